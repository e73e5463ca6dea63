import type { ColumnMapping } from "../model/SheetMapping";
import type { NamedColumn } from "./headingRow";
import { normaliseHeading, unitOf } from "./headingText";

/** Headings of a civil affairs sheet, where 人数 counts those whom the allowance covers, not those who live together. */
const OF_ALLOWANCE = /^月?保障(?:类别|金|金额)|低保类别|供养方式|自理能力/u;

/** Of a household at risk; beside these 识别时间 may be that of the risk as well as that of the household. */
const OF_RISK: readonly string[] = ["monCat", "riskCleared", "riskTo", "clearMode", "risk1"];

/** A note above the table that all amounts are in a larger unit. */
const LARGER_UNIT = /单\s*位\s*[::]\s*(?:\(?人民币\)?)?\s*[万千]元(?![\p{L}])/u;

/** The columns without the matches that other headings of the same sheet, or the title above, disprove. */
export function withoutDisproved(columns: readonly NamedColumn[], titleText: string): readonly NamedColumn[] {
  const ofAllowance = columns.some(({ name }) => OF_ALLOWANCE.test(normaliseHeading(name)));
  const inLargerUnit = LARGER_UNIT.test(titleText.normalize("NFKC"));
  const has = (field: string): boolean => columns.some(({ match }) => match?.field.id === field);
  const ofRisk = OF_RISK.some(has) && !has("riskFrom");
  if (!ofAllowance && !inLargerUnit && !ofRisk) return columns;
  return columns.map((column) => {
    const { match, name, group } = column;
    const is = (field: string, heading: string): boolean =>
      match?.field.id === field && normaliseHeading(name) === heading;
    const countsOthers = ofAllowance && is("hhSize", "人数");
    const isOfEither = ofRisk && is("firstYear", "识别时间");
    const isLarger = inLargerUnit && match?.field.type === "money" && (unitOf(name) ?? unitOf(group)) !== "yuan";
    return countsOthers || isOfEither || isLarger ? { ...column, match: null } : column;
  });
}

/** 联系电话 alone is a person's phone where rows are persons, and the household's where they are households. */
export function withHouseholdPhone(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return columns.map((column) =>
    column.field === "personPhone" && normaliseHeading(column.heading) === "联系电话"
      ? { ...column, field: "hhPhone" }
      : column,
  );
}
