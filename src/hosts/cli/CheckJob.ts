import type { Language } from "../../core/model/Field";
import type { Severity } from "../../core/model/Finding";
import type { RefusalCode, RefusalData } from "../../core/model/Refusal";
import type { TabWish } from "./TabWish";

/** A department's sheet in a file. */
export interface DepartmentWish {
  /** `null`: as its headings tell. */
  readonly profile: string | null;
  readonly file: string;
  /** `null`: as recognised. */
  readonly sheet: string | null;
}

/** One workbook to work on, as plain data: a job may run in a thread of its own. */
export interface SheetJob {
  readonly file: string;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly json: string | null;
  readonly members: string | null;
  /** `null`: as recognised; "" : none. */
  readonly households: string | null;
  /** A sheet with one row per village; `null`: as recognised; "": none. */
  readonly villages: string | null;
  /** A workbook with the period before. */
  readonly previous: string | null;
  readonly departments: readonly DepartmentWish[];
  /** `null`: as the sheet suggests. */
  readonly pack: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Under which name the run is recorded; `null`: under none. */
  readonly who: string | null;
  readonly language: Language;
  readonly version: string;
}

/** One file to check. */
export interface CheckJob extends SheetJob {
  readonly tabs: TabWish | null;
}

export type CheckResult =
  | {
      readonly kind: "checked";
      readonly findings: Readonly<Record<Severity, number>>;
      /** What the person reads about this file. */
      readonly text: string;
      readonly complete: boolean;
    }
  /** What a re-run says: whether all is as recorded, and whether everything that was recorded could be held against it. */
  | { readonly kind: "audited"; readonly isSame: boolean; readonly isWhole: boolean; readonly text: string }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly data: RefusalData }
  /** A defect of ours, by its code or name; the stack is for those who debug. */
  | { readonly kind: "failed"; readonly error: string; readonly stack: string };

export function failedBy(fault: unknown): CheckResult {
  if (!(fault instanceof Error)) return { kind: "failed", error: typeof fault, stack: "" };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : fault.name;
  return { kind: "failed", error: code, stack: fault.stack ?? "" };
}

export interface CheckProgress {
  readonly step: "reading" | "checking" | "recording" | "painting" | "writing" | "making" | "auditing";
  readonly done: number;
  readonly total: number;
}
