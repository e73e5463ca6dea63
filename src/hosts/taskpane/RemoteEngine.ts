import type { AuditQuestion } from "../../app/audit/AuditRequest";
import type { DepartmentView } from "../../app/DepartmentViews";
import type { DepartmentSource, Engine, ValidateRequest } from "../../app/Engine";
import type { TabSheet } from "../../app/ports";
import type { FilledTabAnswer, TakenTab } from "../../app/tabs/TabRequest";
import type { Language } from "../../core/model/Field";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { SheetMapping } from "../../core/model/SheetMapping";
import type { TabId } from "../../core/model/SummaryTab";
import type { TabComparison } from "../../core/model/TabFacts";
import type { TabTable } from "../../core/model/TabTable";

/**
 * The engine as it is spoken to across a worker: a sheet arrives in pieces, so that no single message holds the pane up,
 * and progress goes to a callback. A filled tab goes back in pieces in the same way.
 */
export interface RemoteEngine extends Omit<
  Engine,
  "load" | "validate" | "addDepartment" | "takeTyped" | "compareTab" | "fillTab" | "takeForAudit" | "audit"
> {
  /** Begins a sheet of `columns` columns beside any other that is on its way; answers the id of the transfer. */
  readonly beginSheet: (sheet: Omit<RawSheet, "columns">, columns: number) => Promise<number>;
  /** Adds cells under those that the column (an index into `columns`) already has. */
  readonly addCells: (transfer: number, column: number, cells: readonly CellValue[]) => Promise<void>;
  readonly endSheet: (transfer: number) => Promise<void>;
  /** Throws away what has arrived. */
  readonly dropSheet: (transfer: number) => Promise<void>;
  readonly validate: (request: ValidateRequest, onProgress: Heard) => Promise<readonly SheetMapping[]>;
  /** A sheet of the workbook is named by its transfer, which this ends. */
  readonly addDepartment: (source: SentSource, language: Language, onProgress: Heard) => Promise<DepartmentView>;
  /** The tab as it stands is named by its transfer, which this ends. */
  readonly takeTyped: (
    id: TabId,
    sent: { readonly transfer: number; readonly area: TabSheet["area"] } | null,
  ) => Promise<TakenTab>;
  readonly takeForAudit: (
    id: TabId,
    sent: { readonly transfer: number; readonly area: TabSheet["area"] },
  ) => Promise<void>;
  readonly audit: (question: AuditQuestion, language: Language, onProgress: Heard) => ReturnType<Engine["audit"]>;
  readonly compareTab: (id: TabId, transfer: number) => Promise<TabComparison>;
  /** The tab without its rows, which wait to be taken. */
  readonly fillTab: (...asked: Parameters<Engine["fillTab"]>) => Promise<SentTab>;
  /** Takes the next rows of the tab that was filled last: about so many cells. */
  readonly takeRows: (cells: number) => Promise<TabTable["rows"]>;
}

export interface SentTab extends Omit<FilledTabAnswer, "table"> {
  readonly table: Omit<TabTable, "rows">;
  readonly rowCount: number;
}

export type Heard = (done: number, total: number) => void;

/** A department's sheet as it is sent: a file whole, a sheet ahead of the question and in pieces. */
export type SentSource =
  | (DepartmentSource & { readonly kind: "file" })
  | { readonly kind: "begun"; readonly transfer: number; readonly profile: string | undefined };
