import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (biz: Cell, cost: Cell): Row[] => [
  ["户编号", "姓名", "生产经营性收入", "生产经营性支出"],
  ["H1", "韦一", biz, cost],
];
const on = { rules: { "INC-09": { on: true } } };

testRule(nationalPack, "INC-09", {
  valid: [
    { name: "cost below income", sheet: household(5000, 2000), options: on },
    { name: "cost equal to income", sheet: household(5000, 5000), options: on },
    { name: "a blank income", sheet: household(null, 2000), options: on },
    { name: "a blank cost", sheet: household(0, null), options: on },
  ],
  invalid: [
    { name: "one 分 above", sheet: household(5000, 5000.01), options: on, findings: [["D2", "comparison.fails"]] },
    { name: "cost without income", sheet: household(0, 800), options: on, findings: [["D2", "comparison.fails"]] },
  ],
  unchecked: [
    { name: "off by itself", sheet: household(0, 800), reason: { reason: "ruleUnconfirmed", confidence: "probable" } },
    {
      name: "no income",
      sheet: household(0, 800).map((row) => row.filter((_, i) => i !== 2)),
      options: on,
      reason: { reason: "columnMissing", fields: ["incBiz"] },
    },
  ],
});
