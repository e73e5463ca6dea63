import type { RunRecord, Sha256 } from "../../core/model/RunRecord";

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
