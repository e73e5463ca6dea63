import { freeSheetName } from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import { collectBytes } from "../../ooxml/package/collectBytes";
import { writeWorkbook } from "../../ooxml/write/writeWorkbook";
import { tabDraft } from "./tabDraft";

/** A new .xlsx file of these tabs, in this order, as a stream; of tabs with the same name the later ones get a suffix. */
export function writeTabs(tabs: readonly TabTable[]): AsyncGenerator<Uint8Array> {
  const names: string[] = [];
  const sheets = tabs.map((tab) => {
    const { name } = freeSheetName(tab.name, names);
    names.push(name);
    return tabDraft(tab, name);
  });
  return writeWorkbook({ sheets });
}

/** The same file in memory. */
export const writeTabsFile = (tabs: readonly TabTable[]): Promise<Uint8Array> => collectBytes(writeTabs(tabs));
