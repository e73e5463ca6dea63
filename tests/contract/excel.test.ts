import { describeWorkbookContract } from "./workbookContract";
import { closeExcel, openExcel } from "./openExcel";

afterEach(closeExcel);

for (const profile of ["web", "floor19"] as const) {
  describeWorkbookContract({
    name: `excel, ${profile}`,
    tells1904: false,
    hasPerson: true,
    async open(sheets) {
      const { workbook, host, person } = await openExcel(sheets, profile);
      return { workbook, snapshot: async () => host.snapshot(), person };
    },
  });
}
