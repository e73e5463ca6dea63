import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import type { NamedColumn } from "./headingRow";
import { normaliseHeading, unitOf } from "./headingText";

/** Headings of a civil affairs sheet, where 人数 counts those whom the allowance covers, not those who live together. */
const OF_ALLOWANCE = /^月?保障(?:类别|金|金额)|低保类别|供养方式|自理能力/u;

/** A note above the table that all amounts are in a larger unit. */
const LARGER_UNIT = /单\s*位\s*[::]\s*(?:\(?人民币\)?)?\s*[万千]元(?![\p{L}])/u;

/** The columns without the matches that other headings of the same sheet, or the title above, disprove. */
export function withoutDisproved(columns: readonly NamedColumn[], titleText: string): readonly NamedColumn[] {
  const ofAllowance = columns.some(({ name }) => OF_ALLOWANCE.test(normaliseHeading(name)));
  const inLargerUnit = LARGER_UNIT.test(titleText.normalize("NFKC"));
  if (!ofAllowance && !inLargerUnit) return columns;
  return columns.map((column) => {
    const { match, name, group } = column;
    const countsOthers = ofAllowance && match?.field.id === "hhSize" && normaliseHeading(name) === "人数";
    const isLarger = inLargerUnit && match?.field.type === "money" && (unitOf(name) ?? unitOf(group)) !== "yuan";
    return countsOthers || isLarger ? { ...column, match: null } : column;
  });
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
