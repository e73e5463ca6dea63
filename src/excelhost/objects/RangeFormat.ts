import { isWholeColumns, isWholeRows } from "../address";
import { invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { CellFormat, FormatPatch } from "../HostWorkbook";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";
import { autofitColumns } from "./autofit";
import { common } from "./cellValues";
import { borders } from "./RangeBorders";
import { areaOf, demandWritable, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

type PlainMember = Exclude<keyof CellFormat, "borders">;

/** The member over every area of the target; `null` where cells differ. */
function commonFormat<K extends PlainMember>(
  target: RangeTarget,
  context: HostContext,
  member: K,
  absent: NonNullable<CellFormat[K]>,
): Json {
  const sheet = sheetOf(target, context);
  const found = target.areas.map((area) =>
    common(sheet, area, (row, column) => sheet.format(row, column)[member] ?? absent),
  );
  return found.every((value) => value === found[0]) ? (found[0] ?? null) : null;
}

function patch(target: RangeTarget, context: HostContext, change: FormatPatch): void {
  const sheet = sheetOf(target, context);
  demandWritable(sheet, "allowFormatCells");
  for (const area of target.areas) sheet.patchFormat(area, change);
}

/** A property of the format; `read` turns what was written into the member's value. */
function member<K extends PlainMember>(
  key: K,
  absent: NonNullable<CellFormat[K]>,
  read: (value: Json) => NonNullable<CellFormat[K]>,
): Property<RangeTarget> {
  return {
    get: (target, context) => commonFormat(target, context, key, absent),
    set: (target, value, context) => patch(target, context, { [key]: read(value) }),
  };
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** A colour as Excel answers it: `#RRGGBB`. Throws `InvalidArgument`. */
export function color(value: Json): string {
  const text = typeof value === "string" ? (NAMED_COLORS[value.toLowerCase()] ?? value) : "";
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match?.[1]) throw invalidArgument(`${JSON.stringify(value)} is no colour`);
  return `#${match[1].toUpperCase()}`;
}

function flag(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is needed");
  return value;
}

function size(value: Json): number {
  if (typeof value !== "number" || value < 0) throw invalidArgument("a size in points is needed");
  return value;
}

const oneOf =
  <T extends string>(...names: readonly T[]) =>
  (value: Json): T => {
    const found = names.find((name) => name === value);
    if (!found) throw invalidArgument(`${JSON.stringify(value)} is not one of ${names.join(", ")}`);
    return found;
  };

const RANGE_FILL: ObjectType<RangeTarget> = {
  name: "RangeFill",
  properties: {
    Color: member("fill", "#FFFFFF", color),
    Pattern: {
      since: 9,
      get: (target, context) => {
        const sheet = sheetOf(target, context);
        const found = target.areas.map((area) =>
          common(sheet, area, (row, column) => (sheet.format(row, column).fill === undefined ? "None" : "Solid")),
        );
        return found.every((pattern) => pattern === found[0]) ? (found[0] ?? null) : null;
      },
    },
  },
  methods: { Clear: { call: (target, _args, context) => patch(target, context, { fill: null }) } },
};

const RANGE_FONT: ObjectType<RangeTarget> = {
  name: "RangeFont",
  properties: {
    Color: member("fontColor", "#000000", color),
    Bold: member("bold", false, flag),
    Italic: member("italic", false, flag),
    Strikethrough: { since: 9, ...member("strikethrough", false, flag) },
    Name: member("fontName", "等线", plainText),
    Size: member("fontSize", 11, size),
    Underline: {
      get: (target, context) => {
        const underlined = commonFormat(target, context, "underline", false);
        return underlined === null ? null : underlined ? "Single" : "None";
      },
      set: (target, value, context) =>
        patch(target, context, { underline: oneOf("None", "Single")(value) === "Single" }),
    },
  },
};

const RANGE_FORMAT: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  properties: {
    ColumnWidth: {
      since: 2,
      get: (target, context) => {
        const sheet = sheetOf(target, context);
        return common(sheet, { ...areaOf(target), rows: 1 }, (_row, column) => sheet.columnWidth(column));
      },
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatColumns");
        for (const area of target.areas) sheet.setColumnWidth({ ...area, row: 0, rows: MAX_ROWS }, size(value));
      },
    },
    RowHeight: {
      since: 2,
      get: (target, context) => {
        const sheet = sheetOf(target, context);
        return common(sheet, { ...areaOf(target), columns: 1 }, (row) => sheet.rowHeight(row));
      },
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatRows");
        for (const area of target.areas) sheet.setRowHeight({ ...area, column: 0, columns: MAX_COLUMNS }, size(value));
      },
    },
    WrapText: member("wrapText", false, flag),
    HorizontalAlignment: member(
      "horizontalAlignment",
      "General",
      oneOf("General", "Left", "Center", "Right", "Justify", "Distributed"),
    ),
    VerticalAlignment: member("verticalAlignment", "Bottom", oneOf("Top", "Center", "Bottom")),
  },
  objects: {
    Borders: { get: borders },
    Fill: { get: (target) => hostObject(RANGE_FILL, target) },
    Font: { get: (target) => hostObject(RANGE_FONT, target) },
  },
  methods: {
    AutofitColumns: {
      since: 2,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet, "allowFormatColumns");
        for (const area of target.areas)
          autofitColumns(sheet, isWholeRows(area) || isWholeColumns(area) ? sheet.usedArea(true) : area);
      },
    },
  },
};

export const rangeFormat = (target: RangeTarget): HostObject => hostObject(RANGE_FORMAT, target);
