import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const pupil = (birth: string | null, student: string | null = "小学"): Row[] => [
  ["户编号", "姓名", "出生日期", "在校生状况"],
  ["H1", "韦一", birth, student],
];

testRule(nationalPack, "STU-04", {
  valid: [
    { name: "six on the day", sheet: pupil("2014-12-31") },
    { name: "a day short of fifteen", sheet: pupil("2006-01-01") },
    { name: "another stage", sheet: pupil("2002-01-01", "高一") },
    { name: "stage blank", sheet: pupil("2002-01-01", null) },
    { name: "stage unreadable", sheet: pupil("2002-01-01", "在读") },
    { name: "birth blank", sheet: pupil(null) },
    { name: "a year that leaves it open", sheet: pupil("2014年"), options: { asOf: "2020-06-30" } },
    { name: "the county's own bound", sheet: pupil("2015-05-06"), options: { parameters: { "primary-age-min": 5 } } },
  ],
  invalid: [
    { name: "a day short of six", sheet: pupil("2015-01-01"), findings: [["D2", "forbidden"]] },
    { name: "fifteen on the day", sheet: pupil("2005-12-31"), findings: [["D2", "forbidden"]] },
    { name: "a grade by name", sheet: pupil("2003-05-06", "小学六年级"), findings: [["D2", "forbidden"]] },
    { name: "a month that settles it", sheet: pupil("2015年2月"), findings: [["D2", "forbidden"]] },
    {
      name: "by the ID number",
      sheet: [
        ["户编号", "姓名", "身份证号", "在校情况"],
        ["H1", "韦一", inventedId("2005-12-31", 11), "小学"],
      ],
      findings: [["D2", "forbidden"]],
    },
    {
      name: "six on the day, the day before",
      sheet: pupil("2014-12-31"),
      options: { asOf: "2020-12-30" },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "nothing that tells a birth date",
      sheet: pupil(null).map((row) => row.filter((_, i) => i !== 2)),
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
    {
      name: "the day before the law",
      sheet: pupil("1980-01-01"),
      options: { asOf: "2006-08-31" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("the age and its bounds are told", () => {
  const { findings } = runSheets(nationalPack, { sheet: pupil("2005-12-31") });
  expect(findings.find(({ ruleId }) => ruleId === "STU-04")?.data).toMatchObject({ age: 15, min: 6, max: 14 });
});
