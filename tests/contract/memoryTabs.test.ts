import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { valueAt, type MemorySheet } from "../../src/adapters/memory/MemorySheet";
import { TAB_FORMATS, TAB_LOOKS } from "../../src/core/model/tabLooks";
import { describeTabContract } from "./tabContract";

function textAt(sheet: MemorySheet, { row, column }: { readonly row: number; readonly column: number }): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? value : "";
}

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
          charts: sheet.charts
            .map(({ id, kind, title, categories, series, format, place, colors }) => ({
              name: id,
              kind,
              title,
              categories: id === "自有图" ? null : categories,
              series: series.map(({ name, values }, i) => ({
                name: textAt(sheet, name),
                values,
                color: colors[i] ?? null,
              })),
              format: TAB_FORMATS[format],
              place,
            }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
          pageStarts: sheet.print?.pageStarts ?? [],
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
        async addChart(name, id, values) {
          const chart = { id, kind: "column", title: "", format: "general", place: values, colors: [null] } as const;
          const nowhere = { row: 1_000, column: 1_000 };
          workbook.sheetOf(name).charts.push({ ...chart, categories: values, series: [{ name: nowhere, values }] });
        },
        async removeChart(name, id) {
          const sheet = workbook.sheetOf(name);
          sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
        },
        async changeChart(name, id, { place, title, color }) {
          const sheet = workbook.sheetOf(name);
          sheet.charts = sheet.charts.map((chart) =>
            chart.id === id ? { ...chart, place, title, colors: [color, ...chart.colors.slice(1)] } : chart,
          );
        },
      },
    };
  },
});
