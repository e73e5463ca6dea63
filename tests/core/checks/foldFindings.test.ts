import fc from "fast-check";
import { foldFindings } from "../../../src/core/checks/foldFindings";
import { isGraver, type Finding, type Severity } from "../../../src/core/model/Finding";
import type { Followed, Rule } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";

const model = nationalPack.rules[0]!;
/** Rules by what they follow: "A<B" is A at its subject after B, "A=B" at its cell, "A^B" in its household. */
const rulesOf = (...links: readonly string[]): readonly Rule[] => {
  const follows = new Map<string, Followed[]>();
  for (const link of links) {
    const [, id = "", sign, rule = ""] = /^(\w+)([<=^])?(\w*)$/.exec(link) ?? [];
    const own = follows.get(id) ?? [];
    if (sign) own.push({ rule, at: sign === "=" ? "cell" : sign === "^" ? "household" : "subject" });
    follows.set(id, own);
    if (rule !== "" && !follows.has(rule)) follows.set(rule, []);
  }
  return [...follows].map(([id, own]) => ({ ...model, id, follows: own.length > 0 ? own : undefined }));
};

interface Place {
  readonly household?: number;
  readonly member?: number;
  readonly row?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly severity?: Severity;
  readonly key?: string;
}
const finding = (ruleId: string, place: Place = {}): Finding => {
  const { household = 0, member = -1, row = 1, column = 0, sheet = "人口", severity = "error" } = place;
  return {
    key: place.key ?? [ruleId, household, member, row, column, severity].join("|"),
    ruleId,
    severity,
    messageId: "forbidden",
    data: {},
    at: { sheet, row, column },
    field: "name",
    related: [],
    subject:
      household < 0
        ? { kind: "sheet", sheet }
        : member < 0
          ? { kind: "household", household: `H${household}` }
          : // Members without a name or number are not told apart by their keys.
            { kind: "member", household: `H${household}`, member: "" },
    follows: null,
    household,
    member,
    name: "",
  };
};
const folded = (rules: readonly string[], ...findings: readonly Finding[]) =>
  foldFindings(findings, rulesOf(...rules)).map(
    ({ follows }) => follows && findings.findIndex(({ key }) => key === follows),
  );

describe("where a finding explains another", () => {
  test.each<readonly [string, string, Place, Place, boolean]>([
    ["one person", "A<B", { member: 1 }, { member: 1, column: 5 }, true],
    ["two persons of one household", "A<B", { member: 1 }, { member: 2 }, false],
    ["a person and their household", "A<B", { member: 1 }, {}, true],
    ["a household and one of its persons", "A<B", {}, { member: 1 }, true],
    ["one household", "A<B", {}, { column: 5 }, true],
    ["two households", "A<B", { household: 0 }, { household: 1 }, false],
    ["persons of two households", "A<B", { household: 0, member: 1 }, { household: 1, member: 2 }, false],
    ["a person and another household", "A<B", { household: 0, member: 1 }, { household: 1 }, false],
    ["two rows of no household", "A<B", { household: -1, row: 4 }, { household: -1, row: 4 }, false],
    ["a row of no household and a household", "A<B", { household: -1 }, { household: 0 }, false],
    ["two persons of one household, in the household", "A^B", { member: 1 }, { member: 2 }, true],
    ["a person and their household, in the household", "A^B", { member: 1 }, {}, true],
    ["a household and one of its persons, in the household", "A^B", {}, { member: 1 }, true],
    ["persons of two households, in the household", "A^B", { member: 1 }, { household: 1, member: 2 }, false],
    ["rows of no household, in the household", "A^B", { household: -1 }, { household: -1 }, false],
    ["one cell", "A=B", { member: 1, row: 4, column: 5 }, { member: 1, row: 4, column: 5 }, true],
    ["one cell, of a person and of their household", "A=B", { member: 1, row: 4 }, { row: 4 }, true],
    ["one cell of no household", "A=B", { household: -1, row: 4 }, { household: -1, row: 4 }, true],
    ["two cells of one person", "A=B", { member: 1, column: 4 }, { member: 1, column: 5 }, false],
    ["two rows", "A=B", { member: 1, row: 4 }, { member: 1, row: 5 }, false],
    ["two sheets", "A=B", { row: 4, sheet: "户" }, { row: 4 }, false],
    ["row 1 column 11 and row 11 column 1", "A=B", { row: 1, column: 11 }, { row: 11, column: 1 }, false],
  ])("%s", (_name, rule, a, b, explains) => {
    expect(folded([rule], finding("A", a), finding("B", b))).toEqual([explains ? 1 : null, null]);
    expect(folded([rule], finding("B", b), finding("A", a))).toEqual([null, explains ? 0 : null]);
  });

  test("not where no rule says so", () => {
    expect(folded(["A", "B"], finding("A"), finding("B"))).toEqual([null, null]);
    expect(folded(["B<A"], finding("A"), finding("B"))).toEqual([null, 0]);
    expect(folded(["A<B"], finding("A"), finding("A", { column: 2 }))).toEqual([null, null]);
  });
});

describe("how grave they are", () => {
  const grades: readonly Severity[] = ["error", "warning", "note"];
  test.each(grades.flatMap((a) => grades.map((b) => [a, b] as const)))("%s after %s", (a, b) => {
    const explained = !isGraver(a, b);
    expect(folded(["A<B"], finding("A", { severity: a }), finding("B", { severity: b }))).toEqual([
      explained ? 1 : null,
      null,
    ]);
  });
  test("the gravest of several explains", () => {
    const mild = finding("B", { severity: "note", column: 2 });
    const grave = finding("B", { severity: "error", column: 3 });
    expect(folded(["A<B"], finding("A"), mild, grave)).toEqual([2, null, null]);
    expect(folded(["A<B"], finding("A"), grave, mild)).toEqual([1, null, null]);
  });
  test("what is too mild is passed over for what comes after it", () => {
    const mild = finding("B", { severity: "warning" });
    expect(folded(["A<B", "A<C"], finding("A"), mild, finding("C"))).toEqual([2, null, null]);
    const near = finding("B", { member: 1, severity: "warning" });
    expect(folded(["A<B"], finding("A", { member: 1 }), near, finding("B", { column: 2 }))).toEqual([2, null, null]);
  });
});

describe("which one explains", () => {
  test("the rule that is named first", () => {
    expect(folded(["A<C", "A<B"], finding("A"), finding("B"), finding("C"))).toEqual([2, null, null]);
  });
  test("what is found on the person before what is found on the household", () => {
    expect(folded(["A<B"], finding("A", { member: 1 }), finding("B"), finding("B", { member: 1 }))).toEqual([
      2,
      null,
      null,
    ]);
  });
  test("of several alike the one with the first key, in whatever order", () => {
    const [first, second] = [finding("B", { key: "B|1", row: 9 }), finding("B", { key: "B|2", row: 3 })];
    expect(folded(["A<B"], finding("A"), first, second)).toEqual([1, null, null]);
    expect(folded(["A<B"], finding("A"), second, first)).toEqual([2, null, null]);
  });
  test("the root of a chain, for all of it", () => {
    expect(folded(["A<B", "B<C", "C<D"], finding("A"), finding("B"), finding("C"), finding("D"))).toEqual([
      3,
      3,
      3,
      null,
    ]);
    expect(folded(["A<B", "B<C", "C<D"], finding("A"), finding("C"))).toEqual([null, null]);
  });
});

describe("laws", () => {
  const IDS = ["A", "B", "C", "D", "E"];
  /** A rule follows only those after it in the alphabet: no cycles. */
  const links = fc.uniqueArray(
    fc
      .tuple(fc.nat(3), fc.nat(3), fc.constantFrom("<", "=", "^"))
      .map(([a, more, sign]) => `${IDS[a]!}${sign}${IDS[Math.min(4, a + 1 + more)]!}`),
    { maxLength: 8 },
  );
  const place = fc.record({
    household: fc.integer({ min: -1, max: 1 }),
    member: fc.integer({ min: -1, max: 1 }),
    row: fc.nat(1),
    severity: fc.constantFrom<Severity>("error", "warning", "note"),
  });
  const findings = fc.array(fc.tuple(fc.constantFrom(...IDS), place), { maxLength: 9 }).map((all) =>
    all.map(([id, { household, member, row, severity }], at) =>
      finding(id, {
        household,
        // Members 0 and 1 of household 0 are 0 and 1, those of household 1 are 2 and 3.
        member: household < 0 || member < 0 ? -1 : household * 2 + member,
        row,
        severity,
        key: `${id}|${at}`,
      }),
    ),
  );
  const cases = fc.tuple(links, findings);

  test("every finding is a root or follows one", () => {
    fc.assert(
      fc.property(cases, ([names, all]) => {
        const after = foldFindings(all, rulesOf(...names));
        expect(after.map((one) => ({ ...one, follows: null }))).toEqual(all);
        const roots = new Set(after.filter(({ follows }) => follows === null).map(({ key }) => key));
        const followers = after.filter(({ follows }) => follows !== null);
        expect(roots.size + followers.length).toBe(all.length);
        for (const { follows } of followers) expect(roots).toContain(follows);
      }),
    );
  });

  test("nothing hides under what is milder", () => {
    fc.assert(
      fc.property(cases, ([names, all]) => {
        const byKey = new Map(all.map((one) => [one.key, one]));
        for (const { severity, follows } of foldFindings(all, rulesOf(...names))) {
          if (follows !== null) expect(isGraver(severity, byKey.get(follows)!.severity)).toBe(false);
        }
      }),
    );
  });

  test("nothing follows what is neither of its household nor at its cell", () => {
    fc.assert(
      fc.property(cases, ([names, all]) => {
        const byKey = new Map(all.map((one) => [one.key, one]));
        const isNear = (a: Finding, b: Finding): boolean =>
          (a.household >= 0 && a.household === b.household) || (a.at.row === b.at.row && a.at.column === b.at.column);
        const near = (a: Finding, b: Finding, left: readonly Finding[]): boolean =>
          isNear(a, b) ||
          left.some(
            (via) =>
              isNear(a, via) &&
              near(
                via,
                b,
                left.filter((one) => one !== via),
              ),
          );
        for (const one of foldFindings(all, rulesOf(...names))) {
          if (one.follows !== null) expect(near(one, byKey.get(one.follows)!, all)).toBe(true);
        }
      }),
    );
  });

  test("the order of findings and of rules changes nothing", () => {
    const shuffled = cases.chain(([names, all]) =>
      fc.tuple(
        fc.constant(names),
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.shuffledSubarray([...rulesOf(...names)], { minLength: rulesOf(...names).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([names, all, otherFindings, otherRules]) => {
        const answer = (of: readonly Finding[]) => new Map(of.map(({ key, follows }) => [key, follows]));
        expect(answer(foldFindings(otherFindings, otherRules))).toEqual(answer(foldFindings(all, rulesOf(...names))));
      }),
    );
  });

  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(cases, ([names, all]) => {
        const once = foldFindings(all, rulesOf(...names));
        expect(foldFindings(once, rulesOf(...names))).toEqual(once);
      }),
    );
  });
});
