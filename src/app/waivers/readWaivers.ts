import type { Severity } from "../../core/model/Finding";
import { isBlank, isCellError, type CellValue } from "../../core/model/RawSheet";
import { zhCN } from "../../messages/zh-CN";
import { WAIVER_TAB } from "../../messages/waivers.zh-CN";
import type { TabSheet } from "../ports";
import { dayAfter, dayOfCell } from "./dayOfCell";
import type { WaiverLine } from "./WaiverLine";

export type WaiverColumn = keyof typeof WAIVER_TAB.columns;
export const WAIVER_COLUMNS = Object.keys(WAIVER_TAB.columns) as readonly WaiverColumn[];
/** What people may change on the tab. */
export const WAIVER_INPUTS = ["reason", "by", "until"] as const satisfies readonly WaiverColumn[];

/** A row of the tab as it stands. */
export interface StandingRow {
  readonly cells: ReadonlyMap<WaiverColumn, CellValue>;
  /** Under the headings that people added. */
  readonly added: readonly CellValue[];
}

/** A row that holds a waiver. */
export interface StandingLine extends StandingRow {
  readonly line: WaiverLine;
  /** Zero-based, of the sheet. */
  readonly row: number;
}

/** Everything that stands on the tab of waivers, ours and what people put there. */
export interface StandingWaivers {
  readonly sheet: string;
  /** In the order of the sheet. Of two with one number the first counts. */
  readonly lines: readonly StandingLine[];
  /** Columns of ours without which no waiver can be read, and which are gone. */
  readonly lacking: readonly WaiverColumn[];
  /** Where our columns are by now, zero-based, of the sheet. */
  readonly places: ReadonlyMap<WaiverColumn, number>;
  /** Headings of columns inside the tab that are not ours. */
  readonly addedHeadings: readonly CellValue[];
  /** Rows inside the tab or right below it that hold no waiver. */
  readonly notes: readonly StandingRow[];
  /** Rows right below the tab that were read with it. */
  readonly below: number;
}

const HEADINGS = new Map<string, WaiverColumn>(WAIVER_COLUMNS.map((id) => [WAIVER_TAB.columns[id], id]));
const NEEDED = [
  "number",
  "rule",
  "from",
  "until",
  "key",
  "value",
  "standard",
] as const satisfies readonly WaiverColumn[];
/** Fewer headings of ours in a row are a chance. */
const ENOUGH_HEADINGS = 4;

/** Reads the tab wherever its rows and columns are by now. */
export function readWaivers({ columns, rowCount, origin, area, name, date1904 }: TabSheet): StandingWaivers {
  const cell = (row: number, column: number): CellValue => columns[column]?.[row] ?? null;
  const left = Math.max(0, area.column - origin.column);
  const width = Math.max(0, Math.min(columns.length, area.column + area.columns - origin.column) - left);
  const inside = Array.from({ length: width }, (_, position) => left + position);
  const isEmpty = (row: number): boolean => inside.every((column) => isBlank(cell(row, column)));
  const top = Math.max(0, area.row - origin.row);
  const last = Math.min(rowCount, area.row + area.rows - origin.row);
  let end = last;
  while (end < rowCount && !isEmpty(end)) end++;
  const rows = Array.from({ length: Math.max(0, end - top) }, (_, position) => top + position);

  const headingAt = (row: number, column: number): WaiverColumn | undefined => HEADINGS.get(textOf(cell(row, column)));
  const named = (row: number): number => inside.filter((column) => headingAt(row, column) !== undefined).length;
  const headingRow = rows.reduce((best, row) => (named(row) > named(best) ? row : best), top);
  const hasHeadings = named(headingRow) >= ENOUGH_HEADINGS;
  const places = new Map<WaiverColumn, number>();
  for (const column of hasHeadings ? inside : []) {
    const id = headingAt(headingRow, column);
    if (id !== undefined && !places.has(id)) places.set(id, column);
  }
  const own = new Set(places.values());
  const added = inside.filter((column) => !own.has(column) && rows.some((row) => !isBlank(cell(row, column))));

  const lines: StandingLine[] = [];
  const notes: StandingRow[] = [];
  const isOwnHead = (row: number): boolean =>
    (hasHeadings && row === headingRow) ||
    inside.every((column) => isBlank(cell(row, column)) || OWN_HEAD.has(cell(row, column)));
  for (const row of rows) {
    if (isEmpty(row) || isOwnHead(row)) continue;
    const cells = new Map(Array.from(places, ([id, column]) => [id, cell(row, column)] as const));
    const standing = { cells, added: added.map((column) => cell(row, column)) };
    const line = lineOf(cells, date1904);
    if (line && !lines.some((other) => other.line.number === line.number))
      lines.push({ ...standing, line, row: origin.row + row });
    else notes.push(standing);
  }
  return {
    ...{ sheet: name, lines, notes, below: Math.max(0, end - last) },
    lacking: NEEDED.filter((id) => !places.has(id)),
    places: new Map(Array.from(places, ([id, column]) => [id, origin.column + column])),
    addedHeadings: added.map((column) => (hasHeadings ? cell(headingRow, column) : null)),
  };
}

const OWN_HEAD: ReadonlySet<CellValue> = new Set<CellValue>([WAIVER_TAB.name, WAIVER_TAB.note]);

const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined || isCellError(value) ? "" : String(value).trim();

/** The waiver of a row, `null` where it holds none. */
function lineOf(cells: ReadonlyMap<WaiverColumn, CellValue>, date1904: boolean): WaiverLine | null {
  const text = (id: WaiverColumn): string => textOf(cells.get(id));
  const day = (id: "from" | "until"): string => dayOfCell(cells.get(id) ?? null, date1904);
  const number = Number(text("number"));
  if (!Number.isInteger(number) || number < 1 || text("key") === "") return null;
  const [from, until] = [day("from"), day("until")];
  const isEnded = text("state") === WAIVER_TAB.ended || until < from;
  return {
    ...{ number, key: text("key"), rule: text("rule"), value: text("value"), standard: text("standard") },
    ...{ title: text("title"), severity: severityOf(text("severity")), message: text("message") },
    ...{ village: text("village"), household: text("household"), who: text("who") },
    ...{ reason: text("reason"), by: text("by"), from, until },
    ended: isEnded && until !== "" ? dayAfter(until, 1) : "",
    ...(text("reason") === "" || text("by") === "" ? { isIncomplete: true } : {}),
  };
}

const SEVERITIES = Object.entries(zhCN.severities) as readonly (readonly [Severity, string])[];
const severityOf = (word: string): Severity | null => SEVERITIES.find(([, one]) => one === word)?.[0] ?? null;
