import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
interface Person {
  readonly health?: Cell;
  readonly low?: Cell;
  readonly destitute?: Cell;
}
const household = (backstop: Cell, monCat: Cell, ...people: Person[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "监测对象类别", "综合保障", "健康状况", "是否享受低保", "是否特困供养人员"],
  ...people.map(({ health = "健康", low = "否", destitute = "否" }, i): Row => [
    "H1",
    "韦" + "一二三"[i],
    i === 0 ? "户主" : "其他",
    monCat,
    backstop,
    health,
    low,
    destitute,
  ]),
];
const MON = "边缘易致贫户";

testRule(nationalPack, "CAU-11", {
  valid: [
    { name: "nothing and nobody", sheet: household(null, MON, {}) },
    { name: "a disability allowance and its member", sheet: household("残疾人补贴", MON, {}, { health: "残疾" }) },
    { name: "low allowance and its member", sheet: household("低保", MON, { low: "是" }) },
    { name: "destitute support and its member", sheet: household("特困供养", MON, { destitute: "分散供养" }) },
    {
      name: "all three",
      sheet: household("低保,特困,残疾人补贴", MON, { health: "残疾", low: "农村低保" }, { destitute: "是" }),
    },
    {
      name: "a member without a measure in a household that is not monitored",
      sheet: household(null, null, { low: "是" }),
    },
    { name: "a plain yes does not say what is given", sheet: household("是", MON, { low: "是" }) },
    { name: "a blank may be the one who is covered", sheet: household("低保", MON, {}, { low: null }) },
    {
      name: "an answer that cannot be read may be the one who is covered",
      sheet: household("特困", MON, { destitute: "待定" }),
    },
    { name: "other support", sheet: household("养老保险", MON, {}) },
  ],
  invalid: [
    {
      name: "a disability allowance, nobody disabled",
      sheet: household("残疾人护理补贴", MON, {}),
      findings: [["E2", "forbidden"]],
    },
    { name: "low allowance, nobody covered", sheet: household("低保", MON, {}), findings: [["E2", "forbidden"]] },
    {
      name: "the same outside monitoring",
      sheet: household("最低生活保障", null, {}),
      findings: [["E2", "forbidden"]],
    },
    { name: "destitute support, nobody covered", sheet: household("五保", MON, {}), findings: [["E2", "forbidden"]] },
    { name: "disabled, no support", sheet: household(null, MON, { health: "残疾" }), findings: [["E2", "forbidden"]] },
    {
      name: "covered by low allowance, none entered",
      sheet: household("否", MON, { low: "A类" }),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "destitute, another support",
      sheet: household("养老保险", MON, { destitute: "集中供养" }),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "two faults are one finding",
      sheet: household("低保", MON, { destitute: "是" }),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "without the column of health",
      sheet: household("特困", MON, { low: "是" }).map((row) => row.filter((_, i) => i !== 5)),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "where the first question stays open",
      sheet: household("低保", MON, { health: null }),
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no full support",
      sheet: household(null, MON, {}).map((row) => row.filter((_, i) => i !== 4)),
      reason: { reason: "columnMissing", fields: ["measureBackstop"] },
    },
    {
      name: "no monitoring category",
      sheet: household("低保", null, {}).map((row) => row.filter((_, i) => i !== 3)),
      reason: { reason: "columnMissing", fields: ["monCat"] },
    },
    {
      name: "nothing about the members",
      sheet: household("低保", MON, {}).map((row) => row.slice(0, 5)),
      reason: { reason: "columnMissing", fields: ["health", "lowAllow", "destitute"] },
    },
  ],
});

test("without a column of the members its question alone is left out", () => {
  const sheet = household("残疾", MON, { low: "是" }).map((row) => row.slice(0, 7));
  const { findings, outcomes } = runSheets(nationalPack, { sheet });
  expect(findings.filter(({ ruleId }) => ruleId === "CAU-11").map(({ data }) => data)).toEqual([
    { disabled: 0, low: 1, destitute: 0, value: "残疾" },
  ]);
  expect(outcomes.find(({ ruleId }) => ruleId === "CAU-11")?.partly).toEqual([
    { reason: "columnMissing", fields: ["destitute"] },
  ]);
});
