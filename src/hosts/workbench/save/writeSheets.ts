import { openXlsx } from "../../../ooxml/openXlsx";
import { collectBytes } from "../../../ooxml/package/collectBytes";
import { relationsPart } from "../../../ooxml/package/readRelations";
import { writePackage } from "../../../ooxml/package/writePackage";
import { addSheets } from "../../../ooxml/patch/addSheets";
import { withNames } from "../../../ooxml/patch/definedNames";
import { editStyles, namespaceOf } from "../../../ooxml/patch/editStyles";
import { PackageEdits } from "../../../ooxml/patch/PackageEdits";
import { namesOf } from "../../../ooxml/write/definedNameXml";
import type { SheetDraft } from "../../../ooxml/write/SheetDraft";
import { sheetXml } from "../../../ooxml/write/sheetXml";

/** The file with sheets behind its last one. */
export async function withSheets(bytes: Uint8Array, name: string, drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes, { name });
  const edits = new PackageEdits(xlsx.pkg);
  await addSheets(xlsx, edits, drafts);
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

/** The file with whole sheets written anew, each under the name that it has in the file. */
export async function withRedrawn(bytes: Uint8Array, name: string, drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const xlsx = await openXlsx(bytes, { name });
  const edits = new PackageEdits(xlsx.pkg);
  const { part: stylesPart, styles } = await editStyles(xlsx, edits);
  const namespace = await namespaceOf(xlsx, edits);
  for (const draft of drafts) {
    const { part, tab } = xlsx.sheet(draft.name);
    edits.stream(part, () => sheetXml(draft, styles, () => null, namespace));
    await edits.edit(xlsx.workbookPart, (xml) => withNames(xml, namesOf(draft, tab), xlsx.pkg.limits.xmlDepth));
  }
  // Its formats are known only when the sheets have been streamed, and they come first.
  edits.stream(stylesPart, async function* () {
    yield new TextEncoder().encode(styles.toXml());
  });
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

/** Names of the sheets that nothing hangs on, such as a picture or a chart. */
export async function bareSheets(bytes: Uint8Array, name: string): Promise<ReadonlySet<string>> {
  const { pkg, sheets } = await openXlsx(bytes, { name });
  return new Set(sheets.filter(({ part }) => pkg.find(relationsPart(part)) === null).map((sheet) => sheet.name));
}
