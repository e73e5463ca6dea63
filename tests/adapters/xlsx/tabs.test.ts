import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import type { SheetContent } from "../../../src/adapters/memory/MemorySheet";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { describeTabContract } from "../../contract/tabContract";
import type { TabSubject } from "../../contract/TabSubject";
import { writeXlsx } from "../../contract/writeXlsx";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";
import * as charts from "./xlsxCharts";
import { xlsxLooks } from "./xlsxLooks";
import * as acts from "./xlsxPerson";

/** A file that is saved and opened again before each act of the person, and `always` also after each of ours. */
async function openSubject(sheets: readonly SheetContent[], always: boolean): Promise<TabSubject> {
  const open = (bytes: Uint8Array) => openXlsxWorkbook(bytes, "花名册.xlsx");
  let workbook: XlsxWorkbook = await open(writeXlsx(sheets));
  const saved = async (): Promise<Uint8Array> => {
    const bytes = await collectBytes(workbook.save());
    for (const [part, text] of await partTexts(bytes)) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
    return bytes;
  };
  // What was captured is put back while the file is open.
  let isKeptOpen = false;
  const changing = async <T>(change: (now: XlsxWorkbook) => Promise<T>): Promise<T> => {
    const result = await change(workbook);
    if (always && !isKeptOpen) workbook = await open(await saved());
    return result;
  };
  const byPerson = async (done: acts.Act): Promise<void> => {
    workbook = await open(await acts.act(await saved(), done));
    isKeptOpen = false;
  };
  return {
    workbook: {
      name: "花名册.xlsx",
      sheets: () => workbook.sheets(),
      read: (...args) => workbook.read(...args),
      paint: (...args) => changing((now) => now.paint(...args)),
      clear: () => changing((now) => now.clear()),
      readTab: (id) => workbook.readTab(id),
      writeTab: (...args) => changing((now) => now.writeTab(...args)),
      writeCells: (...args) => changing((now) => now.writeCells(...args)),
      captureTab: async (...args) => {
        isKeptOpen = true;
        return workbook.captureTab(...args);
      },
      restoreTab: (...args) => changing((now) => now.restoreTab(...args)),
      readSetting: (name) => workbook.readSetting(name),
      writeSetting: (...args) => changing((now) => now.writeSetting(...args)),
    },
    snapshot: async (sheet) => {
      const bytes = await saved();
      const texts = await partTexts(bytes);
      return sheet === undefined ? texts : texts.get((await openXlsx(bytes)).sheet(sheet).part);
    },
    looks: async (sheet) => xlsxLooks(await saved(), sheet),
    person: {
      edit: (...args) => byPerson(acts.editCell(...args)),
      insertRows: (...args) => byPerson(acts.insertRows(...args)),
      insertColumns: (...args) => byPerson(acts.insertColumns(...args)),
      renameSheet: (...args) => byPerson(acts.renameSheet(...args)),
      removeSheet: (sheet) => byPerson(acts.removeSheet(sheet)),
      protectSheet: (sheet) => byPerson(acts.protectSheet(sheet)),
      protectStructure: () => byPerson(acts.protectStructure()),
      addChart: (...args) => byPerson(charts.addChart(...args)),
      removeChart: (...args) => byPerson(charts.removeChart(...args)),
      changeChart: (...args) => byPerson(charts.changeChart(...args)),
    },
  };
}

describeTabContract({ name: "an .xlsx file", isClosedForPerson: true, open: (sheets) => openSubject(sheets, false) });

describeTabContract({
  name: "an .xlsx file that is saved and opened again after every change",
  isClosedForPerson: true,
  open: (sheets) => openSubject(sheets, true),
});
