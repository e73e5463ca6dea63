import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { ColumnId, SummaryTab, TabId } from "../../core/model/SummaryTab";
import type { TypedCells } from "../../core/model/TabFacts";
import type { TabCell, TabStyle, TabTable } from "../../core/model/TabTable";
import { KEPT_TAB } from "../../messages/tabs.zh-CN";

/** The tab on which stands what people typed for rows that are gone. */
export const KEPT_ID = "kept";

/** One cell that a person filled in on a tab, in a row that the tab no longer has. */
export interface KeptEntry {
  readonly tab: TabId;
  readonly block: string;
  readonly key: string;
  readonly column: ColumnId;
  readonly heading: string;
  readonly value: CellValue;
}

const HEADINGS = Object.values(KEPT_TAB.columns);
const HEADING_ROW = 2;

export function keptTab(entries: readonly KeptEntry[], tabs: readonly SummaryTab[]): TabTable {
  const styled = (value: string, style: TabStyle): TabCell => ({ value, style });
  const nameOf = (id: TabId): string => tabs.find((tab) => tab.id === id)?.name ?? id;
  const column = (width: number, format: "general" | "text" = "general") => ({ width, format });
  const whole = { row: 0, column: 0, rows: 1, columns: HEADINGS.length };
  return {
    id: KEPT_ID,
    name: KEPT_TAB.name,
    columns: [column(22), column(24, "text"), column(18), column(36), { ...column(30), hidden: true }],
    rows: [
      [styled(KEPT_TAB.name, "title")],
      [styled(entries.length === 0 ? KEPT_TAB.empty : KEPT_TAB.note, "remark")],
      HEADINGS.map((heading) => styled(heading, "heading")),
      ...entries.map(({ tab, block, key, column: id, heading, value }) => [
        ...[nameOf(tab), key, heading, value],
        [tab, block, id].join(" "),
      ]),
    ],
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    print: { landscape: false, repeatRows: { from: HEADING_ROW, to: HEADING_ROW } },
    filter: null,
    inputs: [],
  };
}

/** What stands on that tab, wherever its rows and columns are by now. */
export function readKept({ columns, rowCount }: RawSheet): readonly KeptEntry[] {
  const at = (heading: string): number => columns.findIndex((cells) => cells.includes(heading));
  const { key: keyHeading, heading: headingHeading, value: valueHeading, place: placeHeading } = KEPT_TAB.columns;
  const [key, heading, value, place] = [keyHeading, headingHeading, valueHeading, placeHeading].map(at);
  const cell = (column: number | undefined, row: number): CellValue => columns[column ?? -1]?.[row] ?? null;
  const text = (column: number | undefined, row: number): string => {
    const found = cell(column, row);
    return typeof found === "string" || typeof found === "number" ? String(found) : "";
  };
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row): readonly KeptEntry[] => {
    const [tab, block, column, ...rest] = text(place, row).split(" ");
    const entry = { key: text(key, row), heading: text(heading, row), value: cell(value, row) };
    if (tab === undefined || block === undefined || column === undefined || rest.length > 0) return [];
    return entry.key === "" || entry.value === null ? [] : [{ ...entry, tab, block, column }];
  });
}

/** Puts entries back where nothing else was typed since. */
export function withKept(typed: TypedCells, entries: readonly KeptEntry[]): TypedCells {
  if (entries.length === 0) return typed;
  const all = new Map(
    Array.from(typed, ([tab, blocks]) => [
      tab,
      new Map(Array.from(blocks, ([block, rows]) => [block, new Map(rows)] as const)),
    ]),
  );
  for (const { tab, block, key, column, value } of entries) {
    const blocks = all.get(tab) ?? new Map<string, Map<string, ReadonlyMap<ColumnId, CellValue>>>();
    const rows = blocks.get(block) ?? new Map<string, ReadonlyMap<ColumnId, CellValue>>();
    const row = rows.get(key);
    if (!row?.has(column)) rows.set(key, new Map(row).set(column, value));
    blocks.set(block, rows);
    all.set(tab, blocks);
  }
  return all;
}

/** Whether two lists hold the same entries, in whatever order. */
export function isSameKept(a: readonly KeptEntry[], b: readonly KeptEntry[]): boolean {
  const said = (entries: readonly KeptEntry[]): string =>
    entries
      .map(({ tab, block, key, column, value }) => JSON.stringify([tab, block, key, column, value]))
      .sort()
      .join();
  return said(a) === said(b);
}
