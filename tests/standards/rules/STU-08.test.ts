import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const person = (birth: string | null, education: string | null, heading = "文化程度"): Row[] => [
  ["户编号", "姓名", "出生日期", heading],
  ["H1", "韦一", birth, education],
];

testRule(nationalPack, "STU-08", {
  valid: [
    { name: "a day short of sixteen", sheet: person("2005-01-01", "小学") },
    { name: "23 on the day", sheet: person("1997-12-31", "小学") },
    { name: "junior level", sheet: person("2002-01-01", "初中") },
    { name: "blank", sheet: person("2002-01-01", null) },
    { name: "unreadable", sheet: person("2002-01-01", "没读过") },
    { name: "birth blank", sheet: person(null, "小学") },
    { name: "a year that leaves it open", sheet: person("2004年", "小学"), options: { asOf: "2020-06-30" } },
  ],
  invalid: [
    { name: "sixteen on the day", sheet: person("2004-12-31", "小学"), findings: [["D2", "forbidden"]] },
    { name: "a day short of 23", sheet: person("1998-01-01", "文盲", "学历"), findings: [["D2", "forbidden"]] },
    { name: "before school", sheet: person("2000-01-01", "学龄前儿童"), findings: [["D2", "forbidden"]] },
    { name: "a year that settles it", sheet: person("2000年", "半文盲"), findings: [["D2", "forbidden"]] },
    {
      name: "the county's own bound",
      sheet: person("1996-01-01", "小学"),
      options: { parameters: { "low-schooling-age-max": 25 } },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no levels",
      sheet: person("2002-01-01", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["education"] },
    },
  ],
});

test("a pupil whose level was filled in as well has one fault", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "出生日期", "文化程度", "在校生状况"],
      ["H1", "韦一", "2003-05-06", "小学", "高二"],
    ],
  });
  expect(findings.find(({ ruleId }) => ruleId === "STU-08")?.follows).toMatch(/^STU-01\|/);
});
