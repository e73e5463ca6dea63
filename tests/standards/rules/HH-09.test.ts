import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Person = readonly [relation: string | null, birth: string | null];
const household = (...people: readonly Person[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "出生日期"],
  ...people.map(([relation, birth], i): Row => ["H1", `韦${i}`, relation, birth]),
];
const rules = { "HH-09": { on: true } };
const options = { rules, parameters: { "parent-child-gap": 14, "spouse-gap": 40 } };
const head: Person = ["户主", "1980-06-15"];

testRule(nationalPack, "HH-09", {
  valid: [
    { name: "a child 14 years younger to the day", sheet: household(head, ["之子", "1994-06-15"]), options },
    { name: "a parent 14 years older to the day", sheet: household(head, ["之母", "1966-06-15"]), options },
    { name: "a spouse 40 years older", sheet: household(head, ["配偶", "1940-06-15"]), options },
    { name: "a spouse 40 years younger", sheet: household(["户主", "1940-06-15"], ["配偶", "1980-06-15"]), options },
    { name: "a grandchild is not compared", sheet: household(head, ["之孙子", "1981-06-15"]), options },
    { name: "a grandson 41 years younger", sheet: household(head, ["之孙子", "2019-06-15"], ["之女", null]), options },
    { name: "nobody is the head", sheet: household(["配偶", "1980-06-15"], ["之子", "1981-06-15"]), options },
    { name: "the head's birth blank", sheet: household(["户主", null], ["之子", "1981-06-15"]), options },
    { name: "the child's birth blank", sheet: household(head, ["之女", null]), options },
    {
      name: "who cannot be read may be the head",
      sheet: household(head, ["掌柜", null], ["之女", "1981-06-15"]),
      options,
    },
    {
      name: "of two heads one is old enough",
      sheet: household(head, ["户主", "1960-06-15"], ["之女", "1981-06-15"]),
      options,
    },
    {
      name: "the county's own gap",
      sheet: household(head, ["之女", "1992-06-15"]),
      options: { rules, parameters: { "parent-child-gap": 12, "spouse-gap": 40 } },
    },
  ],
  invalid: [
    {
      name: "a child 13 years younger",
      sheet: household(head, ["之子", "1993-06-15"]),
      options,
      findings: [["C3", "forbidden"]],
    },
    {
      name: "in a family of all ages, with a blank relation",
      sheet: household(
        ["之祖母", "1930-01-01"],
        ["之孙子", "2015-01-01"],
        [null, "1950-01-01"],
        head,
        ["之子", "1993-06-15"],
        ["之父", "1967-06-15"],
        ["配偶", "1939-06-15"],
      ),
      options,
      findings: [
        ["C6", "forbidden"],
        ["C7", "forbidden"],
        ["C8", "forbidden"],
      ],
    },
    {
      name: "a young wife in a family of all ages, with a blank relation",
      sheet: household(
        ["户主", "1939-06-15"],
        ["之祖母", "1900-01-01"],
        [null, "1950-01-01"],
        ["之孙子", "2015-01-01"],
        ["配偶", "1980-06-15"],
      ),
      options,
      findings: [["C6", "forbidden"]],
    },
    {
      name: "a child older than the head",
      sheet: household(head, ["长女", "1979-01-02"]),
      options,
      findings: [["C3", "forbidden"]],
    },
    {
      name: "a parent 13 years older",
      sheet: household(head, ["之父", "1967-06-15"]),
      options,
      findings: [["C3", "forbidden"]],
    },
    {
      name: "a parent younger than the head, beside a blank relation",
      sheet: household(head, [null, "1950-01-01"], ["之父", "1990-06-15"]),
      options,
      findings: [["C4", "forbidden"]],
    },
    {
      name: "a spouse 41 years older",
      sheet: household(head, ["配偶", "1939-06-15"]),
      options,
      findings: [["C3", "forbidden"]],
    },
    {
      name: "a spouse 41 years younger, by the ID number",
      sheet: [
        ["户编号", "姓名", "户主关系", "身份证号"],
        ["H1", "韦一", "户主", inventedId("1939-06-15", 11)],
        ["H1", "韦二", "妻", inventedId("1980-06-15", 12)],
      ],
      options,
      findings: [["C3", "forbidden"]],
    },
    {
      name: "only the gap of spouses is known",
      sheet: household(head, ["之父", "1967-06-15"], ["配偶", "1939-06-15"]),
      options: { rules, parameters: { "spouse-gap": 40 } },
      findings: [["C4", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "until the county switches it on",
      sheet: household(head, ["之子", "1993-06-15"]),
      options: { parameters: options.parameters },
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "neither gap is confirmed",
      sheet: household(head, ["之子", "1993-06-15"]),
      options: { rules },
      reason: { reason: "parameterUnconfirmed", parameter: "parent-child-gap" },
      partly: [{ reason: "parameterUnconfirmed", parameter: "spouse-gap" }],
    },
    {
      name: "nothing that tells a birth date",
      sheet: household(head).map((row) => row.slice(0, 3)),
      options,
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
  ],
});

test("both ages and the bound are told, and what was left out", () => {
  const sheet = household(head, ["之子", "1993-06-15"]);
  const run = runSheets(nationalPack, { sheet, options: { rules, parameters: { "parent-child-gap": 14 } } });
  expect(run.findings.find(({ ruleId }) => ruleId === "HH-09")?.data).toMatchObject({ age: 27, head: 40, limit: 14 });
  expect(run.outcomes.find(({ ruleId }) => ruleId === "HH-09")?.partly).toEqual([
    { reason: "parameterUnconfirmed", parameter: "spouse-gap" },
  ]);
});

test.each([
  ["之子", "1993-06-15"],
  ["之父", "1967-06-15"],
  ["配偶", "1939-06-15"],
])("the head's age is told, nobody else's: %s", (relation, birth) => {
  const sheet = household(["之祖母", "1930-01-01"], ["之孙子", "2015-01-01"], [null, "1950-01-01"], head, [
    relation,
    birth,
  ]);
  const { findings } = runSheets(nationalPack, { sheet, options });
  expect(findings.find(({ ruleId }) => ruleId === "HH-09")?.data).toMatchObject({ head: 40 });
});

test("a relation that contradicts the sex is one fault", () => {
  const [header, first, second] = household(head, ["之女", "1993-06-15"]);
  const sheet: Row[] = [
    [...header!, "性别"],
    [...first!, "女"],
    [...second!, "男"],
  ];
  const { findings } = runSheets(nationalPack, { sheet, options });
  expect(findings.find(({ ruleId }) => ruleId === "HH-09")?.follows).toMatch(/^HH-06\|/);
});
