import { cellAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { freeSheetName } from "../../core/model/tabPlace";
import type { TabChart, TabTable } from "../../core/model/TabTable";
import { boundingArea, difference } from "./areas";
import { contentSteps, rowSteps, widthSteps } from "./contentSteps";
import { onSheet, whereThere, type ExcelRunner } from "./ExcelRunner";
import { findTab, queueName, type FoundTab } from "./findTab";
import { readBlocks } from "./readBlocks";
import { queueInput } from "./readInputs";
import { readShape, type SheetShape } from "./readShape";
import { runSteps, type Step } from "./runSteps";
import type { TabContent } from "./TabContent";
import { queueFilter, queueFreeze } from "./tabSteps";
import { withoutEvents } from "./withoutEvents";
import { writeCharts } from "./writeCharts";
import { breakStep, standingBreaks, writePrint } from "./writePrint";
import { writeSheet, type SheetWriting } from "./writeSheet";

interface RestoreOptions {
  /** See `withoutEvents`. */
  readonly tellsOwn: boolean;
  /** See `writeSheet`. */
  readonly isWeb: boolean;
  /** Called before the tab is made anew. */
  readonly onMade: (id: string) => void;
}

const FRAME_BYTES = 20_000;
const INPUT_BYTES = 3_000;

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** The tab as it stands now. */
interface StandingTab {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly area: Area;
  readonly shape: SheetShape;
}

/** Throws `sheet.protected`, and `tab.noRoom` where somebody filled cells that the tab left since. */
async function surveyTab(
  context: Excel.RequestContext,
  { sheet: name, area }: NonNullable<FoundTab["place"]>,
  content: TabContent,
): Promise<StandingTab> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const both = boundingArea(area, content.area);
  const shape = await readShape(
    context,
    sheet,
    both.row + both.rows,
    Math.max(both.column + both.columns, content.columns.length),
  );
  if (protection.protected) throw new Refusal("sheet.protected", { sheet: name });
  for (const left of difference(content.area, area)) {
    await readBlocks(
      { context, sheet, area: left, property: "formulas", also: () => null },
      ({ area: block, values }) => {
        values.forEach((row, r) =>
          row.forEach((value, c) => {
            const [at, to] = [block.row + r - content.area.row, block.column + c - content.area.column];
            const was = content.formulas[at]?.[to] ?? content.values[at]?.[to];
            if (value === "" || value === was) return;
            const cell = cellAddress({ row: block.row + r, column: block.column + c });
            throw new Refusal("tab.noRoom", { tab: name, reason: "cells", sheet: name, cell });
          }),
        );
      },
    );
  }
  return { sheet, name, area, shape };
}

/** What takes the place of the tab that stands there, or of a sheet that is no longer. */
function planBack(
  context: Excel.RequestContext,
  found: FoundTab,
  standing: StandingTab | null,
  id: string,
  content: TabContent,
): { readonly name: string; readonly writing: SheetWriting } {
  const name = standing?.name ?? freeSheetName(content.sheet, found.sheets).name;
  let sheet: Excel.Worksheet | null = standing?.sheet ?? null;
  const sheetOf = (): Excel.Worksheet => sheet!;
  const { area } = content;
  const both = standing ? boundingArea(standing.area, area) : area;
  const begin: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      if (!standing) sheet = context.workbook.worksheets.add(name);
      else {
        sheetOf().autoFilter.remove();
        sheetOf().getRangeByIndexes(both.row, 0, both.rows, 1).rowHidden = false;
        const range = rangeOf(sheetOf(), standing.area);
        range.unmerge();
        range.clear("Formats");
        rangeOf(sheetOf(), area).clear("Formats");
        rangeOf(sheetOf(), both).dataValidation.clear();
        for (const left of difference(standing.area, area)) rangeOf(sheetOf(), left).clear("All");
      }
      queueName(context, found, id, name, content.place);
    },
  };
  const end: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      queueFreeze(sheetOf(), content.frozen);
      if (!content.filter) return;
      const { area: filtered, criteria } = content.filter;
      queueFilter(sheetOf(), filtered);
      criteria.forEach((one, column) => {
        if (one.filterOn) sheetOf().autoFilter.apply(rangeOf(sheetOf(), filtered), column, one);
      });
    },
  };
  const { sizes } = content;
  const fresh = {
    rows: content.rows.map(() => ({ height: sizes.height, hidden: false })),
    columns: content.columns.map(() => ({ width: sizes.width, hidden: false })),
  };
  const shape = standing?.shape ?? fresh;
  // Rows that the tab took since were nobody's.
  const added = Array.from({ length: Math.max(0, both.row + both.rows - content.rows.length) }, () => ({
    height: sizes.height,
    hidden: false,
  }));
  const isFiltered = content.filter?.criteria.some(({ filterOn }) => filterOn) ?? false;
  const rows = [...content.rows, ...added].map((row) => (isFiltered ? { ...row, hidden: false } : row));
  const writing: SheetWriting = {
    sheet: sheetOf,
    begin,
    cells: (on) => contentSteps(on, content),
    area,
    frame: [
      ...widthSteps(sheetOf, content.columns, shape.columns),
      ...rowSteps(sheetOf, rows, shape.rows),
      ...content.merges.map((merge) => ({
        bytes: INPUT_BYTES,
        queue: () => rangeOf(sheetOf(), merge).merge(false),
      })),
      ...content.inputs.map((one) => ({ bytes: INPUT_BYTES, queue: () => queueInput(sheetOf(), one) })),
      end,
    ],
    mend: async () => undefined,
  };
  return { name, writing };
}

/** Charts over the rows that were; those that this session did not write as `latest` has them, in their old rows. */
function chartsOf({ charts, categories }: TabContent, latest: TabTable | undefined): readonly TabChart[] {
  if (charts) return charts;
  return (latest?.charts ?? []).flatMap((chart) => {
    const was = categories.get(chart.id);
    if (!was) return [];
    const by = was.row - chart.categories.row;
    return [
      {
        ...chart,
        categories: was,
        series: chart.series.map(({ name, values }) => ({
          name: { ...name, row: name.row + by },
          values: { ...values, row: was.row, rows: was.rows },
        })),
      },
    ];
  });
}

/** What `writeCharts` and `writePrint` need of a table, from what was captured. */
function tableOf(id: string, content: TabContent, latest: TabTable | undefined): TabTable {
  const { area, values } = content;
  const left = Array<null>(area.column).fill(null);
  return {
    ...{ id, name: content.sheet, columns: [], merges: [], filter: null, inputs: [], freeze: content.frozen },
    rows: [...Array.from({ length: area.row }, () => []), ...values.map((row) => [...left, ...row])],
    charts: chartsOf(content, latest),
  };
}

async function restoreBreaks(context: Excel.RequestContext, sheet: Excel.Worksheet, starts: readonly number[]) {
  const now = await standingBreaks(context, sheet);
  if (now.length === starts.length && now.every((row, i) => row === starts[i])) return;
  await runSteps(context, [breakStep(sheet, starts, now.length > 0)], () => undefined);
}

/**
 * Puts a tab back as it was captured, a sheet that is gone included. Not restored: what Office.js does not tell, such as
 * texts of several fonts, conditional formats in cells of the tab, and what the person made of charts that are gone.
 * `latest` is the tab as this session last wrote it. Refusals: `sheet.protected`, `tab.noRoom`.
 */
export function restoreTab(
  run: ExcelRunner,
  id: string,
  content: TabContent,
  latest: TabTable | undefined,
  { tellsOwn, isWeb, onMade }: RestoreOptions,
): Promise<void> {
  return run(async (context) => {
    const found = await findTab(context, id);
    if (!found.place && !found.hasRoom) throw new Refusal("tab.noRoom", { tab: content.sheet, reason: "structure" });
    const restore = async (): Promise<void> => {
      const standing = found.place && (await surveyTab(context, found.place, content));
      await withoutEvents(context, tellsOwn, async () => {
        if (!standing) onMade(id);
        const { name, writing } = planBack(context, found, standing, id, content);
        await writeSheet(context, found, writing, { isWeb });
        const table = tableOf(id, content, latest);
        await whereThere(() => writeCharts(context, writing.sheet(), { name, isNew: !standing }, table));
        const { print } = content;
        if (!standing && print)
          await whereThere(() => writePrint(context, writing.sheet(), null, { ...print, pageStarts: [] }));
        await whereThere(() => restoreBreaks(context, writing.sheet(), content.pageStarts));
      });
    };
    await (found.place ? onSheet(context, found.place.sheet, restore) : restore());
  });
}
