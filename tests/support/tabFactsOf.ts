import { createTabFiller, type FilledTab } from "../../src/core/report/tabs/createTabFiller";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { RulePack } from "../../src/core/model/Rule";
import type { SummaryTab } from "../../src/core/model/SummaryTab";
import type { TabFacts, TabOptions, TypedCells } from "../../src/core/model/TabFacts";
import { isTabCell, type TabCell } from "../../src/core/model/TabTable";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { validateSheets, type SheetCase } from "./testRule";

const OPTIONS: TabOptions = {
  day: "2020-12-31",
  unit: "某县",
  months: null,
  villages: null,
  sample: { seed: 1, rate: 0.05, count: null, byVerdict: false, again: false },
  assignments: [],
  index: { isAccepted: true, k: 1 / 3 },
  masked: {},
};

/** What tabs are made of, from sheets as a person writes them down. */
export function tabFactsOf(
  pack: RulePack,
  sheets: Omit<SheetCase, "name">,
  options: Partial<TabOptions> = {},
  typed: TypedCells = new Map(),
): TabFacts {
  const { run, dataset, previous, departments, tell, openReasons } = validateSheets(pack, sheets);
  return {
    ...{ run, dataset, previous, pack, departments, tell, openReasons },
    word: () => ({ message: "", advice: "", value: "", expected: "" }),
    because: ({ reason }) => reason,
    options: { ...OPTIONS, ...options },
    typed,
    months: {},
    history: [],
  };
}

/** A filled tab, read by block, row and column. */
export interface ReadTab {
  readonly filled: FilledTab;
  /** Values of a column of a block, without the row 合计. */
  readonly values: (block: string, column: string) => readonly CellValue[];
  /** The value of the row 合计. */
  readonly total: (block: string, column: string) => CellValue;
  readonly formula: (block: string, row: number, column: string) => string | undefined;
}

export function readTab(facts: TabFacts, id: string, declared: readonly SummaryTab[] = summaryTabs): ReadTab {
  const filled = createTabFiller(facts, declared).fill(id);
  const blockOf = (name: string) => {
    const block = filled.blocks.find((one) => one.id === name);
    if (!block) throw new Error(`${id} has no block ${name}`);
    return block;
  };
  const cell = (row: number, block: string, column: string): CellValue | TabCell => {
    const at = blockOf(block).columns.get(column);
    if (at === undefined) throw new Error(`${id}.${block} has no column ${column}`);
    return filled.table.rows[row]?.[at] ?? null;
  };
  const valueOf = (own: CellValue | TabCell): CellValue => (isTabCell(own) ? own.value : own);
  return {
    filled,
    values: (block, column) => {
      const { firstRow, rows } = blockOf(block);
      return Array.from({ length: rows }, (_, row) => valueOf(cell(firstRow + row, block, column)));
    },
    total: (block, column) => {
      const { totalRow } = blockOf(block);
      if (totalRow === null) throw new Error(`${id}.${block} has no total`);
      return valueOf(cell(totalRow, block, column));
    },
    formula: (block, row, column) => {
      const own = cell(blockOf(block).firstRow + row, block, column);
      return isTabCell(own) ? own.formula : undefined;
    },
  };
}
