import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import type { CellValue } from "../../src/core/model/RawSheet";
import { serialOfDay } from "../../src/core/model/serialDate";
import type { TypedCells } from "../../src/core/model/TabFacts";
import { isTabCell } from "../../src/core/model/TabTable";
import { helperHouseholds } from "../../src/core/report/records/helperHouseholds";
import { ledger } from "../../src/core/report/records/ledger";
import { sample } from "../../src/core/report/records/sample";
import { compareTab } from "../../src/core/report/tabs/compareTab";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { readTab } from "../support/tabFactsOf";
import { demoFacts } from "./demoFacts";
import { isInstalled, recalculate } from "./recalculate";

type Cells = Readonly<Record<string, CellValue>>;
const rowsOf = (keys: readonly string[], cells: (row: number) => Cells) =>
  new Map(keys.map((key, row) => [key, new Map(Object.entries(cells(row)))] as const));

/** The faulty county with two draws, of which the first is checked in part, a ledger at work, and helpers with their scores. */
async function facts() {
  const county = await demoFacts("demo-county-faulty.xlsx");
  const options = { ...county.options, sample: { ...county.options.sample, count: 12, byVerdict: true } };
  const drawn = sample({ ...county, options });
  const lines = ledger(county);
  const answers: readonly Cells[] = [{ isSame: "yes" }, { isSame: "no" }, { isSame: "yes" }, {}, {}];
  const kept = (set: typeof lines, row: number): Cells =>
    Object.fromEntries(Array.from(set.columns, ([id, values]) => [id, values[row] ?? null]));
  const typed: TypedCells = new Map([
    [
      "T15",
      new Map([
        [
          "lines",
          rowsOf(drawn.keys, (row) => ({ ...kept(drawn, row), ...answers[Math.floor(row / 3) % answers.length] })),
        ],
      ]),
    ],
    [
      "T5",
      new Map([
        [
          "lines",
          rowsOf(lines.keys, (row) => ({
            ...kept(lines, row),
            ...{ status: ["open", "doing", "waived", "移交乡镇"][row % 4]! },
            ...{ deadline: [serialOfDay("2020-12-01"), "尽快", serialOfDay("2021-06-30")][row % 3]! },
          })),
        ],
      ]),
    ],
    [
      "T19",
      new Map([
        ["lines", rowsOf(["A", "B"], (row) => ({ atLeast: [90, 80][row]! }))],
        [
          "helpers",
          rowsOf(helperHouseholds(county).keys, (row) => ({
            ...{ policy: 25, income: 5 * (row % 6), results: 25, information: row % 7 === 0 ? "缺考" : 25 },
            ...(row % 5 === 0 ? { grade: "C" } : {}),
          })),
        ],
      ]),
    ],
  ]);
  const history = [{ day: "2020-12-30", households: 3, fields: 5, corrected: 2 }];
  return { ...county, typed, history };
}

test("what was typed shows in every part", async () => {
  const all = await facts();
  const [check, list, helpers] = ["T15", "T5", "T19"].map((id) => readTab(all, id)) as [
    ...[ReturnType<typeof readTab>, ReturnType<typeof readTab>, ReturnType<typeof readTab>],
  ];
  expect(check.values("batches", "label")).toEqual(["S7-2020-12-5%", "S7-2020-12-n12v"]);
  const [low, rate, high] = ["low", "householdRate", "high"].map((id) => check.values("batches", id)[1]) as number[];
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(rate!);
  expect(high).toBeGreaterThan(rate!);
  expect(check.values("batches", "low")[0]).toBe("–");
  expect(new Set(check.values("households", "result"))).toEqual(new Set(["一致", "有差错", "未核查"]));
  expect(Number(list.total("villages", "overdue"))).toBeGreaterThan(0);
  expect(list.values("counters", "number")).toEqual([1, 3, 5, 2]);
  expect(new Set(helpers.values("helpers", "proposed"))).toEqual(new Set(["A", "B", "C", null]));
});

(isInstalled ? test : test.skip)(
  "LibreOffice computes ledger, spot check and grades as we do",
  async () => {
    const filler = createTabFiller(await facts(), summaryTabs);
    const tables = ["T5", "T15", "T19"].map((id) => filler.fill(id).table);
    const book = await openXlsx(recalculate(await writeTabsFile(tables)).bytes);
    for (const table of tables) {
      const { agree, differ } = compareTab(table, await book.read(table.name));
      const told = differ.map(({ row, column, expected, found }) => {
        const cell = table.rows[row]?.[column] ?? null;
        return [table.id, expected, found, isTabCell(cell) ? cell.formula : ""];
      });
      expect(told.slice(0, 10)).toEqual([]);
      expect(agree).toBeGreaterThan(20);
    }
  },
  120_000,
);
