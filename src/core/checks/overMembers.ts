import type { Level, Scope } from "./Scope";
import { FALSE, TRUE, UNKNOWN, type Truth } from "./truth";

/** An array of `own` entries as those of `level` see it: each member sees its household's. */
export function seenFrom<A extends Uint8Array | Float64Array>(level: Level, own: Level, values: A, scope: Scope): A {
  if (level === own) return values;
  const { householdOf } = scope.dataset;
  const seen = (
    values instanceof Uint8Array ? new Uint8Array(householdOf.length) : new Float64Array(householdOf.length)
  ) as A;
  for (let member = 0; member < seen.length; member++) seen[member] = values[householdOf[member]!]!;
  return seen;
}

/** Whether the truth holds for any or every member of each household. */
export function quantify(which: "any" | "every", members: Uint8Array, scope: Scope): Uint8Array {
  const { memberOrder, memberStart, isLone } = scope.dataset;
  const sought = which === "any" ? TRUE : FALSE;
  const otherwise = which === "any" ? FALSE : TRUE;
  const truths = new Uint8Array(isLone.length);
  for (let household = 0; household < truths.length; household++) {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    // Who is not seen is unknown: nothing holds for nobody, and a person without a household ID may have a family.
    let result: Truth = from === to || isLone[household] === 1 ? UNKNOWN : otherwise;
    for (let i = from; i < to && result !== sought; i++) {
      const truth = members[memberOrder[i]!];
      if (truth === sought || truth === UNKNOWN) result = truth;
    }
    truths[household] = result;
  }
  return truths;
}

/** 1 where it is true, 0 where it is false, NaN where it is unknown. */
export function ones(truths: Uint8Array): Float64Array {
  const numbers = new Float64Array(truths.length);
  for (let entry = 0; entry < numbers.length; entry++) {
    numbers[entry] = truths[entry] === UNKNOWN ? NaN : truths[entry] === TRUE ? 1 : 0;
  }
  return numbers;
}

/** Sum over the members. Members without a household ID stand alone: who else belongs to them is unknown. */
export function total(members: Float64Array, scope: Scope): Float64Array {
  const { memberOrder, memberStart, isLone } = scope.dataset;
  const sums = new Float64Array(isLone.length);
  for (let household = 0; household < sums.length; household++) {
    let sum = isLone[household] === 1 ? NaN : 0;
    for (let i = memberStart[household]!; i < memberStart[household + 1]!; i++) sum += members[memberOrder[i]!]!;
    sums[household] = sum;
  }
  return sums;
}

/** The least (sign 1) or greatest (sign -1) among the members that are meant. */
export function extreme(sign: 1 | -1, members: Float64Array, where: Uint8Array, scope: Scope): Float64Array {
  const { memberOrder, memberStart, isLone } = scope.dataset;
  const found = new Float64Array(isLone.length);
  for (let household = 0; household < found.length; household++) {
    let best = isLone[household] === 1 ? NaN : Infinity;
    for (let i = memberStart[household]!; i < memberStart[household + 1]!; i++) {
      const member = memberOrder[i]!;
      if (where[member] === FALSE) continue;
      // Math.min gives NaN as soon as one part is NaN.
      best = Math.min(best, where[member] === TRUE ? sign * members[member]! : NaN);
    }
    found[household] = best === Infinity ? NaN : sign * best;
  }
  return found;
}
