import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const person = (health: string | null, heading = "健康状况"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", health],
];

testRule(nationalPack, "MED-01", {
  valid: [
    ...["健康", "长期慢性病", "大病", "残疾", "残疾,患有大病"].map((health) => ({
      name: health,
      sheet: person(health),
    })),
    { name: "a value of no list is another rule's", sheet: person("一般") },
  ],
  invalid: [
    { name: "blank", sheet: person(null), findings: [["C2", "filled.blank"]] },
    { name: "spaces alone", sheet: person("  ", "身体状况"), findings: [["C2", "filled.blank"]] },
    {
      name: "one of two",
      sheet: [...person("健康"), ["H1", "韦二", null]],
      findings: [["C3", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no health",
      sheet: person(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["health"] },
    },
  ],
});
