import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import { cellAddress } from "../../../src/core/model/a1";
import { compareTab } from "../../../src/core/report/tabs/compareTab";
import { createTabFiller } from "../../../src/core/report/tabs/createTabFiller";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { isInstalled, recalculate } from "../../tabs/recalculate";
import { tabsCountyFacts } from "./tabsCounty";

(isInstalled ? test : test.skip)(
  "LibreOffice computes every formula of the county as we do",
  async () => {
    const filler = createTabFiller(await tabsCountyFacts(), summaryTabs);
    const tables = summaryTabs.map(({ id }) => filler.fill(id).table);
    const book = await openXlsx(recalculate(await writeTabsFile(tables)).bytes);
    const compared = await Promise.all(
      tables.map(async (table) => ({ id: table.id, ...compareTab(table, await book.read(table.name)) })),
    );
    expect(compared.flatMap(({ id, differ }) => differ.map((cell) => `${id} ${cellAddress(cell)}`))).toEqual([]);
    expect(compared.reduce((sum, { agree }) => sum + agree, 0)).toBeGreaterThan(1000);
  },
  120_000,
);
