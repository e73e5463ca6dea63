import type { WrittenTab } from "../../app/ports";
import { Refusal } from "../../core/model/Refusal";
import { freeSheetName, parseTabReference, tabNameOf, withRowsBelow } from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import type { Xlsx } from "../../ooxml/openXlsx";
import { addSheets } from "../../ooxml/patch/addSheets";
import { PackageEdits } from "../../ooxml/patch/PackageEdits";
import { rewriteTab, type KnownTab } from "./rewriteTab";
import { tabDraft } from "./tabDraft";

/** The tab of ours with that id; `null` where its sheet is gone. */
export function findTab(xlsx: Xlsx, id: string): KnownTab | null {
  const wanted = tabNameOf(id).toLowerCase();
  const named = xlsx.definedNames.find(({ name, sheet }) => sheet === null && name.toLowerCase() === wanted);
  const place = named ? parseTabReference(named.formula) : null;
  return place && xlsx.sheets.some(({ name }) => name === place.sheet) ? place : null;
}

/** Plans a tab; the file with it is `xlsx.withParts` of the edits. Throws `tab.noRoom` and `sheet.protected`. */
export async function writeTab(
  xlsx: Xlsx,
  tab: TabTable,
  below = 0,
): Promise<{ readonly written: WrittenTab; readonly edits: PackageEdits }> {
  const edits = new PackageEdits(xlsx.pkg);
  const known = findTab(xlsx, tab.id);
  if (known) {
    const { sheet } = known;
    if ((await xlsx.frame(sheet)).isProtected) throw new Refusal("sheet.protected", { file: xlsx.name, sheet });
    await rewriteTab(xlsx, edits, tab, { sheet, area: withRowsBelow(known.area, below) });
    return { written: { sheet, renamed: false }, edits };
  }
  if (xlsx.isStructureLocked) throw new Refusal("tab.noRoom", { tab: tab.name, reason: "structure" });
  const { name, renamed } = freeSheetName(tab.name, xlsx.tabNames);
  await addSheets(xlsx, edits, [tabDraft(tab, name)]);
  return { written: { sheet: name, renamed }, edits };
}
