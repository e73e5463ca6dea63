import type { Condition, Expression } from "../../model/Rule";
import { numbersOf, truthsOf } from "../compile";
import { sizeOf, type Level } from "../Scope";
import type { Part, Values, WorkScope } from "../Workings";

/** The condition's truth for every entry of the level, by entry. */
export function truthOfEvery(condition: Condition, level: Level, scope: WorkScope): Uint8Array {
  return everyEntry(truthsOf(condition, level, scope), new Uint8Array(sizeOf(scope, level)), level, scope);
}

/** The expression's value for every entry of the level, by entry; NaN is unknown. */
export function numberOfEvery(expression: Expression, level: Level, scope: WorkScope): Float64Array {
  return everyEntry(numbersOf(expression, level, scope), new Float64Array(sizeOf(scope, level)), level, scope);
}

function everyEntry<A extends Values>(part: Part<A>, all: A, level: Level, { workings: { block } }: WorkScope): A {
  for (let i = 0; i < block.count; i++) {
    block.moveTo(i);
    const values = part.values();
    const entries = block.entries(level);
    for (let place = 0; place < entries.length; place++) all[entries[place]!] = values[place]!;
  }
  return all;
}
