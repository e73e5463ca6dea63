import type { Xlsx } from "../openXlsx";
import type { SheetDraft } from "../write/SheetDraft";
import { sheetXml } from "../write/sheetXml";
import { StyleBook } from "../write/StyleBook";
import { checkNames } from "../write/writeWorkbook";
import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { escapeXml } from "../xml/xmlText";
import { addContentType } from "./packageLinks";
import type { PackageEdits } from "./PackageEdits";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Adds worksheets behind the last tab. Texts stand in their cells and formats are appended to the stylesheet, so that
 * what was there keeps its numbers. The names must be free.
 */
export async function addSheets(xlsx: Xlsx, edits: PackageEdits, drafts: readonly SheetDraft[]): Promise<void> {
  const { workbookPart, pkg } = xlsx;
  const { xmlDepth } = pkg.limits;
  checkNames([...xlsx.sheets, ...drafts]);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const stylesPart = xlsx.stylesPart ?? `${folder}styles.xml`;
  const before = await edits.read(stylesPart);
  const styles = new StyleBook(before, xmlDepth);
  for (const draft of drafts) {
    let n = 1;
    while (edits.has(`${folder}worksheets/sheet${n}.xml`)) n++;
    const part = `${folder}worksheets/sheet${n}.xml`;
    edits.stream(part, () => sheetXml(draft, styles, () => null));
    await edits.edit("[Content_Types].xml", (xml) => addContentType(xml, part, `${TYPES}.worksheet+xml`));
    const id = await edits.link(workbookPart, "worksheet", part);
    await edits.edit(workbookPart, (xml) => withTab(xml, draft, id, xmlDepth));
  }
  if (before === null) {
    await edits.edit("[Content_Types].xml", (xml) => addContentType(xml, stylesPart, `${TYPES}.styles+xml`));
    await edits.link(workbookPart, "styles", stylesPart);
  }
  // Its formats are known only when the sheets have been streamed, and they come first.
  edits.stream(stylesPart, async function* () {
    yield new TextEncoder().encode(styles.toXml());
  });
}

function withTab(xml: string, draft: SheetDraft, relation: string, maxDepth: number): string {
  const sheets = childElements(xml, 1, maxDepth).find(({ local }) => local === "sheets");
  if (!sheets) throw new Error("a workbook that was opened lists its sheets");
  const root = /<([A-Za-z_][\w.-]*:)?workbook\s[^>]*>/.exec(xml)?.[0] ?? "";
  const declared = /xmlns:([\w.-]+)=["'][^"']*\/officeDocument\/[^"']*relationships["']/.exec(root)?.[1];
  const identifier = declared === undefined ? `xmlns:r="${RELATIONS}" r:id` : `${declared}:id`;
  const prefix = sheets.name.slice(0, sheets.name.indexOf(":") + 1);
  let last = 0;
  for (const { start, end } of childElements(xml, 0, maxDepth, sheets.openEnd, sheets.closeStart)) {
    last = Math.max(last, Number(attributesOf(xml.slice(start, end)).get("sheetId") ?? 0));
  }
  const { name, visibility = "visible" } = draft;
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  const tab = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${last + 1}"${state} ${identifier}="${relation}"/>`;
  return xml.slice(0, sheets.closeStart) + tab + xml.slice(sheets.closeStart);
}
