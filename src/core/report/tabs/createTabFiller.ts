import { tabReference } from "../../model/tabPlace";
import type { Bound, ColumnId, RecordSetId, SummaryTab, TabBlock, TabId } from "../../model/SummaryTab";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import type { TabTable } from "../../model/TabTable";
import type { BlockFill, DroppedEntry } from "./fill/BlockFill";
import { blockFormulas } from "./formula/blockFormulas";
import type { CountedRows } from "./count/tally";
import { COUNTED_BLOCK, COUNTED_TAB } from "./countedTab";
import { droppedOf } from "./fill/droppedOf";
import { fillBlock } from "./fill/fillBlock";
import { groupHouseholds } from "../records/groupHouseholds";
import { oncePer } from "../records/oncePer";
import { incomeLine } from "../records/incomeLine";
import { headOf } from "./layout/headOf";
import { placeTab, type PlacedTab } from "./layout/placeTab";
import { recordSets } from "../records/recordSets";
import { writeTable } from "./layout/writeTable";

export interface FilledTab {
  readonly table: TabTable;
  readonly blocks: readonly {
    readonly id: string;
    readonly headingRow: number;
    /** Of its rows but the total. */
    readonly firstRow: number;
    readonly rows: number;
    readonly totalRow: number | null;
    readonly columns: ReadonlyMap<ColumnId, number>;
  }[];
  /** What people typed for rows that are gone, or in columns and blocks that are left out: it stands nowhere in the new tab. */
  readonly dropped: readonly DroppedEntry[];
}

export interface TabFiller {
  /**
   * The tab with its values and formulas. `sheetOf` gives the name of the sheet on which another tab stands by now; without
   * it each has its own name.
   */
  readonly fill: (id: TabId, sheetOf?: (id: TabId) => string | null) => FilledTab;
}

/** Fills declared tabs from one run; record sets and counted rows are made once. */
export function createTabFiller(given: TabFacts, declared: readonly SummaryTab[]): TabFiller {
  // Several record sets word the same findings.
  const facts: TabFacts = { ...given, word: oncePer(given.word) };
  const sets = new Map<RecordSetId, RecordSet>();
  const tabs = new Map<TabId, PlacedTab>();
  const groups = groupHouseholds(facts.dataset);
  const tabOf = (id: TabId): SummaryTab => {
    const tab = declared.find((one) => one.id === id);
    if (!tab) throw new Error(`No tab ${id}`);
    return tab;
  };
  const records = (id: string): RecordSet => {
    const set = sets.get(id as RecordSetId) ?? recordSets[id as RecordSetId]?.(facts);
    if (!set) throw new Error(`No record set ${id}`);
    sets.set(id as RecordSetId, set);
    return set;
  };

  const bound = (limit: Bound): number | null => {
    if (typeof limit === "number") return limit;
    const value = facts.run.parameters.find((one) => one.id === limit.parameter)?.value;
    return typeof value === "number" ? value : null;
  };
  const lineIs = incomeLine(facts).isEnough ? "enough" : "exceeded";
  const { members, households } = facts.dataset;
  const isMade = ({ parameters = [], lineIs: wanted = lineIs, fields }: TabBlock): boolean =>
    (fields?.some((field) => members.columns.has(field) || households.columns.has(field)) ?? true) &&
    wanted === lineIs &&
    parameters.every((parameter) => bound({ parameter }) !== null);

  const place = (id: TabId): PlacedTab => {
    const known = tabs.get(id);
    if (known) return known;
    const tab = tabOf(id);
    const fills = new Map<string, BlockFill>();
    const begun = new Set<string>();
    const fillOf = (block: string): BlockFill => {
      const ready = fills.get(block);
      if (ready) return ready;
      const found = tab.blocks.find((one) => one.id === block);
      if (!found || begun.has(block)) throw new Error(`${id}.${block} cannot be counted`);
      begun.add(block);
      const fill = fillBlock(found, {
        ...{ tab: id, groups, records, typed: facts.typed.get(id) },
        isTypedIn: tab.blocks.some(({ keeps, columns }) => keeps || columns.some(({ value }) => "input" in value)),
        bound,
        villages: tab.isByVillage && facts.options.villages ? new Set(facts.options.villages) : null,
        isMasked: facts.options.masked[id] ?? tab.isPosted,
        countedOf: (of) => (of === undefined ? countedRows() : fillOf(of.own).counted),
      });
      fills.set(block, fill);
      return fill;
    };
    const countedRows = (): CountedRows =>
      id === COUNTED_TAB ? fillOf(COUNTED_BLOCK).counted : blockIn(place(COUNTED_TAB), COUNTED_BLOCK).fill.counted;
    const placed = placeTab(
      tab,
      tab.blocks.filter(isMade).map((block) => fillOf(block.id)),
      headOf(tab, facts).length,
    );
    tabs.set(id, placed);
    return placed;
  };

  return {
    fill: (id, sheetOf = () => null) => {
      const placed = place(id);
      const prefix = (): string => {
        const sheet = sheetOf(COUNTED_TAB) ?? tabOf(COUNTED_TAB).name;
        const cell = { row: 0, column: 0, rows: 1, columns: 1 };
        return tabReference(sheet, cell).replace(/[^!]*$/, "");
      };
      const table = writeTable(placed, headOf(placed.tab, facts), (block) =>
        blockFormulas(block, (of) =>
          of !== undefined || id === COUNTED_TAB
            ? { placed: blockIn(placed, of?.own ?? COUNTED_BLOCK), prefix: "" }
            : { placed: blockIn(place(COUNTED_TAB), COUNTED_BLOCK), prefix: prefix() },
        ),
      );
      return {
        table,
        blocks: placed.blocks.map(({ fill, headingRow, firstRow, totalRow, columnOf }) => ({
          ...{ id: fill.block.id, headingRow, firstRow, rows: fill.rows.size, totalRow, columns: columnOf },
        })),
        dropped: placed.tab.blocks.flatMap((block) => {
          const made = placed.blocks.find(({ fill }) => fill.block === block);
          return made?.fill.dropped ?? droppedOf(block, facts.typed.get(id)?.get(block.id), null);
        }),
      };
    },
  };
}

function blockIn({ tab, blocks }: PlacedTab, id: string) {
  const found = blocks.find(({ fill }) => fill.block.id === id);
  if (!found) throw new Error(`No block ${tab.id}.${id}`);
  return found;
}
