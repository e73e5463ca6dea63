import { cellAddress } from "../../core/model/a1";
import type { Language } from "../../core/model/Field";
import type { CellValue } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import type { TabId } from "../../core/model/SummaryTab";
import type { TabTable } from "../../core/model/TabTable";
import { FEEDBACK_ID } from "../departments/feedbackTab";
import type { Engine } from "../Engine";
import type { LongStep, Workbook, WrittenTab } from "../ports";
import type { TabsState, TabView, WrittenTabView } from "../TabViews";
import type { TabRequest, TabSheets } from "./TabRequest";

interface Parts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly request: TabRequest;
  readonly language: Language;
  /** In the order in which they are written. */
  readonly tabs: readonly TabView[];
  /** Where tabs stand; each that is written is put there. */
  readonly sheets: () => TabSheets;
  readonly onPlace: (id: TabId, sheet: string) => void;
  /** Rows right below a tab that were read with it. */
  readonly below: (id: TabId) => number;
  /** Sheets that the person edited since tabs were read. */
  readonly edited: ReadonlySet<string>;
  readonly writeFeedback: () => Promise<Pick<WrittenTabView, "sheet" | "renamed" | "rows">>;
  readonly step: (tab: TabView, position: number) => LongStep;
  readonly leaveOut: (tab: TabView) => string | null;
  readonly show: (result: Pick<TabsState, "written" | "leftOut">) => void;
}

/**
 * Writes tab after tab and then holds what the spreadsheet computed against what the engine did. Cancelled between two
 * (`cancelled`), or changed by the person meanwhile (`sheet.changed`), those before stay and are told.
 */
export async function writeTabs(parts: Parts): Promise<void> {
  const { workbook, engine, request, language, tabs, edited, show } = parts;
  const written: WrittenTabView[] = [];
  const leftOut: { readonly id: TabId; readonly name: string; readonly why: string }[] = [];
  const tell = (): void => show({ written: [...written], leftOut: [...leftOut] });
  const put = async (table: TabTable, step?: LongStep): Promise<WrittenTab> => {
    const before = parts.sheets()[table.id];
    if (before !== undefined && edited.has(before))
      throw new Refusal("sheet.changed", { sheet: before, reason: "tab" });
    const done = await workbook.writeTab(table, { ...step, below: parts.below(table.id) });
    parts.onPlace(table.id, done.sheet);
    return done;
  };
  const keepWhatIsGone = async (): Promise<void> => {
    const kept = await engine.keptTab(written.map(({ id }) => id));
    if (kept) await put(kept);
  };
  tell();
  for (const [position, tab] of tabs.entries()) {
    const { id, name } = tab;
    const why = parts.leaveOut(tab);
    if (why !== null) {
      leftOut.push({ id, name, why });
      tell();
      continue;
    }
    const step = parts.step(tab, position);
    const { signal } = step;
    const cancelled = (): Refusal =>
      written.length === 0
        ? new Refusal("cancelled")
        : new Refusal("cancelled", { reason: "tabs", written: written.length });
    if (signal?.aborted) throw cancelled();
    if (id === FEEDBACK_ID) {
      written.push({ id, name, computed: null, dropped: [], ...(await parts.writeFeedback()) });
    } else {
      const { table, rows, dropped } = await engine.fillTab(id, request, parts.sheets(), language);
      // What falls out of the tab stands elsewhere before it does.
      await keepWhatIsGone();
      const { sheet, renamed } = await put(table, step).catch((fault: unknown) => {
        throw fault instanceof Refusal && fault.code === "cancelled" ? cancelled() : fault;
      });
      written.push({ id, name, sheet, renamed, rows, computed: null, dropped });
      if (edited.has(sheet)) {
        tell();
        throw new Refusal("sheet.changed", { sheet, reason: "tabWritten" });
      }
    }
    tell();
  }
  await keepWhatIsGone();
  if (workbook.computes !== true) return;
  for (const [position, one] of written.entries()) {
    if (one.id === FEEDBACK_ID) continue;
    written[position] = { ...one, computed: await computedIn(one, workbook, engine) };
  }
  tell();
}

async function computedIn(
  { id }: WrittenTabView,
  workbook: Workbook,
  engine: Engine,
): Promise<WrittenTabView["computed"]> {
  const raw = await workbook.readTab(id);
  if (!raw) return null;
  const { agree, differ } = await engine.compareTab(id, raw);
  return {
    agree,
    differ: differ.map(({ row, column, expected, found }) => {
      const at = { sheet: raw.name, row, column };
      return { at, address: cellAddress(at), expected: shown(expected), found: shown(found) };
    }),
  };
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
