import type { Area } from "../address";
import { ExcelError, invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import { BORDER_LINES } from "../HostWorkbook";
import type { BorderSide } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";
import { common } from "./cellValues";
import { color } from "./RangeFormat";
import { demandWritable, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

type Place = readonly [cells: (area: Area) => Area, side: BorderSide];

const top = (area: Area): Area => ({ ...area, rows: 1 });
const bottom = (area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });
const left = (area: Area): Area => ({ ...area, columns: 1 });
const right = (area: Area): Area => ({ ...area, column: area.column + area.columns - 1, columns: 1 });

/** Which cells have which of their sides drawn; the inner ones are told by both neighbours. */
const EDGES: Readonly<Record<string, readonly Place[]>> = {
  EdgeTop: [[top, "top"]],
  EdgeBottom: [[bottom, "bottom"]],
  EdgeLeft: [[left, "left"]],
  EdgeRight: [[right, "right"]],
  InsideHorizontal: [
    [(area) => ({ ...area, rows: area.rows - 1 }), "bottom"],
    [(area) => ({ ...area, row: area.row + 1, rows: area.rows - 1 }), "top"],
  ],
  InsideVertical: [
    [(area) => ({ ...area, columns: area.columns - 1 }), "right"],
    [(area) => ({ ...area, column: area.column + 1, columns: area.columns - 1 }), "left"],
  ],
};
const DIAGONALS: readonly string[] = ["DiagonalDown", "DiagonalUp"];

const STYLES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** A line as Excel tells it. */
interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const PLAIN: Line = { style: "Continuous", weight: "Thin", color: "#000000" };
/** Lines that are drawn in one weight alone. */
const OWN_WEIGHTS: Readonly<Record<string, string>> = { Double: "Thick", SlantDashDot: "Medium" };

interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: string;
}

function places({ range, edge }: BorderTarget): (readonly [Area, BorderSide])[] {
  return range.areas.flatMap((area) =>
    (EDGES[edge] ?? []).flatMap(([cells, side]) => {
      const part = cells(area);
      return part.rows > 0 && part.columns > 0 ? [[part, side] as const] : [];
    }),
  );
}

/** The line over all cells of the edge; `null` where they differ, `undefined` where none has one. */
function lineOf(target: BorderTarget, context: HostContext): Line | null | undefined {
  const sheet = sheetOf(target.range, context);
  const found = places(target).map(([area, side]) =>
    common(sheet, area, (row, column) => {
      const line = sheet.format(row, column).borders?.[side];
      return line ? `${line.name} ${line.color}` : "";
    }),
  );
  const [first = ""] = found;
  if (first === null || found.some((line) => line !== first)) return null;
  const [style = "", weight = "", ink = ""] = first.split(" ");
  return first === "" ? undefined : { style, weight, color: ink };
}

function draw(target: BorderTarget, context: HostContext, line: Line | null): void {
  const sheet = sheetOf(target.range, context);
  demandWritable(sheet, "allowFormatCells");
  const name = BORDER_LINES.find((known) => known === `${line?.style} ${line?.weight}`);
  if (line && !name) {
    throw new ExcelError("UnsupportedFeature", `${line.style} lines that are ${line.weight} are not supported.`);
  }
  const drawn = line && name ? { name, color: line.color } : null;
  for (const [area, side] of places(target)) sheet.patchFormat(area, { borders: { [side]: drawn } });
}

/** A member of the line. Where there is none, setting it draws a thin one, as Excel does; a style draws the line anew. */
function member(key: keyof Line, absent: string, read: (value: Json) => string | null): Property<BorderTarget> {
  return {
    get: (target, context) => {
      const line = lineOf(target, context);
      return line === undefined ? absent : (line?.[key] ?? null);
    },
    set: (target, value, context) => {
      const wanted = read(value);
      const before = key === "style" ? null : lineOf(target, context);
      draw(target, context, wanted === null ? null : { ...PLAIN, ...before, ...ownWeight(key, wanted), [key]: wanted });
    },
  };
}

const ownWeight = (key: keyof Line, wanted: string): Partial<Line> =>
  key === "style" && OWN_WEIGHTS[wanted] !== undefined ? { weight: OWN_WEIGHTS[wanted] } : {};

function oneOf(value: Json, names: readonly string[]): string {
  const found = names.find((name) => name === value);
  if (!found) throw invalidArgument(`${JSON.stringify(value)} is not one of ${names.join(", ")}`);
  return found;
}

const RANGE_BORDER: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: member("style", "None", (value) => (value === "None" ? null : oneOf(value, STYLES))),
    Weight: member("weight", "Thin", (value) => oneOf(value, WEIGHTS)),
    Color: member("color", "#000000", color),
  },
};

function border(range: RangeTarget, edge: string): HostObject {
  if (DIAGONALS.includes(edge)) throw new ExcelError("UnsupportedFeature", "Diagonal lines are not supported.");
  if (!(edge in EDGES)) throw invalidArgument(`there is no border ${edge}`);
  return hostObject(RANGE_BORDER, { range, edge });
}

const RANGE_BORDERS: ObjectType<RangeTarget> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(EDGES).length } },
  items: (target) => Object.keys(EDGES).map((edge) => border(target, edge)),
  item: (target, key) => border(target, plainText(key)),
  methods: {
    GetItem: { call: (target, args) => border(target, args.text(0)) },
  },
};

export const borders = (target: RangeTarget): HostObject => hostObject(RANGE_BORDERS, target);
