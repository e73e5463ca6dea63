import fc from "fast-check";
import { compileCondition, compileExpression } from "./askEach";
import { compare, FALSE, TRUE, UNKNOWN } from "../../../src/core/checks/truth";
import type { Level, Scope } from "../../../src/core/checks/Scope";
import type { Comparator, Condition, Expression } from "../../../src/core/model/Rule";
import type { Row } from "../../support/testRule";
import { scopeOf } from "./scopeOf";

type Letter = "T" | "F" | "U";
const LETTERS: readonly Letter[] = ["T", "F", "U"];
const NAMES = new Map<number, Letter>([
  [TRUE, "T"],
  [FALSE, "F"],
  [UNKNOWN, "U"],
]);

/** Three yes/no cells of a household; `equals yes` is true, false and unknown. */
const ANSWER: Readonly<Record<Letter, string | null>> = { T: "是", F: "否", U: null };
const FIELDS = ["danger", "waterSafe", "waterHard"] as const;
const says = (place: number): Condition => ({ field: FIELDS[place]!, equals: "yes" });
const threeAnswers = (a: Letter, b: Letter, c: Letter = "U"): Scope =>
  scopeOf([
    ["户编号", "姓名", "是否危房户", "是否解决安全饮用水", "饮水是否困难"],
    ["H1", "韦一", ANSWER[a], ANSWER[b], ANSWER[c]],
  ]);
const truth = (condition: Condition, scope: Scope, level: Level = "household", entry = 0): Letter | undefined =>
  NAMES.get(compileCondition(condition, level, scope)(entry));
const number = (expression: Expression, scope: Scope, level: Level = "household", entry = 0): number =>
  compileExpression(expression, level, scope)(entry);

describe("three values", () => {
  const AND = { TT: "T", TF: "F", TU: "U", FT: "F", FF: "F", FU: "F", UT: "U", UF: "F", UU: "U" } as const;
  const OR = { TT: "T", TF: "T", TU: "T", FT: "T", FF: "F", FU: "U", UT: "T", UF: "U", UU: "U" } as const;
  const NOT = { T: "F", F: "T", U: "U" } as const;
  const pairs = LETTERS.flatMap((a) => LETTERS.map((b) => [a, b] as const));

  test.each(pairs)("%s and %s, or", (a, b) => {
    const scope = threeAnswers(a, b);
    expect(truth({ all: [says(0), says(1)] }, scope)).toBe(AND[`${a}${b}`]);
    expect(truth({ any: [says(0), says(1)] }, scope)).toBe(OR[`${a}${b}`]);
  });

  test.each(LETTERS)("not %s", (a) => expect(truth({ not: says(0) }, threeAnswers(a, "U"))).toBe(NOT[a]));

  test("nothing to ask: all is true, any is false", () => {
    expect(truth({ all: [] }, threeAnswers("U", "U"))).toBe("T");
    expect(truth({ any: [] }, threeAnswers("U", "U"))).toBe("F");
  });
});

const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.nat(2).map(says),
    fc.constantFrom<Condition>({ field: "danger", is: "blank" }, { field: "waterSafe", is: "filled" }),
    fc.array(tie("tree"), { maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie("tree"), { maxLength: 3 }).map((any): Condition => ({ any })),
    tie("tree").map((not): Condition => ({ not })),
  ),
})).tree;
const letter = fc.constantFrom(...LETTERS);

/** The same answers, worked out one by one. */
function answer(of: Condition, letters: readonly Letter[]): Letter {
  if ("all" in of) {
    const parts = of.all.map((part) => answer(part, letters));
    return parts.includes("F") ? "F" : parts.includes("U") ? "U" : "T";
  }
  if ("any" in of) {
    const parts = of.any.map((part) => answer(part, letters));
    return parts.includes("T") ? "T" : parts.includes("U") ? "U" : "F";
  }
  if ("not" in of) return { T: "F", F: "T", U: "U" }[answer(of.not, letters)] as Letter;
  if (!("field" in of)) throw new Error("not of these tests");
  const own = letters[FIELDS.indexOf(of.field as (typeof FIELDS)[number])]!;
  if ("is" in of) return (own === "U") === (of.is === "blank") ? "T" : "F";
  return own;
}

describe("laws", () => {
  const law = (holds: (part: Condition, other: Condition, scope: Scope) => void): void =>
    fc.assert(
      fc.property(condition, condition, letter, letter, letter, (part, other, a, b, c) =>
        holds(part, other, threeAnswers(a, b, c)),
      ),
    );

  test("each condition is what its parts make of it", () => {
    fc.assert(
      fc.property(condition, letter, letter, letter, (part, a, b, c) =>
        expect(truth(part, threeAnswers(a, b, c))).toBe(answer(part, [a, b, c])),
      ),
    );
  });
  test("not not x is x", () =>
    law((part, _other, scope) => expect(truth({ not: { not: part } }, scope)).toBe(truth(part, scope))));
  test("any is not all not", () =>
    law((part, other, scope) =>
      expect(truth({ any: [part, other] }, scope)).toBe(
        truth({ not: { all: [{ not: part }, { not: other }] } }, scope),
      ),
    ));
  test("all is not any not", () =>
    law((part, other, scope) =>
      expect(truth({ all: [part, other] }, scope)).toBe(
        truth({ not: { any: [{ not: part }, { not: other }] } }, scope),
      ),
    ));
  test("the order of parts does not matter", () =>
    law((part, other, scope) => {
      expect(truth({ all: [part, other] }, scope)).toBe(truth({ all: [other, part] }, scope));
      expect(truth({ any: [part, other] }, scope)).toBe(truth({ any: [other, part] }, scope));
    }));
});

describe("compare", () => {
  const table: readonly (readonly [number, number, string])[] = [
    [1, 2, "< <= !="],
    [2, 2, "<= = >="],
    [3, 2, "!= >= >"],
    [-1, 0, "< <= !="],
    [4000.01, 4000, "!= >= >"],
    [3999.99, 4000, "< <= !="],
    [0.1 + 0.2, 0.3, "<= = >="],
    [20000 / 3, 6666.666666666667, "<= = >="],
    [12345678.9, 12345678.91, "< <= !="],
    [100000000.01, 100000000, "!= >= >"],
    [0, -0, "<= = >="],
  ];
  const comparators: readonly Comparator[] = ["<", "<=", "=", "!=", ">=", ">"];
  test.each(table)("%d and %d: %s", (left, right, holding) => {
    for (const comparator of comparators)
      expect(compare(left, comparator, right)).toBe(holding.split(" ").includes(comparator) ? TRUE : FALSE);
  });
  test.each(comparators)("%s with something unknown is unknown", (comparator) => {
    expect(compare(NaN, comparator, 1)).toBe(UNKNOWN);
    expect(compare(1, comparator, NaN)).toBe(UNKNOWN);
    expect(compare(NaN, comparator, NaN)).toBe(UNKNOWN);
  });
  test("sums of 分 are told apart to the 分", () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, fc.integer({ min: -3, max: 3 }), (amount, more) => {
        const expected = more === 0 ? "=" : more > 0 ? "<" : ">";
        expect(compare(amount / 100, expected, (amount + more) / 100)).toBe(TRUE);
      }),
    );
  });
});

const HEADER: Row = [
  "户编号",
  "姓名",
  "与户主关系",
  "务工时间（月）",
  "出生日期",
  "人均纯收入",
  "健康状况",
  "危房等级",
];
const member = (household: string | null, values: Row = []): Row => [household, "韦一", ...values];
const table = (...rows: Row[]): Scope => scopeOf([HEADER, ...rows]);

describe("tests of one field", () => {
  test.each([
    ["a code", "户主", "T"],
    ["an alias", "本人", "T"],
    ["another code", "配偶", "F"],
    ["blank", null, "U"],
    ["a code of no list", "掌柜", "U"],
  ] as const)("%s", (_name, cell, expected) => {
    const scope = table(member("H1", [cell]), member("H1", ["配偶"]));
    expect(truth({ field: "relation", equals: "户主" }, scope, "member")).toBe(expected);
    expect(truth({ field: "relation", in: ["户主", "之子"] }, scope, "member")).toBe(expected);
    expect(truth({ field: "relation", inGroup: "head" }, scope, "member")).toBe(expected);
  });
  test("several codes in one cell: one of them is enough", () => {
    const scope = table(member("H1", [null, null, null, null, "残疾、长期慢性病"]));
    const at = (code: string) => truth({ field: "health", equals: code }, scope, "member");
    expect([at("残疾"), at("长期慢性病"), at("健康")]).toEqual(["T", "T", "F"]);
    expect(truth({ field: "health", inGroup: "ill" }, scope, "member")).toBe("T");
    expect(truth({ field: "health", in: ["健康", "死亡"] }, scope, "member")).toBe("F");
  });
  test("a number and a text", () => {
    const scope = table(member("H1", ["户主", 3]));
    expect(truth({ field: "workMonths", equals: 3 }, scope, "member")).toBe("T");
    expect(truth({ field: "workMonths", equals: 4 }, scope, "member")).toBe("F");
    expect(truth({ field: "name", equals: "韦一" }, scope, "member")).toBe("T");
    expect(truth({ field: "name", in: ["蒙三"] }, scope, "member")).toBe("F");
  });
  test("blank and filled ask about the cell, not its value", () => {
    const scope = table(member("H1", ["户主", "很久"]), member("H1", ["配偶", null]), member("H1", ["之子", 3]));
    const at = (is: "blank" | "filled", entry: number) => truth({ field: "workMonths", is }, scope, "member", entry);
    expect([0, 1, 2].map((entry) => at("blank", entry))).toEqual(["F", "T", "F"]);
    expect([0, 1, 2].map((entry) => at("filled", entry))).toEqual(["T", "F", "T"]);
  });
  test("a column that the sheet lacks is unknown, and blank where it is optional", () => {
    const rows = [HEADER, member("H1")];
    const blank: Condition = { field: "dropReason", is: "blank" };
    const filled: Condition = { field: "dropReason", is: "filled" };
    const accepted: Condition = { field: "dropReason", inGroup: "accepted" };
    const ask = (scope: Scope) => [blank, filled, accepted].map((one) => truth(one, scope, "member"));
    expect(ask(scopeOf(rows))).toEqual(["U", "U", "U"]);
    expect(ask(scopeOf(rows, { optional: ["dropReason"] }))).toEqual(["T", "F", "U"]);
  });
  test("a member sees the cells of the household", () => {
    const scope = table(
      member("H1", ["户主", 1, null, 4000]),
      member("H1", ["配偶", 1]),
      member("H2", ["户主", 1, null, 5000]),
    );
    expect([0, 1, 2].map((entry) => number({ field: "incPer" }, scope, "member", entry))).toEqual([4000, 4000, 5000]);
    expect([0, 1].map((entry) => number({ field: "incPer" }, scope, "household", entry))).toEqual([4000, 5000]);
  });
});

describe("expressions", () => {
  const scope = scopeOf(
    [
      ["户编号", "姓名", "人数", "纯收入", "工资性收入", "人均纯收入"],
      ["H1", "韦一", 2, 20000, "不详", null],
      ["H2", "韦二", 0, 20000, 100, 3],
    ],
    { parameters: { line: 4000, cutoff: "09-01", none: null } },
  );
  const net: Expression = { field: "incNet" };
  const unknown: Expression = { field: "incPer" };
  test.each<readonly [string, Expression, number]>([
    ["a number", 7, 7],
    ["a cell", net, 20000],
    ["a parameter", { parameter: "line" }, 4000],
    ["a sum", { sum: [net, { field: "hhSize" }, 1] }, 20003],
    ["a difference", { difference: [net, { field: "hhSize" }] }, 19998],
    ["a product", { product: [net, { field: "hhSize" }] }, 40000],
    ["a quotient", { quotient: [net, { field: "hhSize" }] }, 10000],
    ["a blank cell", unknown, NaN],
    ["a cell that cannot be read", { field: "incWage" }, NaN],
    ["a column that the sheet lacks", { field: "incBiz" }, NaN],
    ["a text parameter", { parameter: "cutoff" }, NaN],
    ["a parameter without a value", { parameter: "none" }, NaN],
    ["a parameter that nobody gave", { parameter: "other" }, NaN],
    ["a sum with something unknown", { sum: [net, unknown] }, NaN],
    ["a difference with something unknown", { difference: [unknown, net] }, NaN],
    ["a product with nought and something unknown", { product: [0, unknown] }, NaN],
    ["a quotient by something unknown", { quotient: [net, unknown] }, NaN],
  ])("%s", (_name, expression, expected) => expect(number(expression, scope)).toBe(expected));
  test("nothing is divided by nought", () => {
    expect(number({ quotient: [net, { field: "hhSize" }] }, scope, "household", 1)).toBeNaN();
  });
  test("the parts keep their values: asking twice gives the same", () => {
    const twice: Expression = { difference: [{ sum: [net, net] }, { product: [net, 2] }] };
    expect(number(twice, scope)).toBe(0);
    expect(number(net, scope)).toBe(20000);
    const both: Condition = { all: [{ compare: [net, ">", 1] }, { not: { compare: [net, ">", 1] } }] };
    expect(truth(both, scope)).toBe("F");
  });
});

describe("over the members of a household", () => {
  const isHead: Condition = { field: "relation", inGroup: "head" };
  const head = (cell: Letter): Row => member("H1", [{ T: "户主", F: "配偶", U: null }[cell], 2]);

  test("any and every are the any and all of the members", () => {
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 5 }), (letters) => {
        const scope = table(...letters.map(head));
        const any = letters.includes("T") ? "T" : letters.includes("U") ? "U" : "F";
        const every = letters.includes("F") ? "F" : letters.includes("U") ? "U" : "T";
        for (const level of ["household", "member"] as const) {
          expect(truth({ members: "any", that: isHead }, scope, level)).toBe(any);
          expect(truth({ members: "every", that: isHead }, scope, level)).toBe(every);
          const count = number({ count: isHead }, scope, level);
          expect(count).toBe(letters.includes("U") ? NaN : letters.filter((one) => one === "T").length);
          expect(number({ sumOver: { field: "workMonths" } }, scope, level)).toBe(2 * letters.length);
        }
      }),
    );
  });
  test("each household by itself, in any order of rows", () => {
    const scope = table(
      member("H1", ["户主", 1]),
      member("H2", ["配偶", 2]),
      member("H1", ["之子", 4]),
      member("H2", ["之女", null]),
    );
    expect([0, 1].map((entry) => truth({ members: "any", that: isHead }, scope, "household", entry))).toEqual([
      "T",
      "F",
    ]);
    expect([0, 1].map((entry) => number({ count: { all: [] } }, scope, "household", entry))).toEqual([2, 2]);
    expect([0, 1].map((entry) => number({ sumOver: { field: "workMonths" } }, scope, "household", entry))).toEqual([
      5,
      NaN,
    ]);
    expect([0, 1, 2, 3].map((entry) => number({ count: isHead }, scope, "member", entry))).toEqual([1, 0, 1, 0]);
  });
  test("who belongs to a member without a household ID is unknown", () => {
    const scope = table(member(null, ["户主", 1]), member("H1", ["户主", 1]));
    expect(number({ count: { all: [] } }, scope, "household", 0)).toBeNaN();
    expect(number({ sumOver: { field: "workMonths" } }, scope, "household", 0)).toBeNaN();
  });
  test("a household without member rows has none, and nothing holds for nobody", () => {
    const scope = scopeOf([HEADER, member("H1", ["户主"])], {
      households: [
        ["户编号", "人数"],
        ["H1", 1],
        ["H2", 2],
      ],
    });
    expect(number({ count: { all: [] } }, scope, "household", 1)).toBe(0);
    expect(truth({ members: "any", that: isHead }, scope, "household", 1)).toBe("U");
    expect(truth({ members: "every", that: isHead }, scope, "household", 1)).toBe("U");
  });
});

describe("ages in a condition", () => {
  const child = (birth: string, asOf: string, cutoff?: string): number =>
    number(
      { age: cutoff === undefined ? "asOf" : { cutoff: "day" } },
      scopeOf([HEADER, member("H1", [null, null, birth])], {
        asOf,
        ...(cutoff !== undefined && { parameters: { day: cutoff } }),
      }),
      "member",
    );
  test("on the as-of date and on the cut-off day", () => {
    expect(child("2010-10-01", "2020-12-31")).toBe(10);
    expect(child("2010-10-01", "2020-12-31", "09-01")).toBe(9);
    expect(child("2010-10-01", "2020-08-31", "09-01")).toBe(8);
  });
  test("born after the cut-off is too young, not unknown; born after the data is unknown", () => {
    expect(child("2020-10-01", "2020-12-31", "09-01")).toBeLessThan(0);
    expect(child("2021-01-01", "2020-12-31")).toBeNaN();
  });
  test("no cut-off day, no age", () => expect(child("2010-10-01", "2020-12-31", "13-45")).toBeNaN());
  test("a household has none", () => {
    expect(() => number({ age: "asOf" }, table(member("H1")))).toThrow(TypeError);
  });
});
