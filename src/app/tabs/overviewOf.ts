import type { Language } from "../../core/model/Field";
import type { Area, CellValue } from "../../core/model/RawSheet";
import { VERDICT_DIMENSIONS } from "../../core/model/Rule";
import { overallVerdict, type Run } from "../../core/model/Run";
import type { SummaryTab } from "../../core/model/SummaryTab";
import { isTabCell, type TabTable } from "../../core/model/TabTable";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber, formatRate } from "../../messages/render";
import type { Overview } from "../TabViews";

/** Figures of the run, and the charts of these tabs that the overview shows. */
export function overviewOf(
  run: Run,
  tabs: readonly { readonly tab: SummaryTab; readonly table: TabTable }[],
  language: Language,
): Overview {
  const catalogue = catalogues[language];
  const words = catalogue.tabs.overview;
  const number = (value: number): string => formatNumber(value, catalogue);
  const { households, members, findings } = run.totals;
  const { met, notMet, toVerify } = tallyOverall(run);
  const rate = households === 0 ? null : fill(words.rate, { rate: formatRate(met / households, catalogue) });
  const others = fill(words.findings, { warning: number(findings.warning), note: number(findings.note) });
  return {
    figures: [
      { label: words.households, value: number(households), note: null },
      { label: words.members, value: number(members), note: null },
      { label: words.allMet, value: number(met), note: rate },
      { label: words.notMet, value: number(notMet), note: null },
      { label: words.toVerify, value: number(toVerify), note: null },
      { label: words.errors, value: number(findings.error), note: others },
    ],
    charts: tabs.flatMap(({ tab, table }) => {
      const shown = new Set(tab.charts.flatMap(({ id, isInOverview }) => (isInOverview ? [`${tab.id}.${id}`] : [])));
      return (table.charts ?? []).flatMap((chart) => {
        if (!shown.has(chart.id)) return [];
        const { id, title, kind, categories, series, format } = chart;
        return [
          {
            ...{ id, title, kind, tab: tab.id },
            categories: cellsOf(table, categories).map((cell) => (cell === null ? "" : String(cell))),
            series: series.map(({ name, values }) => ({
              name: String(cellAt(table, name.row, name.column) ?? ""),
              values: cellsOf(table, values).map((cell) => (typeof cell === "number" ? cell : null)),
            })),
            isPercent: format === "percent",
          },
        ];
      });
    }),
  };
}

function tallyOverall({ verdicts, totals }: Run): Readonly<Record<ReturnType<typeof overallVerdict>, number>> {
  const counts = { met: 0, notMet: 0, toVerify: 0 };
  const all = VERDICT_DIMENSIONS.map((dimension) => verdicts[dimension]);
  for (let household = 0; household < totals.households; household++) counts[overallVerdict(all, household)]++;
  return counts;
}

function cellAt({ rows }: TabTable, row: number, column: number): string | number | boolean | null {
  const cell = rows[row]?.[column] ?? null;
  const value: CellValue = isTabCell(cell) ? cell.value : cell;
  return typeof value === "object" ? null : value;
}

function cellsOf(table: TabTable, { row, column, rows }: Area): readonly (string | number | boolean | null)[] {
  return Array.from({ length: rows }, (_, position) => cellAt(table, row + position, column));
}
