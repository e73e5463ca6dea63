import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { describeWorkbookContract } from "./workbookContract";

describeWorkbookContract({
  name: "memory",
  tells1904: true,
  hasPerson: true,
  async open(sheets) {
    const workbook = createMemoryWorkbook({ sheets });
    return {
      workbook,
      snapshot: async () => workbook.snapshot(),
      person: {
        edit: async (...args) => workbook.edit(...args),
        insertRows: async (...args) => workbook.insertRows(...args),
        insertColumns: async (...args) => workbook.insertColumns(...args),
        sortRows: async (...args) => workbook.sortRows(...args),
        protect: async (sheet) => workbook.protect(sheet),
        removeSheet: async (sheet) => workbook.removeSheet(sheet),
      },
    };
  },
});
