import { ERROR, UNREADABLE, VALUE } from "../model/Dataset";
import type { CodeColumn } from "../model/Dataset";
import type { CodeList } from "../model/Field";
import type { CellValue } from "../model/RawSheet";
import { cellAt, emptyColumn } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { Cells } from "./cells";

const NONE = 0xffff;
const JOINED = /[,、;]/u;
/** The number that a system writes before the text: 01户主, 12.因婚. The text tells, for systems number differently. */
const NUMBER_BEFORE = /^\d{1,2}[-._:、,)]?(?=\D)/u;

/**
 * Codes are read by their text or an alias, never by their number. `many` reads several codes joined by , 、 or ; in any
 * order into a bit set.
 */
export function readCodeColumn(cells: Cells, list: CodeList, many: boolean): CodeColumn {
  const base = emptyColumn(cells);
  const { state } = base;
  const codes = list.codes.map(({ code }) => code);
  const values = new Uint16Array(state.length).fill(NONE);
  const bits = many ? new Uint32Array(state.length) : null;
  const positions = positionsOf(list);
  const find = (plain: string): number | undefined =>
    positions.get(plain) ?? positions.get(plain.replace(NUMBER_BEFORE, ""));
  const read = (text: string): number => {
    const plain = plainCode(text);
    const whole = find(plain);
    if (!many) return whole ?? -1;
    if (whole !== undefined) return (1 << whole) >>> 0;
    let set = 0;
    for (const part of plain.split(JOINED)) {
      const position = part === "" ? undefined : find(part);
      if (position === undefined) return -1;
      set |= 1 << position;
    }
    return set >>> 0;
  };
  const known = new Map<string, number>();
  let last: CellValue = null;
  let found = -1;
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    if (typeof value === "object") {
      state[entry] = ERROR;
      continue;
    }
    // Neighbours mostly say the same.
    if (value !== last) {
      last = value;
      const text = String(value);
      found = known.get(text) ?? read(text);
      known.set(text, found);
    }
    if (found < 0) {
      state[entry] = UNREADABLE;
      continue;
    }
    state[entry] = VALUE;
    if (bits) bits[entry] = found;
    else values[entry] = found;
  }
  return { ...base, type: "code", codes, values, bits };
}

function positionsOf(list: CodeList): Map<string, number> {
  const positions = new Map<string, number>();
  list.codes.forEach(({ code, aliases }, position) => {
    for (const text of [code, ...aliases])
      if (!positions.has(plainCode(text))) positions.set(plainCode(text), position);
  });
  return positions;
}

function plainCode(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toUpperCase();
}
