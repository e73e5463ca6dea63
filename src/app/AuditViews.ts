import type { CellRef } from "../core/model/RawSheet";
import type { FindingChange } from "../core/model/RunRecord";
import type { Severity } from "../core/model/Finding";
import type { TabId } from "../core/model/SummaryTab";
import type { Assignment } from "../core/model/TabFacts";
import type { WaiverState } from "../core/model/Waiver";
import type { RefusalView } from "./Session";

/** A recorded run as a list shows it. */
export interface RecordView {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly tool: string;
  readonly pack: { readonly id: string; readonly version: string; readonly title: string; readonly sha256: string };
  readonly regionName: string;
  readonly year: number;
  readonly asOf: string;
  readonly households: number;
  readonly members: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly waived: number;
  readonly checked: number;
  readonly notChecked: number;
  /** First 8 characters of the hash of the data, of the result and of the record itself. */
  readonly data: string;
  readonly result: string;
  readonly hash: string;
  readonly complete: boolean;
  readonly changes: {
    readonly households: number;
    readonly fields: number;
    readonly findings: Readonly<Record<FindingChange, number>>;
  } | null;
  /** Values of the county's that entered, with who confirmed them. */
  readonly confirmed: readonly {
    readonly label: string;
    readonly value: string;
    readonly by: string;
    readonly on: string;
  }[];
}

/** Whether each record holds the hash of the one before, and its own cells say what it says. */
export interface ChainView {
  readonly state: "empty" | "whole" | "broken";
  readonly length: number;
  /** The first record that does not fit, `null` where the chain is whole. */
  readonly brokenAt: number | null;
  /** What does not fit and at which cell, in words; "" where the chain is whole. */
  readonly why: string;
  readonly at: CellRef | null;
}

/** What a re-run says; several may hold, and `identical` stands alone. */
export type AuditAnswer =
  | "identical"
  | "dataChanged"
  | "findingsChanged"
  /** Not as many findings are set aside as were then. */
  | "waiversChanged"
  /** The report that it is held against is of other data or another run. */
  | "reportDiffers"
  | "tabsEdited"
  | "chainBroken"
  /** Something that the recorded run had is not here: a file, a sheet, a column, the version of the pack. */
  | "notWhole";

export interface ChangedHousehold {
  /** Masked household number; of one that is gone, what its fingerprint is called. */
  readonly household: string;
  /** Masked name of the head, "" where unknown. */
  readonly head: string;
  readonly what: "changed" | "added" | "removed";
  /** Names of the fields that changed; empty where only the household is known to have. */
  readonly fields: readonly string[];
  /** `null` of one that is gone. */
  readonly at: CellRef | null;
  readonly address: string;
}

export interface ChangedFinding {
  readonly change: Exclude<FindingChange, "unchanged">;
  readonly rule: string;
  readonly title: string;
  readonly household: string;
  /** What it says now; "" of one that is absent. */
  readonly message: string;
  readonly at: CellRef | null;
  readonly address: string;
  /** Whether its household or villages' row changed as well: then the data explain it. */
  readonly isExplained: boolean;
}

export interface EditedCell {
  readonly at: CellRef;
  readonly address: string;
  readonly stored: string;
  /** What it is by the data as they are; `null` where only the edit is known and not what stood there. */
  readonly recomputed: string | null;
}

export interface AuditedTab {
  readonly id: TabId;
  readonly name: string;
  readonly sheet: string;
  /** `outOfDate`: no cell is known to be edited, but it was written from other data or another run than the record's. */
  readonly state: "same" | "edited" | "outOfDate";
  /** Cells that were held against each other. */
  readonly compared: number;
  /** At most the first 200; `editedCount` is exact. */
  readonly edited: readonly EditedCell[];
  readonly editedCount: number;
}

export interface AuditView {
  readonly record: RecordView;
  /** What it was held against: a record of this workbook, or a report from a file. */
  readonly baseline: { readonly kind: "record" } | { readonly kind: "report"; readonly file: string };
  readonly answers: readonly AuditAnswer[];
  readonly chain: ChainView;
  /** Tool, pack and options of the repeated run, where they are not the recorded ones; each in words. */
  readonly differs: readonly string[];
  /** What the recorded run had and this one could not have, each in words with what to do. */
  readonly lacking: readonly string[];
  readonly data: {
    readonly same: boolean;
    /** How much the fingerprints tell: each field of a household, the household, the columns, or only that it changed. */
    readonly level: "fields" | "households" | "columns" | "whole";
    /** Inputs beside the county's sheets that are not as they were, by name. */
    readonly inputs: readonly string[];
    /** Names of columns that are not as they were. */
    readonly columns: readonly string[];
    /** At most the first 1000; `count` is exact. */
    readonly households: readonly ChangedHousehold[];
    /** `null` where it is known that data changed and not of how many households. */
    readonly count: number | null;
  };
  readonly findings: {
    /** `null` where nothing tells which findings there were. */
    readonly counts: Readonly<Record<FindingChange, number>> | null;
    /** How many there were and are, without those set aside; nothing less is known where `counts` is `null`. */
    readonly totals: Readonly<Record<"then" | "now", Readonly<Record<Severity, number>>>>;
    /** Rules of which there are not as many as there were. */
    readonly byRule: readonly {
      readonly rule: string;
      readonly title: string;
      readonly then: number;
      readonly now: number;
    }[];
    /** At most the first 1000; without those that are unchanged. */
    readonly list: readonly ChangedFinding[];
    /** Whether the same findings, waivers and verdicts came out: by the hash of the result. */
    readonly same: boolean;
  };
  /** Findings that exceptions set aside. */
  readonly waived: Readonly<Record<"then" | "now", number>>;
  readonly tabs: readonly AuditedTab[];
  readonly waivers: readonly WaiverView[];
}

/** A waiver with what became of it in the last run. */
export interface WaiverView {
  readonly number: number;
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly household: string;
  readonly who: string;
  /** What was accepted, masked. */
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
  /** ISO day on which a person ended it, "" where nobody did. */
  readonly ended: string;
  /** `null` before the first run. */
  readonly state: WaiverState | null;
  /** The cell of the finding, where it is still found. */
  readonly at: CellRef | null;
}

export interface WaiverWish {
  /** Key of the finding. */
  readonly key: string;
  readonly reason: string;
  readonly by: string;
  /** ISO day; from today on. */
  readonly until: string;
}

export interface AuditState {
  /** Name under which runs are recorded; kept on this machine. */
  readonly who: string;
  /** The last first. */
  readonly records: readonly RecordView[];
  readonly chain: ChainView;
  /** Whether the last run is recorded, or why not. */
  readonly recorded: "no" | "yes" | RefusalView;
  readonly result: AuditView | null;
  /** When the audit of `result` ended, as an ISO instant, and whether the workbook changed since; `null` without one. */
  readonly audited: { readonly at: string; readonly isOutOfDate: boolean } | null;
  /** Those that do not set anything aside first. */
  readonly waivers: readonly WaiverView[];
  readonly assignments: readonly Assignment[];
}

export interface AuditActions {
  /** Reads records and waivers as they stand. */
  readonly lookAtAudit: () => Promise<void>;
  readonly setWho: (name: string) => Promise<void>;
  /**
   * Repeats a recorded run, the last unless named, and says what differs; changes nothing in the workbook. With a report
   * of the command line (`huhuqing-report/1`) as its text, the run is held against that.
   */
  readonly audit: (against?: {
    readonly record?: number;
    readonly report?: { readonly file: string; readonly json: string };
  }) => Promise<void>;
  /** Sets findings aside; a finding that allows none is refused. Written into the workbook at once. */
  readonly waive: (wishes: readonly WaiverWish[]) => Promise<void>;
  /** Ends a waiver as of today; its line stays. */
  readonly endWaiver: (number: number) => Promise<void>;
  /** Kept in the workbook; they enter the ledger when it is written next. */
  readonly assign: (assignments: readonly Assignment[]) => Promise<void>;
}
