import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "住房面积（㎡）"];
const household = (area: Row[number]): Row[] => [header, ["H1", "韦一", area]];

testRule(nationalPack, "LIV-03", {
  valid: [
    { name: "an area", sheet: household(80.5) },
    { name: "the least area that is told apart", sheet: household(0.0001) },
    { name: "with its unit", sheet: household("80平方米") },
    { name: "one that cannot be read", sheet: household("不详") },
  ],
  invalid: [
    { name: "blank", sheet: household(null), findings: [["C2", "filled.blank"]] },
    { name: "a stroke", sheet: household("—"), findings: [["C2", "filled.blank"]] },
    { name: "zero", sheet: household(0), findings: [["C2", "comparison.fails"]] },
    { name: "zero as text", sheet: household("0"), findings: [["C2", "comparison.fails"]] },
    { name: "negative", sheet: household(-1), findings: [["C2", "comparison.fails"]] },
    {
      name: "under another heading",
      sheet: [
        ["家庭编号", "姓名", "住房面积"],
        ["H1", "韦一", 0],
        ["H2", "蒙二", 60],
      ],
      findings: [["C2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "no area",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["area"] },
    },
  ],
});
