import type { Xlsx } from "../openXlsx";
import { minimalStyles, NAMESPACE, StyleBook } from "../write/StyleBook";
import { addContentType } from "./packageLinks";
import type { PackageEdits } from "./PackageEdits";

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The namespace of the workbook's parts. */
export async function namespaceOf({ workbookPart }: Xlsx, edits: PackageEdits): Promise<string> {
  return (await edits.read(workbookPart))?.includes(`"${STRICT_NAMESPACE}"`) ? STRICT_NAMESPACE : NAMESPACE;
}

/** The stylesheet to append to, and its part, which is made where there is none. */
export async function editStyles(
  xlsx: Xlsx,
  edits: PackageEdits,
): Promise<{ readonly part: string; readonly styles: StyleBook }> {
  const { workbookPart, pkg } = xlsx;
  const part = xlsx.stylesPart ?? `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  const before = await edits.read(part);
  const text = before ?? minimalStyles(await namespaceOf(xlsx, edits));
  if (before === null) {
    edits.add(part, text);
    await edits.edit("[Content_Types].xml", (xml) => addContentType(xml, part, STYLES_TYPE));
    await edits.link(workbookPart, "styles", part);
  }
  return { part, styles: new StyleBook(text, pkg.limits.xmlDepth) };
}
