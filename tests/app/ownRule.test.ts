import fc from "fast-check";
import { draftFaults, type DraftPlace } from "../../src/app/draftFaults";
import { OPERATORS_OF, type OwnRuleDraft, type OwnTest, type TestKind } from "../../src/app/OwnRuleDraft";
import { draftOfRule, nextOwnId, ruleOfDraft } from "../../src/app/ownRule";
import { viewField } from "../../src/app/renderViews";
import { wordDraft } from "../../src/app/wordDraft";
import type { Dimension } from "../../src/core/model/Rule";
import { ruleSchema } from "../../src/core/model/packSchema";
import { Refusal, REFUSAL_CODES } from "../../src/core/model/Refusal";
import { catalogues } from "../../src/messages/catalogues";
import { renderRefusal } from "../../src/messages/render";
import { nationalPack } from "../../src/standards/nationalPack";

const views = nationalPack.fields.map((field) => viewField(field, nationalPack.codeLists, "zh-CN"));
const english = nationalPack.fields.map((field) => viewField(field, nationalPack.codeLists, "en-US"));
const fieldOf = (id: string) => views.find((view) => view.id === id);

const DRAFT: OwnRuleDraft = {
  id: null,
  title: "联系电话不能为空",
  message: "没有填写联系电话",
  advice: "请补填联系电话。",
  severity: "warning",
  dimension: "identity",
  source: "本县数据质量要求",
  at: "personPhone",
  match: "all",
  tests: [{ subject: "personPhone", operator: "blank", value: "" }],
};
const withTest = (subject: string, operator: OwnTest["operator"], value = ""): OwnRuleDraft => ({
  ...DRAFT,
  tests: [{ subject, operator, value }],
});

describe("the record of a draft", () => {
  test("is one of the same form as ours, with the county's document behind it", () => {
    const rule = ruleOfDraft(DRAFT, nationalPack, "OWN-01");
    expect(ruleSchema.parse(structuredClone(rule))).toEqual(rule);
    expect(rule).toMatchObject({
      id: "OWN-01",
      subject: fieldOf("personPhone")?.owner,
      confidence: "confirmed",
      references: [{ title: "本县数据质量要求" }],
      requires: ["personPhone"],
      expected: { "zh-CN": "不得有：“人联系电话”没有填写", "en-US": expect.stringContaining("is blank") as string },
      checks: [{ kind: "forbidden", at: "personPhone", that: { all: [{ field: "personPhone", is: "blank" }] } }],
    });
  });

  test.each<readonly [string, OwnRuleDraft, object]>([
    [
      "an age needs what it is computed from, and is a person's",
      { ...withTest("age", "atLeast", "80"), at: "town" },
      { subject: "member", requires: ["town", { anyOf: ["idNo", "birth"] }] },
    ],
    [
      "a household's fields alone make a rule on households",
      { ...withTest("incPer", "less", "4000"), at: "incPer" },
      { subject: "household" },
    ],
    [
      "a village's field makes a rule on villages",
      { ...withTest("villagePeople", "equals", "0"), at: "villagePeople" },
      { subject: "village" },
    ],
    [
      "a document in title marks is kept without them",
      { ...DRAFT, source: " 《本县通知》 " },
      { references: [{ title: "本县通知" }] },
    ],
    [
      "without advice the message stands for it",
      { ...DRAFT, advice: " " },
      { advice: { "zh-CN": "没有填写联系电话", "en-US": "没有填写联系电话" } },
    ],
  ])("%s", (_name, draft, expected) => {
    expect(ruleOfDraft(draft, nationalPack, "OWN-01")).toMatchObject(expected);
  });

  test.each<readonly [string, OwnTest["operator"], string, object]>([
    ["incPer", "less", "4,000", { compare: [{ field: "incPer" }, "<", 4000] }],
    ["incPer", "atLeast", "４０００.５", { compare: [{ field: "incPer" }, ">=", 4000.5] }],
    ["age", "differs", "16", { compare: [{ age: "asOf" }, "!=", 16] }],
    ["birth", "more", "2020-2-29", { dates: [{ field: "birth" }, ">", 20200229] }],
    ["birth", "equals", "2020-05", { dates: [{ field: "birth" }, "=", 20200500] }],
    ["birth", "less", "2020", { dates: [{ field: "birth" }, "<", 20200000] }],
    ["relation", "differs", "户主", { not: { field: "relation", equals: "户主" } }],
    ["name", "lacks", " 先生 ", { not: { field: "name", contains: ["先生"] } }],
  ])("%s %s %s", (subject, operator, value, expected) => {
    const [check] = ruleOfDraft(withTest(subject, operator, value), nationalPack, "OWN-01").checks;
    expect(check).toMatchObject({ that: { all: [expected] } });
  });
});

describe("what cannot be asked", () => {
  const value: DraftPlace = { test: 0, part: "value" };
  test.each<readonly [string, Partial<OwnRuleDraft>, DraftPlace, string]>([
    ["no name", { title: " " }, "title", "noTitle"],
    ["no message", { message: "" }, "message", "noMessage"],
    ["a hole in the message", { message: "收入 {{limit}}" }, "message", "braces"],
    ["no document", { source: "" }, "source", "noSource"],
    ["no condition", { tests: [] }, "tests", "noTest"],
    ["no cell", { at: "" }, "at", "noCell"],
    ["an unknown field", withTest("shoeSize", "blank"), { test: 0, part: "subject" }, "noField"],
    ["a text compared as a number", withTest("name", "less", "4"), { test: 0, part: "operator" }, "badOperator"],
    ["an ID number compared", withTest("idNo", "equals", "4"), { test: 0, part: "operator" }, "badOperator"],
    ["a blank age", withTest("age", "blank"), { test: 0, part: "operator" }, "badOperator"],
    ["words for a number", withTest("incPer", "less", "四千"), value, "badNumber"],
    ["nothing for a number", withTest("incPer", "less", ""), value, "badNumber"],
    ["a number of a computer", withTest("incPer", "less", "0x10"), value, "badNumber"],
    ["a day that is none", withTest("birth", "less", "2019-02-29"), value, "badDate"],
    ["a month that is none", withTest("birth", "less", "2019-13"), value, "badDate"],
    ["a code of no list", withTest("relation", "equals", "邻居的朋友"), value, "badCode"],
    ["nothing for a text", withTest("name", "contains", " "), value, "noValue"],
    ["a hole in a value", withTest("name", "contains", "{{a}}"), value, "braces"],
    ["a village beside a household", { ...withTest("incPer", "less", "6"), at: "villagePeople" }, "at", "levels"],
    ["a village beside a person", { ...withTest("age", "less", "6"), at: "villagePeople" }, "at", "levels"],
  ])("%s", (_name, change, place, code) => {
    const draft = { ...DRAFT, ...change };
    expect(draftFaults(draft, fieldOf)).toEqual([
      { place, code: `ownRule.${code}`, line: typeof place === "object" ? 1 : 0 },
    ]);
    expect(() => ruleOfDraft(draft, nationalPack, "OWN-01")).toThrow(
      new Refusal(`ownRule.${code}` as "ownRule.noTest"),
    );
  });

  test("everything that is wrong is told at once, each line by its number", () => {
    const draft: OwnRuleDraft = {
      ...DRAFT,
      title: "",
      tests: [
        ...DRAFT.tests,
        { subject: "incPer", operator: "less", value: "x" },
        { subject: "", operator: "blank", value: "" },
      ],
    };
    expect(draftFaults(draft, fieldOf).map(({ code, line }) => [code, line])).toEqual([
      ["ownRule.noTitle", 0],
      ["ownRule.badNumber", 2],
      ["ownRule.noField", 3],
    ]);
  });

  test.each(["zh-CN", "en-US"] as const)("is worded in %s without a name of the program", (language) => {
    const codes = REFUSAL_CODES.filter((code) => code.startsWith("ownRule."));
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      const { message, advice } = renderRefusal(code, { line: 2 }, catalogues[language]);
      expect([code, message, advice].join()).not.toMatch(/—|ownRule\.\w+: |\{/);
      if (language === "zh-CN") expect(message).not.toMatch(/[A-Za-z]/);
    }
  });

  test("ids are the first that are free, and end", () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `OWN-${String(n + 1).padStart(2, "0")}` }));
    expect(nextOwnId([])).toBe("OWN-01");
    expect(nextOwnId([{ id: "OWN-01" }, { id: "OWN-03" }])).toBe("OWN-02");
    expect(nextOwnId(ids(98))).toBe("OWN-99");
    expect(() => nextOwnId(ids(99))).toThrow(new Refusal("ownRule.full"));
  });
});

/** Texts as a draft keeps them: not blank, without spaces at their ends, without holes. */
const words = fc
  .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.includes("{{"));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
const VALUES: Readonly<Record<Exclude<TestKind, "code" | "idNumber">, fc.Arbitrary<string>>> = {
  text: words,
  number: fc
    .oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100),
    )
    .map(String),
  date: day,
  age: fc.nat(120).map(String),
};
const subjects = [
  ...views.filter(({ owner }) => owner !== "village").map(({ id, kind, codes }) => ({ id, kind, codes })),
  { id: "age", kind: "age" as const, codes: [] },
];
const draftTest: fc.Arbitrary<OwnTest> = fc.constantFrom(...subjects).chain(({ id, kind, codes }) =>
  fc.constantFrom(...OPERATORS_OF[kind]).chain((operator) => {
    const values =
      operator === "blank" || operator === "filled" || kind === "idNumber"
        ? fc.constant("")
        : kind === "code"
          ? fc.constantFrom(...codes.map(({ code }) => code))
          : VALUES[kind];
    return values.map((value): OwnTest => ({ subject: id, operator, value }));
  }),
);
const DIMENSIONS = Object.keys(catalogues["zh-CN"].dimensions) as readonly Dimension[];
const draft: fc.Arbitrary<OwnRuleDraft> = fc
  .record({
    id: fc.constant("OWN-07"),
    title: words,
    message: words,
    advice: fc.oneof(words, fc.constant("")),
    severity: fc.constantFrom("error", "warning", "note"),
    dimension: fc.constantFrom(...DIMENSIONS),
    source: words.filter((text) => !/^《.*》$/.test(text)),
    at: fc.constantFrom(...subjects.slice(0, -1).map(({ id }) => id)),
    match: fc.constantFrom("all", "any"),
    tests: fc.array(draftTest, { minLength: 1, maxLength: 6 }),
  })
  .filter(({ advice, message }) => advice !== message);

test("a record of any draft is one of ours and gives the draft back", () => {
  fc.assert(
    fc.property(draft, (written) => {
      const rule = ruleOfDraft(written, nationalPack, "OWN-07");
      expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      expect(draftOfRule(rule)).toEqual(written);
    }),
    { numRuns: 300 },
  );
});

test("a rule of another make has no draft", () => {
  const own = ruleOfDraft(DRAFT, nationalPack, "OWN-01");
  const [check] = own.checks;
  if (check?.kind !== "forbidden") throw new Error("an own rule forbids");
  expect(draftOfRule(own)).not.toBeNull();
  expect(draftOfRule({ ...own, checks: [check, check] })).toBeNull();
  expect(draftOfRule({ ...own, checks: [{ ...check, when: { field: "name", is: "filled" } }] })).toBeNull();
  expect(draftOfRule(nationalPack.rules.find(({ id }) => id === "ID-02")!)).toBeNull();
});

describe("a condition in a sentence", () => {
  const tests: readonly OwnTest[] = [
    { subject: "incPer", operator: "less", value: "4000" },
    { subject: "relation", operator: "equals", value: "户主" },
    { subject: "birth", operator: "atMost", value: "2020-5-1" },
    { subject: "age", operator: "atLeast", value: "80" },
    { subject: "personPhone", operator: "blank", value: "" },
  ];
  test.each([
    [
      "zh-CN",
      "all",
      "“人均纯收入”小于 4,000 元，并且“与户主关系”为“户主”，并且“出生日期”不晚于 2020-05-01，并且“年龄”不小于 80 周岁，并且“人联系电话”没有填写",
    ],
    ["zh-CN", "any", /小于 4,000 元，或者“/],
    [
      "en-US",
      "all",
      /is less than 4,000 yuan and “.*is not after 2020-05-01 and “Age” is at least 80 years and “.*is blank$/,
    ],
  ] as const)("%s, %s", (language, match, expected) => {
    const list = language === "zh-CN" ? views : english;
    const worded = wordDraft({ match, tests }, (id) => list.find((view) => view.id === id), language);
    if (typeof expected === "string") expect(worded).toBe(expected);
    else expect(worded).toMatch(expected);
  });
  test("what is not chosen yet stands open", () => {
    const open: readonly OwnTest[] = [
      { subject: "", operator: "equals", value: "" },
      { subject: "incPer", operator: "less", value: "四千" },
    ];
    expect(wordDraft({ match: "all", tests: open }, fieldOf, "zh-CN")).toBe("“…”为“…”，并且“人均纯收入”小于 …");
  });
});
