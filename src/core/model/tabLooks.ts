import type { CellValue } from "./RawSheet";
import { isTabCell, type TabCell, type TabColumn, type TabStyle } from "./TabTable";

/** How cells of one style look; colours are RRGGBB, sizes points. */
export interface TabLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center";
  /** Whether the cell takes the number format of its column; all others are `General`. */
  readonly isData: boolean;
}

/** One look for all tabs: a centred title, shaded headings, thin borders, yellow where people write. */
export const TAB_LOOKS: Readonly<Record<TabStyle, TabLook>> = {
  title: { bold: true, size: 16, horizontal: "center", isData: false },
  remark: { color: "595959", horizontal: "left", isData: false },
  heading: { bold: true, fill: "DDEBF7", border: true, wrap: true, horizontal: "center", isData: false },
  body: { border: true, wrap: true, isData: true },
  total: { bold: true, fill: "F2F2F2", border: true, isData: true },
  input: { fill: "FFFBE0", border: true, wrap: true, isData: true },
  inputHeading: { bold: true, fill: "FFE699", border: true, wrap: true, horizontal: "center", isData: false },
};

/** Number formats as Excel writes them. */
export const TAB_FORMATS: Readonly<Record<TabColumn["format"], string>> = {
  general: "General",
  text: "@",
  integer: "0",
  decimal: "0.00",
  percent: "0.00%",
  date: "yyyy-mm-dd",
  money: "#,##0.00",
};

/**
 * The style of each cell of a row; `null` for none. A cell that does not say is of the body, but where it is blank it goes
 * with the others: beside a heading it is a heading, beside totals alone a total, beside titles and remarks without a style.
 */
export function stylesOfRow(row: readonly (CellValue | TabCell)[]): readonly (TabStyle | null)[] {
  const said = row.map((cell): TabStyle | null => {
    if (cell === null || cell === "") return null;
    return isTabCell(cell) ? (cell.style ?? "body") : "body";
  });
  const says = (...styles: readonly TabStyle[]): boolean =>
    said.some((style) => style !== null && styles.includes(style));
  const blank = says("body", "input")
    ? "body"
    : says("total")
      ? "total"
      : says("heading", "inputHeading")
        ? "heading"
        : null;
  return said.map((style) => style ?? blank);
}

/** The number format of a cell: its own, or that of its column. */
export function formatOfCell(
  style: TabStyle | null,
  column: TabColumn | undefined,
  cell: CellValue | TabCell = null,
): string {
  const own = isTabCell(cell) ? cell.format : undefined;
  return style !== null && TAB_LOOKS[style].isData
    ? TAB_FORMATS[own ?? column?.format ?? "general"]
    : TAB_FORMATS.general;
}
