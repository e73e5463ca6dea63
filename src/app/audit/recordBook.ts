import { z } from "zod";
import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import { canonicalJson, type RunRecord } from "../../core/model/RunRecord";
import type { RecordedFigures } from "../../core/model/TabFacts";
import { auditZhCN } from "../../messages/audit.zh-CN";
import type { ChainView } from "../AuditViews";
import { keyWith } from "../departments/keyWith";
import { LINKING } from "../departments/linkingMemory";
import type { Engine, LinkingMemory } from "../Engine";
import type { LongStep, Workbook } from "../ports";
import { readJson } from "../readJson";
import { createTabPlaces } from "../tabs/tabPlaces";
import type { ReadableRecord, RecordFacts } from "./AuditRequest";
import { chainOf, nextPlace, readable, type LastRecord } from "./chainOf";
import { historyOf } from "./historyOf";
import { hashOf } from "./readRecord";
import { readRecords, type StandingRecords } from "./readRecords";
import { RECORDS_ID } from "./recordColumns";
import { recordsTab } from "./recordsTab";

/** Fingerprints of the last recorded run. */
const PRINTS = "huhuqing.prints";

const stored = z.strictObject({ key: z.string(), prints: z.string() });

/** The last record that was written; set once it stands. */
const LAST = "huhuqing.lastRecord";

const lastRecord = z.strictObject({ number: z.int().min(1), hash: z.string() });

interface Parts {
  /** Not through the journal of what can be undone: a run is never unrecorded. */
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly linking: () => LinkingMemory;
  readonly sheetNames: () => readonly string[];
}

/** The records of runs on their tab, and the fingerprints of the last. */
export interface RecordBook {
  /** Reads the tab as it stands. */
  readonly look: () => Promise<void>;
  /** Writes a record of the engine's last run behind the others. Refuses what the workbook refuses, with nothing changed. */
  readonly add: (facts: Omit<RecordFacts, "number" | "before" | "prints">, step: LongStep) => Promise<void>;
  readonly records: () => readonly ReadableRecord[];
  readonly chain: (language: Language) => ChainView;
  readonly history: () => readonly RecordedFigures[];
  readonly prints: () => Promise<string | null>;
  /** Names of the sheet of records, if it is there. */
  readonly ours: () => Promise<readonly string[]>;
  readonly onEdit: (sheet: string) => void;
}

const keyOf = (secret: string): string => keyWith(secret)("prints").slice(0, 8);

export function createRecordBook({ workbook, engine, linking, sheetNames }: Parts): RecordBook {
  let standing: StandingRecords | null = null;
  let last: LastRecord | null = null;
  let isEdited = false;
  /** Records by their text, so that none is read twice. */
  const known = new Map<string, RunRecord | null>();
  const hasPrints = { now: false };
  const { name } = auditZhCN.records;
  const places = createTabPlaces({
    workbook,
    sheetNames,
    // Where runs were recorded the tab is looked for under any name.
    before: () => (hasPrints.now ? { [RECORDS_ID]: name } : {}),
  });
  const prints = async (): Promise<string | null> => {
    const text = await workbook.readSetting(PRINTS);
    hasPrints.now = text !== null;
    const found = readJson(text, stored);
    // Made with another secret they fit nothing.
    return found && found.key === keyOf(linking().secret) ? found.prints : null;
  };
  /** Whether the secret of the prints travels with them. */
  const keepSecret = async (): Promise<boolean> => {
    const text = await workbook.readSetting(LINKING);
    if (text === null) await workbook.writeSetting(LINKING, JSON.stringify(linking()));
    return text === null || text.includes(linking().secret);
  };
  const look = async (): Promise<void> => {
    isEdited = false;
    const sheet = await workbook.readTab(RECORDS_ID);
    places.put(RECORDS_ID, sheet?.name ?? null);
    standing = sheet && readRecords(sheet, known);
    last = readJson(await workbook.readSetting(LAST), lastRecord);
  };
  return {
    look,
    add: async (facts, step) => {
      await look();
      const before = await workbook.readSetting(PRINTS);
      const made = await engine.record({ ...facts, ...nextPlace(standing, last), prints: await prints() });
      if (isEdited && standing) throw new Refusal("sheet.changed", { sheet: standing.sheet, reason: "tab" });
      // They name the record: as long as it is not there, they say nothing about another.
      const kept = made.prints !== null && (await keepSecret()) ? { key: keyOf(linking().secret), ...made } : null;
      await workbook.writeSetting(PRINTS, kept && JSON.stringify({ key: kept.key, prints: kept.prints }));
      try {
        const tab = recordsTab(standing, made.record);
        const written = await workbook.writeTab(tab, { ...step, below: standing?.below ?? 0 });
        places.put(RECORDS_ID, written.sheet);
        const json = canonicalJson(made.record);
        known.set(json, made.record);
        await workbook.writeSetting(LAST, JSON.stringify({ number: made.record.number, hash: hashOf(json) }));
      } catch (fault) {
        if (fault instanceof Refusal) await workbook.writeSetting(PRINTS, before);
        throw fault;
      }
      await look();
    },
    records: () => readable(standing),
    chain: (language) => chainOf(standing, last, language),
    history: () => historyOf(readable(standing)),
    prints,
    ours: async () => {
      await prints();
      await places.look([{ id: RECORDS_ID, name }]);
      return Object.values(places.now());
    },
    onEdit: (sheet) => {
      isEdited ||= sheet === standing?.sheet;
    },
  };
}
