import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import type { RecordedFigures } from "../../core/model/TabFacts";
import type { AuditActions, AuditState } from "../AuditViews";
import type { Actor } from "../createActor";
import type { Engine, LinkingMemory } from "../Engine";
import type { Cache, Clock, Workbook } from "../ports";
import type { RefusalView, SessionState } from "../Session";
import { readJson } from "../readJson";
import { z } from "zod";
import type { Waivers } from "../waivers/createWaivers";
import { createRecordBook } from "./recordBook";

/** Entry of this machine's store with the name under which runs are recorded. */
const WHO = "who";
/** Longer is no name. */
const LONGEST_NAME = 60;

export interface Audit {
  readonly actions: Pick<AuditActions, "lookAtAudit" | "setWho">;
  readonly prepare: () => Promise<void>;
  /** Records the engine's last run. Where the workbook refuses it the state says why, and the run stands. */
  readonly record: () => Promise<void>;
  readonly who: () => string;
  readonly history: () => readonly RecordedFigures[];
  /** Sheets of this workbook that are ours. */
  readonly ours: () => Promise<readonly string[]>;
  readonly onEdit: (sheet: string) => void;
  readonly showIn: (language: Language) => Promise<void>;
}

interface Parts {
  /** Not through the journal of what can be undone. */
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly tool: { readonly name: string; readonly version: string };
  readonly linking: () => LinkingMemory;
  readonly waivers: () => Pick<Waivers, "look" | "show" | "lines">;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly worded: (code: Refusal["code"], data: Refusal["data"]) => RefusalView;
}

/** What a person does with records of runs. */
export function createAudit(parts: Parts): Audit {
  const { workbook, engine, cache, clock, actor, tool, state, set, worded } = parts;
  const sheetNames = (): readonly string[] => state().sheets.map(({ name }) => name);
  const book = createRecordBook({ workbook, engine, linking: parts.linking, sheetNames });
  const change = (audit: Partial<AuditState>): void => set({ audit: { ...state().audit, ...audit } });
  const show = async (language: Language = state().language): Promise<void> => {
    const records = await engine.viewRecords(book.records(), language);
    change({ records: [...records].reverse(), chain: book.chain(language) });
  };

  return {
    actions: {
      lookAtAudit: () =>
        actor.act("reading", async () => {
          await book.look();
          await show();
          await parts.waivers().look();
          await parts.waivers().show();
        }),
      setWho: (name) =>
        actor.later("writing", async () => {
          const who = name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME);
          change({ who });
          await cache.set(WHO, JSON.stringify(who));
        }),
    },
    prepare: async () => {
      const who = readJson(await cache.get(WHO), z.string());
      if (who !== null && state().audit.who === "") change({ who });
    },
    record: async () => {
      actor.report("recording");
      // What was begun is finished: a run that is cancelled from here on is recorded.
      const { onProgress } = actor.step("recording");
      try {
        await book.add({ by: state().audit.who, at: clock.now(), tool }, { onProgress });
        change({ recorded: "yes" });
        set({ sheets: await workbook.sheets() });
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        change({ recorded: worded(fault.code, fault.data) });
      }
      await show();
    },
    who: () => state().audit.who,
    history: book.history,
    ours: book.ours,
    onEdit: book.onEdit,
    showIn: async (language) => {
      const { recorded } = state().audit;
      if (typeof recorded === "object") change({ recorded: worded(recorded.code, recorded.data) });
      await show(language);
    },
  };
}
