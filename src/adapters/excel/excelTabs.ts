import type { TabCapture, Workbook } from "../../app/ports";
import type { TabTable } from "../../core/model/TabTable";
import { captureTab } from "./captureTab";
import type { ExcelRunner } from "./ExcelRunner";
import { removeTab } from "./removeTab";
import { restoreTab } from "./restoreTab";
import type { TabContent } from "./TabContent";
import { writeTab } from "./writeTab";
import { writeTabCells } from "./writeTabCells";

interface TabOptions {
  /** See `readSheet`. */
  readonly tellsMerges: boolean;
  /** See `withoutEvents`. */
  readonly tellsOwn: boolean;
  /** See `writeSheet`. */
  readonly isWeb: boolean;
}

export type ExcelTabs = Pick<Workbook, "writeTab" | "writeCells" | "captureTab" | "restoreTab">;

/** Changes tabs and remembers what this session did to them, so that it can be taken back. */
export function createExcelTabs(run: ExcelRunner, options: TabOptions): ExcelTabs {
  const latest = new Map<string, TabTable>();
  const made = new Set<string>();
  /** What the captures handed out hold, and the tab as it was last written by then. */
  const captured = new WeakMap<TabCapture, { readonly content: TabContent; readonly table: TabTable | undefined }>();
  const onMade = (id: string): void => void made.add(id);
  return {
    writeTab: async (tab, step) => {
      const written = await writeTab(run, tab, { ...options, onMade }, step);
      latest.set(tab.id, tab);
      return written;
    },
    writeCells: (id, cells) => writeTabCells(run, id, cells, options.tellsOwn),
    captureTab: async (id, step) => {
      const table = latest.get(id);
      const content = await captureTab(run, id, options, table, step?.below);
      if (!content) return null;
      const capture = { id, content };
      captured.set(capture, { content, table });
      return capture;
    },
    // Throws where the capture is of another workbook or tab, or where a tab to take away was not made in this session.
    restoreTab: async (id, capture) => {
      if (!capture) return removeTab(run, id, { tellsOwn: options.tellsOwn, isOurs: made.has(id) });
      const known = captured.get(capture);
      if (!known || capture.id !== id) throw new Error(`no capture of the tab ${id}`);
      await restoreTab(run, id, known.content, latest.get(id), { ...options, onMade });
      if (known.table) latest.set(id, known.table);
      else latest.delete(id);
    },
  };
}
