import { ExcelError } from "../ExcelError";
import type { BorderLine, BorderSide, CellFormat } from "../HostWorkbook";
import type { Method } from "../ObjectType";
import type { Json } from "../protocol";
import { readCells } from "./cellValues";
import { areaOf, sheetOf, type RangeTarget } from "./rangeTarget";

type Reader = (format: CellFormat) => Json;
/** What can be asked for, by the names of the load options. */
type Readers = { readonly [name: string]: Reader | Readers };
type Wanted = { readonly [name: string]: Json };

const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];

const line =
  (read: (line: BorderLine | null) => Json) =>
  ({ borders }: CellFormat): Json =>
    Object.fromEntries(SIDES.map((side) => [side, read(borders?.[side] ?? null)]));

const READERS: Readers = {
  format: {
    fill: { color: ({ fill }) => fill ?? "#FFFFFF", pattern: ({ fill }) => (fill === undefined ? "None" : "Solid") },
    font: {
      bold: ({ bold }) => bold ?? false,
      color: ({ fontColor }) => fontColor ?? "#000000",
      italic: ({ italic }) => italic ?? false,
      name: ({ fontName }) => fontName ?? "等线",
      size: ({ fontSize }) => fontSize ?? 11,
      strikethrough: ({ strikethrough }) => strikethrough ?? false,
      underline: ({ underline }) => (underline ? "Single" : "None"),
    },
    horizontalAlignment: ({ horizontalAlignment }) => horizontalAlignment ?? "General",
    verticalAlignment: ({ verticalAlignment }) => verticalAlignment ?? "Bottom",
    wrapText: ({ wrapText }) => wrapText ?? false,
  },
};

/** Options for a border hold for each of its sides. */
const BORDER: Readonly<Record<string, (line: BorderLine | null) => Json>> = {
  color: (one) => one?.color ?? "#000000",
  style: (one) => one?.name.split(" ")[0] ?? "None",
  weight: (one) => one?.name.split(" ")[1] ?? "Thin",
};

const unsupported = (name: string): ExcelError =>
  new ExcelError("UnsupportedFeature", `Of cells ${name} cannot be asked for here.`);

const isOptions = (value: Json): value is Wanted =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function bordersOf(wanted: Wanted, format: CellFormat): Json {
  const sides: Record<string, Record<string, Json>> = Object.fromEntries(SIDES.map((side) => [side, {}]));
  for (const [name, on] of Object.entries(wanted)) {
    const read = BORDER[name];
    if (!read || on !== true) throw unsupported(`borders.${name}`);
    const told = line(read)(format) as Record<string, Json>;
    for (const side of SIDES) sides[side]![name] = told[side] ?? null;
  }
  return sides;
}

function answer(wanted: Wanted, readers: Readers, format: CellFormat): Json {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, options]) => {
      if (name === "borders" && isOptions(options)) return [name, bordersOf(options, format)];
      const reader = readers[name];
      if (typeof reader === "function" && options === true) return [name, reader(format)];
      if (typeof reader === "object" && isOptions(options)) return [name, answer(options, reader, format)];
      throw unsupported(name);
    }),
  );
}

/** How each cell of a range looks. */
export const cellProperties: Method<RangeTarget> = {
  since: 9,
  call: (target, args, context) => {
    const wanted = args.json(0);
    if (!isOptions(wanted)) throw unsupported("nothing");
    const sheet = sheetOf(target, context);
    return readCells(areaOf(target), context, (row, column) => answer(wanted, READERS, sheet.format(row, column)));
  },
};
