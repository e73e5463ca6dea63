import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Text = string | null;
const header: Row = ["户编号", "姓名", "证件号码", "在校生状况", "是否参加城乡居民基本养老保险"];
const person = (birth: string, pension: Text = null, student: Text = null): Row[] => [
  header,
  ["H1", "韦一", inventedId(birth, 3), student, pension],
];
const both = (residents: Text, employees: Text): Row[] => [
  [...header, "是否参加城镇职工基本养老保险"],
  ["H1", "韦一", inventedId("1980-05-06", 3), null, residents, employees],
];
const hit = [["E2", "forbidden"]] as const;

testRule(nationalPack, "MED-06", {
  valid: [
    { name: "16 the day after that of the data", sheet: person("2005-01-01") },
    { name: "yes", sheet: person("1980-05-06", "是") },
    { name: "no is an answer", sheet: person("1980-05-06", "否") },
    { name: "an answer that cannot be read is not blank", sheet: person("1980-05-06", "看情况") },
    { name: "at school", sheet: person("2003-05-06", null, "高三") },
    { name: "a stage that cannot be read", sheet: person("1980-05-06", null, "在读") },
    { name: "employees' scheme", sheet: both(null, "是") },
    { name: "not in the employees' scheme", sheet: both(null, "否") },
    { name: "no birth date", sheet: [header, ["H1", "韦一", null, null, null]] },
  ],
  invalid: [
    { name: "16 on the day of the data", sheet: person("2004-12-31"), findings: hit },
    { name: "marked as not at school", sheet: person("1980-05-06", null, "非在校生"), findings: hit },
    { name: "aged 85", sheet: person("1935-05-06"), findings: hit },
    { name: "both schemes blank", sheet: both(null, null), findings: hit },
    {
      name: "employees' scheme alone",
      sheet: both(null, null).map((row) => row.filter((_, at) => at !== 4)),
      findings: hit,
    },
    {
      name: "under an older heading, by the birth column",
      sheet: [
        ["户编号", "姓名", "出生日期", "在校生情况", "是否参加新型养老保险"],
        ["H1", "韦一", "1980-05-06", null, null],
      ],
      findings: hit,
    },
  ],
  unchecked: [
    {
      name: "neither scheme",
      sheet: person("1980-05-06").map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["pension", "empPension"] },
    },
    {
      name: "who is at school is not told",
      sheet: person("1980-05-06").map((row) => row.filter((_, at) => at !== 3)),
      reason: { reason: "columnMissing", fields: ["student"] },
    },
    {
      name: "before the two schemes became one",
      sheet: person("1980-05-06"),
      options: { year: 2014, asOf: "2014-02-20" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("tells the age and the limit", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("2004-12-31") });
  expect(findings.find(({ ruleId }) => ruleId === "MED-06")?.data).toMatchObject({ age: 16, limit: 16 });
});
