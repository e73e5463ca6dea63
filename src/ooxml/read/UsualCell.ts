import { EQUALS, GT, LT, SLASH } from "../xml/bytes";

const SPACE = 0x20;
const QUOTE = 0x22;
const LOWER_C = 0x63;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;

/** No usual cell is longer; so much must be there to look without asking at each byte whether it is. */
const LONGEST = 64;

/** As many digits as are surely a small whole number. */
const DIGITS = 9;

/**
 * The cell that nearly every cell is: `<c r="B2" s="5" t="s"><v>17</v></c>`, its attributes in this order, `s` and `t` or
 * all content left out. Tells it at a glance; what is written in any other way is left to the reader of every cell.
 */
export class UsualCell {
  /** Both one-based. */
  row = 0;
  column = 0;
  isBlank = false;
  isShared = false;
  /** The number, or the place of the shared string. */
  value = 0;

  /** Reads the cell at `start`; returns the index behind it, or -1 where it is not of this kind. */
  read(bytes: Uint8Array, start: number, end: number): number {
    if (start + LONGEST > end || bytes[start + 1] !== LOWER_C || !isAttribute(bytes, start + 2, LOWER_R)) return -1;
    let i = start + 6;
    let column = 0;
    for (; bytes[i]! >= 0x41 && bytes[i]! <= 0x5a && i < start + 9; i++) column = column * 26 + bytes[i]! - 64;
    const rowEnd = i + DIGITS;
    let row = 0;
    for (; isDigit(bytes[i]!) && i < rowEnd; i++) row = row * 10 + bytes[i]! - 0x30;
    if (column === 0 || bytes[i] !== QUOTE) return -1;
    i++;
    if (isAttribute(bytes, i, LOWER_S)) {
      const formatEnd = i + 4 + DIGITS;
      for (i += 4; isDigit(bytes[i]!) && i < formatEnd;) i++;
      if (bytes[i] !== QUOTE) return -1;
      i++;
    }
    const isShared = isAttribute(bytes, i, LOWER_T) && bytes[i + 4] === LOWER_S && bytes[i + 5] === QUOTE;
    if (isShared) i += 6;
    this.row = row;
    this.column = column;
    this.isShared = isShared;
    this.isBlank = bytes[i] === SLASH && bytes[i + 1] === GT;
    if (this.isBlank) return i + 2;
    if (bytes[i] !== GT || bytes[i + 1] !== LT || bytes[i + 2] !== LOWER_V || bytes[i + 3] !== GT) return -1;
    i += 4;
    const from = i;
    let value = 0;
    for (; isDigit(bytes[i]!) && i < from + DIGITS; i++) value = value * 10 + bytes[i]! - 0x30;
    this.value = value;
    return i > from && closesValueAndCell(bytes, i) ? i + 8 : -1;
  }
}

/** Whether ` name="` stands at `at`. */
function isAttribute(bytes: Uint8Array, at: number, name: number): boolean {
  return bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function closesValueAndCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LT &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LOWER_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LOWER_C &&
    bytes[at + 7] === GT
  );
}
