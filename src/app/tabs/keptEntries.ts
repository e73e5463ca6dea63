import { isBlank, type CellValue } from "../../core/model/RawSheet";
import type { ColumnId, SummaryTab, TabId } from "../../core/model/SummaryTab";
import type { TypedCells } from "../../core/model/TabFacts";
import type { TabCell, TabStyle, TabTable } from "../../core/model/TabTable";
import { isStray } from "../../core/report/tabs/typed/readStrays";
import { KEPT_TAB } from "../../messages/tabs.zh-CN";
import type { TabSheet } from "../ports";

/** The tab on which stands what people typed for rows that are gone. */
export const KEPT_ID = "kept";

/** One cell that a person filled in on a tab, and that the tab no longer has. */
export interface KeptEntry {
  readonly tab: TabId;
  readonly block: string;
  readonly key: string;
  readonly column: ColumnId;
  readonly heading: string;
  readonly value: CellValue;
}

/** What stands on that tab. */
export interface KeptContent {
  readonly entries: readonly KeptEntry[];
  /** What people wrote there themselves, row by row. */
  readonly notes: readonly (readonly CellValue[])[];
}

const HEADINGS = Object.values(KEPT_TAB.columns);
const HEADING_ROW = 2;

export function keptTab({ entries, notes }: KeptContent, tabs: readonly SummaryTab[]): TabTable {
  const styled = (value: CellValue, style: TabStyle): TabCell => ({ value, style });
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
      ...entries.map((entry) => [nameOf(entry.tab), shownKey(entry), entry.heading, entry.value, placeText(entry)]),
      ...(notes.length === 0 ? [] : [[]]),
      ...notes.map((cells) => cells.map((value) => styled(value, "remark"))),
    ],
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    print: { landscape: false, repeatRows: { from: HEADING_ROW, to: HEADING_ROW } },
    filter: null,
    inputs: [],
  };
}

/** What begins the keys of rows that a person added: they say nothing to anybody. */
const ADDED = "+";

/** The row in which an entry stood, as people know it. */
export const shownKey = ({ key }: Pick<KeptEntry, "key">): string => (key.startsWith(ADDED) ? KEPT_TAB.added : key);

function placeText({ tab, block, column, key }: KeptEntry): string {
  return [tab, block, column, ...(key.startsWith(ADDED) ? [key] : [])].join(" ");
}

/**
 * What stands on that tab, wherever its rows and columns are by now, and how many rows right below it were read as well:
 * notes of people are taken up, because the list grows over the place where they stand.
 */
export function readKept({ columns, rowCount, origin, area }: TabSheet): KeptContent & { readonly below: number } {
  const at = (heading: string): number => columns.findIndex((cells) => cells.includes(heading));
  const { tab: tabHeading, key: keyHeading, heading: headingHeading, value: valueHeading } = KEPT_TAB.columns;
  const [ofTab, ofKey, ofHeading, ofValue, ofPlace] = [
    ...[tabHeading, keyHeading, headingHeading, valueHeading, KEPT_TAB.columns.place].map(at),
  ];
  const cell = (column: number | undefined, row: number): CellValue => columns[column ?? -1]?.[row] ?? null;
  const text = (column: number | undefined, row: number): string => {
    const found = cell(column, row);
    return typeof found === "string" || typeof found === "number" ? String(found) : "";
  };
  const entryAt = (row: number): KeptEntry | null => {
    const [tab, block, column, added, ...rest] = text(ofPlace, row).split(" ");
    if (tab === undefined || block === undefined || column === undefined || rest.length > 0) return null;
    const key = added ?? text(ofKey, row);
    const value = cell(ofValue, row);
    return key === "" || isBlank(value) ? null : { tab, block, key, column, heading: text(ofHeading, row), value };
  };
  const isOurs = (value: CellValue): boolean => isBlank(value) || (typeof value === "string" && OWN_TEXTS.has(value));
  const left = Math.max(0, area.column - origin.column);
  const width = area.column + area.columns - origin.column;
  const ofEntry = [ofTab, ofKey, ofHeading, ofValue, ofPlace];
  const entries: KeptEntry[] = [];
  const notes: CellValue[][] = [];
  let last = -1;
  for (let row = 0; row < rowCount; row++) {
    const entry = entryAt(row);
    if (entry) entries.push(entry);
    const isEmptied = !entry && text(ofPlace, row).split(" ").length >= 3 && isBlank(cell(ofValue, row));
    const loose: CellValue[] = [];
    for (let column = left; column < width; column++) {
      const value = cell(column, row);
      if (!isBlank(value)) last = row;
      if (!isOurs(value) && !((entry ?? isEmptied) && ofEntry.includes(column))) loose.push(value);
    }
    if (loose.length > 0) notes.push(loose);
  }
  return { entries, notes, below: Math.max(0, origin.row + last + 1 - (area.row + area.rows)) };
}

const OWN_TEXTS: ReadonlySet<string> = new Set([KEPT_TAB.name, KEPT_TAB.note, KEPT_TAB.empty, ...HEADINGS]);

/** Puts entries back where nothing else was typed since. */
export function withKept(typed: TypedCells, entries: readonly KeptEntry[]): TypedCells {
  const all = new Map(
    Array.from(typed, ([tab, blocks]) => [
      tab,
      new Map(Array.from(blocks, ([block, rows]) => [block, new Map(rows)] as const)),
    ]),
  );
  for (const entry of entries) {
    if (isStray(entry)) continue;
    const { tab, block, key, column, value } = entry;
    const blocks = all.get(tab) ?? new Map<string, Map<string, ReadonlyMap<ColumnId, CellValue>>>();
    const rows = blocks.get(block) ?? new Map<string, ReadonlyMap<ColumnId, CellValue>>();
    const row = rows.get(key);
    if (!row?.has(column)) rows.set(key, new Map(row).set(column, value));
    blocks.set(block, rows);
    all.set(tab, blocks);
  }
  return all;
}

/** All of these, each once. */
export function unitedKept(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  return [...new Map(entries.map((entry) => [said(entry), entry])).values()];
}

/** Whether two lists hold the same entries, in whatever order. */
export function isSameKept(a: readonly KeptEntry[], b: readonly KeptEntry[]): boolean {
  return a.map(said).sort().join() === b.map(said).sort().join();
}

const said = ({ tab, block, key, column, value }: KeptEntry): string =>
  JSON.stringify([tab, block, key, column, value]);
