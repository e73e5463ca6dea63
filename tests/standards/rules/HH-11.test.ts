import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const head = (
  birth: string | null,
  student: string | null = null,
  health: string | null = "健康",
  relation = "户主",
): Row[] => [
  ["户编号", "姓名", "与户主关系", "出生日期", "在校生状况", "健康状况"],
  ["H1", "韦一", relation, birth, student, health],
];
const options = { rules: { "HH-11": { on: true } } };

testRule(nationalPack, "HH-11", {
  valid: [
    { name: "18 on the day", sheet: head("2002-12-31"), options },
    { name: "an adult", sheet: head("1960-01-02", null, "长期慢性病"), options },
    { name: "not at school", sheet: head("1999-01-02", "非在校生"), options },
    { name: "a child who is not the head", sheet: head("2015-01-02", "小学", "健康", "之子"), options },
    { name: "a student who is not the head", sheet: head("2000-01-02", "本科二年级", "健康", "之女"), options },
    { name: "a deceased member who is not the head", sheet: head("1940-01-02", null, "死亡", "之母"), options },
    { name: "birth blank", sheet: head(null), options },
    { name: "stage and health that cannot be read", sheet: head("1999-01-02", "在读", "好"), options },
  ],
  invalid: [
    { name: "a day short of 18", sheet: head("2003-01-01"), options, findings: [["C2", "forbidden"]] },
    {
      name: "18 on the day, the day before",
      sheet: head("2002-12-31"),
      options: { ...options, asOf: "2020-12-30" },
      findings: [["C2", "forbidden"]],
    },
    {
      name: "a minor at school is one finding",
      sheet: head("2006-01-02", "九年级"),
      options,
      findings: [["C2", "forbidden"]],
    },
    { name: "an adult at school", sheet: head("2000-01-02", "本科二年级"), options, findings: [["E2", "forbidden"]] },
    {
      name: "at school and 18 on the day",
      sheet: head("2002-12-31", "高三"),
      options,
      findings: [["E2", "forbidden"]],
    },
    { name: "deceased", sheet: head("1940-01-02", null, "死亡"), options, findings: [["F2", "forbidden"]] },
    {
      name: "deceased, among other words",
      sheet: head("1940-01-02", null, "长期慢性病,死亡", "本人或户主"),
      options,
      findings: [["F2", "forbidden"]],
    },
    {
      name: "a minor on a sheet without stage and health",
      sheet: head("2006-01-02").map((row) => row.slice(0, 4)),
      options,
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "until the county switches it on",
      sheet: head("2006-01-02"),
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "nothing that tells a birth date",
      sheet: head(null).map((row) => row.slice(0, 3)),
      options,
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
  ],
});

test("what the sheet lacks is left out and told", () => {
  const run = runSheets(nationalPack, { sheet: head("2006-01-02").map((row) => row.slice(0, 4)), options });
  expect(run.outcomes.find(({ ruleId }) => ruleId === "HH-11")?.partly).toEqual([
    { reason: "columnMissing", fields: ["student", "health"] },
  ]);
});

test("a child who is told to be a second head has one fault", () => {
  const [header, ...rows] = head("1970-01-02").concat(head("2015-01-02", "小学").slice(1));
  const { findings } = runSheets(nationalPack, { sheet: [header!, ...rows], options });
  expect(findings.find(({ ruleId }) => ruleId === "HH-11")?.follows).toMatch(/^HH-02\|/);
});
