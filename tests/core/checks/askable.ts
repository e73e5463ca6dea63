import * as fc from "fast-check";
import type { Level } from "../../../src/core/checks/Scope";
import type { Comparator, Condition, Expression } from "../../../src/core/model/Rule";

/* Conditions and expressions of every shape over the fields of a small world. */

const comparator = fc.constantFrom<Comparator[]>("<", "<=", "=", "!=", ">=", ">");
const date = (level: Level): fc.Arbitrary<Expression> =>
  fc.constantFrom<Expression[]>(
    { field: "since" },
    { run: "asOf" },
    20190520,
    ...(level === "member" ? [{ field: "birth" }] : []),
  );

function leafNumbers(level: Level): readonly Expression[] {
  const everywhere: readonly Expression[] = [
    ...[0, 3, 100],
    ...[{ parameter: "line" }, { parameter: "open" }, { parameter: "cutoff" }, { run: "year" } as const],
    ...[{ field: "income" }, { field: "absent" }, { field: "since" }, { field: "home" }],
    { yearOf: { field: "since" } },
    { monthsBetween: [{ field: "since" }, { run: "asOf" }] },
  ];
  if (level !== "member") return everywhere;
  return [
    ...everywhere,
    ...[{ field: "months" }, { items: "note" }, { yearOf: { field: "birth" } }],
    ...[{ age: "asOf" } as const, { age: { cutoff: "cutoff" } }, { age: { cutoff: "open" } }],
    ...[
      { length: "idNo" } as const,
      { digits: [7, 10], of: "idNo" } as const,
      { digits: [17, 17], of: "idNo" } as const,
    ],
    { monthsBetween: [{ field: "birth" }, { field: "since" }] },
  ];
}

function leafConditions(level: Level): readonly Condition[] {
  const everywhere: readonly Condition[] = [
    { field: "home", inGroup: "known" },
    { field: "home", in: ["b", "c"] },
    { field: "causes", inGroup: "known" },
    { field: "causes", equals: "c" },
    { field: "causes", sharesCode: "home" },
    { field: "income", equals: 100 },
    { field: "income", is: "blank" },
    { field: "home", is: "filled" },
    { field: "absent", is: "blank" },
    { field: "absent", equals: 3 },
    { field: "absent", inGroup: "known" },
    { inPrevious: "household" },
    { inPrevious: "entry" },
    { untold: { "zh-CN": "", "en-US": "" } },
    { untold: { "zh-CN": "表外", "en-US": "elsewhere" } },
  ];
  if (level !== "member") return everywhere;
  return [
    ...everywhere,
    { field: "school", equals: "a" },
    { field: "months", is: "blank" },
    { field: "months", in: ["3", "12"] },
    { field: "illnesses", sharesCode: "school" },
    { field: "illnesses", sharesCode: "home" },
    { field: "note", contains: ["乙", "韦"] },
    { field: "note", equals: "韦一" },
    { field: "note", form: "mobilePhone" },
    { field: "note", form: "personName" },
    { sex: "male" },
    { sex: "female" },
  ];
}

/** No part of the period before holds another: nothing was kept from before that. */
export function askableNumber(level: Level, depth = 2, inPrevious = false): fc.Arbitrary<Expression> {
  const leaves = fc.constantFrom(...leafNumbers(level));
  if (depth === 0) return leaves;
  const part = askableNumber(level, depth - 1, inPrevious);
  const pair = fc.tuple(part, part);
  const some = fc.array(part, { maxLength: 3 });
  const ofMembers = askableNumber("member", depth - 1, inPrevious);
  const thatMembers = askable("member", depth - 1, inPrevious);
  const parts: fc.Arbitrary<Expression>[] = [
    some.map((sum) => ({ sum })),
    some.map((product) => ({ product })),
    pair.map((difference) => ({ difference })),
    pair.map((quotient) => ({ quotient })),
    pair.map((remainder) => ({ remainder })),
    fc.tuple(askable(level, depth - 1, inPrevious), part, part).map(([asked, then, other]) => ({
      if: asked,
      then,
      else: other,
    })),
    thatMembers.map((count) => ({ count })),
    ofMembers.map((sumOver) => ({ sumOver })),
    fc.tuple(ofMembers, thatMembers).map(([least, where]) => ({ least, where })),
    fc.tuple(ofMembers, thatMembers).map(([most, where]) => ({ most, where })),
  ];
  if (!inPrevious) parts.push(askableNumber(level, depth - 1, true).map((previous) => ({ previous })));
  return fc.oneof(leaves, ...parts);
}

export function askable(level: Level, depth = 3, inPrevious = false): fc.Arbitrary<Condition> {
  const number = askableNumber(level, Math.min(depth, 2), inPrevious);
  const leaves: fc.Arbitrary<Condition>[] = [
    fc.constantFrom(...leafConditions(level)),
    fc.tuple(number, comparator, number).map((compare) => ({ compare })),
    fc.tuple(date(level), comparator, date(level)).map((dates) => ({ dates })),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const part = askable(level, depth - 1, inPrevious);
  const members = fc.constantFrom<("any" | "every")[]>("any", "every");
  const parts: fc.Arbitrary<Condition>[] = [
    fc.array(part, { maxLength: 3 }).map((all) => ({ all })),
    fc.array(part, { maxLength: 3 }).map((any) => ({ any })),
    part.map((not) => ({ not })),
    fc.tuple(members, askable("member", depth - 1, inPrevious)).map(([which, that]) => ({ members: which, that })),
  ];
  if (!inPrevious) parts.push(askable(level, depth - 1, true).map((previous) => ({ previous })));
  return fc.oneof(...leaves, ...parts);
}
