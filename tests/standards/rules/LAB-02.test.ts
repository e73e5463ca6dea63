import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "证件号码", "劳动力"];
const person = (birth: string, labour: string | null): Row[] => [header, ["H1", "韦一", inventedId(birth, 3), labour]];

testRule(nationalPack, "LAB-02", {
  valid: [
    { name: "16 on the day of the data", sheet: person("2004-12-31", "普通劳动力") },
    { name: "a child without labour", sheet: person("2010-05-06", "无劳动力") },
    { name: "the same under another name", sheet: person("2010-05-06", "无劳动能力") },
    { name: "a blank", sheet: person("2010-05-06", null) },
    { name: "a value of no list", sheet: person("2010-05-06", "小孩") },
    { name: "no birth date", sheet: [header, ["H1", "韦一", null, "普通劳动力"]] },
    {
      name: "the county's own limit",
      sheet: person("2005-01-01", "普通劳动力"),
      options: { parameters: { "labour-age-min": 15 } },
    },
  ],
  invalid: [
    ...["普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力"].map((labour) => ({
      name: labour,
      sheet: person("2010-05-06", labour),
      findings: [["D2", "forbidden"]] as const,
    })),
    {
      name: "16 the day after that of the data",
      sheet: person("2005-01-01", "普通劳动力"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "by the birth column",
      sheet: [
        ["户编号", "姓名", "出生年月", "劳动技能"],
        ["H1", "韦一", "201005", "普通劳动力"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no age",
      sheet: [
        ["户编号", "姓名", "劳动技能"],
        ["H1", "韦一", "普通劳动力"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
    {
      name: "no labour ability",
      sheet: person("2010-05-06", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["labour"] },
    },
  ],
});

test("tells the age and the limit", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("2005-01-01", "普通劳动力") });
  expect(findings.find(({ ruleId }) => ruleId === "LAB-02")?.data).toMatchObject({ age: 15, limit: 16 });
});

test.each([
  ["a student's labour ability", "STU-10", "在校生状况", "小学"],
  ["another birth date", "ID-08", "出生日期", "1985-05-06"],
])("is listed under %s", (_name, rule, heading, cell) => {
  const [header = [], row = []] = person("2010-05-06", "普通劳动力");
  const { findings } = runSheets(nationalPack, {
    sheet: [
      [...header, heading],
      [...row, cell],
    ],
  });
  const cause = findings.find(({ ruleId }) => ruleId === rule);
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "LAB-02")?.follows).toBe(cause?.key);
});
