import { VALUE, type Dataset } from "../model/Dataset";
import { currentId, isCalendarDate } from "../model/idNumber";

/** The ID numbers of a dataset as two numbers each: characters 1 to 9, and 10 to 18 with the last as a digit to the base of 11. */
export interface PackedIds {
  /** -1 for an entry without a valid ID number. */
  readonly high: Int32Array;
  readonly low: Int32Array;
}

const LETTER_X = 88;

/**
 * Only a number with the right check character and a day of the calendar is a key; of a longer one the first 18
 * characters count, an old one of 15 digits as it reads today. One stored as a number never is: its digits are lost.
 */
export function packIds({ members }: Dataset): PackedIds {
  const high = new Int32Array(members.size).fill(-1);
  const low = new Int32Array(members.size);
  const column = members.columns.get("idNo");
  if (column?.type !== "idNumber") return { high, low };
  const { state, values } = column;
  for (let entry = 0; entry < members.size; entry++) {
    if (state[entry] !== VALUE) continue;
    const text = values[entry]!;
    packId(text.length === 15 ? currentId(text) : text, entry, high, low);
  }
  return { high, low };
}

/** Judges and packs in one walk over the characters: two million of them are walked where two sides are linked. */
function packId(text: string, entry: number, high: Int32Array, low: Int32Array): void {
  if (text.length < 18) return;
  // The weights of GB 11643 are powers of two, modulo 11: doubling at each step gives each digit its own.
  let doubled = 0;
  let start = 0;
  for (let i = 0; i < 9; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return;
    start = start * 10 + digit;
    doubled = doubled * 2 + digit;
  }
  let end = 0;
  for (let i = 9; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return;
    end = end * 10 + digit;
    doubled = doubled * 2 + digit;
  }
  const code = text.charCodeAt(17);
  const last = code === LETTER_X ? 10 : code - 48;
  if (last !== (12 - ((doubled * 2) % 11)) % 11 || (last === 10 && code !== LETTER_X)) return;
  const year = (start % 1000) * 10 + Math.floor(end / 10_000_000);
  const monthAndDay = Math.floor(end / 1000) % 10_000;
  if (year < 1 || !isCalendarDate(year, Math.floor(monthAndDay / 100), monthAndDay % 100)) return;
  high[entry] = start;
  low[entry] = end * 11 + last;
}
