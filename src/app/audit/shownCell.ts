import { maskNumbers } from "../../core/model/mask";
import type { CellValue } from "../../core/model/RawSheet";

/** A whole number from here on may be a phone or an ID number that somebody typed as a number. */
const LONG = 1e10;
const DECIMALS = 6;
const HASH = /^[0-9a-f]{64}$/;

/** What a cell of a tab of ours holds, as an audit shows it: no ID number, phone or account in it. */
export function shownCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "number" && (Math.abs(value) < LONG || !Number.isInteger(value))) return shortNumber(value);
  const text = String(value);
  return HASH.test(text) ? text : maskNumbers(text);
}

/** With at most six decimals; one that would be naught keeps six digits. */
function shortNumber(value: number): string {
  const rounded = Number(value.toFixed(DECIMALS));
  return String(rounded === 0 ? Number(value.toPrecision(DECIMALS)) : rounded);
}
