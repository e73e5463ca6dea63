import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const person = (care: Cell, months: Cell, heading = "是否特困供养人员"): Row[] => [
  ["户编号", "姓名", heading, "务工时间（月）"],
  ["H1", "韦一", care, months],
];
const hit = [["D2", "forbidden"]] as const;

testRule(nationalPack, "LAB-15", {
  valid: [
    { name: "in care, 0 months", sheet: person("是", 0) },
    { name: "in care, blank months", sheet: person("是", null) },
    { name: "in care, months that cannot be read", sheet: person("是", "若干") },
    { name: "not in care", sheet: person("否", 10) },
    { name: "care not given", sheet: person("未享受", 10, "享受特困供养政策情况") },
    { name: "blank care", sheet: person(null, 10) },
  ],
  invalid: [
    { name: "in care, half a month", sheet: person("是", 0.5), findings: hit },
    { name: "in care, a year", sheet: person("享受", 12), findings: hit },
    { name: "rural care", sheet: person("农村特困", 3, "享受特困供养政策情况"), findings: hit },
    { name: "in a home, under the older name", sheet: person("集中供养", 3, "五保户"), findings: hit },
  ],
  unchecked: [
    {
      name: "no months",
      sheet: person("是", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["workMonths"] },
    },
    {
      name: "no care",
      sheet: person(null, 8).map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["destitute"] },
    },
  ],
});
