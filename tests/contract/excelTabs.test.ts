import type { Area } from "../../src/core/model/RawSheet";
import type { HostChart } from "../../src/excelhost/HostDrawings";
import type { HostSheet } from "../../src/excelhost/HostWorkbook";
import { closeExcel, openExcel } from "./openExcel";
import { describeTabContract } from "./tabContract";
import type { ShownChart } from "./TabSubject";

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

const KINDS = {
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  Line: "line",
  Pie: "pie",
} as const;

function shownChart(sheet: HostSheet, { name, kind, title, series, format, place }: HostChart): ShownChart {
  return {
    name,
    kind: KINDS[kind],
    title,
    categories: series[0]?.categories ?? null,
    series: series.map((one) => ({
      name: typeof one.name === "string" ? one.name : sheet.text(one.name.row, one.name.column),
      values: one.values,
      color: one.color && one.color.slice(1),
    })),
    format,
    place,
  };
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
            charts: sheet
              .charts()
              .map((chart) => shownChart(sheet, chart))
              .sort((a, b) => (a.name < b.name ? -1 : 1)),
            pageStarts: sheet.pageStarts(),
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
          addChart: (sheet, chart, values) =>
            act(() =>
              find(sheet).setDrawings({
                charts: [
                  ...find(sheet).charts(),
                  {
                    id: `{${chart}}`,
                    name: chart,
                    kind: "ColumnClustered",
                    title: "",
                    legend: null,
                    series: [{ name: "", values, categories: null, color: null }],
                    format: "General",
                    hasLabels: false,
                    isReversed: false,
                    minimum: null,
                    place: { row: 40, column: 12, rows: 10, columns: 6 },
                  },
                ],
              }),
            ),
          removeChart: (sheet, chart) =>
            act(() =>
              find(sheet).setDrawings({
                charts: find(sheet)
                  .charts()
                  .filter(({ name }) => name !== chart),
              }),
            ),
          changeChart: (sheet, chart, { place, title, color }) =>
            act(() =>
              find(sheet).setDrawings({
                charts: find(sheet)
                  .charts()
                  .map((one) =>
                    one.name === chart
                      ? {
                          ...one,
                          place,
                          title,
                          series: one.series.map((series, i) => (i === 0 ? { ...series, color: `#${color}` } : series)),
                        }
                      : one,
                  ),
              }),
            ),
          protectStructure: () => act(() => host.workbook.setStructureProtection("")),
        },
      };
    },
  });
}
