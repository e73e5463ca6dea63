import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (eco: Cell, crop: Cell, forest: Cell, returned: Cell = null, grass: Cell = null): Row[] => [
  ["户编号", "姓名", "生态补偿金", "耕地面积（亩）", "林地面积（亩）", "退耕还林面积（亩）", "牧草地面积"],
  ["H1", "韦一", eco, crop, forest, returned, grass],
];
const on = { rules: { "INC-18": { on: true } } };

testRule(nationalPack, "INC-18", {
  valid: [
    { name: "nothing paid", sheet: household(0, 0, 0), options: on },
    { name: "forest", sheet: household(300, 0, 12.5), options: on },
    { name: "cropland", sheet: household(300, 1, 0), options: on },
    { name: "returned cropland", sheet: household(300, 0, 0, 2), options: on },
    { name: "pasture", sheet: household(300, 0, 0, 0, 0.1), options: on },
    { name: "a blank forest is unknown", sheet: household(300, 0, null), options: on },
    { name: "a blank payment", sheet: household(null, 0, 0), options: on },
  ],
  invalid: [
    { name: "all 0", sheet: household(300, 0, 0, 0, 0), options: on, findings: [["C2", "forbidden"]] },
    { name: "the rest blank", sheet: household(0.01, 0, 0), options: on, findings: [["C2", "forbidden"]] },
    {
      name: "the rest no columns",
      sheet: household("300元", 0, 0).map((row) => row.slice(0, 5)),
      options: on,
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "off by itself",
      sheet: household(300, 0, 0),
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "no land",
      sheet: household(300, 0, 0).map((row) => row.slice(0, 3)),
      options: on,
      reason: { reason: "columnMissing", fields: ["landCrop", "landForest"] },
    },
  ],
});
