import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const pupil = (birth: string | null, student: string | null): Row[] => [
  ["户编号", "姓名", "出生日期", "在校生状况"],
  ["H1", "韦一", birth, student],
];
const junior = { "junior-age-min": 11, "junior-age-max": 18 };
const senior = { "senior-age-min": 15, "senior-age-max": 20 };
const options = { parameters: { ...junior, ...senior } };

testRule(nationalPack, "STU-05", {
  valid: [
    { name: "junior: eleven on the day", sheet: pupil("2009-12-31", "七年级"), options },
    { name: "junior: a day short of nineteen", sheet: pupil("2002-01-01", "九年级"), options },
    { name: "senior: fifteen on the day", sheet: pupil("2005-12-31", "高一"), options },
    { name: "senior: a day short of 21", sheet: pupil("2000-01-01", "中职三年级"), options },
    { name: "primary school is a matter of another rule", sheet: pupil("2000-01-01", "小学"), options },
    { name: "university has no bound here", sheet: pupil("1990-01-01", "本科一年级"), options },
    { name: "stage blank", sheet: pupil("1990-01-01", null), options },
    { name: "stage unreadable", sheet: pupil("1990-01-01", "在读"), options },
    { name: "birth blank", sheet: pupil(null, "高一"), options },
    {
      name: "senior ages are not known",
      sheet: pupil("1999-12-31", "高二"),
      options: { parameters: junior },
    },
  ],
  invalid: [
    {
      name: "junior: a day short of eleven",
      sheet: pupil("2010-01-01", "初一"),
      options,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "junior: nineteen on the day",
      sheet: pupil("2001-12-31", "八年级"),
      options,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "senior: a day short of fifteen",
      sheet: pupil("2006-01-01", "普通高中一年级"),
      options,
      findings: [["D2", "forbidden"]],
    },
    { name: "senior: 21 on the day", sheet: pupil("1999-12-31", "高三"), options, findings: [["D2", "forbidden"]] },
    {
      name: "vocational: 21 on the day",
      sheet: pupil("1999-12-31", "中职一年级"),
      options,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "junior ages are not known",
      sheet: pupil("1999-12-31", "高三"),
      options: { parameters: senior },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no ages are confirmed",
      sheet: pupil("1999-12-31", "高三"),
      reason: { reason: "parameterUnconfirmed", parameter: "junior-age-min" },
      partly: ["junior-age-max", "senior-age-min", "senior-age-max"].map((parameter) => ({
        reason: "parameterUnconfirmed",
        parameter,
      })),
    },
    {
      name: "no stages",
      sheet: pupil(null, null).map((row) => row.slice(0, 3)),
      options,
      reason: { reason: "columnMissing", fields: ["student"] },
    },
  ],
});

test("who is far too young for senior school has one fault", () => {
  const { findings } = runSheets(nationalPack, { sheet: pupil("2008-01-01", "高一"), options });
  expect(findings.find(({ ruleId }) => ruleId === "STU-05")?.follows).toMatch(/^STU-06\|/);
});

test("the half that awaits the county is told", () => {
  const run = runSheets(nationalPack, { sheet: pupil("2008-01-01", "高一"), options: { parameters: junior } });
  expect(run.outcomes.find(({ ruleId }) => ruleId === "STU-05")?.partly).toEqual([
    { reason: "parameterUnconfirmed", parameter: "senior-age-min" },
    { reason: "parameterUnconfirmed", parameter: "senior-age-max" },
  ]);
});
