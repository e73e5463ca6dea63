import { isValidId18 } from "../model/idNumber";
import { ERROR, NUMERIC, UNREADABLE, VALUE } from "../model/Dataset";
import type { IdColumn } from "../model/Dataset";
import { cellAt, emptyColumn, isPlaceholder, unwrap } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { Cells } from "./cells";

const SPACES = /[\s\u200b-\u200f\u202a-\u202e\ufeff]/gu;

export function readIdColumn(cells: Cells): IdColumn {
  const base = emptyColumn(cells);
  const { state, cleaned } = base;
  const values = new Array<string>(state.length).fill("");
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    if (typeof value === "string") {
      const id = readId(value);
      if (id === "") continue;
      if (isRuined(id)) {
        state[entry] = NUMERIC;
        continue;
      }
      values[entry] = id;
      state[entry] = VALUE;
      if (id !== value && id !== value.trim().toUpperCase()) cleaned.add(entry);
    } else {
      state[entry] = typeof value === "number" ? NUMERIC : typeof value === "boolean" ? UNREADABLE : ERROR;
    }
  }
  return { ...base, type: "idNumber", values };
}

/** The ID number in a text, or "" where the text only marks an empty cell. The length is not judged. */
function readId(text: string): string {
  if (isPlain(text)) return text;
  const id = unwrap(text.normalize("NFKC").trim()).replace(SPACES, "").toUpperCase();
  return isPlaceholder(id) ? "" : id;
}

const WRITTEN_NUMBER = /^(?:\d(?:\.\d*)?E\+?\d{1,2}|\d{15,18}\.\d*)$/;

/**
 * Text that was written of a number: with an exponent, with decimals, or with zeros for the last three of 18 digits,
 * since a spreadsheet's number keeps 15. A person's number may end in zeros too; then its check digit is right.
 */
function isRuined(id: string): boolean {
  return WRITTEN_NUMBER.test(id) || (id.endsWith("000") && /^\d{18}$/.test(id) && !isValidId18(id));
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 48 || unit > 57) && unit !== 88) return false;
  }
  return true;
}
