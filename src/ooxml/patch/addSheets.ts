import type { Xlsx } from "../openXlsx";
import type { SheetDraft } from "../write/SheetDraft";
import { sheetXml } from "../write/sheetXml";
import { namesOf } from "../write/definedNameXml";
import { checkNames } from "../write/writeWorkbook";
import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { escapeXml } from "../xml/xmlText";
import { withNames } from "./definedNames";
import { editCharts } from "./editCharts";
import { editStyles, namespaceOf } from "./editStyles";
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
  checkNames([...xlsx.tabNames, ...drafts.map(({ name }) => name)]);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const namespace = await namespaceOf(xlsx, edits);
  const { part: stylesPart, styles } = await editStyles(xlsx, edits);
  for (const draft of drafts) {
    let n = 1;
    while (edits.has(`${folder}worksheets/sheet${n}.xml`)) n++;
    const part = `${folder}worksheets/sheet${n}.xml`;
    const drawing = await editCharts(xlsx, edits, part, { charts: draft.charts ?? [], made: new Set() });
    edits.stream(part, () => sheetXml(draft, styles, () => null, namespace, drawing));
    await edits.edit("[Content_Types].xml", (xml) => addContentType(xml, part, `${TYPES}.worksheet+xml`));
    const id = await edits.link(workbookPart, "worksheet", part);
    await edits.edit(workbookPart, (xml) => {
      const { workbook, tab } = withTab(xml, draft, id, xmlDepth);
      return withNames(workbook, namesOf(draft, tab), xmlDepth);
    });
  }
  // Its formats are known only when the sheets have been streamed, and they come first.
  edits.stream(stylesPart, async function* () {
    yield new TextEncoder().encode(styles.toXml());
  });
}

/** The workbook with a sheet behind its last one, and the position of that sheet. */
function withTab(
  xml: string,
  draft: SheetDraft,
  relation: string,
  maxDepth: number,
): { readonly workbook: string; readonly tab: number } {
  const sheets = childElements(xml, 1, maxDepth).find(({ local }) => local === "sheets");
  if (!sheets) throw new Error("a workbook that was opened lists its sheets");
  const root = /<([A-Za-z_][\w.-]*:)?workbook\s[^>]*>/.exec(xml)?.[0] ?? "";
  const declared = /xmlns:([\w.-]+)=["'][^"']*\/officeDocument\/[^"']*relationships["']/.exec(root)?.[1];
  const identifier = declared === undefined ? `xmlns:r="${RELATIONS}" r:id` : `${declared}:id`;
  const prefix = sheets.name.slice(0, sheets.name.indexOf(":") + 1);
  let last = 0;
  const tabs = childElements(xml, 0, maxDepth, sheets.openEnd, sheets.closeStart);
  for (const { start, end } of tabs) {
    last = Math.max(last, Number(attributesOf(xml.slice(start, end)).get("sheetId") ?? 0));
  }
  const { name, visibility = "visible" } = draft;
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  const element = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${last + 1}"${state} ${identifier}="${relation}"/>`;
  const workbook = xml.slice(0, sheets.closeStart) + element + xml.slice(sheets.closeStart);
  return { workbook, tab: tabs.length };
}
