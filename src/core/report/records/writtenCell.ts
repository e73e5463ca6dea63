import { BLANK, VALUE, type Column } from "../../model/Dataset";
import { maskField } from "../../model/mask";

/** What a cell says as a person writes it, "" where it is blank: a day by its numbers; ID numbers, phones and accounts masked. */
export function writtenCell(column: Column | undefined, entry: number): string | number {
  if (!column || entry < 0 || column.state[entry] === BLANK) return "";
  const raw = column.raw(entry);
  if (column.type === "number" && column.state[entry] === VALUE) return column.values[entry] ?? "";
  if (column.type === "date" && column.state[entry] === VALUE) return dayText(column.values[entry] ?? 0);
  const text = raw === null ? "" : String(raw).trim();
  return maskField(text, column.field);
}

/** 20200901 as 2020-09-01, 20200900 as 2020-09. */
function dayText(day: number): string {
  const parts = [String(Math.floor(day / 10_000)), Math.floor(day / 100) % 100, day % 100];
  return parts
    .filter((part) => part !== 0)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
