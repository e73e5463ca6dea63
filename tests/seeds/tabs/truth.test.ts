import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import { createTabFiller, type FilledTab } from "../../../src/core/report/tabs/createTabFiller";
import type { TruthBlock, TruthRow } from "../../../seeds/tabs/Truth";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { isTabCell } from "../../../src/core/model/TabTable";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { tabsCountyFacts, truth } from "./tabsCounty";

const isNearly = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

type ReadCell = (row: number, column: number) => CellValue;

/** Each cell that is not what the truth says, in words. */
function differences(block: TruthBlock, name: string, { blocks }: FilledTab, cell: ReadCell): readonly string[] {
  const written = blocks.find(({ id }) => id === name);
  if (!written) return [`no block ${name}`];
  const { firstRow, rows, totalRow, columns } = written;
  const at = (row: number, id: string): CellValue => {
    const column = columns.get(id);
    if (column === undefined) throw new Error(`${name} has no column ${id}`);
    return cell(row, column);
  };
  const compare = (expected: TruthRow, row: number, who: string): readonly string[] =>
    Object.entries(expected).flatMap(([id, value]) => {
      const found = at(row, id) ?? null;
      const isSame =
        typeof value === "number" && typeof found === "number"
          ? isNearly(value, found)
          : value === (found === "" ? null : found);
      return isSame ? [] : [`${name} ${who} ${id}: ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`];
    });
  const numbers = Array.from({ length: rows }, (_, row) => firstRow + row);
  const keyOf = (values: readonly unknown[]): string => values.join("/");
  const byKey = new Map(numbers.map((row) => [keyOf(block.by.map((id) => at(row, id))), row]));
  const wrong = block.rows.flatMap((expected) => {
    const key = keyOf(block.by.map((id) => expected[id]));
    const row = byKey.get(key);
    return row === undefined ? [`${name} has no row ${key}`] : compare(expected, row, key);
  });
  const total = block.total && totalRow !== null ? compare(block.total, totalRow, "合计") : [];
  return [
    ...(byKey.size === rows ? [] : [`${name} has rows that are the same`]),
    ...(block.isPart || block.rows.length === rows ? [] : [`${name} has ${rows} rows instead of ${block.rows.length}`]),
    ...(block.total && totalRow === null ? [`${name} has no row 合计`] : []),
    ...wrong,
    ...total,
  ];
}

describe("every total is what a walk over the invented people counts", () => {
  test.each(Object.keys(truth.tabs))("%s as filled, and as read back from the file", async (id) => {
    const filled = createTabFiller(await tabsCountyFacts(), summaryTabs).fill(id);
    const inTable: ReadCell = (row, column) => {
      const own = filled.table.rows[row]?.[column] ?? null;
      return isTabCell(own) ? own.value : own;
    };
    const book = await openXlsx(await writeTabsFile([filled.table]));
    const sheet = await book.read(filled.table.name);
    const inFile: ReadCell = (row, column) =>
      sheet.columns[column - sheet.origin.column]?.[row - sheet.origin.row] ?? null;
    for (const [name, block] of Object.entries(truth.tabs[id]!)) {
      expect(differences(block, name, filled, inTable)).toEqual([]);
      expect(differences(block, name, filled, inFile)).toEqual([]);
    }
  });
});

test("a number that differs is found", async () => {
  const filled = createTabFiller(await tabsCountyFacts(), summaryTabs).fill("T1");
  const { rows } = filled.table;
  const cell: ReadCell = (row, column) => {
    const own = rows[row]?.[column] ?? null;
    return isTabCell(own) ? own.value : own;
  };
  const block = truth.tabs["T1"]!["villages"]!;
  const [first, ...others] = block.rows;
  const more = { ...first, households: Number(first!["households"]) + 1 };
  const found = differences({ ...block, rows: [more, ...others] }, "villages", filled, cell);
  expect(found).toEqual(["villages 云台镇/小计 households: 46 instead of 47"]);
});
