import type { CellValue } from "../../core/model/RawSheet";
import { canonicalJson, type RunRecord } from "../../core/model/RunRecord";
import type { TabCell, TabStyle, TabTable } from "../../core/model/TabTable";
import { auditZhCN } from "../../messages/audit.zh-CN";
import { hashOf } from "./readRecord";
import type { StandingRecord, StandingRecords } from "./readRecords";
import { cutJson, jsonColumns, RECORD_COLUMNS, RECORDS_ID } from "./recordColumns";

const { name, note } = auditZhCN.records;
/** Title, remark, headings. */
const HEADING_ROW = 2;
const ADDED_WIDTH = 16;

/** The tab as it stands with one more record behind the others: nothing on it is put right, nothing is left out. */
export function recordsTab(standing: StandingRecords | null, record: RunRecord): TabTable {
  const json = canonicalJson(record);
  const pieces = cutJson(json);
  const hash = hashOf(json);
  const { rows = [], notes = [], addedHeadings = [] } = standing ?? {};
  const width = Math.max(pieces.length, ...[...rows, ...notes].map((row) => row.pieces.length));
  const parts = jsonColumns(width);
  const styled = (value: CellValue, style: TabStyle): TabCell => ({ value, style });
  const asItStands = (row: Pick<StandingRecord, "cells" | "pieces" | "added">): readonly CellValue[] => [
    ...RECORD_COLUMNS.map(({ id }) => row.cells.get(id) ?? null),
    ...parts.map((_, part) => row.pieces[part] || null),
    ...row.added,
  ];
  const made = [
    ...RECORD_COLUMNS.map(({ value }) => value(record, hash)),
    ...parts.map((_, part) => pieces[part] ?? null),
  ];
  const count = rows.length + 1;
  const shown = { row: 0, column: 0, rows: 1, columns: RECORD_COLUMNS.length };
  return {
    ...{ id: RECORDS_ID, name },
    columns: [
      ...RECORD_COLUMNS.map(({ width: wide, format }) => ({ width: wide, format })),
      ...parts.map(() => ({ width: 10, format: "text" as const, hidden: true })),
      ...addedHeadings.map(() => ({ width: ADDED_WIDTH, format: "general" as const })),
    ],
    rows: [
      [styled(name, "title")],
      [styled(note, "remark")],
      [...RECORD_COLUMNS.map(({ heading }) => heading), ...parts, ...addedHeadings].map((text) =>
        styled(text, "heading"),
      ),
      ...rows.map(asItStands),
      made,
      ...notes.map((row) => asItStands(row).map((value) => (value === null ? null : styled(value, "remark")))),
    ],
    merges: [shown, { ...shown, row: 1 }],
    freeze: { rows: HEADING_ROW + 1, columns: 2 },
    filter: { row: HEADING_ROW, column: 0, rows: 1 + count, columns: RECORD_COLUMNS.length },
    inputs: [],
    print: { landscape: true, repeatRows: { from: HEADING_ROW, to: HEADING_ROW } },
  };
}
