import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const pupil = (birth: string | null, student: string | null, education: string | null = null): Row[] => [
  ["户编号", "姓名", "出生日期", "在校生状况", "文化程度"],
  ["H1", "韦一", birth, student, education],
];
const wrong = (birth: string, student: string): InvalidCase => ({
  name: `born ${birth}: ${student}`,
  sheet: pupil(birth, student),
  findings: [["D2", "forbidden"]],
});

testRule(nationalPack, "STU-06", {
  valid: [
    { name: "fifteen on the day, senior school", sheet: pupil("2005-12-31", "高一") },
    { name: "a day short of twenty, primary school", sheet: pupil("2001-01-01", "小学") },
    { name: "junior school at any age", sheet: pupil("1990-01-01", "九年级") },
    { name: "a child in junior school", sheet: pupil("2012-01-01", "七年级") },
    { name: "an adult whose education is primary", sheet: pupil("1970-01-01", null, "小学") },
    { name: "an adult not at school", sheet: pupil("1970-01-01", "非在校生", "文盲") },
    { name: "stage unreadable", sheet: pupil("1970-01-01", "在读") },
    { name: "birth blank", sheet: pupil(null, "高一") },
    { name: "a year that leaves it open", sheet: pupil("2005年", "高一"), options: { asOf: "2020-06-30" } },
  ],
  invalid: [
    ...[
      "高一",
      "普通高中三年级",
      "中职一年级",
      "高职高专一年级",
      "技师学院一年级",
      "本科一年级",
      "大专及以上",
      "硕士研究生及以上",
    ].map((stage) => wrong("2006-01-01", stage)),
    ...["小学", "小学一年级", "学龄前儿童", "学前教育"].map((stage) => wrong("2000-12-31", stage)),
    {
      name: "twenty on the day, and a month later",
      sheet: pupil("2000-12-31", "小学"),
      options: { asOf: "2021-01-31" },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no stages",
      sheet: pupil(null, null, "小学").map((row) => row.filter((_, i) => i !== 3)),
      reason: { reason: "columnMissing", fields: ["student"] },
    },
  ],
});

test("an adult in primary school has one fault", () => {
  const { findings } = runSheets(nationalPack, { sheet: pupil("1990-01-01", "小学") });
  expect(findings.find(({ ruleId }) => ruleId === "STU-06")?.follows).toMatch(/^STU-04\|/);
});
