import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { describeWorkbookContract } from "../../contract/workbookContract";
import { writeXlsx } from "../../contract/writeXlsx";
import { partTexts } from "../../ooxml/partTexts";

describeWorkbookContract({
  name: "an .xlsx file",
  tells1904: true,
  hasPerson: false,
  open: async (sheets) => {
    const workbook = await openXlsxWorkbook(writeXlsx(sheets), "花名册.xlsx");
    return { workbook, snapshot: async () => partTexts(await collectBytes(workbook.save())) };
  },
});

describeWorkbookContract({
  name: "an .xlsx file that is saved and opened again after every change",
  tells1904: true,
  hasPerson: false,
  open: async (sheets) => {
    let bytes: Uint8Array = writeXlsx(sheets);
    const open = () => openXlsxWorkbook(bytes, "花名册.xlsx");
    const changing = async <T>(change: (workbook: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
      const workbook = await open();
      const result = await change(workbook);
      bytes = await collectBytes(workbook.save());
      return result;
    };
    return {
      workbook: {
        name: "花名册.xlsx",
        sheets: async () => (await open()).sheets(),
        read: async (...args) => (await open()).read(...args),
        paint: (...args) => changing((workbook) => workbook.paint(...args)),
        clear: () => changing((workbook) => workbook.clear()),
        readTab: async (id) => (await open()).readTab(id),
        writeTab: (...args) => changing((workbook) => workbook.writeTab(...args)),
        writeCells: (...args) => changing((workbook) => workbook.writeCells(...args)),
        captureTab: async (...args) => (await open()).captureTab(...args),
        restoreTab: (...args) => changing((workbook) => workbook.restoreTab(...args)),
        readSetting: async (name) => (await open()).readSetting(name),
        writeSetting: (...args) => changing((workbook) => workbook.writeSetting(...args)),
      },
      snapshot: async () => partTexts(bytes),
    };
  },
});
