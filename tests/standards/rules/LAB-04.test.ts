import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const person = (birth: string, labour: string | null): Row[] => [
  ["户编号", "姓名", "证件号码", "劳动技能"],
  ["H1", "韦一", inventedId(birth, 3), labour],
];
const hit = [["D2", "forbidden"]] as const;

testRule(nationalPack, "LAB-04", {
  valid: [
    { name: "59 until the day after that of the data", sheet: person("1961-01-01", "普通劳动力") },
    ...["弱劳动力或半劳动力", "丧失劳动力", "无劳动力", "还能干", null].map((labour) => ({
      name: `60 and ${labour ?? "blank"}`,
      sheet: person("1950-05-06", labour),
    })),
  ],
  invalid: [
    { name: "60 on the day of the data", sheet: person("1960-12-31", "普通劳动力"), findings: hit },
    { name: "60 the day before it", sheet: person("1960-12-30", "技能劳动力"), findings: hit },
    { name: "85", sheet: person("1935-05-06", "普通劳动力"), findings: hit },
    {
      name: "a year of birth that settles the age",
      sheet: [
        ["户编号", "姓名", "出生日期", "劳动能力"],
        ["H1", "韦一", "1950年", "普通劳动力"],
      ],
      findings: hit,
    },
  ],
  unchecked: [
    {
      name: "no labour ability",
      sheet: person("1950-05-06", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["labour"] },
    },
  ],
});

test("is a warning", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("1950-05-06", "普通劳动力") });
  expect(findings.find(({ ruleId }) => ruleId === "LAB-04")?.severity).toBe("warning");
});

test("is listed under another birth date", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "证件号码", "出生日期", "劳动技能"],
      ["H1", "韦一", inventedId("1950-05-06", 3), "1980-05-06", "普通劳动力"],
    ],
  });
  const cause = findings.find(({ ruleId }) => ruleId === "ID-08");
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "LAB-04")?.follows).toBe(cause?.key);
});
