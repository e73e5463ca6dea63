import { BLANK, VALUE, type Column } from "../../core/model/Dataset";
import type { Field } from "../../core/model/Field";
import { maskField, maskName, maskNumbers } from "../../core/model/mask";
import type { Masking } from "../DepartmentViews";

/** What a cell says as a person writes it, "" for a blank one: a day by its numbers, anything else as it is stored. */
export function shownValue(column: Column | undefined, entry: number): string {
  if (!column || entry < 0 || column.state[entry] === BLANK) return "";
  const raw = column.raw(entry);
  if (column.type === "date" && column.state[entry] === VALUE && typeof raw === "number")
    return wordDay(column.values[entry] ?? 0);
  return raw === null ? "" : String(raw).trim();
}

function wordDay(day: number): string {
  const [year, month, date] = [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100];
  return [String(year), month, date]
    .filter((part) => part !== 0)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** The value as it may be shown: names are hidden only where all is. */
export function maskedValue(value: string, field: Field | undefined, masking: Masking = "all"): string {
  if (masking === "full") return value;
  if (field === undefined) return maskNumbers(value);
  return field.personal === "name" && masking === "all" ? maskName(value) : maskField(value, field);
}
