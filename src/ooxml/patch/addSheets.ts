import type { Xlsx } from "../openXlsx";
import type { SheetDraft } from "../write/SheetDraft";
import { sheetXml } from "../write/sheetXml";
import { namesOf } from "../write/definedNameXml";
import { checkNames } from "../write/writeWorkbook";
import { withNames } from "./definedNames";
import { editCharts } from "./editCharts";
import { editStyles, namespaceOf } from "./editStyles";
import { addContentType } from "./packageLinks";
import type { PackageEdits } from "./PackageEdits";
import { withSheet } from "./sheetList";

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
      const { name, visibility } = draft;
      const { workbook, tab } = withSheet(xml, { name, visibility, relation: id }, xmlDepth);
      return withNames(workbook, namesOf(draft, tab), xmlDepth);
    });
  }
  // Its formats are known only when the sheets have been streamed, and they come first.
  edits.stream(stylesPart, async function* () {
    yield new TextEncoder().encode(styles.toXml());
  });
}
