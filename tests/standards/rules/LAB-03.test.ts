import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "证件号码", "健康状况", "在校生状况", "劳动技能"];
type Text = string | null;
const person = (labour: Text, health: Text = "健康", student: Text = null, birth = "1980-05-06"): Row[] => [
  header,
  ["H1", "韦一", inventedId(birth, 3), health, student, labour],
];
const NONE = "无劳动力";
const hit = [["F2", "forbidden"]] as const;

testRule(nationalPack, "LAB-03", {
  valid: [
    { name: "able", sheet: person("普通劳动力") },
    { name: "skilled", sheet: person("技能劳动力") },
    { name: "not filled in", sheet: person(null) },
    ...["长期慢性病", "患有大病", "残疾", "健康,残疾", "长期慢性病,健康", "看情况", null].map((health) => ({
      name: `health: ${health ?? "blank"}`,
      sheet: person(NONE, health),
    })),
    { name: "at school", sheet: person(NONE, "健康", "高一", "2004-05-06") },
    { name: "a stage that cannot be read", sheet: person(NONE, "健康", "在读") },
    { name: "15 on the day of the data", sheet: person(NONE, "健康", null, "2005-01-01") },
    { name: "60 on the day of the data", sheet: person(NONE, "健康", null, "1960-12-31") },
  ],
  invalid: [
    ...["无劳动力", "丧失劳动力", "弱劳动力或半劳动力"].map((labour) => ({
      name: labour,
      sheet: person(labour),
      findings: hit,
    })),
    { name: "marked as not at school", sheet: person(NONE, "健康", "非在校生"), findings: hit },
    { name: "16 on the day of the data", sheet: person(NONE, "健康", null, "2004-12-31"), findings: hit },
    { name: "59 until the day after it", sheet: person(NONE, "健康", null, "1961-01-01"), findings: hit },
  ],
  unchecked: [
    {
      name: "who is at school is not told",
      sheet: person(NONE).map((row) => row.filter((_, at) => at !== 4)),
      reason: { reason: "columnMissing", fields: ["student"] },
    },
    {
      name: "no health and no age",
      sheet: person(NONE).map((row) => row.filter((_, at) => at !== 2 && at !== 3)),
      reason: { reason: "columnMissing", fields: ["health", "idNo", "birth"] },
    },
  ],
});

test.each([
  ["work away with it", "LAB-06", "务工时间（月）", 8, ""],
  ["a disability card that health does not tell", "MED-08", "民族", "壮族", "42"],
])("is listed under %s", (_name, rule, heading, cell, suffix) => {
  const [, row = []] = person(NONE);
  const own = row.map((value, at) => (at === 2 && typeof value === "string" ? value + suffix : value));
  const { findings } = runSheets(nationalPack, {
    sheet: [
      [...header, heading],
      [...own, cell],
    ],
  });
  const cause = findings.find(({ ruleId }) => ruleId === rule);
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "LAB-03")?.follows).toBe(cause?.key);
});
