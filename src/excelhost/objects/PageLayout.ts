import { invalidArgument } from "../ExcelError";
import type { MARGINS, PageSetup } from "../HostDrawings";
import type { HostSheet } from "../HostWorkbook";
import { MAX_COLUMNS } from "../limits";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import type { Json } from "../protocol";
import { flagOf, oneOf, textOf } from "./drawn";
import { range } from "./Range";
import { areaOf, demandWritable, rangeArgument, rangeTarget } from "./rangeTarget";

const PAPERS = ["A3", "A4", "A4Small", "A5", "B4", "B5", "Letter", "Legal"] as const;

function patch(sheet: HostSheet, change: Partial<PageSetup>): void {
  demandWritable(sheet);
  sheet.setDrawings({ page: { ...sheet.page(), ...change } });
}

function pages(value: Json | undefined): number | null {
  if (value === undefined || value === null || value === 0) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 32_767)
    throw invalidArgument("a whole number of pages is needed");
  return value;
}

function zoomOf(value: Json): PageSetup["zoom"] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument("a zoom is needed");
  const { scale, horizontalFitToPages, verticalFitToPages } = value as { readonly [key: string]: Json };
  if (scale === undefined || scale === null)
    return { horizontalFitToPages: pages(horizontalFitToPages), verticalFitToPages: pages(verticalFitToPages) };
  if (typeof scale !== "number" || scale < 10 || scale > 400) throw invalidArgument("a scale is 10 to 400 percent");
  return { scale };
}

const margin = (side: (typeof MARGINS)[number]): Property<HostSheet> => ({
  since: 9,
  get: (sheet) => sheet.page().margins[side],
  set: (sheet, value) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument("a margin in points is needed");
    patch(sheet, { margins: { ...sheet.page().margins, [side]: value } });
  },
});

const HEADER_FOOTER: ObjectType<HostSheet> = {
  name: "HeaderFooter",
  properties: {
    LeftFooter: {
      since: 9,
      get: (sheet) => sheet.page().leftFooter,
      set: (sheet, value) => patch(sheet, { leftFooter: textOf(value) }),
    },
    CenterFooter: {
      since: 9,
      get: (sheet) => sheet.page().centerFooter,
      set: (sheet, value) => patch(sheet, { centerFooter: textOf(value) }),
    },
  },
};

const HEADER_FOOTER_GROUP: ObjectType<HostSheet> = {
  name: "HeaderFooterGroup",
  properties: { State: { since: 9, get: () => "Default" } },
  objects: { DefaultForAllPages: { since: 9, get: (sheet) => hostObject(HEADER_FOOTER, sheet) } },
};

const titleRows = (sheet: HostSheet): HostObject | null => {
  const rows = sheet.page().titleRows;
  const area = rows && { row: rows.from, column: 0, rows: rows.to - rows.from + 1, columns: MAX_COLUMNS };
  return area && range(rangeTarget(sheet, area));
};

const PAGE_LAYOUT: ObjectType<HostSheet> = {
  name: "PageLayout",
  properties: {
    Orientation: {
      since: 9,
      get: (sheet) => sheet.page().orientation,
      set: (sheet, value) => patch(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"]) }),
    },
    PaperSize: {
      since: 9,
      get: (sheet) => sheet.page().paperSize,
      set: (sheet, value) => patch(sheet, { paperSize: oneOf(value, PAPERS) }),
    },
    Zoom: {
      since: 9,
      get: (sheet) => ({ ...sheet.page().zoom }),
      set: (sheet, value) => patch(sheet, { zoom: zoomOf(value) }),
    },
    CenterHorizontally: {
      since: 9,
      get: (sheet) => sheet.page().centerHorizontally,
      set: (sheet, value) => patch(sheet, { centerHorizontally: flagOf(value) }),
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: { since: 9, get: (sheet) => hostObject(HEADER_FOOTER_GROUP, sheet) } },
  methods: {
    GetPrintTitleRowsOrNullObject: { since: 9, call: titleRows },
    SetPrintTitleRows: {
      since: 9,
      call: (sheet, args) => {
        const area = areaOf(rangeArgument(args, 0, sheet));
        patch(sheet, { titleRows: { from: area.row, to: area.row + area.rows - 1 } });
      },
    },
  },
};

export const pageLayout = (sheet: HostSheet): HostObject => hostObject(PAGE_LAYOUT, sheet);
