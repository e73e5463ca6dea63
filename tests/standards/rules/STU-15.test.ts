import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const household = (measure: string | null, ...dropOuts: (string | null)[]): Row[] => [
  ["户编号", "姓名", "是否失学辍学", "义务教育保障"],
  ...dropOuts.map((dropOut, i): Row => ["H1", `韦${i}`, dropOut, measure]),
];

testRule(nationalPack, "STU-15", {
  valid: [
    { name: "a measure", sheet: household("送教上门", "否", "是") },
    { name: "nobody dropped out", sheet: household(null, "否", "否") },
    { name: "nobody told of", sheet: household(null, null, null) },
    { name: "a mark that cannot be read", sheet: household(null, "可能") },
  ],
  invalid: [
    { name: "no measure", sheet: household(null, "否", "是"), findings: [["D2", "filled.blank"]] },
    { name: "beside a blank", sheet: household("-", null, "辍学"), findings: [["D2", "filled.blank"]] },
    {
      name: "a person without a household ID",
      sheet: household(null, "是").map((row, i) => (i === 0 ? row : [null, ...row.slice(1)])),
      findings: [["D2", "filled.blank"]],
    },
    {
      name: "on a sheet of households, by the older heading",
      sheet: [
        ["户编号", "姓名", "是否义务教育阶段适龄儿童少年失学辍学"],
        ["H1", "韦一", "是"],
      ],
      households: [
        ["户编号", "义务教育保障"],
        ["H1", null],
      ],
      findings: [["户!B2", "filled.blank"]],
    },
    {
      name: "the first day of the scheme",
      sheet: household(null, "是"),
      options: { asOf: "2020-03-01" },
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no measures",
      sheet: household(null, "是").map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["measureCompulsory"] },
    },
    {
      name: "the day before the scheme",
      sheet: household(null, "是"),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});
