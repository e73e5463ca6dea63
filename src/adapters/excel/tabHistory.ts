import type { TabCapture } from "../../app/ports";
import type { TabTable } from "../../core/model/TabTable";
import { captureTab } from "./captureTab";
import type { ExcelRunner } from "./ExcelRunner";
import { removeTab } from "./removeTab";
import { restoreTab } from "./restoreTab";
import type { TabContent } from "./TabContent";

interface HistoryOptions {
  readonly tellsMerges: boolean;
  readonly tellsOwn: boolean;
  readonly isWeb: boolean;
}

/** What this session did to tabs, and how to take it back. */
export function createTabHistory(run: ExcelRunner, options: HistoryOptions) {
  const latest = new Map<string, TabTable>();
  const made = new Set<string>();
  /** What the captures handed out hold, and the tab as it was last written by then. */
  const captured = new WeakMap<TabCapture, { readonly content: TabContent; readonly table: TabTable | undefined }>();
  return {
    onMade: (id: string): void => void made.add(id),
    onWritten: (tab: TabTable): void => void latest.set(tab.id, tab),

    async captureTab(id: string, step?: { readonly below?: number | undefined }): Promise<TabCapture | null> {
      const table = latest.get(id);
      const content = await captureTab(run, id, options, table, step?.below);
      if (!content) return null;
      const capture = { id, content };
      captured.set(capture, { content, table });
      return capture;
    },

    /** Throws where the capture is of another workbook or tab, or where a tab to take away was not made in this session. */
    async restoreTab(id: string, capture: TabCapture | null): Promise<void> {
      if (!capture) return removeTab(run, id, { tellsOwn: options.tellsOwn, isOurs: made.has(id) });
      const known = captured.get(capture);
      if (!known || capture.id !== id) throw new Error(`no capture of the tab ${id}`);
      await restoreTab(run, id, known.content, latest.get(id), { ...options, onMade: (one) => void made.add(one) });
      if (known.table) latest.set(id, known.table);
      else latest.delete(id);
    },
  };
}
