import { ERROR, NUMERIC, UNREADABLE, VALUE } from "../model/Dataset";
import type { TextColumn } from "../model/Dataset";
import { cellAt, emptyColumn, isBlank, isPlaceholder, unwrap } from "./cells";
import type { Cells } from "./cells";

/** Beyond 15 digits a stored number no longer is the one that was typed. */
const MOST_EXACT = 999_999_999_999_999;

export function readTextColumn(cells: Cells): TextColumn {
  const base = emptyColumn(cells);
  const { state, cleaned } = base;
  const values = new Array<string>(state.length).fill("");
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    if (typeof value === "string") {
      const trimmed = value.trim();
      if (isPlaceholder(trimmed)) continue;
      const text = unwrap(trimmed);
      if (text === "") continue;
      if (text !== trimmed) cleaned.add(entry);
      values[entry] = text;
      state[entry] = VALUE;
    } else if (typeof value === "number") {
      if (Math.abs(value) > MOST_EXACT) {
        state[entry] = NUMERIC;
        continue;
      }
      values[entry] = String(value);
      state[entry] = VALUE;
    } else {
      state[entry] = typeof value === "boolean" ? UNREADABLE : ERROR;
    }
  }
  return { ...base, type: "text", values };
}
