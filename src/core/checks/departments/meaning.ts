import { VALUE, type Column } from "../../model/Dataset";
import { AGREES, DIFFERS, OPEN, type ComparePairs } from "./ComparePairs";
import { plainText } from "./plainText";

/** Both have a line in common; what is in no line is open. */
export function meaning(own: Column, theirs: Column, lines: readonly Line[]): ComparePairs {
  const ours = linesOf(
    own,
    lines.map((line) => line.own),
  );
  const others = linesOf(
    theirs,
    lines.map((line) => line.theirs),
  );
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const left = ours(here[i]!);
      const right = left === 0 ? 0 : others(there[i]!);
      out[i] = right === 0 ? OPEN : (left & right) !== 0 ? AGREES : DIFFERS;
    }
  };
}

interface Line {
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

const MOST_LINES = 32;

/**
 * The lines in which the value of an entry, or one of its codes, stands, as a bit set: `elsewhere` for a value or code
 * that is in none, 0 where there is no value.
 */
export function linesOf(column: Column, lines: readonly (readonly string[])[], elsewhere = 0): (at: number) => number {
  if (lines.length > MOST_LINES) throw new RangeError(`More than ${MOST_LINES} lines of meaning`);
  const sets = new Map<string, number>();
  lines.forEach((texts, line) => {
    for (const text of texts) sets.set(plainText(text), (sets.get(plainText(text)) ?? 0) | (1 << line));
  });
  const { state } = column;
  if (column.type === "code") {
    const { values, bits } = column;
    const ofCode = Int32Array.from(column.codes, (code) => sets.get(plainText(code)) ?? elsewhere);
    if (!bits) return (at) => (state[at] === VALUE ? ofCode[values[at]!]! : 0);
    return (at) => {
      let found = 0;
      if (state[at] !== VALUE) return found;
      for (let position = 0; position < ofCode.length; position++)
        if ((bits[at]! & (1 << position)) !== 0) found |= ofCode[position]!;
      return found;
    };
  }
  const values: ArrayLike<string | number> = column.values;
  return (at) => (state[at] === VALUE ? (sets.get(plainText(String(values[at]))) ?? elsewhere) : 0);
}
