import * as fc from "fast-check";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { TypedCells } from "../../src/core/model/TabFacts";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { householdAssessment } from "../../src/tabs/householdAssessment";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { demoFacts } from "./demoFacts";

const KEYS = ["459099010000001", "459099010000002", "459099010000003"];
const NOTES: TypedCells = new Map([
  [
    "T3",
    new Map([
      [
        "households",
        new Map(
          KEYS.map((key, n) => [
            key,
            new Map<string, CellValue>([
              ["measures", `措施${n}`],
              ["decided", 100 * n + 50],
            ]),
          ]),
        ),
      ],
    ]),
  ],
]);

const gridOf = ({ rows }: TabTable): CellValue[][] =>
  rows.map((row) => row.map((cell) => (isTabCell(cell) ? cell.value : cell)));

function sheetOf(grid: readonly (readonly CellValue[])[]): RawSheet {
  const width = Math.max(...grid.map((row) => row.length));
  return {
    ...{ name: "T3", origin: { row: 0, column: 0 }, rowCount: grid.length, date1904: false },
    ...{ merges: null, hiddenRowCount: 0, formulas: [] },
    columns: Array.from({ length: width }, (_, column) => grid.map((row) => row[column] ?? null)),
  };
}

async function filledGrid() {
  const facts = { ...(await demoFacts()), typed: NOTES };
  const { table, blocks } = createTabFiller(facts, [householdAssessment]).fill("T3");
  const { headingRow, firstRow, columns } = blocks[0]!;
  return { grid: gridOf(table).slice(0, firstRow + 12), headingRow, firstRow, columns, facts };
}

test("what was typed is read back, wherever rows and columns are by now", async () => {
  const { grid, firstRow, headingRow, columns } = await filledGrid();
  const wanted = NOTES.get("T3");
  expect(readTyped(householdAssessment, sheetOf(grid))).toEqual(wanted);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        grid.slice(firstRow).map((_, row) => row),
        { minLength: 12 },
      ),
      fc.nat({ max: headingRow - 1 }),
      fc.nat({ max: 60 }),
      fc.constantFrom(null, "measures", "decided"),
      (order, insertedRow, insertedColumn, renamed) => {
        const moved = [...grid.slice(0, firstRow), ...order.map((row) => grid[firstRow + row]!)].map((row) => [...row]);
        if (renamed) {
          const at = columns.get(renamed)!;
          const row = moved[headingRow]![at] === null ? headingRow - 1 : headingRow;
          moved[row]![at] = "我的栏目";
        }
        moved.splice(firstRow + 3, 0, [null, "加的一行"]);
        moved.splice(insertedRow, 0, ["加的一行"]);
        // A column between two neighbours hides which of them a changed heading belongs to.
        if (renamed === null) moved.forEach((row, r) => row.splice(insertedColumn, 0, r === 2 ? "旁注" : null));
        expect(readTyped(householdAssessment, sheetOf(moved))).toEqual(wanted);
      },
    ),
    { numRuns: 40 },
  );
});

test("what was typed for a household that is gone is told, not lost", async () => {
  const facts = await demoFacts();
  const typed: TypedCells = new Map([
    ["T3", new Map([["households", new Map([["旧户", new Map([["measures", "修房"]])]])]])],
  ]);
  const { dropped } = createTabFiller({ ...facts, typed }, [householdAssessment]).fill("T3");
  expect(dropped).toEqual([
    { block: "households", key: "旧户", column: "measures", heading: "帮扶措施", value: "修房" },
  ]);
});

test("a tab in which nobody typed is read as empty, block by block", async () => {
  const filler = createTabFiller(await demoFacts(), summaryTabs);
  const read = summaryTabs.map((tab) => {
    const typed = readTyped(tab, sheetOf(gridOf(filler.fill(tab.id).table)));
    const inputs = tab.blocks.filter(({ keeps }) => !keeps).map(({ id }) => typed.get(id)?.size ?? 0);
    return [tab.id, Math.max(...inputs)];
  });
  expect(read).toEqual(summaryTabs.map(({ id }) => [id, 0]));
});

test("what is said in place of rows is no row that a person added", async () => {
  const facts = await demoFacts("demo-county-faulty.xlsx");
  const clean = { ...facts, run: { ...facts.run, findings: [] } };
  const { table } = createTabFiller(clean, summaryTabs).fill("T5");
  const grid = gridOf(table);
  expect(grid.flat()).toContain("还没有问题。");
  const ledger = summaryTabs.find(({ id }) => id === "T5")!;
  expect([...(readTyped(ledger, sheetOf(grid)).get("lines") ?? [])]).toEqual([]);
});
