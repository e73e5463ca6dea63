import type { RulePack } from "../../core/model/Rule";
import { canonicalJson } from "../../core/model/RunRecord";
import { fingerprintsOf } from "../../core/report/audit/fingerprintsOf";
import type { Engine } from "../Engine";
import { changesOf, otherInputs, recordedChanges } from "./changesOf";
import { hashOf } from "./readRecord";
import { recordOf, type RecordableRun } from "./recordOf";
import { restorePrints, storePrints } from "./storedPrints";
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
      record: async ({ prints, ...facts }) => {
        const made = lastRun();
        const kept = prints === null ? null : restorePrints(prints);
        // Those of another record than the last say nothing of what changed since.
        const before = kept?.record === facts.before ? kept : null;
        const changes = changesOf(made, before, made.request.linking.secret);
        const record = recordOf(made, facts, recordedChanges(changes));
        const names = { record: hashOf(canonicalJson(record)), inputs: otherInputs(record.inputs) };
        return Promise.resolve({ record, prints: storePrints(fingerprintsOf(changes.now, changes.findings, names)) });
      },
      viewRecords: async (records, language) => Promise.resolve(records.map((one) => viewRecord(one, packs, language))),
    },
  };
}
