import type { Area } from "../../core/model/RawSheet";
import { MOST_PAGE_STARTS, type TabPrint } from "../../core/model/TabTable";
import { runSteps, type Step } from "./runSteps";

const PAGE_BYTES = 8_000;
const BREAK_BYTES = 700;
/** Points. */
const MARGINS = { left: 28.8, right: 28.8, top: 36, bottom: 43.2, header: 21.6, footer: 21.6 } as const;
/** The name of the sheet; the page and how many there are. */
const LEFT_FOOTER = "&A";
const FOOTER = "第 &P 页 共 &N 页";

function queuePage(sheet: Excel.Worksheet, { landscape, repeatRows }: TabPrint): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  // No height: a long table takes as many pages as it needs.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = LEFT_FOOTER;
  defaultForAllPages.centerFooter = FOOTER;
  if (repeatRows) pageLayout.setPrintTitleRows(`$${repeatRows.from + 1}:$${repeatRows.to + 1}`);
}

/** Rows below the breaks that stand on the sheet. */
export async function standingBreaks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly number[]> {
  const { horizontalPageBreaks } = sheet;
  horizontalPageBreaks.load("items");
  await context.sync();
  if (horizontalPageBreaks.items.length === 0) return [];
  const cells = horizontalPageBreaks.items.map((one) => {
    const cell = one.getCellAfterBreak();
    cell.load("rowIndex");
    return cell;
  });
  await context.sync();
  return cells.map(({ rowIndex }) => rowIndex);
}

/** As Excel can only reset all breaks at once, those of the person are put back beside ours, in the same request. */
export function breakStep(sheet: Excel.Worksheet, starts: readonly number[], hasOld: boolean): Step {
  return {
    bytes: BREAK_BYTES * (starts.length + 1),
    queue: () => {
      if (hasOld) sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of starts) sheet.horizontalPageBreaks.add(`A${row + 1}`);
    },
  };
}

/** Loads whether the page is as Excel makes it: whoever made the sheet came no further. */
function loadUntouched({ pageLayout }: Excel.Worksheet): () => boolean {
  pageLayout.load("centerHorizontally,zoom");
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.load("leftFooter,centerFooter");
  return () => {
    const { centerHorizontally, zoom } = pageLayout;
    const hasFooter = defaultForAllPages.leftFooter !== "" || defaultForAllPages.centerFooter !== "";
    return !centerHorizontally && !hasFooter && !zoom.horizontalFitToPages && !zoom.verticalFitToPages;
  };
}

/**
 * How a tab is printed. `before` is what the tab covered, `null` where it is new: the page is set up where nobody has, later
 * it is the person's. Page starts replace those in rows that were ours.
 */
export async function writePrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: Area | null,
  print: TabPrint | undefined,
): Promise<void> {
  const isUntouched = before && print ? loadUntouched(sheet) : () => before === null;
  const old = before ? await standingBreaks(context, sheet) : [];
  const isOurs = (row: number): boolean => before !== null && row >= before.row && row < before.row + before.rows;
  const theirs = old.filter((row) => !isOurs(row));
  const ours = (print?.pageStarts ?? []).filter((row) => row > 0).slice(0, MOST_PAGE_STARTS - theirs.length);
  const starts = [...new Set([...theirs, ...ours])].sort((a, b) => a - b);
  const isSame = starts.length === old.length && starts.every((row, i) => row === old[i]);
  const steps: Step[] = !print || !isUntouched() ? [] : [{ bytes: PAGE_BYTES, queue: () => queuePage(sheet, print) }];
  if (!isSame) steps.push(breakStep(sheet, starts, old.length > 0));
  if (steps.length > 0) await runSteps(context, steps, () => undefined);
}
