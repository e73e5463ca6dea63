import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import { cellAddress } from "../../src/core/model/a1";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { compareTab } from "../../src/core/report/tabs/compareTab";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { demoFacts } from "./demoFacts";
import { isInstalled, recalculate } from "./recalculate";

/** Every formula whose value LibreOffice does not compute as we do. */
async function differences(tables: readonly TabTable[]): Promise<readonly string[]> {
  const book = await openXlsx(recalculate(await writeTabsFile(tables)).bytes);
  const found = await Promise.all(
    tables.map(async (table) => {
      const { differ } = compareTab(table, await book.read(table.name));
      return differ.map((cell) => {
        const own = table.rows[cell.row]?.[cell.column] ?? null;
        const formula = isTabCell(own) ? own.formula : "";
        const values = [cell.expected, cell.found].map((value) => JSON.stringify(value)).join(" ≠ ");
        return `${table.id} ${cellAddress(cell)} ${values}: ${formula}`;
      });
    }),
  );
  return found.flat();
}

const formulasIn = ({ rows }: TabTable): number =>
  rows.flat().filter((cell) => isTabCell(cell) && cell.formula !== undefined).length;

(isInstalled ? describe : describe.skip)("LibreOffice computes every formula as we do", () => {
  test.each(["demo-county.xlsx", "demo-county-faulty.xlsx"])(
    "of all tabs of %s",
    async (name) => {
      const filler = createTabFiller(await demoFacts(name), summaryTabs);
      const tables = summaryTabs.map(({ id }) => filler.fill(id).table);
      expect(tables.reduce((sum, table) => sum + formulasIn(table), 0)).toBeGreaterThan(1000);
      expect((await differences(tables)).slice(0, 30)).toEqual([]);
    },
    120_000,
  );

  test("a wrong stored value is found: LibreOffice does not take it over", async () => {
    const filler = createTabFiller(await demoFacts(), summaryTabs);
    const tables = ["T2", "T3"].map((id) => filler.fill(id).table);
    const planted = tables.map((table) => {
      let isPlanted = false;
      const rows = table.rows.map((row) =>
        row.map((cell) => {
          if (isPlanted || !isTabCell(cell) || typeof cell.value !== "number" || cell.formula === undefined)
            return cell;
          isPlanted = true;
          return { ...cell, value: cell.value + 1 };
        }),
      );
      return { ...table, rows };
    });
    expect((await differences(planted)).map((line) => line.slice(0, 2))).toEqual(["T2", "T3"]);
  }, 120_000);
});
