import type { Area } from "../../core/model/RawSheet";
import { withRowsBelow } from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import { holdsArea } from "../../core/model/tabPlace";
import { chartCategories } from "./chartNames";
import { onSheet, whereThere, type ExcelRunner } from "./ExcelRunner";
import { findTab } from "./findTab";
import { readBlocks } from "./readBlocks";
import { readInputs } from "./readInputs";
import { readLooks } from "./readLooks";
import { readMerges } from "./readSheet";
import { readShape } from "./readShape";
import type { TabContent } from "./TabContent";
import type { WrittenCell } from "./writeCells";
import { standingBreaks } from "./writePrint";

/** Columns beside the tab that writing it may make wider. */
const MORE_COLUMNS = 24;

/** Values, formulas and number formats, in blocks. */
async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area) {
  const values: WrittenCell[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: string[][] = [];
  await readBlocks(
    {
      context,
      sheet,
      area,
      property: "values",
      weight: 3,
      also: (range) => {
        range.load("formulas,numberFormat");
        return range;
      },
    },
    ({ values: block, more }) => {
      values.push(...(block as WrittenCell[][]));
      formats.push(...(more.numberFormat as string[][]));
      (more.formulas as unknown[][]).forEach((row, r) =>
        formulas.push(
          row.map((formula, c) =>
            typeof formula === "string" && formula.startsWith("=") && formula !== block[r]![c] ? formula : null,
          ),
        ),
      );
    },
  );
  return { values, formulas, formats };
}

async function readFilter(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<TabContent["filter"]> {
  const { autoFilter } = sheet;
  autoFilter.load("criteria");
  const filtered = autoFilter.getRangeOrNullObject();
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (filtered.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = filtered;
  return { area: { row, column, rows, columns }, criteria: autoFilter.criteria };
}

/** Reads everything of a tab that writing it changes, and changes nothing. `null` where there is no tab. */
export function captureTab(
  run: ExcelRunner,
  id: string,
  { tellsMerges }: { readonly tellsMerges: boolean },
  written: TabTable | undefined,
  below = 0,
): Promise<TabContent | null> {
  return run(async (context) => {
    const { place } = await findTab(context, id);
    if (!place) return null;
    return onSheet(context, place.sheet, async () => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const area = withRowsBelow(place.area, below);
      const cells = await readCells(context, sheet, area);
      const shape = await readShape(context, sheet, area.row + area.rows, area.column + area.columns + MORE_COLUMNS);
      const merges = tellsMerges ? await readMerges(context, sheet, area) : (written?.merges ?? []);
      const pageStarts = await whereThere(() => standingBreaks(context, sheet));
      const categories = await whereThere(() => chartCategories(context, sheet, place.sheet));
      return {
        sheet: place.sheet,
        place: place.area,
        area,
        ...cells,
        ...(await readLooks(context, sheet, area)),
        merges: merges.filter((merge) => holdsArea(area, merge)),
        ...shape,
        inputs: (await whereThere(() => readInputs(context, sheet, area))) ?? [],
        filter: await readFilter(context, sheet),
        categories: categories ?? new Map<string, Area>(),
        charts: written?.charts ?? null,
        print: written?.print,
        pageStarts: pageStarts ?? [],
      };
    });
  });
}
