import { VALUE, type Dataset } from "../model/Dataset";
import { birthOfId, currentId, idCheckCharacter } from "../model/idNumber";

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
    let text = values[entry]!;
    if (text.length === 15) text = currentId(text);
    if (!isKey(text)) continue;
    high[entry] = numberIn(text, 0, 9);
    const last = text.charCodeAt(17);
    low[entry] = numberIn(text, 9, 17) * 11 + (last === LETTER_X ? 10 : last - 48);
  }
  return { high, low };
}

/** Whether the first 18 characters are a valid ID number. */
function isKey(text: string): boolean {
  return text.length >= 18 && text.charAt(17) === idCheckCharacter(text) && birthOfId(text) !== 0;
}

function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}
