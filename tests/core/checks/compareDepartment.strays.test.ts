import type { CellValue } from "../../../src/core/model/RawSheet";
import { inventedId } from "../../support/people";
import type { Row } from "../../support/testRule";
import { comparing, compareSheets, summaryOf, type Surroundings } from "./departmentOf";

/* Nobody is accused of being missing whom a row that nothing linked might be. */

type Person = readonly [name: string | null, id: CellValue];
type Line = readonly [name: string | null, id: CellValue, state?: string | null];
const OWN = ["户编号", "姓名", "证件号码"];
const THEIRS = ["姓名", "身份证号", "状态"];
const own = (...people: readonly Person[]): Row[] => [
  OWN,
  ...people.map(([name, id], at): Row => [`H${at}`, name, id]),
];
const theirs = (...lines: readonly Line[]): Row[] => [
  THEIRS,
  ...lines.map(([name, id, state = "存续"]): Row => [name, id, state]),
];
const without = (rows: readonly Row[], column: number): Row[] =>
  rows.map((row) => row.filter((_cell, at) => at !== column));

const counts = { field: "state", equals: "存续" } as const;
const must = comparing({ kind: "must", rows: counts });
const known = comparing({ kind: "known" });
const outcomes = (ours: readonly Row[], others: readonly Row[], comparison = must, more: Surroundings = {}) =>
  summaryOf(compareSheets(ours, others, [comparison], more).comparisons[0]!).differences.map(
    ([outcome, entry, row]) => `${outcome} ${comparison === known ? row : entry}`,
  );

const A = inventedId("1980-05-06", 1);
const B = inventedId("1991-02-03", 2);
const wrong = `${A.slice(0, 15)}${(Number(A[15]) + 1) % 10}${A.slice(16)}`;
const noDay = inventedId("1980-02-30", 1);
const listed: Line = ["陆远", B];

describe("an ID number that is none finds nobody", () => {
  test.each([
    ["a wrong digit", wrong],
    ["no day of the calendar", noDay],
  ])("%s", (_name, id) => {
    expect(outcomes(own(["韦一", id], ["陆远", B]), theirs(listed))).toEqual(["open 0"]);
    expect(outcomes(own(["陆远", B]), theirs(listed, ["韦一", id]), known)).toEqual(["open 1"]);
    expect(outcomes(own(["韦一", A], ["陆远", B]), theirs(listed))).toEqual(["onlyHere 0"]);
  });
});

describe("a row without a name whose ID number lost its digits", () => {
  const people = own(["韦一", A], ["韦二", inventedId("1960-07-08", 3)], ["陆远", B]);
  test.each<readonly [string, CellValue, readonly string[]]>([
    ["a number", Number(`${A.slice(0, 15)}000`), ["open 0", "onlyHere 1"]],
    ["a number as text", `${A.slice(0, 15)}000`, ["open 0", "onlyHere 1"]],
    ["an exponent", `${A[0]!}.${A.slice(1, 10)}E+17`, ["open 0", "onlyHere 1"]],
    ["an exponent that leaves the area", `${A[0]!}.${A.slice(1, 6)}E+17`, ["open 0", "open 1"]],
    ["another number", wrong, ["open 0", "open 1"]],
    ["nothing written", null, ["onlyHere 0", "onlyHere 1"]],
  ])("%s", (_name, id, expected) => {
    expect(outcomes(people, theirs(listed, [null, id]))).toEqual(expected);
    expect(outcomes(people, without(theirs(listed, [null, id]), 0))).toEqual(expected);
  });
  test("one that does not count is nobody's", () => {
    expect(outcomes(people, theirs(listed, [null, wrong, "注销"]))).toEqual(["onlyHere 0", "onlyHere 1"]);
    expect(outcomes(people, theirs(listed, [null, wrong, null]))).toEqual(["open 0", "open 1"]);
  });
});

describe("a name that is written otherwise", () => {
  const people = own(["韦国强", A], ["韦大山", inventedId("1960-07-08", 3)], ["陆远", B]);
  test.each([
    ["equal", "韦国强"],
    ["traditional", "韋國強"],
    ["of one sound", "韦国墙"],
  ])("%s", (_name, name) => {
    expect(outcomes(people, theirs(listed, [name, null]))).toEqual(["open 0", "onlyHere 1"]);
    const rows = theirs([name, inventedId("1970-01-01", 5)], ["覃二", inventedId("1970-01-02", 6)]);
    expect(outcomes(own(["韦国强", null]), rows, known)).toEqual(["open 0", "onlyThere 1"]);
    const names = { links: { linked: [[0, 2]] } } as const;
    expect(outcomes(without(people, 2), without(theirs(listed, [name, null]), 1), must, names)).toEqual([
      "open 0",
      "onlyHere 1",
    ]);
  });
});

describe("a further row without an ID number", () => {
  const people = own(["韦一", A], ["陆远", B]);
  const gone: Line = ["韦一", A, "注销"];
  test.each<readonly [string, Line, readonly string[]]>([
    ["bears the owner's name", ["韦一", null], ["open 0"]],
    ["bears it and may count", ["韦一", null, null], ["open 0"]],
    ["does not count", ["韦一", null, "注销"], ["onlyHere 0"]],
    ["bears another name", ["覃二", null], ["onlyHere 0"]],
    ["has an ID number of its own", ["韦一", inventedId("1970-01-01", 5)], ["onlyHere 0"]],
  ])("%s", (_name, line, expected) => {
    expect(outcomes(people, theirs(listed, gone, line))).toEqual(expected);
  });
});

test("everybody of a muddle waits", () => {
  const muddled = { members: [0, 1], rows: [1, 2] };
  const people = own(["韦一", A], ["韦二", A], ["韦三", A], ["陆远", B]);
  const links = { links: { linked: [[0, 3]], muddled } } as const;
  const rows = theirs(listed, ["覃一", A], ["覃二", A], ["覃三", A]);
  expect(outcomes(people, rows, must, links)).toEqual(["open 0", "open 1", "onlyHere 2"]);
  expect(outcomes(people, rows, known, links)).toEqual(["open 1", "open 2", "onlyThere 3"]);
});
