import * as fc from "fast-check";
import type { Comparison } from "../../../src/core/model/DepartmentProfile";
import type { Compared } from "../../../src/core/model/DepartmentResult";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { inventedId } from "../../support/people";
import type { Row } from "../../support/testRule";
import { comparing, compareSheets, summaryOf, type Links } from "./departmentOf";

/* The comparisons walk columns; here each pair is walked by itself, over what is written in the cells. */

interface Person {
  readonly order: number;
  readonly danger: CellValue;
  readonly grade: string | null;
}
interface Line {
  readonly order: number;
  readonly level: CellValue;
  readonly state: CellValue;
}
const ORDERS = fc.integer({ min: 1, max: 6 });
const people = fc.uniqueArray(
  fc.record<Person>({
    order: ORDERS,
    danger: fc.constantFrom("是", "否", null, "不详"),
    grade: fc.constantFrom("A", "C", "D", null),
  }),
  { minLength: 1, maxLength: 6, selector: ({ order }) => order },
);
const lines = fc.array(
  fc.record<Line>({
    order: ORDERS,
    level: fc.constantFrom("A级", "C级", "D级", "无", null, "不详"),
    state: fc.constantFrom("存续", "注销", null),
  }),
  { minLength: 1, maxLength: 8 },
);

const id = (order: number): string => inventedId("1980-05-06", order);
const ownSheet = (all: readonly Person[]): Row[] => [
  ["户编号", "姓名", "证件号码", "是否危房户", "危房等级"],
  ...all.map(({ order, danger, grade }): Row => [
    `H${order}`,
    `韦${"一二三四五六"[order - 1]}`,
    id(order),
    danger,
    grade,
  ]),
];
const theirSheet = (all: readonly Line[]): Row[] => [
  ["身份证号", "危房等级", "状态"],
  ...all.map(({ order, level, state }): Row => [id(order), level, state]),
];

const rows = { field: "state", equals: "存续" } as const;
const dangerous = { own: "danger", theirs: "level" } as const;
const meanings = [
  { own: ["yes"], theirs: ["C级", "D级"] },
  { own: ["no"], theirs: ["A级"] },
];
const COMPARISONS: readonly Comparison[] = [
  comparing({ id: "meaning", kind: "meaning", ...dangerous, lines: meanings, rows }),
  comparing({ id: "same", kind: "same", own: "grade", theirs: "level" }),
  comparing({ id: "listed", kind: "listed", own: "danger", yes: ["yes"], no: ["no"], rows }),
  comparing({ id: "must", kind: "must", rows }),
  comparing({ id: "mustNot", kind: "mustNot", shows: ["level"], rows }),
];

type Said = "yes" | "no" | "unknown";
const MEANS: Readonly<Record<string, Said>> = { 是: "yes", 否: "no", C级: "yes", D级: "yes", A级: "no" };
const means = (cell: CellValue): Said => (typeof cell === "string" ? (MEANS[cell] ?? "unknown") : "unknown");
const KNOWN = ["A级", "C级", "D级", "无"];

function pairOutcome(kind: "meaning" | "same", { danger, grade }: Person, { level }: Line): Compared {
  if (kind === "meaning") {
    const [left, right] = [means(danger), means(level)];
    return left === "unknown" || right === "unknown" ? "open" : left === right ? "agree" : "conflict";
  }
  if (grade === null || typeof level !== "string" || !KNOWN.includes(level)) return "open";
  return `${grade}级` === level ? "agree" : "conflict";
}

function outcomeOf(kind: string, person: Person, all: readonly Line[]): Compared | null {
  const own = all.filter(({ order }) => order === person.order);
  if (kind === "meaning" || kind === "same") {
    const said = (counting: readonly Line[]): readonly Compared[] =>
      counting.map((line) => pairOutcome(kind, person, line));
    const sure = said(kind === "same" ? own : own.filter(({ state }) => state === "存续"));
    const unsure = said(kind === "same" ? [] : own.filter(({ state }) => state === null));
    if (sure.length + unsure.length === 0) return null;
    if (sure.includes("agree")) return "agree";
    return sure.includes("conflict") && !unsure.includes("agree") ? "conflict" : "open";
  }
  const isListed: Said = own.some(({ state }) => state === "存续")
    ? "yes"
    : own.some(({ state }) => state === null)
      ? "unknown"
      : "no";
  if (isListed === "unknown") return "open";
  // A sheet without any row that is known to count may be of something else.
  const isTheList = all.some(({ state }) => state === "存续");
  if (isListed === "no" && !isTheList && kind !== "mustNot") return "open";
  if (kind === "must") return isListed === "yes" ? "agree" : "onlyHere";
  if (kind === "mustNot") return isListed === "yes" ? "onlyThere" : "agree";
  const says = means(person.danger);
  if (says === "unknown") return "open";
  return says === isListed ? "agree" : says === "yes" ? "onlyHere" : "onlyThere";
}

const countOf = (outcomes: readonly (Compared | null)[]): Partial<Record<Compared, number>> => {
  const counts: Partial<Record<Compared, number>> = {};
  for (const one of outcomes) if (one !== null) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

test("counts and differences are those of a walk over the cells of each person", () => {
  fc.assert(
    fc.property(people, lines, (persons, all) => {
      const { comparisons } = compareSheets(ownSheet(persons), theirSheet(all), COMPARISONS);
      for (const [at, comparison] of comparisons.entries()) {
        const { kind } = COMPARISONS[at]!;
        if (comparison.notCompared !== null) {
          expect(all.some(({ state }) => state !== "注销")).toBe(false);
          continue;
        }
        const expected = persons.map((person) => outcomeOf(kind, person, all));
        const { counts, differences } = summaryOf(comparison);
        expect({ kind, counts }).toEqual({ kind, counts: countOf(expected) });
        const told = expected.flatMap((outcome, entry) =>
          outcome === null || outcome === "agree" ? [] : [[outcome, entry]],
        );
        expect(differences.map(([outcome, entry]) => [outcome, entry])).toEqual(told);
        for (const [, entry, row] of differences) if (row >= 0) expect(all[row]?.order).toBe(persons[entry]?.order);
      }
    }),
  );
});

test("the order of the rows changes neither counts nor what is told of whom", () => {
  const told = (persons: readonly Person[], all: readonly Line[]) => {
    const { entries, comparisons } = compareSheets(ownSheet(persons), theirSheet(all), COMPARISONS);
    const facts = comparisons.slice(0, 2).map((comparison) =>
      summaryOf(comparison)
        .differences.map(([outcome, entry, row]) => {
          const level = all[row]!.level;
          return `${outcome} ${persons[entry]!.order} ${typeof level === "string" && level !== "不详" ? level : ""}`;
        })
        .sort(),
    );
    return { entries, facts, counts: comparisons.map(({ counts }) => counts) };
  };
  fc.assert(
    fc.property(people, lines, (persons, all) => {
      expect(told(persons.toReversed(), all.toReversed())).toEqual(told(persons, all));
    }),
  );
});

test("a blank on either side neither agrees nor differs", () => {
  fc.assert(
    fc.property(people, lines, fc.boolean(), (persons, all, here) => {
      const ours = here ? persons.map((one) => ({ ...one, danger: null, grade: null })) : persons;
      const others = here ? all : all.map((one) => ({ ...one, level: null }));
      const { comparisons } = compareSheets(ownSheet(ours), theirSheet(others), COMPARISONS.slice(0, 2));
      for (const { counts } of comparisons) expect([counts.agree, counts.conflict]).toEqual([0, 0]);
    }),
  );
});

test("who waits for a decision is never a difference of presence", () => {
  fc.assert(
    fc.property(people, lines, (persons, all) => {
      const waiting: Links["linked"] = persons.flatMap(({ order }, member) =>
        all.flatMap((line, row) => (line.order === order ? [[row, member] as const] : [])),
      );
      const links = { links: { linked: [], waiting } };
      const { comparisons } = compareSheets(ownSheet(persons), theirSheet(all), COMPARISONS.slice(2), links);
      const waits = new Set(waiting.map(([, member]) => member));
      for (const comparison of comparisons)
        for (const [outcome, entry] of summaryOf(comparison).differences)
          if (waits.has(entry)) expect(outcome).toBe("open");
    }),
  );
});

test("the walk over the cells tells what is wrong", () => {
  const person = { order: 1, danger: "是", grade: "C" };
  const line = { order: 1, level: "A级", state: "存续" };
  expect(outcomeOf("meaning", person, [line])).toBe("conflict");
});
