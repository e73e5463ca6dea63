import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "与村主干路距离"];
const household = (distance: Row[number]): Row[] => [header, ["H1", "韦一", distance]];

testRule(nationalPack, "LIV-12", {
  valid: [
    { name: "on the road", sheet: household(0) },
    { name: "exactly 50 km", sheet: household(50) },
    { name: "with its unit", sheet: household("1.5公里") },
    { name: "one that cannot be read", sheet: household("很近") },
    {
      name: "an alert that the county gives",
      sheet: household(60),
      options: { parameters: { "road-distance-max": 80 } },
    },
  ],
  invalid: [
    { name: "blank", sheet: household(null), findings: [["C2", "filled.blank"]] },
    { name: "just above 50 km", sheet: household(50.01), findings: [["C2", "range.above"]] },
    { name: "in metres", sheet: household(500), findings: [["C2", "range.above"]] },
    {
      name: "under another heading",
      sheet: [
        ["户编号", "姓名", "与村主干路距离(公里)"],
        ["H1", "韦一", "300"],
      ],
      findings: [["C2", "range.above"]],
    },
  ],
  unchecked: [
    {
      name: "no distance",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["roadDist"] },
    },
  ],
});
