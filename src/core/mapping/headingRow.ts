import { Refusal } from "../model/Refusal";
import type { RawSheet } from "../model/RawSheet";
import { readTop } from "./sheetText";
import { isBlank } from "../model/RawSheet";
import type { SheetTop } from "./sheetText";
import type { HeadingMatch, HeadingMatcher } from "./headingMatcher";

/** Headings are looked for in this many rows of the used range. */
const SEARCHED_ROWS = 40;

export interface NamedColumn {
  /** As stored in the heading row itself. */
  readonly text: string;
  /** What the column is called: the heading row's text, or the upper row's where the two are merged downwards. */
  readonly name: string;
  /** Upper row's text over a group of columns, "" where there is none. */
  readonly group: string;
  readonly match: HeadingMatch | null;
}

/** A heading row, counted from the used range, and its columns. */
export interface HeadingRow {
  readonly row: number;
  /** Whether the row above belongs to the heading. */
  readonly hasUpper: boolean;
  readonly columns: readonly NamedColumn[];
}

const NO_GROUP = /单位|日期|填报|填表|制表|时间[::]|截[至止]/u;

/** An ID number, phone or household ID: what stands in a record and never in a heading. */
const LONG_NUMBER = /^\d{11,}[\dXx]*$/u;

/** The row of the sheet's top that names the most fields. Refusals: `sheet.noHeading`, `mapping.noneKnown`. */
export function findHeadingRow(raw: RawSheet, matcher: HeadingMatcher): HeadingRow {
  const top = readTop(raw, SEARCHED_ROWS);
  let best: HeadingRow | null = null;
  let bestScore = 0;
  let firstLikely: HeadingRow | null = null;
  for (let row = 0; row < top.rows; row++) {
    if (isRecord(top, row)) continue;
    const heading = headingAt(top, row, matcher);
    const score = matchScore(heading);
    if (score > bestScore + 1e-9) {
      best = heading;
      bestScore = score;
    }
    if (firstLikely === null && looksLikeHeading(top, row)) firstLikely = heading;
  }
  if (best !== null && matchedFields(best) >= 2) return best;
  if (firstLikely === null) throw new Refusal("sheet.noHeading", { sheet: raw.name });
  if (matchedFields(firstLikely) === 0) {
    throw new Refusal("mapping.noneKnown", { sheet: raw.name, row: raw.origin.row + firstLikely.row + 1 });
  }
  return firstLikely;
}

/** The headings of one given row of the used range, with the row above where it belongs to them. */
export function readHeadingRow(raw: RawSheet, row: number, matcher: HeadingMatcher): HeadingRow {
  return headingAt(readTop(raw, Math.max(SEARCHED_ROWS, row + 1)), row, matcher);
}

function headingAt(top: SheetTop, row: number, matcher: HeadingMatcher): HeadingRow {
  const single = columnsOf(top, row, matcher, false);
  if (row === 0) return { row, hasUpper: false, columns: single };
  const double = columnsOf(top, row, matcher, true);
  const alone: HeadingRow = { row, hasUpper: false, columns: single };
  const both: HeadingRow = { row, hasUpper: true, columns: double };
  if (matchedFields(alone) === 0 && matchedColumns(top, row - 1, matcher) >= matchedFields(both)) return alone;
  const upperNamesGroups = hasGroups(top, row - 1);
  return matchScore(both) > matchScore(alone) + 1e-9 || (upperNamesGroups && matchedFields(both) > 0) ? both : alone;
}

function columnsOf(top: SheetTop, row: number, matcher: HeadingMatcher, withUpper: boolean): NamedColumn[] {
  const columns: NamedColumn[] = [];
  let lastUpper = "";
  for (let column = 0; column < top.columns; column++) {
    const text = top.own(row, column);
    const area = top.mergeAt(row, column);
    if (area !== null && area.row === row && area.column < column) {
      columns.push({ text, name: "", group: "", match: null });
      continue;
    }
    const lower = top.shown(row, column).trim();
    if (!withUpper) {
      columns.push({ text, name: lower, group: "", match: lower === "" ? null : matcher(lower, "") });
      continue;
    }
    const upperHere = top.shown(row - 1, column).trim();
    if (upperHere !== "") lastUpper = upperHere;
    if (lower === "" || (area !== null && area.row < row)) {
      columns.push({ text, name: upperHere, group: "", match: upperHere === "" ? null : matcher(upperHere, "") });
      continue;
    }
    const group = upperHere !== "" ? upperHere : lastUpper;
    columns.push({ text, name: lower, group, match: matcher(lower, group) });
  }
  return columns;
}

/** True where a row puts at least two names over the columns below, one of them over several columns. */
function hasGroups(top: SheetTop, row: number): boolean {
  const names = new Set<string>();
  let wide = false;
  for (let column = 0; column < top.columns; column++) {
    const name = top.shown(row, column).trim();
    if (name === "") {
      wide ||= names.size > 0;
      continue;
    }
    if (name.length > 14 || NO_GROUP.test(name)) return false;
    wide ||= (top.mergeAt(row, column)?.columns ?? 1) > 1;
    names.add(name);
  }
  return names.size >= 2 && wide;
}

function matchedColumns(top: SheetTop, row: number, matcher: HeadingMatcher): number {
  return matchedFields({ row, hasUpper: false, columns: columnsOf(top, row, matcher, false) });
}

function matchedFields(heading: HeadingRow): number {
  return new Set(heading.columns.flatMap(({ match }) => (match ? [match.field.id] : []))).size;
}

function matchScore(heading: HeadingRow): number {
  const scores = new Map<string, number>();
  for (const { match } of heading.columns) {
    if (match) scores.set(match.field.id, Math.max(match.score, scores.get(match.field.id) ?? 0));
  }
  return [...scores.values()].reduce((sum, score) => sum + score, 0);
}

function isRecord(top: SheetTop, row: number): boolean {
  for (let column = 0; column < top.columns; column++) {
    if (LONG_NUMBER.test(top.own(row, column).trim())) return true;
  }
  return false;
}

/** At least two different short texts and no number. */
function looksLikeHeading(top: SheetTop, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < top.columns; column++) {
    const text = top.own(row, column).trim();
    if (isBlank(text)) continue;
    if (text.length > 40 || /^[\d.,-]+$/u.test(text)) return false;
    texts.push(text);
  }
  return texts.length >= 2 && new Set(texts).size === texts.length;
}
