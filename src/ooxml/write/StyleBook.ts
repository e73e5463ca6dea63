import { childElements, type XmlElement } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { escapeXml } from "../xml/xmlText";

/** How a cell looks. Colours are RRGGBB, sizes points, `format` a number format as Excel writes it. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly border?: boolean;
}

/** Of every part of a workbook, but for those of the strict kind. */
export const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a workbook needs at least: one font, the two fills that Excel reserves, one border, one format. */
export const minimalStyles = (namespace = NAMESPACE): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${namespace}">` +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** Formats that have a number of their own, by ECMA-376 part 1, 18.8.30. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Styles that are appended to a stylesheet; what was there keeps its numbers. */
export class StyleBook {
  private readonly original: string;
  private readonly maxDepth: number;
  private readonly prefix: string;
  private readonly lists = new Map<ListName, { readonly before: readonly string[]; readonly added: string[] }>();
  private nextFormat = 164;
  private readonly known = { plain: new WeakMap<CellStyle, number>(), text: new WeakMap<CellStyle, number>() };

  constructor(stylesXml: string | null, maxDepth = 200) {
    this.original = stylesXml ?? minimalStyles();
    this.maxDepth = maxDepth;
    this.prefix = /<((?:[A-Za-z_][\w.-]*:)?)styleSheet[\s>]/.exec(this.original)?.[1] ?? "";
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      const list = this.element(name);
      const items = list ? this.itemsOf(list) : [];
      const before = items.map(({ start, end }) => this.original.slice(start, end));
      this.lists.set(name, { before, added: [] });
      if (name !== "numFmts") continue;
      for (const item of before) {
        const id = Number(attributesOf(item).get("numFmtId"));
        if (id >= this.nextFormat) this.nextFormat = id + 1;
      }
    }
  }

  /** Number of the cell format; `isText` keeps a hazardous text a text even when a person edits the cell. */
  cellFormat(style: CellStyle, isText = false): number {
    const known = isText ? this.known.text : this.known.plain;
    const number = known.get(style) ?? this.newCellFormat(style, isText);
    known.set(style, number);
    return number;
  }

  private newCellFormat(style: CellStyle, isText: boolean): number {
    if (Object.keys(style).length === 0 && !isText) return 0;
    const p = this.prefix;
    const font = this.add("fonts", this.fontXml(style), style.bold || style.size || style.color ? null : 0);
    const fill = style.fill
      ? this.add(
          "fills",
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${style.fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        )
      : 0;
    const border = style.border ? this.add("borders", this.borderXml()) : 0;
    const format = this.numberFormat(isText ? "@" : (style.format ?? "General"));
    const alignment =
      (style.horizontal ? ` horizontal="${style.horizontal}"` : "") +
      (style.vertical ? ` vertical="${style.vertical}"` : "") +
      (style.wrap ? ' wrapText="1"' : "");
    const open =
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (isText ? ' quotePrefix="1"' : "") +
      (format ? ' applyNumberFormat="1"' : "") +
      (font ? ' applyFont="1"' : "") +
      (fill ? ' applyFill="1"' : "") +
      (border ? ' applyBorder="1"' : "") +
      (alignment ? ' applyAlignment="1"' : "");
    return this.add("cellXfs", alignment ? `${open}><${p}alignment${alignment}/></${p}xf>` : `${open}/>`);
  }

  /** The same format with the mark that keeps a hazardous text a text when a person edits the cell. */
  quotedFormat(format: number): number {
    const { before, added } = this.lists.get("cellXfs")!;
    const xml =
      [...before, ...added][format] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const plain = xml.replace(/^(<[^>]*?)\squotePrefix=(?:"[^"]*"|'[^']*')/, "$1");
    if (plain !== xml && /^<[^>]*?\squotePrefix=["'](?:1|true)/.test(xml)) return format;
    return this.add("cellXfs", plain.replace(/^<[^\s/>]+/, '$& quotePrefix="1"'));
  }

  /** Numbers here of the cell formats of another version of the same stylesheet, by their numbers there. */
  adopted(from: StyleBook): number[] {
    const { before, added } = from.lists.get("cellXfs")!;
    return [...before, ...added].map((xml, format) => {
      const own = xml
        .replace(/(\snumFmtId=["'])(\d+)/, (_, open: string, id: string) => open + this.adoptedNumberFormat(from, id))
        .replace(/(\sfontId=["'])(\d+)/, (_, open: string, id: string) => open + this.adoptedItem(from, "fonts", id))
        .replace(/(\sfillId=["'])(\d+)/, (_, open: string, id: string) => open + this.adoptedItem(from, "fills", id))
        .replace(
          /(\sborderId=["'])(\d+)/,
          (_, open: string, id: string) => open + this.adoptedItem(from, "borders", id),
        );
      return this.item("cellXfs", format) === own ? format : this.add("cellXfs", own);
    });
  }

  private item(name: ListName, at: number): string | undefined {
    const { before, added } = this.lists.get(name)!;
    return before[at] ?? added[at - before.length];
  }

  private adoptedItem(from: StyleBook, name: ListName, id: string): number {
    const xml = from.item(name, Number(id));
    return xml === undefined || this.item(name, Number(id)) === xml ? Number(id) : this.add(name, xml);
  }

  private adoptedNumberFormat(from: StyleBook, id: string): number {
    const codes = (book: StyleBook): string | undefined => {
      const { before, added } = book.lists.get("numFmts")!;
      const xml = [...before, ...added].find((one) => attributesOf(one).get("numFmtId") === id);
      return xml === undefined ? undefined : attributesOf(xml).get("formatCode");
    };
    const code = codes(from);
    return code === undefined || codes(this) === code ? Number(id) : this.numberFormat(code);
  }

  /** Number of a format for conditional formatting, given as XML of its content without prefixes. */
  differentialFormat(content: string): number {
    const xml = `<dxf>${content}</dxf>`;
    return this.add("dxfs", this.prefix ? xml.replace(/<(\/?)/g, `<$1${this.prefix}`) : xml);
  }

  /** The stylesheet with everything that was added. */
  toXml(): string {
    let text = this.original;
    for (const [name, { added }] of this.lists) if (added.length > 0) text = this.withItems(text, name, added);
    return text;
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const list = this.lists.get("numFmts")!;
    const known = [...list.before, ...list.added].find((xml) => xml.includes(` formatCode="${escapeXml(code)}"`));
    if (known !== undefined) return Number(attributesOf(known).get("numFmtId"));
    const id = this.nextFormat++;
    list.added.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** Position of an item, added unless it is there in the same words; `known` short-cuts the default. */
  private add(name: ListName, xml: string, known: number | null = null): number {
    if (known !== null) return known;
    const list = this.lists.get(name)!;
    const before = list.before.indexOf(xml);
    if (before >= 0) return before;
    const at = list.added.indexOf(xml);
    return list.before.length + (at >= 0 ? at : list.added.push(xml) - 1);
  }

  private fontXml(style: CellStyle): string {
    const p = this.prefix;
    const bold = style.bold ? `<${p}b/>` : "";
    const color = style.color ? `<${p}color rgb="FF${style.color}"/>` : "";
    return `<${p}font>${bold}<${p}sz val="${style.size ?? 11}"/>${color}<${p}name val="等线"/><${p}family val="2"/></${p}font>`;
  }

  private borderXml(): string {
    const p = this.prefix;
    const sides = ["left", "right", "top", "bottom"].map(
      (side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`,
    );
    return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
  }

  private element(local: string, text = this.original): XmlElement | null {
    return childElements(text, 1, this.maxDepth).find((element) => element.local === local) ?? null;
  }

  private itemsOf(list: XmlElement): XmlElement[] {
    return list.isEmpty ? [] : childElements(this.original, 0, this.maxDepth, list.openEnd, list.closeStart);
  }

  private withItems(text: string, name: ListName, added: readonly string[]): string {
    const total = this.lists.get(name)!.before.length + added.length;
    const list = this.element(name, text);
    const qualified = this.prefix + name;
    if (!list) {
      const later = new Set(ORDER.slice(ORDER.indexOf(name) + 1));
      const next = childElements(text, 1, this.maxDepth).find((element) => later.has(element.local));
      const at = next?.start ?? text.lastIndexOf("</");
      return `${text.slice(0, at)}<${qualified} count="${total}">${added.join("")}</${qualified}>${text.slice(at)}`;
    }
    const tag = text.slice(list.start, list.openEnd);
    const opened = list.isEmpty ? tag.replace(/\s*\/>$/, ">") : tag;
    const counted = opened.replace(/(\scount\s*=\s*)(["'])\d*\2/, `$1$2${total}$2`);
    const inner = text.slice(list.openEnd, list.closeStart);
    const close = list.isEmpty ? `</${list.name}>` : text.slice(list.closeStart, list.end);
    return `${text.slice(0, list.start)}${counted}${inner}${added.join("")}${close}${text.slice(list.end)}`;
  }
}
