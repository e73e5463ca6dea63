import type { RecordedFigures } from "../../core/model/TabFacts";
import type { ReadableRecord } from "./AuditRequest";

/** What the records tell the ledger, the first first. */
export const historyOf = (records: readonly ReadableRecord[]): readonly RecordedFigures[] =>
  records.map(({ record: { at, options, changes } }) => ({
    // Of the office, as in the lines; the instant has its day elsewhere.
    day: options.day ?? at.slice(0, 10),
    households: changes?.households ?? 0,
    fields: changes?.fields ?? 0,
    corrected: changes?.corrected ?? changes?.findings.absent ?? 0,
  }));
