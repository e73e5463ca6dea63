import type { CellValue } from "../../core/model/RawSheet";
import type { RunRecord } from "../../core/model/RunRecord";
import type { TabColumn } from "../../core/model/TabTable";
import { auditZhCN } from "../../messages/audit.zh-CN";
import { fill } from "../../messages/render";
import { beijingTime } from "../../messages/beijingTime";

export const RECORDS_ID = "records";

export type RecordColumnId = keyof typeof auditZhCN.records.columns;

export interface RecordColumn {
  readonly id: RecordColumnId;
  readonly heading: string;
  readonly width: number;
  readonly format: TabColumn["format"];
  /** What stands there of a record whose own hash is `hash`. */
  readonly value: (record: RunRecord, hash: string) => CellValue;
}

const { columns: HEADINGS, json } = auditZhCN.records;

const column = (
  id: RecordColumnId,
  width: number,
  format: TabColumn["format"],
  value: RecordColumn["value"],
): RecordColumn => ({ id, heading: HEADINGS[id], width, format, value });

/** What can be read of a record without opening it, from the left. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  column("number", 6, "integer", ({ number }) => number),
  column("at", 20, "text", ({ at }) => beijingTime(at)),
  column("by", 12, "text", ({ by }) => by),
  column("tool", 16, "text", ({ tool }) => `${tool.name} ${tool.version}`),
  column("pack", 18, "text", ({ pack }) => pack.id),
  column("version", 12, "text", ({ pack }) => pack.version),
  column("packHash", 18, "text", ({ pack }) => pack.sha256),
  column("region", 10, "text", ({ options }) => options.region),
  column("year", 8, "general", ({ options }) => options.year),
  column("asOf", 12, "text", ({ options }) => options.asOf),
  column("households", 8, "integer", ({ counts }) => counts.households),
  column("members", 8, "integer", ({ counts }) => counts.members),
  column("errors", 8, "integer", ({ counts }) => counts.errors),
  column("warnings", 8, "integer", ({ counts }) => counts.warnings),
  column("notes", 8, "integer", ({ counts }) => counts.notes),
  column("waived", 8, "integer", ({ counts }) => counts.waived),
  column("checked", 10, "integer", ({ rules }) => rules.checked.length),
  column("notChecked", 10, "integer", ({ rules }) => rules.notChecked.length),
  column("changedHouseholds", 10, "integer", ({ changes }) => changes?.households ?? null),
  column("changedFields", 10, "integer", ({ changes }) => changes?.fields ?? null),
  column("data", 18, "text", ({ data }) => data),
  column("result", 18, "text", ({ result }) => result),
  column("before", 18, "text", ({ before }) => before || null),
  column("hash", 18, "text", (_record, hash) => hash),
];

/** Hidden columns for the JSON that are always there, so that a longer record takes no place beside the tab. */
const JSON_COLUMNS = 4;
/** Excel holds 32,767 characters in a cell. */
const MOST_CHARACTERS = 30_000;

export const jsonHeading = (part: number): string => fill(json, { part: String(part + 1) });

/** The JSON in pieces for cells, none of which begins or ends as a formula, a number or with a space. */
export function cutJson(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + MOST_CHARACTERS, text.length);
    // Between two letters nothing can be taken for anything else.
    while (to < text.length && to > from + 1 && !/^[A-Za-z]{2}$/.test(text.slice(to - 1, to + 1))) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

export const jsonColumns = (pieces: number): readonly string[] =>
  Array.from({ length: Math.max(JSON_COLUMNS, pieces) }, (_, part) => jsonHeading(part));
