import { ERROR, NUMERIC, UNREADABLE, VALUE } from "../model/Dataset";
import type { TextColumn } from "../model/Dataset";
import { cellAt, emptyColumn, isPlaceholder, unwrap } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { Cells } from "./cells";

/** Beyond 15 digits a stored number no longer is the one that was typed. */
const MOST_EXACT = 999_999_999_999_999;

/** Fields by which rows are joined: two writings of one ID are one ID. */
const IDENTIFIERS: readonly string[] = ["householdId", "personId"];
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

export function readTextColumn(cells: Cells): TextColumn {
  const base = emptyColumn(cells);
  const { state, cleaned } = base;
  const values = new Array<string>(state.length).fill("");
  const isIdentifier = IDENTIFIERS.includes(cells.field.id);
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    if (typeof value === "string") {
      const trimmed = value.trim();
      if (isPlaceholder(trimmed)) continue;
      const text = isIdentifier ? plainIdentifier(trimmed) : unwrap(trimmed);
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

/** An ID without width variants, invisible characters or spaces around it. */
function plainIdentifier(trimmed: string): string {
  if (isPlain(trimmed)) return trimmed;
  const text = unwrap(trimmed.normalize("NFKC").replace(INVISIBLE, "").trim());
  return isPlaceholder(text) ? "" : text;
}

/** Printable ASCII that no export wraps around a text. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x27 || unit === 0x3d || unit > 0x7e) return false;
  }
  return true;
}
