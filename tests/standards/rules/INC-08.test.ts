import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (biz: Cell, cost: Cell): Row[] => [
  ["户编号", "姓名", "生产经营性收入", "生产经营性支出（合计）"],
  ["H1", "韦一", biz, cost],
];

testRule(nationalPack, "INC-08", {
  valid: [
    { name: "income and cost", sheet: household(34800, 9000) },
    { name: "one 分 of cost", sheet: household(34800, 0.01) },
    { name: "neither", sheet: household(0, 0) },
    { name: "a blank cost is unknown", sheet: household(34800, null) },
    { name: "a blank income", sheet: household(null, 0) },
    { name: "a cost that cannot be read", sheet: household(34800, "没有记") },
  ],
  invalid: [
    {
      name: "34,800 yuan of produce and no cost",
      sheet: household("34,800元", 0),
      findings: [["D2", "comparison.fails"]],
    },
    { name: "one 分 of income", sheet: household(0.01, 0), findings: [["D2", "comparison.fails"]] },
  ],
  unchecked: [
    {
      name: "no cost",
      sheet: household(34800, 0).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["incCost"] },
    },
  ],
});
