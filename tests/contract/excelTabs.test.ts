import type { Area } from "../../src/core/model/RawSheet";
import type { HostSheet } from "../../src/excelhost/HostWorkbook";
import { closeExcel, openExcel } from "./openExcel";
import { describeTabContract } from "./tabContract";

afterEach(closeExcel);

const byPlace = (a: { readonly area: Area }, b: { readonly area: Area }): number =>
  a.area.row - b.area.row || a.area.column - b.area.column;

function inputsOf(sheet: HostSheet) {
  return sheet
    .validations()
    .flatMap(({ areas, list, prompt }) =>
      areas.map((area) => ({
        area,
        list: list && list.source.split(","),
        prompt: prompt.title === "" ? null : { title: prompt.title, text: prompt.message },
      })),
    )
    .sort(byPlace);
}

for (const profile of ["web", "floor19"] as const) {
  describeTabContract({
    name: `excel, ${profile}`,
    async open(sheets) {
      const { workbook, host, person } = await openExcel(sheets, profile);
      const find = (name: string): HostSheet => host.workbook.sheets().find((sheet) => sheet.name === name)!;
      const act = async (work: () => void): Promise<void> => {
        work();
        host.workbook.endStep();
      };
      return {
        workbook,
        async snapshot(sheet) {
          const all = (await host.snapshot()) as { readonly sheets: readonly { readonly name: string }[] };
          return sheet === undefined ? all : all.sheets.find(({ name }) => name === sheet);
        },
        async looks(name) {
          const sheet = find(name);
          const { columns } = sheet.storedArea;
          return {
            formatAt: (row, column) => sheet.format(row, column).numberFormat ?? "General",
            isBoldAt: (row, column) => sheet.format(row, column).bold ?? false,
            formulaAt: (row, column) => sheet.formula(row, column),
            inputs: inputsOf(sheet),
            freeze: sheet.frozen(),
            filter: sheet.filter()?.area ?? null,
            hiddenColumns: Array.from({ length: columns }, (_, c) => c).filter((c) => sheet.columnHidden(c)),
          };
        },
        person: {
          edit: (sheet, row, column, value) => person.edit(sheet, row, column, value),
          insertRows: (sheet, at, count) => person.insertRows(sheet, at, count),
          insertColumns: (sheet, at, count) => person.insertColumns(sheet, at, count),
          removeSheet: (sheet) => person.removeSheet(sheet),
          protectSheet: (sheet) => person.protect(sheet),
          renameSheet: (sheet, name) => act(() => find(sheet).rename(name)),
          protectStructure: () => act(() => host.workbook.setStructureProtection("")),
        },
      };
    },
  });
}
