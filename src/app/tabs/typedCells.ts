import type { CellValue } from "../../core/model/RawSheet";
import type { ColumnId, SummaryTab, TabBlock, TabId } from "../../core/model/SummaryTab";
import type { TypedCells } from "../../core/model/TabFacts";
import type { TypedForVillages, TypedValue, VillageEntries } from "./TabRequest";

type TypedOfTab = TypedCells extends ReadonlyMap<TabId, infer Blocks> ? Blocks : never;

/** What was typed on each tab; `null` where the tab was looked for and is not there. */
export type TakenTabs = ReadonlyMap<TabId, TypedOfTab | null>;

/** A column of the form for villages, and the tab and block in which it stands. */
export interface FormPlace {
  readonly tab: SummaryTab;
  readonly block: TabBlock;
  readonly column: ColumnId;
  readonly heading: string;
}

export function formPlaces(tabs: readonly SummaryTab[]): readonly FormPlace[] {
  return tabs.flatMap((tab) => {
    const wanted = new Set(tab.needs.flatMap((need) => (need.kind === "villages" ? need.columns : [])));
    return tab.blocks.flatMap((block) =>
      block.columns.flatMap(({ id, heading, value }) =>
        wanted.has(id) && "input" in value ? [{ tab, block, column: id, heading }] : [],
      ),
    );
  });
}

/**
 * What a village's cell on a tab and the form say together. The form knows what the sheet said when it was typed in: where
 * the sheet says something else by now, it was changed later and counts. A tab that is not there says nothing.
 */
function effective(sheet: CellValue, isThere: boolean, typed: TypedValue | undefined): CellValue {
  if (!typed) return sheet;
  return !isThere || plain(sheet) === typed.over ? typed.value : sheet;
}

/** As it is stored beside what the form says. */
const plain = (value: CellValue): TypedValue["over"] =>
  typeof value === "object" && value !== null ? value.error : value;

/** All that people typed: on the tabs as they stand, and for villages in the pane. */
export function mergeTyped(
  places: readonly FormPlace[],
  taken: TakenTabs,
  typed: TypedForVillages,
  villages: readonly string[],
): TypedCells {
  const merged = new Map<TabId, Map<string, ReadonlyMap<string, ReadonlyMap<ColumnId, CellValue>>>>();
  for (const [id, blocks] of taken) if (blocks) merged.set(id, new Map(blocks));
  for (const { tab, block } of places) {
    const columns = places.filter((one) => one.tab === tab && one.block === block).map(({ column }) => column);
    const blocks = merged.get(tab.id) ?? new Map<string, ReadonlyMap<string, ReadonlyMap<ColumnId, CellValue>>>();
    const rows = new Map(blocks.get(block.id));
    for (const village of villages) {
      const row = new Map(rows.get(village));
      for (const column of columns) {
        const value = valueFor(village, { tab, block, column }, places, taken, typed);
        if (value === null) row.delete(column);
        else row.set(column, value);
      }
      if (row.size > 0) rows.set(village, row);
      else rows.delete(village);
    }
    blocks.set(block.id, rows);
    merged.set(tab.id, blocks);
  }
  return merged;
}

type Cell = Pick<FormPlace, "tab" | "block" | "column">;

/** Of one tab's cell; where it says nothing, what another tab with the same column says. */
function valueFor(
  village: string,
  own: Cell,
  places: readonly FormPlace[],
  taken: TakenTabs,
  typed: TypedForVillages,
): CellValue {
  const value = (cell: Cell): CellValue =>
    effective(onSheet(village, cell, taken), isThere(cell, taken), typed[village]?.[cell.column]);
  const said = value(own);
  if (said !== null || isThere(own, taken)) return said;
  for (const other of places) {
    const its = other.column === own.column ? value(other) : null;
    if (its !== null) return its;
  }
  return null;
}

const isThere = ({ tab }: Cell, taken: TakenTabs): boolean => (taken.get(tab.id) ?? null) !== null;
const onSheet = (village: string, { tab, block, column }: Cell, taken: TakenTabs): CellValue =>
  taken.get(tab.id)?.get(block.id)?.get(village)?.get(column) ?? null;

/** Takes down entries of the form, each beside what the first tab that has the column says. */
export function withEntries(
  entries: readonly VillageEntries[],
  places: readonly FormPlace[],
  taken: TakenTabs,
  typed: TypedForVillages,
): TypedForVillages {
  const next: Record<string, Readonly<Record<ColumnId, TypedValue>>> = { ...typed };
  for (const { key, values } of entries) {
    const row: Record<ColumnId, TypedValue> = { ...next[key] };
    for (const [column, value] of Object.entries(values)) {
      const place = places.find((one) => one.column === column && isThere(one, taken));
      const over = place ? plain(onSheet(key, place, taken)) : null;
      if (value === null && over === null) delete row[column];
      else row[column] = { value, over };
    }
    if (Object.keys(row).length > 0) next[key] = row;
    else delete next[key];
  }
  return next;
}
