import type { RulePack } from "../../core/model/Rule";
import type { Engine } from "../Engine";
import { recordOf, type RecordableRun } from "./recordOf";
import { viewRecord } from "./viewRecord";

type AuditQuestion = "record" | "viewRecords";

interface Parts {
  readonly packs: readonly RulePack[];
  /** The last run; refuses to tell of a department's own sheet. */
  readonly lastRun: () => RecordableRun;
}

/** The part of the engine that makes records of runs and repeats them. */
export function createAuditEngine({ packs, lastRun }: Parts): { readonly questions: Pick<Engine, AuditQuestion> } {
  return {
    questions: {
      record: async (facts) => Promise.resolve({ record: recordOf(lastRun(), facts, null), prints: null }),
      viewRecords: async (records, language) => Promise.resolve(records.map((one) => viewRecord(one, packs, language))),
    },
  };
}
