import { VALUE, type IdColumn } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Reach } from "./Scope";
import { truthIf, UNKNOWN } from "./truth";
import type { Truths, Work, WorkScope } from "./Workings";

const ZERO = 48;
const LETTER_X = 88;

/** 0 to 9 or X. */
export const isCheckCharacter = (unit: number): boolean => (unit >= ZERO && unit <= ZERO + 9) || unit === LETTER_X;

/** What one pass over the ID numbers of a block tells all checks of them. */
export interface JudgedIds {
  /**
   * By place in the column's own table: whether the number bears the check character that belongs to it (GB 11643-1999,
   * ISO 7064 MOD 11-2). Known where it is 17 digits and a digit or X, as nearly all are; the others need a closer look.
   */
  readonly truths: Truths;
  /** Characters 1 to 9, and 10 to 18 with the last one as a digit to the base of 11: of those that are known. */
  readonly high: Int32Array;
  readonly low: Int32Array;
}

export function judgeIds(field: FieldId, way: Reach & { readonly column: IdColumn }, scope: WorkScope): JudgedIds {
  const { judgedIds, block } = scope.workings;
  const known = judgedIds.get(field);
  if (known) return known;
  const { column, tableLevel } = way;
  const high = new Int32Array(block.capacity[tableLevel]);
  const low = new Int32Array(block.capacity[tableLevel]);
  const truths = scope.workings.truths(`ids ${field}`, tableLevel, () => judge(column, high, low));
  const judged = { truths, high, low };
  judgedIds.set(field, judged);
  return judged;
}

function judge({ state, values }: IdColumn, high: Int32Array, low: Int32Array): Work<Uint8Array> {
  return (out, entries) => {
    for (let place = 0; place < entries.length; place++) {
      const at = entries[place]!;
      const id = values[at]!;
      out[place] = state[at] === VALUE && id.length === 18 ? judgeOne(id, place, high, low) : UNKNOWN;
    }
  };
}

function judgeOne(id: string, place: number, high: Int32Array, low: Int32Array): number {
  // The weights are powers of 2: each step doubles what went before.
  let sum = 0;
  let digits = 0;
  for (let i = 0; i < 17; i++) {
    const digit = id.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return UNKNOWN;
    sum = sum * 2 + digit;
    digits = digits * 10 + digit;
    if (i === 8) {
      high[place] = digits;
      digits = 0;
    }
  }
  const unit = id.charCodeAt(17);
  if (!isCheckCharacter(unit)) return UNKNOWN;
  const last = unit === LETTER_X ? 10 : unit - ZERO;
  low[place] = digits * 11 + last;
  return truthIf((sum * 2 + last) % 11 === 1);
}
