import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Answer = string | null;
const person = (residents: Answer, employees: Answer, heading = "是否参加城乡居民基本医疗保险"): Row[] => [
  ["户编号", "姓名", heading, "是否参加城镇职工基本医疗保险"],
  ["H1", "韦一", residents, employees],
];

testRule(nationalPack, "MED-04", {
  valid: [
    ["是", "否"],
    ["否", "是"],
    ["否", "否"],
    ["是", null],
    [null, "是"],
    ["是", "看情况"],
  ].map(([residents = null, employees = null]) => ({
    name: `${residents ?? "blank"}, ${employees ?? "blank"}`,
    sheet: person(residents, employees),
  })),
  invalid: [
    { name: "both", sheet: person("是", "是"), findings: [["C2", "forbidden"]] },
    { name: "both, in other words", sheet: person("参加", "1", "新农合"), findings: [["C2", "forbidden"]] },
    {
      name: "one of two on the first day",
      sheet: [...person("是", "否"), ["H1", "韦二", "是", "是"]],
      options: { year: 2019, asOf: "2019-06-01" },
      findings: [["C3", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "one scheme alone",
      sheet: person("是", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["empMed"] },
    },
    {
      name: "the day before the guidance",
      sheet: person("是", "是"),
      options: { year: 2019, asOf: "2019-05-31" },
      reason: { reason: "notInForce" },
    },
  ],
});
