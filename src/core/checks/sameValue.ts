import { VALUE, type Column } from "../model/Dataset";
import { firstEighteen } from "../model/idNumber";

/**
 * What two cells of one field must have in common to say the same, whatever of it may be shown; `null` for what is blank
 * or cannot be read.
 */
export function sameValue(column: Column, at: number): string | null {
  if (column.state[at] !== VALUE) return null;
  if (column.type === "code") return String(column.bits?.[at] ?? column.values[at]);
  const value = column.values[at];
  if (column.type === "idNumber") return firstEighteen(String(value));
  return typeof value === "string" ? value.normalize("NFKC").replace(/\s/gu, "") : String(value);
}
