import * as fc from "fast-check";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { compileCondition, compileExpression } from "../../../src/core/checks/compile";
import { FALSE, TRUE, UNKNOWN } from "../../../src/core/checks/truth";
import type { Level, Scope } from "../../../src/core/checks/Scope";
import type { Field, FieldType, Owner } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { Comparator, Condition, Expression } from "../../../src/core/model/Rule";

/*
 * Two ways to one answer: the columns that the engine works out against a plain walk over the record for each entry,
 * in which null is "unknown".
 */

type Cell = number | string | null | undefined;
/** `undefined`: the field is not mapped; `null`: blank; "?": written but unreadable. */
type Person = Readonly<Record<string, Cell>>;
type Village = readonly (readonly Person[])[];

const FIELDS: readonly (readonly [string, FieldType, Owner])[] = [
  ["householdId", "text", "household"],
  ["income", "money", "household"],
  ["home", "code", "household"],
  ["months", "integer", "member"],
  ["school", "code", "member"],
  ["absent", "integer", "member"],
];
const CODES = {
  id: "list",
  codes: ["a", "b", "c"].map((code) => ({ code, aliases: [], groups: code === "c" ? [] : ["known"] })),
};

const money = fc.constantFrom<Cell[]>(null, "?", 0, 100, 250.5);
const code = fc.constantFrom<Cell[]>(null, "?", "a", "b", "c");
const village: fc.Arbitrary<Village> = fc.array(
  fc
    .tuple(
      money,
      code,
      fc.array(fc.record({ months: fc.constantFrom<Cell[]>(null, "?", 0, 3, 12), school: code }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([income, home, members]) => members.map((member) => ({ ...member, income, home }))),
  { minLength: 1, maxLength: 4 },
);

const expression = (level: Level): fc.Arbitrary<Expression> =>
  fc.letrec<{ number: Expression }>((tie) => {
    const pair = fc.tuple(tie("number"), tie("number"));
    return {
      number: fc.oneof(
        { maxDepth: 2, depthIdentifier: "number" },
        fc.constantFrom<Expression[]>(0, 3, 100, { parameter: "line" }, { parameter: "open" }),
        fc.constantFrom<Expression[]>(
          { field: "income" },
          { field: level === "member" ? "months" : "income" },
          { field: "absent" },
        ),
        fc.array(tie("number"), { maxLength: 3 }).map((sum) => ({ sum })),
        fc.array(tie("number"), { maxLength: 3 }).map((product) => ({ product })),
        pair.map((difference) => ({ difference })),
        pair.map((quotient) => ({ quotient })),
        fc.constantFrom<Expression[]>(
          { sumOver: { field: "months" } },
          { count: { field: "school", inGroup: "known" } },
        ),
      ),
    };
  }).number;

const condition = (level: Level, depth = 3): fc.Arbitrary<Condition> => {
  const comparator = fc.constantFrom<Comparator[]>("<", "<=", "=", "!=", ">=", ">");
  const leaves: fc.Arbitrary<Condition>[] = [
    fc.tuple(expression(level), comparator, expression(level)).map((compare) => ({ compare })),
    fc.constantFrom<Condition[]>(
      { field: "home", inGroup: "known" },
      { field: "home", in: ["b", "c"] },
      { field: "income", equals: 100 },
      { field: "income", is: "blank" },
      { field: "home", is: "filled" },
      { field: "absent", is: "blank" },
      { field: "absent", equals: 3 },
      ...(level === "member"
        ? ([
            { field: "school", equals: "a" },
            { field: "months", is: "blank" },
          ] as const)
        : []),
    ),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const part = condition(level, depth - 1);
  const members = fc.constantFrom<("any" | "every")[]>("any", "every");
  return fc.oneof(
    ...leaves,
    fc.array(part, { maxLength: 3 }).map((all) => ({ all })),
    fc.array(part, { maxLength: 3 }).map((any) => ({ any })),
    part.map((not) => ({ not })),
    fc.tuple(members, condition("member", 0)).map(([which, that]) => ({ members: which, that })),
  );
};

test.each<Level>(["member", "household"])(
  "conditions on a %s are what a plain walk over the records finds",
  (level) => {
    fc.assert(
      fc.property(village, condition(level), (homes, asked) => {
        const truth = compileCondition(asked, level, scopeOf(homes));
        const entries =
          level === "member"
            ? homes.flatMap((home) => home.map((person) => ({ person, home })))
            : homes.map((home) => ({ person: home[0]!, home }));
        const plain = entries.map(({ person, home }) => walk(asked, person, home));
        expect(plain.map((_, entry) => truth(entry))).toEqual(
          plain.map((holds) => (holds === null ? UNKNOWN : holds ? TRUE : FALSE)),
        );
      }),
      { numRuns: 300 },
    );
  },
);

test("a column that was worked out once may be asked again: no part changes another", () => {
  const scope = scopeOf([[{ months: 3, school: "a", income: 100, home: "b" }]]);
  const part: Condition = { field: "months", equals: 3 };
  const both = compileCondition({ all: [part, { not: part }] }, "member", scope);
  expect([compileCondition(part, "member", scope)(0), both(0), compileCondition(part, "member", scope)(0)]).toEqual([
    TRUE,
    FALSE,
    TRUE,
  ]);
  const amount: Expression = { field: "income" };
  expect(compileExpression({ difference: [amount, { sum: [amount, amount] }] }, "member", scope)(0)).toBe(-100);
});

function scopeOf(homes: Village): Scope {
  const fields = FIELDS.map(([id, type, owner]): Field => {
    const label = { "zh-CN": id, "en-US": id };
    return { id, type, owner, label, aliases: [id], ...(type === "code" && { codeList: "list" }) };
  });
  const mapped = FIELDS.filter(([id]) => id !== "absent");
  const rows = homes.flatMap((home, h) => home.map((person): Person => ({ ...person, householdId: `H${h}` })));
  const columns = mapped.map(([id]) => [id, ...rows.map((row): CellValue => row[id] ?? null)]);
  const sheet = {
    name: "S",
    origin: { row: 0, column: 0 },
    rowCount: rows.length + 1,
    columns,
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
  const mapping = {
    ...({ sheet: "S", kind: "members", headingRow: 0, headings: [], firstRow: 1, lastRow: rows.length } as const),
    ...{ skippedRows: [], ambiguous: [], titleText: "", fingerprint: "" },
    columns: mapped.map(([field], column) => ({ field, column, heading: field, score: 1, reason: "exact" as const })),
  };
  const line = {
    id: "line",
    label: { "zh-CN": "", "en-US": "" },
    unit: "",
    value: 100,
    status: "inForce",
    scope: "CN",
    confidence: "confirmed",
    references: [],
    candidates: [],
  } as const;
  return {
    dataset: buildDataset({ members: { sheet, mapping }, households: null, fields, codeLists: [CODES] }),
    codeLists: new Map([["list", CODES]]),
    parameters: new Map([["line", line]]),
    asOf: "2020-12-31",
    year: 2020,
    previous: null,
    optional: new Set(["absent"]),
  };
}

const known = (cell: Cell): number | string | null => (cell === undefined || cell === "?" ? null : cell);

function walk(asked: Condition, person: Person, home: readonly Person[]): boolean | null {
  if ("all" in asked) return every(asked.all.map((part) => walk(part, person, home)));
  if ("any" in asked) return some(asked.any.map((part) => walk(part, person, home)));
  if ("not" in asked) {
    const holds = walk(asked.not, person, home);
    return holds === null ? null : !holds;
  }
  if ("members" in asked) {
    const each = home.map((member) => walk(asked.that, member, home));
    return asked.members === "any" ? some(each) : every(each);
  }
  if ("compare" in asked) {
    const [left, comparator, right] = asked.compare;
    const [a, b] = [amount(left, person, home), amount(right, person, home)];
    if (Number.isNaN(a) || Number.isNaN(b)) return null;
    return { "<": a < b, "<=": a <= b, "=": a === b, "!=": a !== b, ">=": a >= b, ">": a > b }[comparator];
  }
  if (!("field" in asked)) throw new TypeError("No plain walk for this condition");
  const cell = person[asked.field];
  // A field that is not mapped is blank here: the scope names it as optional.
  if ("is" in asked) return (cell === null || cell === undefined) === (asked.is === "blank");
  const value = known(cell);
  if (value === null) return null;
  if ("inGroup" in asked) return value === "a" || value === "b";
  if ("in" in asked) return asked.in.includes(String(value));
  if ("equals" in asked) return asked.equals === value;
  throw new TypeError("No plain walk for this condition");
}

function amount(asked: Expression, person: Person, home: readonly Person[]): number {
  const of = (part: Expression): number => amount(part, person, home);
  if (typeof asked === "number") return asked;
  if ("field" in asked) return typeof person[asked.field] === "number" ? Number(person[asked.field]) : NaN;
  if ("parameter" in asked) return asked.parameter === "line" ? 100 : NaN;
  if ("sum" in asked) return asked.sum.reduce<number>((sum, part) => sum + of(part), 0);
  if ("product" in asked) return asked.product.reduce<number>((product, part) => product * of(part), 1);
  if ("difference" in asked) return of(asked.difference[0]) - of(asked.difference[1]);
  if ("quotient" in asked) return of(asked.quotient[1]) === 0 ? NaN : of(asked.quotient[0]) / of(asked.quotient[1]);
  if ("sumOver" in asked) return home.reduce((sum, member) => sum + amount(asked.sumOver, member, home), 0);
  if ("count" in asked) {
    const each = home.map((member) => walk(asked.count, member, home));
    return each.includes(null) ? NaN : each.filter((holds) => holds === true).length;
  }
  throw new TypeError("no ages here");
}

const every = (each: readonly (boolean | null)[]): boolean | null =>
  each.includes(false) ? false : each.includes(null) ? null : true;
const some = (each: readonly (boolean | null)[]): boolean | null =>
  each.includes(true) ? true : each.includes(null) ? null : false;
