import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import type { NamedColumn } from "./headingRow";
import { normaliseHeading } from "./headingText";

/** Headings of a civil affairs sheet, where 人数 counts those whom the allowance covers, not those who live together. */
const OF_ALLOWANCE = /^月?保障(?:类别|金|金额)|低保类别|供养方式|自理能力/u;

/** The columns without matches that other headings of the same sheet disprove. */
export function withoutDisproved(columns: readonly NamedColumn[]): readonly NamedColumn[] {
  if (!columns.some(({ name }) => OF_ALLOWANCE.test(normaliseHeading(name)))) return columns;
  return columns.map((column) =>
    column.match?.field.id === "hhSize" && normaliseHeading(column.name) === "人数"
      ? { ...column, match: null }
      : column,
  );
}

/** 联系电话 alone is a person's phone where rows are persons, and the household's where they are households. */
export function withHouseholdPhone(
  columns: readonly ColumnMapping[],
  kind: SheetMapping["kind"],
): readonly ColumnMapping[] {
  if (kind !== "households" || columns.some(({ field }) => field === "hhPhone")) return columns;
  return columns.map((column) =>
    column.field === "personPhone" && normaliseHeading(column.heading) === "联系电话"
      ? { ...column, field: "hhPhone" }
      : column,
  );
}
