import { Refusal } from "../model/Refusal";
import { RESULT_HEADING } from "../model/HighlightPlan";
import { textHash } from "../model/textHash";
import type { Field } from "../model/Field";
import type { RawSheet } from "../model/RawSheet";
import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import { withHouseholdPhone, withoutDisproved } from "./byContext";
import { chooseColumns, findIdColumn, ofYear } from "./columnChoice";
import { findDataRows, holdsOnlyResults } from "./dataRows";
import { createHeadingMatcher } from "./headingMatcher";
import { findHeadingRow, readHeadingRow } from "./headingRow";
import type { HeadingRow } from "./headingRow";
import { normaliseHeading } from "./headingText";
import { proposePeriod } from "./proposeScope";
import { sheetKind } from "./sheetKind";
import { cellText } from "./sheetText";
import { isBlank } from "../model/RawSheet";

const KEY_FIELDS: readonly string[] = ["householdId", "personId", "name", "idNo"];

/**
 * Finds the heading row, the data rows and the field of each column.
 * Refusals: `sheet.empty`, `sheet.noHeading`, `mapping.noneKnown`, `sheet.noData`.
 */
export function recogniseSheet(raw: RawSheet, fields: readonly Field[]): SheetMapping {
  refuseEmpty(raw);
  return mapSheet(raw, fields, findHeadingRow(raw, createHeadingMatcher(fields)));
}

/** The same with the heading row (in sheet coordinates) that the person points at; it may name no known field. */
export function recogniseSheetAt(raw: RawSheet, fields: readonly Field[], headingRow: number): SheetMapping {
  refuseEmpty(raw);
  const row = headingRow - raw.origin.row;
  if (row < 0 || row >= raw.rowCount) throw new Refusal("sheet.noHeading", { sheet: raw.name, row: headingRow + 1 });
  return mapSheet(raw, fields, readHeadingRow(raw, row, createHeadingMatcher(fields)));
}

function refuseEmpty(raw: RawSheet): void {
  if (raw.columns.every((column) => column.every(isBlank))) throw new Refusal("sheet.empty", { sheet: raw.name });
}

function mapSheet(raw: RawSheet, fields: readonly Field[], found: HeadingRow): SheetMapping {
  const { origin } = raw;
  const headingRows = found.hasUpper ? [found.row - 1, found.row] : [found.row];
  const titleText = titleOf(raw, headingRows[0]!);
  const heading = { ...found, columns: withoutDisproved(found.columns, titleText) };
  const result = heading.columns.findIndex(
    ({ name }, c) => name === RESULT_HEADING && holdsOnlyResults(raw.columns[c]!, heading.row + 1),
  );
  const keys = heading.columns.flatMap(({ match }, c) => (match && KEY_FIELDS.includes(match.field.id) ? [c] : []));
  const rows = findDataRows(raw, headingRows, keys, result);
  if (rows.last < rows.first) throw new Refusal("sheet.noData", { sheet: raw.name, row: origin.row + heading.row + 1 });

  const undated = heading.columns.map((column) =>
    column.match !== null && column.match.year !== null ? { ...column, match: null } : column,
  );
  const { year } = proposePeriod(raw, {
    columns: chooseColumns(raw, undated, rows, result).columns,
    firstRow: origin.row + rows.first,
    titleText,
  });
  const named = ofYear(heading.columns, year);
  const { columns, ambiguous } = chooseColumns(raw, named, rows, result);
  const idField = fields.find(({ id }) => id === "idNo");
  const hasField = (wanted: string): boolean => fields.some(({ id }) => id === wanted);
  const known = (id: string): boolean =>
    columns.some(({ field }) => field === id) || ambiguous.some(({ field }) => field === id);
  const byContent = idField && !known("idNo") ? findIdColumn(raw, heading.columns, rows, idField) : null;
  const mapped: ColumnMapping[] = byContent
    ? [...columns, byContent].sort((a, b) => a.column - b.column)
    : [...columns];
  const kind = sheetKind(raw, mapped, fields, rows);
  return {
    sheet: raw.name,
    kind,
    headingRow: origin.row + heading.row,
    headings: heading.columns.flatMap(({ text, name, group }, c) =>
      c === result ? [] : [{ column: origin.column + c, text, path: group === "" ? name : `${group}/${name}` }],
    ),
    firstRow: origin.row + rows.first,
    lastRow: origin.row + rows.last,
    skippedRows: rows.skipped.map((row) => origin.row + row),
    columns: kind === "households" && hasField("hhPhone") && !known("hhPhone") ? withHouseholdPhone(mapped) : mapped,
    ambiguous,
    titleText,
    fingerprint: fingerprintOf(heading, result),
  };
}

function titleOf(raw: RawSheet, before: number): string {
  const texts: string[] = [];
  for (let r = 0; r < before; r++) {
    for (const column of raw.columns) {
      const text = cellText(column[r]).trim();
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    }
  }
  return texts.join(" ");
}

function fingerprintOf(heading: HeadingRow, result: number): string {
  const names = heading.columns.flatMap(({ group, name }, c) => (c === result ? [] : [normaliseHeading(group + name)]));
  while (names.at(-1) === "") names.pop();
  return textHash(names.join("\n"));
}
