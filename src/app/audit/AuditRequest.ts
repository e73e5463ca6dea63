import type { RunRecord, Sha256 } from "../../core/model/RunRecord";
import type { TabId } from "../../core/model/SummaryTab";
import type { MonthBook, TabOptions } from "../../core/model/TabFacts";
import type { LinkingMemory } from "../Engine";
import type { TabSheets } from "../tabs/TabRequest";
import type { WaiverLine } from "../waivers/WaiverLine";
import type { TabPrints } from "./tabPrints";

/** What a record says beside the run itself. */
export interface RecordFacts extends Pick<RunRecord, "number" | "before" | "by" | "at" | "tool"> {
  /** Prints of the record before as they are kept, `null` where there are none. */
  readonly prints: string | null;
}

export interface MadeRecord {
  readonly record: RunRecord;
  /** To be kept before the record is written, which they name; `null` where they would be too large. */
  readonly prints: string | null;
}

/** A record that can be read, with the hash by which the next one names it. */
export interface ReadableRecord {
  readonly record: RunRecord;
  readonly hash: Sha256;
}

/** What is remembered of a tab when it is written. */
export interface WrittenUnder {
  /** Hash of the record of the run that it was made from, "" where that was not recorded. */
  readonly record: string;
  readonly options: TabOptions;
  /** `null` where it is too large. */
  readonly prints: TabPrints | null;
}

/** A recorded run to be repeated over the sheets that are loaded, and what it is held against. */
export interface AuditQuestion {
  readonly record: ReadableRecord;
  /** All that can be read, the first first. */
  readonly records: readonly ReadableRecord[];
  readonly prints: string | null;
  readonly waivers: readonly WaiverLine[];
  readonly linking: LinkingMemory;
  readonly tool: RunRecord["tool"];
  /** Ids of departments' sheets that were added. */
  readonly departments: readonly string[];
  /** Sheets of the workbook that are loaded. */
  readonly present: readonly string[];
  /** What stands in the roles by now, where a recorded sheet is gone. */
  readonly recognised: RunRecord["sheets"] | null;
  readonly tabs: {
    readonly sheets: TabSheets;
    readonly written: Readonly<Record<TabId, WrittenUnder>>;
    /** Sheets of tabs of which nothing is remembered. */
    readonly untold: readonly string[];
    readonly months: MonthBook;
    /** Whether the host computes formulas: what one holds is then what it comes to. */
    readonly computes: boolean;
  };
  readonly report: { readonly file: string; readonly json: string } | null;
}
