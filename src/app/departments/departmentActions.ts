import type { Decision } from "../../core/model/Linkage";
import type { RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import type { Language } from "../../core/model/Field";
import type { TabTable } from "../../core/model/TabTable";
import type { Actor } from "../createActor";
import type { DepartmentsState, DepartmentView, MadeFile } from "../DepartmentViews";
import type { Engine, LinkingMemory } from "../Engine";
import type { Clock, Viewport, Workbook, WrittenTab } from "../ports";
import type { NotOfCounty, OfDepartment } from "../recogniseWorkbook";
import type { Session, SessionState } from "../Session";
import { FEEDBACK_ID } from "./feedbackTab";
import { isFilledIn } from "./sheetToFill";
import { createLinkingStore, LINKING } from "./linkingMemory";

type DepartmentAction =
  | "addDepartment"
  | "correctDepartment"
  | "removeDepartment"
  | "differences"
  | "pairs"
  | "decide"
  | "renameVillages"
  | "writeFeedback"
  | "answerLists"
  | "readAnswers"
  | "prepareSheet";

export interface DepartmentActions {
  readonly actions: Pick<Session, DepartmentAction>;
  /** Writes the feedback tab as a part of another action; `rows` are its differences. */
  readonly writeFeedback: () => Promise<WrittenTab & { readonly rows: number }>;
  /** Once, before anything else. */
  readonly prepare: () => Promise<void>;
  readonly linking: () => LinkingMemory;
  /** Names of settings that cannot be read. */
  readonly unreadable: () => readonly string[];
  /** Sheets of this workbook that are no sheets of the county: departments', and tabs of ours. */
  readonly notOfCounty: () => Promise<NotOfCounty>;
  readonly offer: (found: readonly OfDepartment[]) => void;
  /** The person changed cells of a sheet. */
  readonly onEdit: (sheet: string) => void;
  /** Departments' sheets in this workbook. */
  readonly sheetsHere: () => readonly string[];
  /** Takes up such a sheet as it stands now. */
  readonly renew: (raw: RawSheet) => Promise<void>;
  /** After a run, and in another language. */
  readonly show: () => Promise<void>;
  readonly showIn: (language: Language) => Promise<void>;
  /** Reads again what the workbook says, after steps were taken back. */
  readonly reread: () => Promise<void>;
}

interface Parts {
  readonly workbook: Workbook;
  readonly viewport: Viewport | null;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly actor: Actor;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly becomeStale: () => void;
  /** Runs where there is no run of the county's sheet as it stands. */
  readonly ensureRun: () => Promise<void>;
}

/** What a person does with departments' sheets. */
export function createDepartmentActions(parts: Parts): DepartmentActions {
  const { workbook, viewport, engine, clock, actor, state, set, becomeStale, ensureRun } = parts;
  const store = createLinkingStore(parts);
  let isTabLooked = false;
  /** Sheets that the person edited since the feedback tab was last read. */
  const edited = new Set<string>();

  const change = (departments: Partial<DepartmentsState>): void =>
    set({ departments: { ...state().departments, ...departments } });
  const showLinking = (): void => {
    const { decisions, renames } = store.now();
    change({ decisions, renames });
  };
  const put = (view: DepartmentView): void => {
    const { sheets, offered } = state().departments;
    const isKnown = sheets.some(({ id }) => id === view.id);
    change({
      sheets: isKnown ? sheets.map((one) => (one.id === view.id ? view : one)) : [...sheets, view],
      offered: view.file === "" ? offered.filter(({ sheet }) => sheet !== view.sheet) : offered,
    });
  };
  /** Tabs that were prepared for departments, under the names that they were given. */
  const preparedTabs = async () => {
    const { profiles } = state().departments;
    const names = state().sheets.map(({ name }) => name);
    const found: (OfDepartment & { readonly isFilledIn: boolean })[] = [];
    for (const { id, tab } of profiles) {
      // A tab that is not there costs as much to look for as one that is.
      if (!names.some((name) => name.startsWith(tab.name))) continue;
      const sheet = await workbook.readTab(tab.id);
      if (sheet) found.push({ sheet: sheet.name, profile: id, isFilledIn: isFilledIn(sheet) });
    }
    return found;
  };
  const sheetsHere = (): readonly string[] =>
    state().departments.sheets.flatMap(({ file, sheet }) => (file === "" ? [sheet] : []));
  /** Whether the run that is shown compared that sheet. */
  const isCompared = (id: string): boolean => state().departments.summaries.some((one) => one.id === id);
  const refuseTaken = (sheet: string): void => {
    const { recognition } = state();
    const { members, households, villages } = recognition ?? { members: null, households: null, villages: null };
    const ofCounty = [members, households, villages].flatMap((mapping) => mapping?.sheet ?? []);
    if ([...ofCounty, ...sheetsHere()].includes(sheet)) throw new Refusal("department.sameSheet", { sheet });
  };
  const readFeedback = async (): Promise<RawSheet | null> => {
    edited.clear();
    return workbook.readTab(FEEDBACK_ID);
  };
  /** Writes over the tab as it was read; an answer that was typed since is not lost. */
  const write = async (tab: TabTable, before: RawSheet | null): Promise<WrittenTab> => {
    actor.report("writing");
    await store.keep();
    if (before && edited.has(before.name)) throw new Refusal("sheet.changed", { sheet: before.name, reason: "tab" });
    const written = await workbook.writeTab(tab, actor.step("writing"));
    const { sheet } = written;
    isTabLooked = true;
    change({ feedbackSheet: sheet });
    set({ sheets: await workbook.sheets() });
    if (edited.has(sheet)) throw new Refusal("sheet.changed", { sheet, reason: "tabWritten" });
    return written;
  };
  const ensureCompared = async (): Promise<void> => {
    if (state().departments.sheets.length === 0) throw new Refusal("department.none");
    await ensureRun();
  };
  const writeFeedback = async (): Promise<WrittenTab & { readonly rows: number }> => {
    await ensureCompared();
    const before = await readFeedback();
    const tab = await engine.feedbackTab(before, clock.today(), state().language);
    return { ...(await write(tab, before)), rows: Math.max(0, (tab.filter?.rows ?? 1) - 1) };
  };
  /** The feedback tab of the run that is shown: an older one is written anew. */
  const feedback = async (): Promise<RawSheet> => {
    await writeFeedback();
    const written = await readFeedback();
    if (!written) throw new Error("The feedback tab is gone as soon as it was written");
    return written;
  };

  const actions: Pick<Session, DepartmentAction> = {
    addDepartment: (source, profile) =>
      actor.later("reading", async () => {
        const { language } = state();
        if ("file" in source) {
          const { file } = source;
          actor.report("reading", file.name);
          const added = { kind: "file", ...file, profile } as const;
          put(await engine.addDepartment(added, language, actor.step("reading", file.name)));
        } else {
          refuseTaken(source.sheet);
          const step = actor.step("reading", source.sheet);
          const sheet = await workbook.read(source.sheet, step);
          put(await engine.addDepartment({ kind: "sheet", sheet, profile }, language, step));
        }
        becomeStale();
      }),
    correctDepartment: (id, correction) =>
      actor.later("reading", async () => {
        put(await engine.correctDepartment(id, correction, state().language));
        becomeStale();
      }),
    removeDepartment: (id) =>
      actor.later("reading", async () => {
        await engine.removeDepartment(id);
        const { sheets, summaries } = state().departments;
        const others = <T extends { readonly id: string }>(all: readonly T[]) => all.filter((one) => one.id !== id);
        change({ sheets: others(sheets), summaries: others(summaries) });
        becomeStale();
      }),
    differences: async (query) =>
      isCompared(query.department) ? engine.differences(query, state().language) : { total: 0, differences: [] },
    pairs: async (query) => {
      if (!isCompared(query.department)) return { total: 0, pairs: [] };
      const { total, pairs } = await engine.pairs(query, state().language);
      const { decisions } = store.now();
      return { total, pairs: pairs.map((pair) => ({ ...pair, decision: decisions[pair.key] ?? null })) };
    },
    decide: (pair: string, decision: Decision | null) =>
      actor.later("writing", async () => {
        await store.decide(pair, decision);
        showLinking();
        becomeStale();
      }),
    renameVillages: (renames) =>
      actor.later("writing", async () => {
        await store.rename(renames);
        showLinking();
        becomeStale();
      }),
    writeFeedback: () =>
      actor.act("writing", async () => {
        await writeFeedback();
      }),
    answerLists: async (wish) => {
      const made: MadeFile[] = [];
      await actor.later("writing", async () => {
        const tab = await feedback();
        made.push(...(await engine.answerLists(tab, wish, clock.today(), state().language)));
      });
      return made;
    },
    readAnswers: (files, chosen = {}) =>
      actor.act("reading", async () => {
        change({ answers: null });
        await ensureCompared();
        const before = (await readFeedback()) ?? (await feedback());
        const { tab, read } = await engine.readAnswers(before, files, chosen, clock.today(), state().language);
        await write(tab, before);
        change({ answers: read });
      }),
    prepareSheet: (profile) =>
      actor.act("writing", async () => {
        const tab = await engine.sheetToFill(profile, state().language);
        // One that a person has begun to fill in is shown as it stands.
        const before = await workbook.readTab(tab.id);
        const sheet = before?.name ?? (await workbook.writeTab(tab, actor.step("writing"))).sheet;
        set({ sheets: await workbook.sheets() });
        await viewport?.select({ sheet, row: tab.freeze.rows, column: 0 });
      }),
  };

  return {
    actions,
    writeFeedback,
    prepare: async () => {
      await store.load();
      showLinking();
      change({ profiles: await engine.profiles(state().language) });
    },
    linking: store.now,
    unreadable: () => (store.isUnreadable() ? [LINKING] : []),
    notOfCounty: async () => {
      const { feedbackSheet } = state().departments;
      const isThere = feedbackSheet !== null && state().sheets.some(({ name }) => name === feedbackSheet);
      if (!isTabLooked || (feedbackSheet !== null && !isThere))
        change({ feedbackSheet: (await workbook.readTab(FEEDBACK_ID))?.name ?? null });
      isTabLooked = true;
      const prepared = await preparedTabs();
      const ofDepartments = [...sheetsHere(), ...prepared.map(({ sheet }) => sheet)];
      return {
        sheets: [...ofDepartments, ...[state().departments.feedbackSheet].flatMap((name) => name ?? [])],
        toOffer: prepared.filter((one) => one.isFilledIn && !sheetsHere().includes(one.sheet)),
      };
    },
    offer: (found) => {
      const { profiles } = state().departments;
      const titleOf = (id: string): string => profiles.find((one) => one.id === id)?.title ?? id;
      change({ offered: found.map(({ sheet, profile }) => ({ sheet, profile, title: titleOf(profile) })) });
    },
    onEdit: (sheet) => void edited.add(sheet),
    sheetsHere,
    renew: async (sheet) => put(await engine.addDepartment({ kind: "sheet", sheet }, state().language)),
    reread: async () => {
      await store.load();
      showLinking();
      change({ answers: null, feedbackSheet: (await workbook.readTab(FEEDBACK_ID))?.name ?? null });
    },
    show: async () => change({ summaries: await engine.departments(state().language) }),
    showIn: async (language) => {
      const profiles = await engine.profiles(language);
      const { sheets, offered, summaries } = state().departments;
      const renewed: DepartmentView[] = [];
      for (const { id } of sheets) renewed.push(await engine.departmentView(id, language));
      const titleOf = (id: string): string => profiles.find((one) => one.id === id)?.title ?? id;
      change({
        profiles,
        sheets: renewed,
        offered: offered.map((one) => ({ ...one, title: titleOf(one.profile) })),
        summaries: summaries.length === 0 ? [] : await engine.departments(language),
      });
    },
  };
}
