import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import type { MonthBook, RecordedFigures, TabOptions } from "../../core/model/TabFacts";
import type { AuditActions, AuditAnswer, AuditState } from "../AuditViews";
import type { Actor } from "../createActor";
import { FEEDBACK_ID } from "../departments/feedbackTab";
import type { Engine, LinkingMemory } from "../Engine";
import type { Cache, Clock, Workbook } from "../ports";
import type { RefusalView, SessionState } from "../Session";
import { readJson } from "../readJson";
import { z } from "zod";
import type { Waivers } from "../waivers/createWaivers";
import type { TabId } from "../../core/model/SummaryTab";
import type { TabSheets } from "../tabs/TabRequest";
import type { TabActions } from "../TabViews";
import type { AuditQuestion } from "./AuditRequest";
import { createRecordBook } from "./recordBook";
import { createWrittenTabs } from "./writtenTabs";

/** Entry of this machine's store with the name under which runs are recorded. */
const WHO = "who";
/** Longer is no name. */
const LONGEST_NAME = 60;

export interface Audit {
  readonly actions: Pick<AuditActions, "lookAtAudit" | "setWho" | "assign" | "audit">;
  readonly prepare: () => Promise<void>;
  /** Records the engine's last run. Where the workbook refuses it the state says why, and the run stands. */
  readonly record: () => Promise<void>;
  /** Remembers tabs that were written just now, to tell later what was edited on them. */
  readonly remember: (ids: readonly TabId[], options: TabOptions) => Promise<void>;
  readonly who: () => string;
  /** The workbook changed: what the last audit said may not hold any more. */
  readonly outdate: () => void;
  readonly history: () => readonly RecordedFigures[];
  /** Sheets of this workbook that are ours. */
  readonly ours: () => Promise<readonly string[]>;
  readonly onEdit: (sheet: string) => void;
  readonly showIn: (language: Language) => Promise<void>;
}

interface Parts {
  /** Not through the journal of what can be undone. */
  readonly workbook: Workbook;
  /** Through it. */
  readonly undoable: Workbook;
  readonly engine: Engine;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly tool: { readonly name: string; readonly version: string };
  readonly linking: () => LinkingMemory;
  readonly tabs: () => {
    readonly actions: Pick<TabActions, "setTabOptions">;
    readonly months: () => MonthBook;
    readonly sheets: () => TabSheets;
    readonly ours: () => Promise<readonly string[]>;
  };
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
  const tabsWritten = createWrittenTabs({ workbook: parts.undoable, engine, linking: parts.linking });
  /** Sheets that the person edited since an audit began. */
  const edited = new Set<string>();
  const change = (audit: Partial<AuditState>): void => set({ audit: { ...state().audit, ...audit } });
  const show = async (language: Language = state().language): Promise<void> => {
    const records = await engine.viewRecords(book.records(), language);
    const { assignments } = state().tabs.options;
    change({ records: [...records].reverse(), chain: book.chain(language), assignments });
  };
  const outdate = (): void => {
    const { audited } = state().audit;
    if (audited) change({ audited: { ...audited, isOutOfDate: true } });
  };
  /** Loads what the record names, as far as it is here, and says what is. */
  const load = async (names: readonly string[]): Promise<readonly string[]> => {
    const present = [...new Set(names)].filter((name) => sheetNames().includes(name));
    for (const name of present) {
      actor.report("reading", name);
      await engine.load(await workbook.read(name, actor.step("reading", name)));
    }
    return present;
  };
  const repeat = async (against: NonNullable<Parameters<AuditActions["audit"]>[0]>) => {
    const { record: number, report } = against;
    change({ result: null, audited: null });
    edited.clear();
    set({ sheets: await workbook.sheets() });
    await book.look();
    await show();
    const records = book.records();
    const record = number === undefined ? records.at(-1) : records.find((one) => one.record.number === number);
    if (!record) {
      if (number === undefined || records.length === 0) throw new Refusal("audit.noRecord");
      throw new Refusal("audit.noRecord", { reason: "number", number: String(number), count: String(records.length) });
    }
    const { sheets, inputs } = record.record;
    const { recognition } = state();
    const recognised = recognition && {
      members: recognition.members.sheet,
      households: recognition.households?.sheet ?? null,
      villages: recognition.villages?.sheet ?? null,
    };
    const now = [recognised?.members, recognised?.households, recognised?.villages];
    const own = [sheets.members, sheets.households, sheets.villages];
    const here = inputs.flatMap(({ file, sheet }) => (file === "" ? [sheet] : []));
    const present = await load([...own, ...here, ...now].flatMap((name) => name ?? []));
    await parts.waivers().look();
    const written = await tabsWritten.read();
    await parts.tabs().ours();
    const places = parts.tabs().sheets();
    const standing: Record<TabId, string> = {};
    const untold = state().tabs.tabs.flatMap(({ id }) =>
      id === FEEDBACK_ID || id in written ? [] : (places[id] ?? []),
    );
    for (const id of Object.keys(written)) {
      const sheet = await workbook.readTab(id);
      if (!sheet) continue;
      standing[id] = sheet.name;
      await engine.takeForAudit(id, sheet);
    }
    const question: AuditQuestion = {
      ...{ record, records, present, recognised, tool },
      report: report ?? null,
      prints: await book.prints(),
      waivers: parts.waivers().lines(),
      linking: parts.linking(),
      departments: state().departments.sheets.map(({ id }) => id),
      tabs: {
        sheets: { ...places, ...standing },
        written,
        untold,
        months: parts.tabs().months(),
        computes: workbook.computes === true,
      },
    };
    actor.report("auditing");
    const { language } = state();
    const view = await engine.audit(question, language, actor.step("auditing"));
    const changed = [...present, ...Object.values(standing)].find((name) => edited.has(name));
    if (changed !== undefined) throw new Refusal("sheet.changed", { sheet: changed });
    const chain = book.chain(language);
    const found: AuditAnswer[] = [...view.answers, ...(chain.state === "broken" ? (["chainBroken"] as const) : [])];
    const result = { ...view, chain, answers: found.length === 0 ? (["identical"] as const) : found };
    change({ result, audited: { at: clock.now(), isOutOfDate: false }, waivers: view.waivers });
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
      audit: (against = {}) => actor.act("auditing", () => repeat(against)),
      assign: async (assignments) => {
        await parts.tabs().actions.setTabOptions({ assignments });
        change({ assignments: state().tabs.options.assignments });
      },
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
      change({ assignments: state().tabs.options.assignments });
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
      outdate();
      await show();
    },
    remember: async (ids, options) => {
      const last = state().audit.recorded === "yes" ? book.records().at(-1) : undefined;
      await tabsWritten.remember(ids, last?.hash ?? "", options);
    },
    who: () => state().audit.who,
    outdate,
    history: book.history,
    ours: book.ours,
    onEdit: (sheet) => {
      edited.add(sheet);
      book.onEdit(sheet);
      outdate();
    },
    showIn: async (language) => {
      const { recorded } = state().audit;
      if (typeof recorded === "object") change({ recorded: worded(recorded.code, recorded.data) });
      // It is worded: in another language it is asked again.
      change({ result: null, audited: null });
      await show(language);
    },
  };
}
