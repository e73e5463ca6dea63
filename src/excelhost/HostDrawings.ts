import type { Area } from "./address";

/** Kinds of charts that this host keeps, by Excel's names. */
export const CHART_KINDS = ["ColumnClustered", "ColumnStacked", "BarClustered", "Line", "Pie"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right"] as const;
export type LegendPosition = (typeof LEGEND_POSITIONS)[number];

/** Areas are cells of the chart's own sheet. */
export interface HostSeries {
  /** A text, or the cell that holds it. */
  readonly name: string | { readonly row: number; readonly column: number };
  readonly values: Area;
  /** `null` where points have no names. */
  readonly categories: Area | null;
  /** `#RRGGBB` where somebody chose one. */
  readonly color: string | null;
}

export interface HostChart {
  readonly id: string;
  readonly name: string;
  readonly kind: ChartKind;
  /** "" for none. */
  readonly title: string;
  readonly legend: LegendPosition | null;
  readonly series: readonly HostSeries[];
  /** Number format of the axis with the numbers, of a pie's labels. */
  readonly format: string;
  /** Values stand at the points. */
  readonly hasLabels: boolean;
  /** Where the axis with the numbers begins; `null` where the program finds it. */
  readonly minimum: number | null;
  /** The first category lies farthest from the origin: on top of a bar chart. */
  readonly isReversed: boolean;
  /** The cells that it covers; it moves with them. */
  readonly place: Area;
}

export const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** How a sheet is printed. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's name, e.g. `A4`; `null` for the printer's own. */
  readonly paperSize: string | null;
  /** Pages across and down (`null` for as many as it takes), or a scale in percent. */
  readonly zoom:
    | { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null }
    | { readonly scale: number };
  readonly centerHorizontally: boolean;
  /** Points. */
  readonly margins: Readonly<Record<(typeof MARGINS)[number], number>>;
  /** Rows on top of every page, the last included. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** With Excel's codes, e.g. `&A` for the name of the sheet, `&P / &N`. */
  readonly leftFooter: string;
  readonly centerFooter: string;
}

export const USUAL_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  titleRows: null,
  leftFooter: "",
  centerFooter: "",
};

/** What lies over and around the cells of one sheet. */
export interface Drawings {
  readonly charts: readonly HostChart[];
  readonly page: PageSetup;
  /** Rows at which a page begins because somebody said so, in order. */
  readonly pageStarts: readonly number[];
}
