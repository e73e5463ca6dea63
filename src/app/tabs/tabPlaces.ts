import { TAB_IDS, type TabId } from "../../core/model/SummaryTab";
import type { Workbook } from "../ports";
import type { TabSheets } from "./TabRequest";

/** Where our tabs stand, without reading each: a sheet keeps its place until it goes or gets another name. */
export interface TabPlaces {
  readonly now: () => TabSheets;
  readonly put: (id: TabId, sheet: string | null) => void;
  /** Looks for tabs that were written before and are not where they were, and for those that a sheet is named after. */
  readonly look: (tabs: readonly { readonly id: TabId; readonly name: string }[]) => Promise<void>;
}

interface Parts {
  readonly workbook: Workbook;
  /** Names of the sheets that are there. */
  readonly sheetNames: () => readonly string[];
  /** Where tabs stood when they were written last. */
  readonly before: () => TabSheets;
}

export function createTabPlaces({ workbook, sheetNames, before }: Parts): TabPlaces {
  const known = new Map<TabId, string | null>();
  /** The sheets among which a tab was looked for in vain. */
  const lookedAmong = new Map<TabId, string>();
  return {
    now: () => Object.fromEntries([...known].flatMap(([id, sheet]) => (sheet === null ? [] : [[id, sheet]]))),
    put: (id, sheet) => void known.set(id, sheet),
    look: async (tabs) => {
      const names = sheetNames();
      const all = names.join("\n");
      for (const { id, name } of tabs) {
        const sheet = known.get(id) ?? before()[id];
        if (sheet !== undefined && names.includes(sheet)) known.set(id, sheet);
        else if (sheet !== undefined || names.some((one) => one.startsWith(name))) {
          if (lookedAmong.get(id) === all) continue;
          const found = (await workbook.readTab(id))?.name ?? null;
          known.set(id, found);
          if (found === null) lookedAmong.set(id, all);
        }
      }
    },
  };
}

const order = new Map<TabId, number>(TAB_IDS.map((id, position) => [id, position]));
export const byNumber = (a: { readonly id: TabId }, b: { readonly id: TabId }): number =>
  (order.get(a.id) ?? TAB_IDS.length) - (order.get(b.id) ?? TAB_IDS.length);
