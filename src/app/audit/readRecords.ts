import { isBlank, type CellRef, type CellValue } from "../../core/model/RawSheet";
import type { RunRecord } from "../../core/model/RunRecord";
import { auditZhCN } from "../../messages/audit.zh-CN";
import type { TabSheet } from "../ports";
import { hashOf, readRecord } from "./readRecord";
import { jsonHeading, RECORD_COLUMNS, type RecordColumnId } from "./recordColumns";

/** A row of the tab that holds a record, or what is left of one. */
export interface StandingRecord {
  /** What its JSON says it is, else what its cell says, else `null`. */
  readonly number: number | null;
  /** `null` where it cannot be read. */
  readonly record: RunRecord | null;
  /** Of its JSON as it stands. */
  readonly hash: string;
  readonly jsonAt: CellRef;
  /** As they stand; a column that is gone has no entry. */
  readonly cells: ReadonlyMap<RecordColumnId, CellValue>;
  readonly pieces: readonly string[];
  /** Under the headings that people added. */
  readonly added: readonly CellValue[];
  readonly row: number;
}

/** Everything that stands on the tab of records, ours and what people put there. */
export interface StandingRecords {
  readonly sheet: string;
  /** In the order of the sheet. */
  readonly rows: readonly StandingRecord[];
  /** Where our columns are by now, in the coordinates of the sheet. */
  readonly places: ReadonlyMap<RecordColumnId, number>;
  readonly headingRow: number | null;
  /** Headings of columns inside the tab that are not ours. */
  readonly addedHeadings: readonly CellValue[];
  /** Rows inside the tab or right below it that hold no record, by our columns and those that people added. */
  readonly notes: readonly Omit<StandingRecord, "number" | "record" | "hash" | "jsonAt" | "row">[];
  /** Rows right below the tab that were read with it. */
  readonly below: number;
}

/** Canonical JSON has the keys of a record in this order. */
const BEGINS = '{"at":';

/** Reads the tab wherever its rows and columns are by now; what it cannot read it hands on as it stands. */
export function readRecords(sheet: TabSheet, known: Map<string, RunRecord | null> = new Map()): StandingRecords {
  const { columns, rowCount, origin, area, name } = sheet;
  const left = Math.max(0, area.column - origin.column);
  const right = Math.min(columns.length, area.column + area.columns - origin.column);
  const top = Math.max(0, area.row - origin.row);
  const inside = Array.from({ length: Math.max(0, right - left) }, (_, position) => left + position);
  const cell = (row: number, column: number): CellValue => columns[column]?.[row] ?? null;
  const isEmpty = (row: number): boolean => inside.every((column) => isBlank(cell(row, column)));
  const last = Math.min(rowCount, area.row + area.rows - origin.row);
  let end = last;
  while (end < rowCount && !isEmpty(end)) end++;

  const ours = new Map<string, RecordColumnId>(RECORD_COLUMNS.map(({ heading, id }) => [heading, id]));
  const headingRow = findHeading(top, end, inside, cell, ours);
  const places = new Map<RecordColumnId, number>();
  const jsonAt: (number | undefined)[] = [];
  for (const column of headingRow === null ? [] : inside) {
    const text = cell(headingRow!, column);
    const id = typeof text === "string" ? ours.get(text) : undefined;
    if (id !== undefined && !places.has(id)) places.set(id, column);
    for (let part = 0; part < inside.length; part++) if (text === jsonHeading(part)) jsonAt[part] ??= column;
  }
  const own = new Set<number | undefined>([...places.values(), ...jsonAt]);
  // A column of JSON without its heading is still one.
  const holdsJson = (column: number): boolean =>
    Array.from({ length: end - top }, (_, row) => cell(top + row, column)).some(isJson);
  if (jsonAt[0] === undefined) {
    const found = inside.find((column) => !own.has(column) && holdsJson(column));
    if (found !== undefined) {
      jsonAt[0] = found;
      own.add(found);
    }
  }
  const added = inside.filter((column) => !own.has(column) && !isBlankColumn(column));
  function isBlankColumn(column: number): boolean {
    for (let row = top; row < end; row++) if (!isBlank(cell(row, column))) return false;
    return true;
  }

  const rows: StandingRecord[] = [];
  const notes: StandingRecords["notes"][number][] = [];
  for (let row = top; row < end; row++) {
    if (row === headingRow || isEmpty(row)) continue;
    const cells = new Map(Array.from(places, ([id, column]) => [id, cell(row, column)] as const));
    const pieces = jsonAt.map((column) => textOf(column === undefined ? null : cell(row, column)));
    const standing = { cells, pieces, added: added.map((column) => cell(row, column)) };
    const isBelow = headingRow === null || row > headingRow;
    if (!isBelow || !isRecordRow(standing)) {
      if (!isOwnHead(row)) notes.push(standing);
      continue;
    }
    const text = pieces.join("");
    if (!known.has(text)) known.set(text, readRecord(text));
    const record = known.get(text) ?? null;
    const place = { sheet: name, row: origin.row + row, column: origin.column + (jsonAt[0] ?? left) };
    rows.push({
      ...standing,
      ...{ record, hash: hashOf(text), jsonAt: place, row: place.row },
      number: record?.number ?? wholeNumber(cells.get("number") ?? null),
    });
  }
  function isOwnHead(row: number): boolean {
    return inside.every((column) => isBlank(cell(row, column)) || OWN_HEAD.has(cell(row, column)));
  }
  return {
    ...{ sheet: name, rows, notes },
    places: new Map(Array.from(places, ([id, column]) => [id, origin.column + column])),
    headingRow: headingRow === null ? null : origin.row + headingRow,
    addedHeadings: added.map((column) => (headingRow === null ? null : cell(headingRow, column))),
    below: end - last,
  };
}

const OWN_HEAD: ReadonlySet<CellValue> = new Set<CellValue>([auditZhCN.records.name, auditZhCN.records.note]);
/** Fewer headings of ours are a chance. */
const ENOUGH_HEADINGS = 4;

function findHeading(
  top: number,
  end: number,
  columns: readonly number[],
  cell: (row: number, column: number) => CellValue,
  ours: ReadonlyMap<string, RecordColumnId>,
): number | null {
  let best = { row: -1, count: ENOUGH_HEADINGS - 1 };
  for (let row = top; row < end; row++) {
    const count = columns.filter((column) => {
      const text = cell(row, column);
      return typeof text === "string" && ours.has(text);
    }).length;
    if (count > best.count) best = { row, count };
  }
  return best.row < 0 ? null : best.row;
}

const isJson = (value: CellValue): boolean => typeof value === "string" && value.startsWith(BEGINS);
const textOf = (value: CellValue): string => (typeof value === "string" ? value : "");

/** Whether something of ours stands there: text of a record, a hash, or the number and time of one. */
function isRecordRow({ pieces, cells }: Pick<StandingRecord, "pieces" | "cells">): boolean {
  const has = (id: RecordColumnId): boolean => !isBlank(cells.get(id));
  return pieces.join("") !== "" || has("hash") || (wholeNumber(cells.get("number") ?? null) !== null && has("at"));
}

function wholeNumber(value: CellValue): number | null {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 1 ? number : null;
}
