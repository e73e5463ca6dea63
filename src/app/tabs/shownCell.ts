import type { Language } from "../../core/model/Field";
import type { CellValue } from "../../core/model/RawSheet";
import { dateOfSerial } from "../../core/model/serialDate";
import { isTabCell, type TabCell, type TabColumn } from "../../core/model/TabTable";
import { catalogues } from "../../messages/catalogues";
import { formatRate } from "../../messages/render";

/** What a cell of a tab shows in the spreadsheet. */
export function shownCell(
  cell: CellValue | TabCell | undefined,
  ofColumn: TabColumn["format"],
  language: Language,
): string {
  const isOwn = cell !== undefined && isTabCell(cell);
  const value = isOwn ? cell.value : (cell ?? null);
  const format = (isOwn ? cell.format : undefined) ?? ofColumn;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "number") return String(value);
  switch (format) {
    case "percent":
      return formatRate(value, catalogues[language]);
    case "integer":
      return value.toFixed(0);
    case "decimal":
      return value.toFixed(2);
    case "money":
      return value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
    case "date":
      return dayText(dateOfSerial(value, false));
    default:
      return String(value);
  }
}

function dayText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
