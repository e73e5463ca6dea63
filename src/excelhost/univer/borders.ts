import { BORDER_LINES } from "../HostWorkbook";
import type { BorderLine, BorderLineName, BorderSide, CellBorders } from "../HostWorkbook";
import { BorderStyleTypes } from "./univer";
import type { IBorderStyleData, IStyleData, Nullable } from "./univer";

const SIDES: readonly (readonly [BorderSide, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

/** Univer has one number for what Excel tells as style and weight. */
const TYPES: Readonly<Record<BorderLineName, BorderStyleTypes>> = {
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "DashDot Thin": BorderStyleTypes.DASH_DOT,
  "DashDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT,
  "DashDotDot Thin": BorderStyleTypes.DASH_DOT_DOT,
  "DashDotDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Double Thick": BorderStyleTypes.DOUBLE,
  "SlantDashDot Medium": BorderStyleTypes.SLANT_DASH_DOT,
};

const BLACK = "#000000";

/** The lines around a stored cell; `undefined` where there is none. */
export function toBorders(stored: IStyleData["bd"]): CellBorders | undefined {
  const lines = SIDES.flatMap(([side, key]) => {
    const line = toLine(stored?.[key]);
    return line ? [[side, line] as const] : [];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

function toLine(stored: Nullable<IBorderStyleData>): BorderLine | null {
  const name = BORDER_LINES.find((line) => TYPES[line] === stored?.s);
  return name ? { name, color: (stored?.cl.rgb ?? BLACK).toUpperCase() } : null;
}

/** The sides of a patch as Univer takes them. */
export function fromBorders(borders: CellBorders): Readonly<Record<string, IBorderStyleData | null>> {
  return Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = borders[side];
      return line === undefined ? [] : [[key, line && { s: TYPES[line.name], cl: { rgb: line.color } }]];
    }),
  );
}
