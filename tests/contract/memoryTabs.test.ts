import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { TAB_LOOKS } from "../../src/core/model/tabLooks";
import { describeTabContract } from "./tabContract";

describeTabContract({
  name: "memory",
  async open(sheets) {
    const workbook = createMemoryWorkbook({ sheets });
    return {
      workbook,
      snapshot: async (sheet) => workbook.snapshot(sheet),
      async looks(name) {
        const sheet = workbook.sheetOf(name);
        const lookAt = (row: number, column: number) => sheet.looks[row]?.[column];
        return {
          formatAt: (row, column) => lookAt(row, column)?.format ?? "General",
          isBoldAt: (row, column) => TAB_LOOKS[lookAt(row, column)?.style ?? "body"].bold ?? false,
          formulaAt: (row, column) => {
            const cell = sheet.cells[row]?.[column] ?? null;
            return typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : null;
          },
          inputs: sheet.inputs,
          freeze: sheet.freeze,
          filter: sheet.filter,
          hiddenColumns: [...sheet.hiddenColumns],
        };
      },
      person: {
        edit: async (...args) => workbook.edit(...args),
        insertRows: async (...args) => workbook.insertRows(...args),
        insertColumns: async (...args) => workbook.insertColumns(...args),
        renameSheet: async (...args) => workbook.renameSheet(...args),
        removeSheet: async (sheet) => workbook.removeSheet(sheet),
        protectSheet: async (sheet) => workbook.protect(sheet),
        protectStructure: async () => workbook.protectStructure(),
      },
    };
  },
});
