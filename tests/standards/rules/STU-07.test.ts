import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const person = (birth: string | null, student: string | null, education: string | null = null): Row[] => [
  ["户编号", "姓名", "出生日期", "在校生状况", "文化程度"],
  ["H1", "韦一", birth, student, education],
];
const tooYoung = (birth: string, student: string | null, education: string | null = null): InvalidCase => ({
  name: `born ${birth}, ${student === null ? "level" : "stage"} ${student ?? education}`,
  sheet: person(birth, student, education),
  findings: [[student === null ? "E2" : "D2", "forbidden"]],
});

testRule(nationalPack, "STU-07", {
  valid: [
    { name: "a master's student of twenty on the day", sheet: person("2000-12-31", "硕士研究生及以上") },
    { name: "a student of eighteen on the day", sheet: person("2002-12-31", "本科一年级") },
    { name: "a graduate of eighteen on the day", sheet: person("2002-12-31", null, "大专") },
    { name: "senior school", sheet: person("2004-01-01", "高二") },
    { name: "senior level", sheet: person("2004-01-01", null, "高中") },
    { name: "birth blank", sheet: person(null, "本科一年级") },
    { name: "unreadable", sheet: person("2010-01-01", "大学", "大学") },
  ],
  invalid: [
    tooYoung("2001-01-01", "硕士研究生及以上"),
    tooYoung("2004-01-01", "硕士研究生及以上"),
    ...["本科一年级", "高职高专二年级", "技师学院一年级", "大专及以上"].map((stage) => tooYoung("2003-01-01", stage)),
    ...["大专", "高职高专", "技师", "大专及以上", "本科", "本科及研究生及以上"].map((level) =>
      tooYoung("2003-01-01", null, level),
    ),
    {
      name: "a sheet without stages",
      sheet: [
        ["户编号", "姓名", "出生年月", "学历"],
        ["H1", "韦一", "200305", "本科及以上"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "neither stages nor levels",
      sheet: person("2003-01-01", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["student", "education"] },
    },
  ],
});

test.each([
  ["STU-06", person("2008-01-01", "本科一年级")],
  ["STU-01", person("2004-01-01", "高一", "大专")],
])("it follows from %s", (cause, sheet) => {
  const { findings } = runSheets(nationalPack, { sheet });
  expect(findings.find(({ ruleId }) => ruleId === "STU-07")?.follows).toMatch(new RegExp(`^${cause}\\|`));
});

test("the bound that was not reached is told", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("2001-01-01", "硕士研究生及以上") });
  expect(findings.find(({ ruleId }) => ruleId === "STU-07")?.data).toMatchObject({ age: 19, limit: 20 });
});

test.each([
  ["stages", 3, "student"],
  ["levels", 4, "education"],
])("a sheet without %s tells what was left out", (_name, column, field) => {
  const sheet = person("2003-01-01", "高一", "大专").map((row) => row.filter((_, i) => i !== column));
  const { outcomes } = runSheets(nationalPack, { sheet });
  expect(outcomes.find(({ ruleId }) => ruleId === "STU-07")?.partly).toEqual([
    { reason: "columnMissing", fields: [field] },
  ]);
});
