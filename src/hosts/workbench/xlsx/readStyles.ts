import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleBase, IStyleData } from "@univerjs/core";
import { builtinFormat } from "./builtinFormat";
import type { ReadColor } from "./readColors";
import { childOf, childrenOf, isOn, numberOf, type XmlElement } from "./xmlTree";

export interface Styles {
  /** By the `s` of a cell. */
  readonly cells: readonly IStyleData[];
  /** By the `dxfId` of a conditional format. */
  readonly differences: readonly IStyleBase[];
}

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** The formats of styles.xml as the spreadsheet draws them. */
export function readStyles(root: XmlElement | null, color: ReadColor): Styles {
  const sheet = childOf(root ?? undefined, "styleSheet");
  const list = (name: string): readonly XmlElement[] => childOf(sheet, name)?.children ?? [];
  const formats = new Map(
    list("numFmts").map((format) => [numberOf(format, "numFmtId"), format.attributes.get("formatCode") ?? ""]),
  );
  const fonts = list("fonts").map((font) => fontStyle(font, color));
  const fills = list("fills").map((fill) => fillStyle(fill, color));
  const borders = list("borders").map((border) => borderStyle(border, color));
  const cells = childrenOf(childOf(sheet, "cellXfs"), "xf").map((xf) => {
    const id = numberOf(xf, "numFmtId") ?? 0;
    const pattern = formats.get(id) ?? builtinFormat(id);
    return {
      ...fonts[numberOf(xf, "fontId") ?? 0],
      ...fills[numberOf(xf, "fillId") ?? 0],
      ...borders[numberOf(xf, "borderId") ?? 0],
      ...alignmentStyle(childOf(xf, "alignment")),
      ...(pattern === undefined ? {} : { n: { pattern } }),
    };
  });
  const differences = list("dxfs").map((dxf) => {
    const font = childOf(dxf, "font");
    const { cl, bl, it, ul, st } = font ? fontStyle(font, color) : {};
    return defined({ cl, bl, it, ul, st, ...differenceFill(childOf(dxf, "fill"), color) });
  });
  return { cells, differences };
}

function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function fontStyle(font: XmlElement, color: ReadColor): IStyleBase {
  const rgb = color(childOf(font, "color"));
  const underlined = childOf(font, "u");
  const on = (name: string): BooleanNumber | undefined => (isOn(childOf(font, name)) ? BooleanNumber.TRUE : undefined);
  return defined({
    ff: childOf(font, "name")?.attributes.get("val"),
    fs: numberOf(childOf(font, "sz"), "val"),
    bl: on("b"),
    it: on("i"),
    st: on("strike") && { s: BooleanNumber.TRUE },
    ul: underlined && underlined.attributes.get("val") !== "none" ? { s: BooleanNumber.TRUE } : undefined,
    cl: rgb === null ? undefined : { rgb },
  }) as IStyleBase;
}

function fillStyle(fill: XmlElement, color: ReadColor): IStyleData {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? "none";
  const rgb = kind === "none" || kind === "gray125" ? null : color(childOf(pattern, "fgColor"));
  return rgb === null ? {} : { bg: { rgb } };
}

/** In a conditional format the fill is told by the background colour. */
function differenceFill(fill: XmlElement | undefined, color: ReadColor): IStyleBase {
  const pattern = childOf(fill, "patternFill");
  const rgb = color(childOf(pattern, "bgColor")) ?? color(childOf(pattern, "fgColor"));
  return rgb === null ? {} : { bg: { rgb } };
}

function borderStyle(border: XmlElement, color: ReadColor): IStyleData {
  const side = (name: string) => {
    const element = childOf(border, name);
    const style = BORDERS[element?.attributes.get("style") ?? ""];
    return style === undefined ? undefined : { s: style, cl: { rgb: color(childOf(element, "color")) ?? "#000000" } };
  };
  const sides = defined({ l: side("left"), r: side("right"), t: side("top"), b: side("bottom") });
  return Object.keys(sides).length === 0 ? {} : { bd: sides };
}

function alignmentStyle(alignment: XmlElement | undefined): IStyleData {
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  const indent = numberOf(alignment, "indent") ?? 0;
  const tr = rotation === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: rotation > 90 ? rotation - 90 : -rotation };
  return defined({
    ht: HORIZONTAL[alignment?.attributes.get("horizontal") ?? ""],
    vt: VERTICAL[alignment?.attributes.get("vertical") ?? ""] ?? VerticalAlign.BOTTOM,
    tb: alignment?.attributes.has("wrapText") && isOn(alignment, "wrapText") ? WrapStrategy.WRAP : undefined,
    tr: rotation === 0 ? undefined : tr,
    pd: indent === 0 ? undefined : { l: 2 + indent * 9 },
  });
}
