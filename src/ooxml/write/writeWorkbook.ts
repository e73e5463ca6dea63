import { platformCodec, type Codec } from "../package/Codec";
import { writePackage, type PartContent } from "../package/writePackage";
import { escapeXml, textElement } from "../xml/xmlText";
import { chartXml } from "./chartXml";
import { definedNameXml, namesOf } from "./definedNameXml";
import { CHART_TYPE, DRAWING_TYPE, drawingSpaces } from "./drawingSpaces";
import { drawingXml } from "./drawingXml";
import type { SheetDraft } from "./SheetDraft";
import { sheetXml } from "./sheetXml";
import { StyleBook } from "./StyleBook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  readonly date1904?: boolean | undefined;
  /** Position in `sheets` of the tab that is shown first. */
  readonly active?: number | undefined;
  /** Texts in one shared table, as Excel does, or in their cells, which needs no memory. Shared unless told. */
  readonly strings?: "shared" | "inline" | undefined;
  readonly codec?: Codec | undefined;
}

/** A new .xlsx file as a stream of chunks. The same draft gives the same bytes: no clock, no chance. */
export async function* writeWorkbook(draft: WorkbookDraft): AsyncGenerator<Uint8Array> {
  checkNames(draft.sheets.map(({ name }) => name));
  const styles = new StyleBook(null);
  const strings = new Map<string, number>();
  let uses = 0;
  const share = (text: string): number | null => {
    if (draft.strings === "inline") return null;
    uses++;
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(HEAD + text);
  const drawn = chartParts(draft.sheets);
  const parts = new Map<string, PartContent>();
  parts.set("[Content_Types].xml", encode(contentTypes(draft.sheets.length, [...drawn.keys()])));
  parts.set("_rels/.rels", encode(relationships([["officeDocument", "xl/workbook.xml"]])));
  parts.set("xl/workbook.xml", encode(workbookXml(draft)));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    encode(
      relationships([
        ...draft.sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ),
  );
  draft.sheets.forEach((sheet, i) => {
    const drawing = sheet.charts?.length ? "rId1" : null;
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, () => sheetXml(sheet, styles, share, MAIN, drawing));
  });
  for (const [part, text] of drawn) parts.set(part, encode(text));
  // Known only once the sheets are written.
  parts.set("xl/sharedStrings.xml", () => sharedStringsXml(strings, uses));
  parts.set("xl/styles.xml", () => oneChunk(new TextEncoder().encode(styles.toXml())));
  yield* writePackage(null, parts, draft.codec ?? platformCodec());
}

/** Excel's rules for the name of a sheet; to break one is a defect of the caller. */
export function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(name.toLowerCase())) {
      throw new RangeError("a sheet's name is empty, too long, taken or holds a character that Excel forbids");
    }
    seen.add(name.toLowerCase());
  }
  if (names.length === 0) throw new RangeError("a workbook needs a sheet");
}

/** Drawings and charts of all sheets with what leads to them, without the head of XML. */
function chartParts(sheets: readonly SheetDraft[]): Map<string, string> {
  const parts = new Map<string, string>();
  let charts = 0;
  sheets.forEach(({ charts: drafts = [] }, i) => {
    if (drafts.length === 0) return;
    const spaces = drawingSpaces(MAIN);
    const placed = drafts.map((chart, c) => ({ chart, shape: c + 2, relation: `rId${c + 1}` }));
    const targets = drafts.map((chart): readonly [string, string] => {
      parts.set(`xl/charts/chart${++charts}.xml`, chartXml(chart, spaces));
      return ["chart", `../charts/chart${charts}.xml`];
    });
    const drawing = `drawing${i + 1}.xml`;
    parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships([["drawing", `../drawings/${drawing}`]]));
    parts.set(`xl/drawings/${drawing}`, drawingXml(placed, spaces));
    parts.set(`xl/drawings/_rels/${drawing}.rels`, relationships(targets));
  });
  return parts;
}

function contentTypes(sheets: number, drawn: readonly string[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const types = drawn
    .filter((part) => !part.endsWith(".rels"))
    .map((part) => {
      const type = part.startsWith("xl/charts/") ? CHART_TYPE : DRAWING_TYPE;
      return `<Override PartName="/${part}" ContentType="${type}"/>`;
    });
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("workbook.xml", "sheet.main") +
    Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("") +
    types.join("") +
    override("styles.xml", "styles") +
    override("sharedStrings.xml", "sharedStrings") +
    "</Types>"
  );
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}

function workbookXml({ sheets, date1904, active = 0 }: WorkbookDraft): string {
  const tabs = sheets.map(({ name, visibility = "visible" }, i) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const names = sheets
    .flatMap(namesOf)
    .map((name) => definedNameXml(name))
    .join("");
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${date1904 ? '<workbookPr date1904="1"/>' : ""}` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${tabs.join("")}</sheets>` +
    `${names ? `<definedNames>${names}</definedNames>` : ""}</workbook>`
  );
}

async function* sharedStringsXml(strings: ReadonlyMap<string, number>, uses: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">`;
  for (const string of strings.keys()) {
    text += `<si>${textElement(string)}</si>`;
    if (text.length < 1 << 16) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(`${text}</sst>`);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
