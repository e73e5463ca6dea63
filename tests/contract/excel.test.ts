import { describeWorkbookContract } from "./workbookContract";
import { closeExcel, openExcel } from "./openExcel";

afterEach(closeExcel);

describeWorkbookContract({
  name: "excel",
  tells1904: false,
  hasPerson: true,
  async open(sheets) {
    const { workbook, host, person } = await openExcel(sheets);
    return { workbook, snapshot: async () => host.snapshot(), person };
  },
});
