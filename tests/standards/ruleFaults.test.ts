import type { Check, Condition, Expression, Rule } from "../../src/core/model/Rule";
import { nationalPack } from "../../src/standards/nationalPack";
import { packs } from "../../src/standards/packs";
import { ruleFaults } from "../../src/standards/ruleFaults";
import { vocabularyOf } from "../../src/standards/Vocabulary";

/** What would make a rule pass in silence is refused; holes of texts are held to account in parsePack.test.ts. */

const vocabulary = vocabularyOf(nationalPack);
const model = nationalPack.rules.find(({ id }) => id === "LAB-08")!;
const plain = { "zh-CN": "对", "en-US": "right" };
type Subject = Rule["subject"];
const EVERY = [...vocabulary.fields.keys()];

const faults = (rule: Partial<Rule>): readonly string[] =>
  ruleFaults(
    { ...model, id: "TST-01", requires: EVERY, optional: [], says: plain, expected: plain, ...rule },
    vocabulary,
  );
const ofCheck = (check: Check, subject: Subject = "member"): readonly string[] => faults({ subject, checks: [check] });
const months = { kind: "range", field: "workMonths", max: 12 } as const;

test("no rule of ours has a fault", () => {
  for (const pack of packs) {
    const own = vocabularyOf(pack);
    expect(pack.rules.flatMap((rule) => ruleFaults(rule, own))).toEqual([]);
  }
  expect(ofCheck(months)).toEqual([]);
});

describe("names", () => {
  test.each<readonly [string, Partial<Rule>, string]>([
    ["a required field", { requires: [...EVERY, "nobody"] }, "asks for the unknown field nobody"],
    ["one of several", { requires: [...EVERY, { anyOf: ["name", "nobody"] }] }, "asks for the unknown field nobody"],
    ["an optional field", { optional: ["nobody"] }, "asks for the unknown field nobody"],
    ["a check's own column", { checks: [{ ...months, requires: ["nobody"] }] }, "asks for the unknown field nobody"],
    ["a field that is read", { checks: [{ ...months, field: "nobody" }] }, "names the unknown field nobody"],
    ["a parameter", { checks: [{ ...months, max: { parameter: "nothing" } }] }, "names the unknown parameter nothing"],
    [
      "a field that is read and not required",
      { requires: ["workMonths"], checks: [{ ...months, when: { field: "name", is: "filled" } }] },
      "reads name but neither requires it nor lists it as optional",
    ],
    [
      "a field that is checked and only optional",
      { requires: [], optional: ["workMonths"] },
      "checks workMonths but does not require it",
    ],
    ["dates", { inForce: { from: "2020-01-02", to: "2020-01-01" } }, "ends before it begins"],
  ])("%s", (_name, rule, fault) => expect(faults(rule)).toContain(`rule TST-01 ${fault}`));

  test.each<readonly [string, Partial<Rule>]>([
    ["required by the check alone", { requires: [], checks: [{ ...months, requires: ["workMonths"] }] }],
    [
      "read where it is only optional",
      { requires: ["workMonths"], optional: ["name"], checks: [{ ...months, when: { field: "name", is: "filled" } }] },
    ],
    ["a rule of one day", { inForce: { from: "2020-01-01", to: "2020-01-01" } }],
  ])("not %s", (_name, rule) => expect(faults(rule)).toEqual([]));
});

describe("kinds", () => {
  const where: Condition = { field: "relation", inGroup: "head" };
  test.each<readonly [string, Check, Subject, string]>([
    ["an ID form of a text", { kind: "idForm", field: "name" }, "member", "idForm cannot read name (text)"],
    [
      "a check digit of a number",
      { kind: "checkDigit", field: "workMonths" },
      "member",
      "checkDigit cannot read workMonths (number)",
    ],
    [
      "digits lost in a text",
      { kind: "storedAsNumber", field: "name" },
      "member",
      "storedAsNumber cannot read name (text)",
    ],
    [
      "a unique number",
      { kind: "unique", field: "workMonths", within: [] },
      "member",
      "unique cannot read workMonths (number)",
    ],
    ["a range of a date", { kind: "range", field: "birth", max: 1 }, "member", "range cannot read birth (date)"],
    [
      "an equation of a code",
      { kind: "equation", field: "relation", right: 1, tolerance: 0 },
      "member",
      "equation cannot read relation (code)",
    ],
    [
      "a limit of a yes",
      { kind: "comparison", field: "basicMed", must: ">", limit: 1 },
      "member",
      "comparison cannot read basicMed (yesNo)",
    ],
    [
      "a yes of a code",
      { kind: "affirmative", fields: ["relation"], need: "any" },
      "member",
      "affirmative cannot read relation (code)",
    ],
    ["a birth in a text", { kind: "idBirth", field: "name" }, "member", "idBirth cannot read name (text)"],
    [
      "a birth that is a number",
      { kind: "idBirth", field: "idNo", birth: "workMonths" },
      "member",
      "idBirth cannot read workMonths (number)",
    ],
    [
      "a birth that is an ID number",
      { kind: "idBirth", field: "idNo", birth: "disIdNo" },
      "member",
      "idBirth cannot read disIdNo (idNumber)",
    ],
    [
      "equal dates",
      { kind: "dependency", field: "birth", on: ["idNo"] },
      "household",
      "dependency cannot read birth (date)",
    ],
    [
      "on equal dates",
      { kind: "dependency", field: "name", on: ["birth"] },
      "household",
      "dependency cannot read birth (date)",
    ],
    ["rows joined by a code", { kind: "joined", field: "relation" }, "member", "joined cannot read relation (code)"],
    [
      "households lapsed by a number",
      { kind: "lapsed", field: "hhSize" },
      "household",
      "lapsed cannot read hhSize (integer)",
    ],
    [
      "members counted for a member",
      { kind: "memberCount", at: "relation", where, min: 1 },
      "member",
      "memberCount is about households, the rule is not",
    ],
    [
      "members compared for a member",
      { kind: "dependency", field: "name", on: ["idNo"] },
      "member",
      "dependency is about households, the rule is not",
    ],
    [
      "members compared for a village",
      { kind: "dependency", field: "name", on: ["idNo"] },
      "village",
      "dependency is about households, the rule is not",
    ],
    [
      "a count without a bound",
      { kind: "memberCount", at: "relation", where },
      "household",
      "memberCount has no bound",
    ],
    ["a range without a bound", { kind: "range", field: "workMonths" }, "member", "range has no bound"],
    [
      "a when of what is consistent",
      { kind: "consistent", texts: [], when: where },
      "member",
      'consistent looks at everything, whatever "when" says',
    ],
    [
      "a when of what is joined",
      { kind: "joined", field: "householdId", when: where },
      "member",
      'joined looks at everything, whatever "when" says',
    ],
    [
      "a when of what is lapsed",
      { kind: "lapsed", field: "householdId", when: where },
      "member",
      'lapsed looks at everything, whatever "when" says',
    ],
    [
      "a when of what is readable",
      { kind: "readable", problem: "error", when: where },
      "member",
      'readable looks at everything, whatever "when" says',
    ],
  ])("%s", (_name, check, subject, fault) => expect(ofCheck(check, subject)).toContain(`rule TST-01: ${fault}`));

  test.each<readonly [string, Check, Subject, string]>([
    [
      "a village that is consistent",
      { kind: "consistent", texts: [] },
      "village",
      ": consistent is about households, the rule is not",
    ],
    [
      "a village that lapsed",
      { kind: "lapsed", field: "householdId" },
      "village",
      ": lapsed is about households, the rule is not",
    ],
    [
      "a village that is joined",
      { kind: "joined", field: "householdId" },
      "village",
      ": joined is about households, the rule is not",
    ],
    [
      "members that differ in what is their household's",
      { kind: "dependency", field: "incPer", on: ["idNo"] },
      "household",
      ": members cannot differ in incPer of a household",
    ],
    [
      "a text that is none",
      { kind: "consistent", texts: ["incPer"] },
      "household",
      " compares incPer, which is no field of text",
    ],
    [
      "a text of no dictionary",
      { kind: "consistent", texts: ["nobody"] },
      "household",
      " names the unknown field nobody",
    ],
    [
      "a text of a member",
      { kind: "consistent", texts: ["name"] },
      "household",
      " compares name, which is no field of a household",
    ],
    [
      "only what no dictionary has",
      { kind: "consistent", texts: [], only: ["nobody"] },
      "household",
      " names the unknown field nobody",
    ],
    [
      "only what is a member's",
      { kind: "consistent", texts: [], only: ["workMonths"] },
      "household",
      " compares workMonths, which is no field of a household",
    ],
    [
      "only a text that is not compared",
      { kind: "consistent", texts: [], only: ["village"] },
      "household",
      " compares the text village only, and compares no text",
    ],
    [
      "a member's column for a household",
      { kind: "filled", fields: ["name"] },
      "household",
      " is about a household and reads name of a member",
    ],
    [
      "a village's column for a member",
      { kind: "filled", fields: ["villageClinics"] },
      "member",
      " is about a member and reads villageClinics of a village",
    ],
    [
      "a village's column for a household",
      { kind: "filled", fields: ["villageClinics"] },
      "household",
      " is about a household and reads villageClinics of a village",
    ],
    [
      "a household's column for a village",
      { kind: "filled", fields: ["incPer"] },
      "village",
      " is about a village and reads incPer of a household",
    ],
    [
      "a member's column for a village",
      { kind: "filled", fields: ["name"] },
      "village",
      " is about a village and reads name of a member",
    ],
  ])("%s", (_name, check, subject, fault) => expect(ofCheck(check, subject)).toContain(`rule TST-01${fault}`));

  test.each<readonly [string, Check, Subject]>([
    ["a birth of an ID number", { kind: "idBirth", field: "idNo" }, "member"],
    ["a birth and its column", { kind: "idBirth", field: "idNo", birth: "birth" }, "member"],
    ["a birth that lacks its day", { kind: "idBirth", field: "idNo", birth: "personFrom" }, "member"],
    [
      "members of a household compared",
      { kind: "dependency", field: "workCounty", on: ["personPhone", "relation"] },
      "household",
    ],
    ["a range of whole numbers", { kind: "range", field: "workMonths", whole: true }, "member"],
    ["one bound", { kind: "memberCount", at: "relation", where, max: 1 }, "household"],
    [
      "only a text that is compared",
      { kind: "consistent", texts: ["village"], only: ["village", "incPer"] },
      "household",
    ],
    ["the place of a village", { kind: "filled", fields: ["town", "village", "villageClinics"] }, "village"],
    ["a member's household", { kind: "filled", fields: ["name", "incPer"] }, "member"],
  ])("not %s", (_name, check, subject) => expect(ofCheck(check, subject)).toEqual([]));
});

describe("conditions", () => {
  const asked = (that: Condition, subject: Subject = "member"): readonly string[] =>
    ofCheck({ kind: "filled", fields: [subject === "village" ? "villageClinics" : "hhType"], when: that }, subject);
  const day = { field: "birth" } as const;
  const head: Condition = { field: "relation", inGroup: "head" };
  test.each<readonly [string, Condition, Subject, string]>([
    ["a member's cell for a household", head, "household", "reads relation of a member for a household"],
    [
      "a household's cell for a village",
      { field: "hhType", is: "blank" },
      "village",
      "reads hhType of a household for a village",
    ],
    ["a sex of a household", { sex: "male" }, "household", "asks for the age or sex of a household"],
    [
      "an age of a household",
      { compare: [{ age: "asOf" }, ">", 1] },
      "household",
      "asks for the age or sex of a household",
    ],
    [
      "members of a village",
      { members: "any", that: head },
      "village",
      "asks a village for its members or the period before",
    ],
    [
      "a count in a village",
      { compare: [{ count: head }, ">", 1] },
      "village",
      "asks a village for its members or the period before",
    ],
    [
      "a sum in a village",
      { compare: [{ sumOver: { field: "workMonths" } }, ">", 1] },
      "village",
      "asks a village for its members or the period before",
    ],
    [
      "a village before",
      { previous: { field: "villageClinics", is: "blank" } },
      "village",
      "asks a village for its members or the period before",
    ],
    [
      "a number of a village before",
      { compare: [{ previous: { field: "villageClinics" } }, ">", 1] },
      "village",
      "asks a village for its members or the period before",
    ],
    [
      "whether a village was there",
      { inPrevious: "entry" },
      "village",
      "asks a village for its members or the period before",
    ],
    ["two periods back", { previous: { previous: head } }, "member", "asks for the period before the period before"],
    [
      "whether it was there two periods back",
      { previous: { not: { inPrevious: "entry" } } },
      "member",
      "asks for the period before the period before",
    ],
    [
      "a number two periods back",
      { compare: [{ previous: { sum: [1, { previous: { field: "workMonths" } }] } }, ">", 1] },
      "member",
      "asks for the period before the period before",
    ],
    ["one of nothing", { any: [] }, "member", "asks for one of nothing"],
    ["text in a number", { field: "workMonths", contains: ["3"] }, "member", "looks for text in workMonths (number)"],
    ["a form of a code", { field: "relation", form: "personName" }, "member", "looks for text in relation (code)"],
    [
      "codes of two lists",
      { field: "relation", sharesCode: "education" },
      "member",
      "compares the codes of relation with those of another list",
    ],
    [
      "codes of none",
      { field: "name", sharesCode: "name" },
      "member",
      "compares the codes of name with those of another list",
    ],
    ["a group of a text", { field: "name", inGroup: "head" }, "member", ": name has no groups of codes"],
    [
      "a group of no code",
      { field: "relation", inGroup: "boss" },
      "member",
      "names the group boss, which no code of relation has",
    ],
    ["a code of no list", { field: "relation", equals: "boss" }, "member", "names boss, which is no code of relation"],
    [
      "one of the codes of no list",
      { field: "relation", in: ["户主", "boss"] },
      "member",
      "names boss, which is no code of relation",
    ],
    ["a text that is a number", { field: "name", equals: 3 }, "member", "compares name with another type"],
    [
      "a number that is a text",
      { field: "workMonths", equals: "3" },
      "member",
      "compares workMonths with another type",
    ],
    [
      "a number for a date",
      { dates: [{ field: "workMonths" }, "<", { run: "asOf" }] },
      "member",
      "takes a number for a date",
    ],
    ["a year for a date", { dates: [day, "<", { run: "year" }] }, "member", "takes a number for a date"],
    [
      "the year of a number",
      { compare: [{ yearOf: { field: "workMonths" } }, "<", 1] },
      "member",
      "takes a number for a date",
    ],
    [
      "months from a number",
      { compare: [{ monthsBetween: [{ field: "workMonths" }, day] }, "<", 1] },
      "member",
      "takes a number for a date",
    ],
    [
      "the number before for a date",
      { dates: [{ previous: { field: "workMonths" } }, "<", day] },
      "member",
      "takes a number for a date",
    ],
    ["a date for a number", { compare: [day, "<", 20200101] }, "member", "takes a date for a number"],
    ["today for a number", { compare: [{ run: "asOf" }, "<", 20200101] }, "member", "takes a date for a number"],
    [
      "days between dates",
      { compare: [{ difference: [{ run: "asOf" }, day] }, "<", 10000] },
      "member",
      "takes a date for a number",
    ],
    ["a sum of dates", { compare: [{ sum: [day, 1] }, "<", 1] }, "member", "takes a date for a number"],
    [
      "the first date for a number",
      { compare: [{ least: day, where: head }, "<", 1] },
      "member",
      "takes a date for a number",
    ],
    [
      "a calculation with a code",
      { compare: [{ field: "relation" }, "<", 1] },
      "member",
      "calculates with relation (code)",
    ],
    ["no digit", { compare: [{ digits: [7, 6], of: "idNo" }, "=", 1] }, "member", "takes no digit of idNo"],
    ["digits of a text", { compare: [{ digits: [1, 6], of: "name" }, "=", 1] }, "member", "takes name (text) apart"],
    ["items of a number", { compare: [{ items: "workMonths" }, "=", 1] }, "member", "takes workMonths (number) apart"],
    [
      "a day as a number",
      { compare: [1, "<", { parameter: "school-cutoff" }] },
      "member",
      "needs a number of the parameter school-cutoff",
    ],
    [
      "a number as a day",
      { compare: [{ age: { cutoff: "income-line" } }, "<", 1] },
      "member",
      "needs a month and day of the parameter income-line",
    ],
  ])("%s", (_name, that, subject, fault) => {
    expect(asked(that, subject)).toContain(`rule TST-01${fault.startsWith(":") ? "" : " "}${fault}`);
  });

  test("codes of a member and of a household", () => {
    const fields = new Map(vocabulary.fields);
    fields.set("homeHealth", { ...fields.get("health")!, id: "homeHealth", owner: "household" });
    const check: Check = { kind: "filled", fields: ["name"], when: { field: "health", sharesCode: "homeHealth" } };
    const rule: Rule = {
      ...model,
      requires: ["name", "health", "homeHealth"],
      says: plain,
      expected: plain,
      checks: [check],
    };
    expect(ruleFaults(rule, { ...vocabulary, fields })).toEqual([
      `rule ${model.id} compares the codes of a member with those of a household`,
    ]);
  });

  const once: Expression = { previous: { field: "workMonths" } };
  test.each<readonly [string, Condition, Subject]>([
    ["members in a household", { members: "every", that: { all: [head, { sex: "male" }] } }, "household"],
    ["a member's household", { field: "hhType", is: "filled" }, "member"],
    [
      "what was before, twice",
      { all: [{ previous: head }, { inPrevious: "household" }, { compare: [once, "<", once] }] },
      "member",
    ],
    ["dates", { dates: [{ most: day, where: head }, "<=", { run: "asOf" }] }, "household"],
    ["a date that is written out", { dates: [day, "<", 20200101] }, "member"],
    ["the year of a date", { compare: [{ yearOf: { previous: day } }, "<", { run: "year" }] }, "member"],
    ["month and day of a date", { compare: [{ remainder: [day, 10000] }, "<", 901] }, "member"],
    ["one digit", { compare: [{ digits: [17, 17], of: "idNo" }, "=", 1] }, "member"],
    ["a place of a village", { field: "village", is: "filled" }, "village"],
    ["nothing at all", { all: [] }, "village"],
    ["one of several texts", { field: "name", in: ["韦一"] }, "member"],
    ["one of several numbers", { field: "workMonths", in: ["3"] }, "member"],
    ["codes of one list", { field: "cause1", sharesCode: "cause2" }, "household"],
  ])("not %s", (_name, that, subject) => expect(asked(that, subject)).toEqual([]));
});
