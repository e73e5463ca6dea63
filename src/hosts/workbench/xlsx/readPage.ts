import { MARGINS, USUAL_PAGE, type PageSetup } from "../../../excelhost/HostDrawings";
import type { DefinedName } from "../../../ooxml/read/readWorkbook";
import { childOf, childrenOf, isOn, numberOf, type XmlElement } from "./xmlTree";

const POINTS = 72;
const PAPERS: Readonly<Record<string, string>> = { 8: "A3", 9: "A4", 11: "A5", 1: "Letter", 5: "Legal" };

export interface ReadPage {
  readonly page: PageSetup;
  readonly pageStarts: readonly number[];
}

/** How a sheet is printed, and the rows at which somebody lets a page begin. */
export function readPage(worksheet: XmlElement, sheet: string, names: readonly DefinedName[]): ReadPage {
  const setup = childOf(worksheet, "pageSetup");
  const margins = childOf(worksheet, "pageMargins");
  const fits = isOn(childOf(childOf(worksheet, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const hasFit = fits && childOf(childOf(worksheet, "sheetPr"), "pageSetUpPr")?.attributes.has("fitToPage") === true;
  const pages = (side: string): number | null => (numberOf(setup, side) ?? 1) || null;
  const titles = names.find(({ name, sheet: of }) => name === "_xlnm.Print_Titles" && of === sheet)?.formula ?? "";
  const [, from, to] = /!\$?(\d+):\$?(\d+)$/.exec(titles) ?? [];
  const footer = childOf(childOf(worksheet, "headerFooter"), "oddFooter")?.text ?? "";
  const centered = childOf(worksheet, "printOptions")?.attributes.get("horizontalCentered");
  const margin = (side: (typeof MARGINS)[number]): [string, number] => {
    const inches = numberOf(margins, side);
    return [side, inches === undefined ? USUAL_PAGE.margins[side] : Math.round(inches * POINTS * 100) / 100];
  };
  return {
    page: {
      orientation: setup?.attributes.get("orientation") === "landscape" ? "Landscape" : "Portrait",
      paperSize: PAPERS[setup?.attributes.get("paperSize") ?? ""] ?? null,
      zoom: hasFit
        ? { horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") }
        : { scale: numberOf(setup, "scale") ?? 100 },
      centerHorizontally: centered === "1" || centered === "true",
      margins: Object.fromEntries(MARGINS.map(margin)) as PageSetup["margins"],
      titleRows: from === undefined ? null : { from: Number(from) - 1, to: Number(to) - 1 },
      leftFooter: /&L((?:(?!&[CR]).)*)/s.exec(footer)?.[1] ?? "",
      centerFooter: /&C((?:(?!&[LR]).)*)/s.exec(footer)?.[1] ?? "",
    },
    pageStarts: childrenOf(childOf(worksheet, "rowBreaks"), "brk").flatMap((one) => numberOf(one, "id") ?? []),
  };
}
