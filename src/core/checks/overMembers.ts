import type { Block } from "./Block";
import { FALSE, TRUE, UNKNOWN, type Truth } from "./truth";
import type { Numbers, Truths, Work } from "./Workings";

/*
 * From the members of a block to its households. Members without a household ID stand alone: who else belongs to them is
 * unknown.
 */

/** Whether the truth holds for any or every member of each household. */
export function quantify(which: "any" | "every", that: Truths, { dataset, memberStart }: Block): Work<Uint8Array> {
  const sought = which === "any" ? TRUE : FALSE;
  const otherwise = which === "any" ? FALSE : TRUE;
  const { isLone } = dataset;
  return (out, households) => {
    const members = that.values();
    for (let place = 0; place < households.length; place++) {
      const from = memberStart[place]!;
      const to = memberStart[place + 1]!;
      // Nothing holds for nobody.
      let result: Truth = from === to || isLone[households[place]!] === 1 ? UNKNOWN : otherwise;
      for (let member = from; member < to && result !== sought; member++) {
        const truth = members[member];
        if (truth === sought || truth === UNKNOWN) result = truth;
      }
      out[place] = result;
    }
  };
}

/** How many members it is true for. */
export function count(where: Truths, { dataset, memberStart }: Block): Work<Float64Array> {
  const { isLone } = dataset;
  return (out, households) => {
    const members = where.values();
    for (let place = 0; place < households.length; place++) {
      let met = isLone[households[place]!] === 1 ? NaN : 0;
      const to = memberStart[place + 1]!;
      for (let member = memberStart[place]!; member < to; member++) {
        const truth = members[member];
        if (truth === TRUE) met++;
        else if (truth === UNKNOWN) met = NaN;
      }
      out[place] = met;
    }
  };
}

export function total(of: Numbers, { dataset, memberStart }: Block): Work<Float64Array> {
  const { isLone } = dataset;
  return (out, households) => {
    const members = of.values();
    for (let place = 0; place < households.length; place++) {
      let sum = isLone[households[place]!] === 1 ? NaN : 0;
      const to = memberStart[place + 1]!;
      for (let member = memberStart[place]!; member < to; member++) sum += members[member]!;
      out[place] = sum;
    }
  };
}

/** The least (sign 1) or greatest (sign -1) among the members that are meant. */
export function extreme(sign: 1 | -1, of: Numbers, where: Truths, { dataset, memberStart }: Block): Work<Float64Array> {
  const { isLone } = dataset;
  return (out, households) => {
    const members = of.values();
    const meant = where.values();
    for (let place = 0; place < households.length; place++) {
      let best = isLone[households[place]!] === 1 ? NaN : Infinity;
      const to = memberStart[place + 1]!;
      for (let member = memberStart[place]!; member < to; member++) {
        const truth = meant[member];
        if (truth === FALSE) continue;
        // Math.min gives NaN as soon as one part is NaN.
        best = Math.min(best, truth === TRUE ? sign * members[member]! : NaN);
      }
      out[place] = best === Infinity ? NaN : sign * best;
    }
  };
}
