import { Refusal } from "../../src/core/model/Refusal";
import type { Check, Condition, Rule } from "../../src/core/model/Rule";
import { nationalPack } from "../../src/standards/nationalPack";
import { parsePack } from "../../src/standards/parsePack";

function faultsOf(pack: object): string {
  try {
    parsePack(pack);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === "pack.bad") return String(fault.data["faults"]);
    throw fault;
  }
  return "";
}

const recordOf = (id: string): Rule => {
  const rule = nationalPack.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
/** The pack with one rule in place of all, which can follow from no other, and no criteria. */
const withRule = (rule: object): object => ({ ...nationalPack, rules: [{ ...rule, follows: [] }], criteria: [] });
const withCheck = (id: string, check: object, more: object = {}): object =>
  withRule({ ...recordOf(id), ...more, checks: [check] });
const forbidding = (that: object, more: object = {}): object =>
  withCheck("LIV-02", { kind: "forbidden", at: "danger", that, shows: ["danger", "grade"], ...more });
const isBlank: Condition = { field: "danger", is: "blank" };
const plain = { "zh-CN": "对", "en-US": "right" };

test("what these tests change is accepted as it stands", () => {
  for (const rule of nationalPack.rules) expect(faultsOf(withRule(rule))).toBe("");
  expect(faultsOf(forbidding(isBlank))).toBe("");
  expect(faultsOf(withCheck("LAB-08", { kind: "range", field: "workMonths", max: 12 }))).toBe("");
});

describe("types that a check cannot read", () => {
  const bad: readonly (readonly [Check, string])[] = [
    [{ kind: "idForm", field: "name" }, "idForm cannot read name (text)"],
    [{ kind: "checkDigit", field: "workMonths" }, "checkDigit cannot read workMonths (number)"],
    [{ kind: "storedAsNumber", field: "name" }, "storedAsNumber cannot read name (text)"],
    [{ kind: "unique", field: "workMonths", within: [] }, "unique cannot read workMonths (number)"],
    [{ kind: "range", field: "name", max: 3 }, "range cannot read name (text)"],
    [{ kind: "equation", field: "birth", right: 1, tolerance: 0 }, "equation cannot read birth (date)"],
    [{ kind: "comparison", field: "basicMed", must: ">", limit: 3 }, "comparison cannot read basicMed (yesNo)"],
    [{ kind: "affirmative", fields: ["relation"], need: "any" }, "affirmative cannot read relation (code)"],
  ];
  test.each(bad.map(([check, fault]) => [check.kind, check, fault] as const))("%s", (_kind, check, fault) => {
    const requires = ["name", "workMonths", "birth", "basicMed", "relation"];
    const faults = faultsOf(withRule({ ...recordOf("LAB-08"), expected: plain, requires, checks: [check] }));
    expect(faults).toContain(fault);
  });
});

describe("fields that a rule cannot be sure of", () => {
  test.each([
    [
      "a required field of no dictionary",
      withRule({ ...recordOf("HH-01"), requires: ["householdId", "relation", "rel"] }),
      "asks for the unknown field rel",
    ],
    [
      "an optional field of no dictionary",
      withRule({ ...recordOf("HH-01"), optional: ["rel"] }),
      "asks for the unknown field rel",
    ],
    [
      "a checked field that is only optional",
      withRule({ ...recordOf("LAB-08"), requires: ["name"], optional: ["workMonths"] }),
      "checks workMonths but does not require it",
    ],
    [
      "a checked field that is one of several",
      withRule({ ...recordOf("LAB-08"), requires: [{ anyOf: ["workMonths", "name"] }] }),
      "checks workMonths but does not require it",
    ],
    [
      "a yes that is only optional",
      withRule({ ...recordOf("MED-03"), requires: ["name"], optional: ["basicMed", "empMed"] }),
      "checks basicMed but does not require it",
    ],
    [
      "a field that is neither",
      withRule({ ...recordOf("LIV-02"), optional: ["danger", "grade", "riskCleared"] }),
      "reads monCat but neither requires",
    ],
  ])("%s", (_name, pack, fault) => expect(faultsOf(pack)).toContain(fault));
});

describe("a rule about households reads no single member's cells", () => {
  const outside = /of a member|age or sex of a household/;
  const more = { requires: ["hhType", "danger", "relation", "workMonths"], optional: ["grade"] };
  const household = (check: object): object =>
    withRule({ ...recordOf("LIV-02"), ...more, expected: plain, checks: [check] });
  test.each([
    [
      "in a condition",
      { kind: "forbidden", at: "danger", that: { field: "relation", is: "blank" }, shows: ["danger", "grade"] },
    ],
    [
      "in when",
      {
        kind: "forbidden",
        at: "danger",
        that: isBlank,
        when: { field: "relation", is: "blank" },
        shows: ["danger", "grade"],
      },
    ],
    ["as the cell", { kind: "range", field: "workMonths", max: 12 }],
    ["in what is shown", { kind: "forbidden", at: "danger", that: isBlank, shows: ["danger", "grade", "relation"] }],
    [
      "in a fact",
      {
        kind: "forbidden",
        at: "danger",
        that: isBlank,
        shows: ["danger", "grade"],
        facts: { months: { field: "workMonths" } },
      },
    ],
    [
      "as an age",
      { kind: "forbidden", at: "danger", that: { compare: [{ age: "asOf" }, ">", 60] }, shows: ["danger", "grade"] },
    ],
    [
      "in a sum",
      {
        kind: "forbidden",
        at: "danger",
        that: { compare: [{ sum: [1, { field: "workMonths" }] }, ">", 60] },
        shows: ["danger", "grade"],
      },
    ],
  ])("%s", (_name, check) => expect(faultsOf(household(check))).toMatch(outside));

  test("inside a count or a quantifier it may", () => {
    const over: Condition = {
      all: [
        { members: "any", that: { compare: [{ age: "asOf" }, ">", 60] } },
        { compare: [{ count: { field: "relation", inGroup: "head" } }, "=", 1] },
        { compare: [{ sumOver: { field: "workMonths" } }, ">", 1] },
      ],
    };
    expect(faultsOf(household({ kind: "forbidden", at: "danger", that: over, shows: ["danger", "grade"] }))).toBe("");
  });

  test("members are counted in households only", () => {
    expect(faultsOf(withRule({ ...recordOf("HH-01"), subject: "member" }))).toContain(
      "is about households, the rule is not",
    );
  });

  test("nor does a criterion", () => {
    const criteria = [{ ...nationalPack.criteria[0], rules: [], met: { field: "relation", is: "blank" } }];
    expect(faultsOf({ ...nationalPack, criteria })).toMatch(outside);
  });
});

describe("conditions that no cell can answer", () => {
  test.each([
    ["a code of no list", { field: "hhType", equals: "富裕户" }, "names 富裕户, which is no code of hhType"],
    ["one of several codes of no list", { field: "hhType", in: ["脱贫户", "富裕户"] }, "names 富裕户"],
    ["an alias in place of its code", { field: "danger", equals: "是" }, "names 是, which is no code of danger"],
    ["a group of a yes or no", { field: "danger", inGroup: "yes" }, "danger has no groups"],
    ["a group of no code", { field: "hhType", inGroup: "rich" }, "group rich, which no code of hhType has"],
    ["a calculation with a code", { compare: [{ field: "hhType" }, ">", 1] }, "calculates with hhType (code)"],
    [
      "a calculation with a text parameter",
      { compare: [1, ">", { parameter: "school-cutoff" }] },
      "needs a number of the parameter school-cutoff",
    ],
    [
      "an age on a number",
      { members: "any", that: { compare: [{ age: { cutoff: "income-line" } }, ">", 1] } },
      "needs a month and day of the parameter income-line",
    ],
    ["a parameter of no name", { compare: [1, ">", { parameter: "line" }] }, "unknown parameter line"],
  ])("%s", (_name, that, fault) => expect(faultsOf(forbidding(that))).toContain(fault));

  test("a number that is compared with a text, and a text with a number", () => {
    const rule = { ...recordOf("LAB-08"), requires: ["workMonths", "name"] };
    const check = { kind: "range", field: "workMonths", max: 12 };
    const when = (condition: object): string =>
      faultsOf(withRule({ ...rule, checks: [{ ...check, when: condition }] }));
    expect(when({ field: "workMonths", equals: 3 })).toBe("");
    expect(when({ field: "workMonths", equals: "3" })).toContain("compares workMonths with another type");
    expect(when({ field: "name", equals: "韦一" })).toBe("");
    expect(when({ field: "name", equals: 1 })).toContain("compares name with another type");
  });
});

describe("holes without facts", () => {
  const says = (text: string) => ({ "zh-CN": text, "en-US": text });
  test.each([
    [
      "says names what is not shown",
      { says: says("{{danger}} {{waterSafe}}") },
      "forbidden gives no fact for the hole waterSafe",
    ],
    ["says names nothing known", { says: says("{{constructor}}") }, "no fact for the hole constructor"],
    [
      "expected names what the kind does not give",
      { expected: says("{{limit}}") },
      "forbidden gives no fact for the hole limit",
    ],
    [
      "the languages differ",
      { says: { "zh-CN": "{{danger}}", "en-US": "danger" } },
      '"says" has other holes in another language',
    ],
    [
      "the languages of expected differ",
      { expected: { "zh-CN": "对", "en-US": "{{value}}" } },
      '"expected" has other holes',
    ],
    ["says is missing", { says: undefined }, 'has no "says"'],
  ])("%s", (_name, change, fault) => expect(faultsOf(withRule({ ...recordOf("LIV-02"), ...change }))).toContain(fault));

  test("a fact may not take the place of the cell's own value", () => {
    expect(faultsOf(forbidding(isBlank, { facts: { value: 1 } }))).toContain('the fact "value"');
  });

  const kinds: readonly (readonly [Check, readonly string[], readonly string[]])[] = [
    [{ kind: "idForm", field: "idNo" }, ["value", "length", "type"], ["limit"]],
    [{ kind: "checkDigit", field: "idNo" }, ["value"], ["found"]],
    [{ kind: "storedAsNumber", field: "idNo" }, ["digits"], ["length"]],
    [{ kind: "unique", field: "idNo", within: [] }, ["times"], ["within"]],
    [{ kind: "range", field: "workMonths", min: 0, max: { parameter: "school-age-max" } }, ["min", "max"], ["limit"]],
    [{ kind: "range", field: "workMonths", max: { field: "workMonths" } }, ["value"], ["max", "min"]],
    [{ kind: "equation", field: "workMonths", right: 1, tolerance: 0 }, ["computed", "tolerance"], ["alternative"]],
    [{ kind: "comparison", field: "workMonths", must: "<", limit: 3 }, ["limit", "must"], ["computed"]],
    [{ kind: "affirmative", fields: ["basicMed"], need: "any" }, ["fields"], ["basicMed"]],
    [{ kind: "readable", problem: "error" }, ["type", "field"], ["limit"]],
  ];
  test.each(kinds.map(([check, given, missing]) => [check.kind, check, given, missing] as const))(
    "%s",
    (_kind, check, given, missing) => {
      const requires = ["idNo", "workMonths", "basicMed"];
      const faults = (hole: string): string =>
        faultsOf(
          withRule({
            ...recordOf("LAB-08"),
            requires,
            criterion: plain,
            expected: says(`{{${hole}}}`),
            checks: [check],
          }),
        );
      for (const hole of given) expect(faults(hole)).toBe("");
      for (const hole of missing) expect(faults(hole)).toContain(`no fact for the hole ${hole}`);
    },
  );

  test("a count gives the bound that every finding has", () => {
    const faults = (hole: string, bounds: object): string =>
      faultsOf(
        withRule({
          ...recordOf("HH-01"),
          expected: says(`{{${hole}}}`),
          checks: [{ kind: "memberCount", at: "relation", where: { field: "relation", inGroup: "head" }, ...bounds }],
        }),
      );
    expect(faults("min", { min: 1 })).toBe("");
    expect(faults("max", { max: 1 })).toBe("");
    expect(faults("min", { min: 1, max: 1 })).toContain("no fact for the hole min");
  });
});

describe("dates and lists", () => {
  const [list] = nationalPack.codeLists;
  test.each([
    [
      "a rule that ends before it begins",
      withRule({ ...recordOf("INC-05"), inForce: { from: "2020-01-01", to: "2016-01-01" } }),
      "rule INC-05 ends before it begins",
    ],
    [
      "a value that ends before it begins",
      {
        ...nationalPack,
        parameters: nationalPack.parameters.map((parameter) => ({
          ...parameter,
          values: parameter.values.map((value) => ({ ...value, to: "1990-01-01" })),
        })),
      },
      "parameter income-line ends before it begins",
    ],
    [
      "a list twice",
      { ...nationalPack, codeLists: [...nationalPack.codeLists, list] },
      `code list ${list?.id} occurs twice`,
    ],
    [
      "a code twice in its list",
      {
        ...nationalPack,
        codeLists: nationalPack.codeLists.map((one) => ({ ...one, codes: [...one.codes, one.codes[0]] })),
      },
      `code list ${list?.id}: code`,
    ],
    [
      "no list of yes and no",
      { ...nationalPack, codeLists: nationalPack.codeLists.filter(({ id }) => id !== "yesNo") },
      "needs the code list yesNo",
    ],
    [
      "a choice of several among more than 31",
      {
        ...nationalPack,
        codeLists: nationalPack.codeLists.map((one) =>
          one.id === "health"
            ? { ...one, codes: Array.from({ length: 32 }, (_, i) => ({ code: `c${i}`, aliases: [], groups: [] })) }
            : one,
        ),
      },
      "at most 31 codes",
    ],
    ["a coded field without a list", { ...nationalPack, codeLists: [] }, "names no known code list"],
    [
      "a criterion twice",
      { ...nationalPack, criteria: [...nationalPack.criteria, nationalPack.criteria[0]] },
      "occurs twice",
    ],
    [
      "a criterion with a rule of no name",
      { ...nationalPack, rules: [recordOf("ID-01")] },
      "names the unknown rule INC-05",
    ],
    [
      "a criterion with an optional field of no name",
      { ...nationalPack, criteria: nationalPack.criteria.map((one) => ({ ...one, optional: ["rel"] })) },
      "lists the unknown field rel",
    ],
  ])("refuses %s", (_name, pack, fault) => expect(faultsOf(pack)).toContain(fault));
});

test("all faults are told at once, each once", () => {
  const rules = nationalPack.rules.map((rule) => ({ ...rule, optional: [...rule.optional, "rel"] }));
  const faults = faultsOf({ ...nationalPack, rules }).split("; ");
  expect(faults).toHaveLength(rules.length);
  expect(new Set(faults).size).toBe(faults.length);
});

describe("the criterion of a rule", () => {
  const holding = (hole: string) => ({ "zh-CN": `大于（{{${hole}}}）`, "en-US": `More than {{${hole}}}` });
  const { criterion, ...bare } = recordOf("INC-05");
  test.each([
    ["of a parameter of its checks", { ...bare, criterion }, ""],
    [
      "where a limit is a parameter",
      bare,
      'rule INC-05 needs a "criterion": the hole limit of "expected" is not one number',
    ],
    [
      "of a parameter that no check reads",
      { ...bare, criterion: holding("near-line") },
      "the hole near-line, which is no parameter",
    ],
    ["of a fact of a row", { ...bare, criterion: holding("limit") }, "the hole limit, which is no parameter"],
    [
      "with other holes in English",
      { ...bare, criterion: { ...holding("income-line"), "en-US": "More" } },
      '"criterion" has other holes',
    ],
    ["without holes", { ...bare, criterion: plain }, ""],
    ["where all limits are one number", recordOf("CAU-10"), ""],
    [
      "where two checks have two numbers",
      { ...bare, checks: [0, 1].map((limit) => ({ kind: "comparison", field: "incPer", must: ">", limit })) },
      "the hole limit of",
    ],
  ])("%s", (_name, rule, fault) => {
    const faults = faultsOf(withRule(rule));
    if (fault === "") expect(faults).toBe("");
    else expect(faults).toContain(fault);
  });
});

describe("what a value of a parameter rests on", () => {
  const references = [{ title: "关于建立贫困退出机制的意见" }];
  const note = { "zh-CN": "起始值", "en-US": "Start value" };
  test.each([
    ["confirmed with a reference", { confidence: "confirmed", references }, ""],
    [
      "confirmed with a note alone",
      { confidence: "confirmed", note, references: [] },
      "the confirmed value from 2020-01-01 has no reference",
    ],
    ["probable with a reference", { confidence: "probable", references }, ""],
    ["probable with a note alone", { confidence: "probable", note, references: [] }, ""],
    [
      "unconfirmed with neither",
      { confidence: "unconfirmed", references: [] },
      "the value from 2020-01-01 has neither a reference nor a note",
    ],
  ])("%s", (_name, more, fault) => {
    const [first, ...others] = nationalPack.parameters;
    const value = { from: "2020-01-01", scope: "CN", value: 1, ...more };
    const faults = faultsOf({ ...nationalPack, parameters: [{ ...first, values: [value] }, ...others] });
    if (fault === "") expect(faults).toBe("");
    else expect(faults).toContain(fault);
  });
});

describe("values of a parameter that stand beside one another", () => {
  const [first] = nationalPack.parameters;
  const value = { from: "2020-01-01", scope: "CN", value: 1, confidence: "confirmed", references: [{ title: "甲" }] };
  const withValues = (...values: readonly object[]): object => ({
    ...nationalPack,
    parameters: nationalPack.parameters.map((one) => (one === first ? { ...one, values } : one)),
  });
  const fault = `parameter ${first!.id} has two confirmed values in CN from 2020-01-01`;
  test("two confirmed ones of one place and day are refused", () => {
    expect(faultsOf(withValues(value, { ...value, value: 2 }))).toBe(fault);
  });
  test.each([
    ["another place", { scope: "450000" }],
    ["another day", { from: "2021-01-01" }],
    ["one that is not confirmed", { confidence: "probable" }],
  ])("%s is no fault", (_name, more) => {
    expect(faultsOf(withValues(value, { ...value, ...more, value: 2 }))).toBe("");
  });
});

describe("a criterion asks what the cells of the sheet tell", () => {
  const [criterion] = nationalPack.criteria;
  const judging = (met: Condition): object => ({ ...nationalPack, criteria: [{ ...criterion, met }] });
  const fault = `criterion ${criterion!.dimension} asks for the sex of a member or the period before`;
  test.each<readonly [string, Condition]>([
    ["the sex", { members: "any", that: { sex: "male" } }],
    ["the period before", { previous: { field: "hhType", is: "filled" } }],
    ["a number of the period before", { compare: [{ previous: { field: "incPer" } }, ">", 0] }],
    ["who was there before", { not: { inPrevious: "household" } }],
  ])("%s is refused", (_name, met) => {
    expect(faultsOf(judging(met))).toContain(fault);
  });
  test("a cell of the household is not", () => {
    expect(faultsOf(judging({ field: "hhType", is: "filled" }))).toBe("");
  });
});
