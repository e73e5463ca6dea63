import type { Language } from "../../core/model/Field";
import { Refusal } from "../../core/model/Refusal";
import type { ColumnId, TabId } from "../../core/model/SummaryTab";
import type { MonthBook, RecordedFigures, TabOptions } from "../../core/model/TabFacts";
import { catalogues } from "../../messages/catalogues";
import { fill } from "../../messages/render";
import { KEPT_TAB } from "../../messages/tabs.zh-CN";
import type { Actor } from "../createActor";
import { FEEDBACK_ID } from "../departments/feedbackTab";
import type { Engine } from "../Engine";
import type { Clock, Viewport, Workbook } from "../ports";
import type { SessionState } from "../Session";
import type { TabActions, TabsState, TabView, WrittenTabView } from "../TabViews";
import { KEPT_ID } from "./keptEntries";
import { createTabPlaces } from "./tabPlaces";
import type { TabList, TabRequest, TabSheets, TypedForVillages } from "./TabRequest";
import { createTabStore, refuseOptions } from "./TabSettings";
import { writeTabs } from "./writeTabs";

/** Rows of each block that a preview shows. */
const PREVIEWED = 8;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export interface Tabs {
  readonly actions: TabActions;
  /** Once, before anything else. */
  readonly prepare: () => Promise<void>;
  /** Names of settings that cannot be read. */
  readonly unreadable: () => readonly string[];
  /** Sheets of this workbook that are tabs of ours. */
  readonly ours: () => Promise<readonly string[]>;
  readonly months: () => MonthBook;
  /** Where tabs stand. */
  readonly sheets: () => TabSheets;
  /** The person changed cells of a sheet. */
  readonly onEdit: (sheet: string) => void;
  /** Brings the list up to date: after a run, and in another language. */
  readonly show: (language?: Language) => Promise<void>;
  /** Reads again what the workbook says, after steps were taken back. */
  readonly reread: () => Promise<void>;
  /** What tabs are made of by now, beside the run. */
  readonly request: () => TabRequest;
  /** Takes up what people typed on our tabs as they stand, or on one of them. */
  readonly look: () => Promise<void>;
  readonly takeOne: (id: TabId) => Promise<void>;
  /** Writes one tab as a part of another action, after a look. */
  readonly writeOne: (id: TabId) => Promise<void>;
}

interface Parts {
  readonly workbook: Workbook;
  readonly viewport: Viewport | null;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  /** Runs where there is no run of the county's sheet as it stands. */
  readonly ensureRun: () => Promise<void>;
  /** What the records of earlier runs tell. */
  readonly history: () => readonly RecordedFigures[];
  /** Told of tabs that were written, by what options. */
  readonly remember: (ids: readonly TabId[], options: TabOptions) => Promise<void>;
  readonly writeFeedback: () => Promise<Pick<WrittenTabView, "sheet" | "renamed" | "rows">>;
}

/** What a person does with summary tabs. */
export function createTabs(parts: Parts): Tabs {
  const { workbook, viewport, engine, clock, actor, state, set, ensureRun } = parts;
  const store = createTabStore(workbook);
  const sheetNames = (): readonly string[] => state().sheets.map(({ name }) => name);
  const places = createTabPlaces({ workbook, sheetNames, before: () => store.now().sheets });
  /** Sheets that the person edited since tabs were read. */
  const edited = new Set<string>();
  let list: TabList = { tabs: [], form: null, formTabs: {} };
  /** Rows right below tabs that were read with them. */
  const below = new Map<TabId, number>();
  /** A tab in which something is filled in that cannot be read. */
  let unmarked: { readonly tab: string; readonly sheet: string } | null = null;
  let isTaken = false;

  const change = (tabs: Partial<TabsState>): void => set({ tabs: { ...state().tabs, ...tabs } });
  const request = (): TabRequest => ({
    options: { ...store.now().options, day: clock.today() },
    typed: store.now().typed,
    months: store.months(),
    history: parts.history(),
  });
  const isChosen = ({ id, isUsual }: Pick<TabView, "id" | "isUsual">): boolean =>
    store.now().chosen?.includes(id) ?? isUsual;
  const sheetOf = (id: TabId): string | null => {
    const sheet = id === FEEDBACK_ID ? state().departments.feedbackSheet : places.now()[id];
    return sheet !== undefined && sheet !== null && sheetNames().includes(sheet) ? sheet : null;
  };
  const show = async (language: Language = state().language): Promise<void> => {
    list = await engine.tabList(request(), language);
    change({
      tabs: list.tabs.map(({ isTyped: _isTyped, ...tab }) => ({
        ...tab,
        isChosen: isChosen(tab),
        sheet: sheetOf(tab.id),
      })),
      options: request().options,
      form: list.form,
      closedMonths: Object.keys(store.months()).sort(),
    });
  };
  const takeOne = async ({ id, name }: { readonly id: TabId; readonly name: string }): Promise<void> => {
    actor.report("reading", name);
    const sheet = await workbook.readTab(id);
    places.put(id, sheet?.name ?? null);
    const taken = await engine.takeTyped(id, sheet);
    below.set(id, taken.below);
    if (sheet && taken.isUnmarked) unmarked ??= { tab: name, sheet: sheet.name };
  };
  /** Takes up what people typed on our tabs. */
  const takeTyped = async (): Promise<void> => {
    edited.clear();
    unmarked = null;
    const typed = list.tabs.filter(({ isTyped }) => isTyped);
    for (const tab of [...typed, { id: KEPT_ID, name: KEPT_TAB.name }]) await takeOne(tab);
    isTaken = true;
  };
  const look = async (): Promise<void> => {
    set({ sheets: await workbook.sheets() });
    await takeTyped();
    await show();
  };
  const keep = async (changed: Parameters<typeof store.keep>[0]): Promise<void> => {
    await store.keep(changed);
    await show();
  };
  const refuseUnknown = (ids: readonly TabId[]): void => {
    const known = list.tabs.map(({ id }) => id);
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Refusal("tab.unknown", { tab: unknown, tabs: known.join(", ") });
  };
  /** The chosen tabs with those over which they count, which come first. */
  const inOrder = (): readonly TabView[] => {
    const { tabs } = state().tabs;
    const chosen = tabs.filter((tab) => tab.isChosen);
    const under = new Set(chosen.flatMap(({ over }) => over));
    return [...tabs.filter(({ id }) => under.has(id)), ...chosen.filter(({ id }) => !under.has(id))];
  };
  const leaveOut = (tab: TabView): string | null => {
    const need = tab.needs.find(({ effect }) => effect === "blocks");
    if (!need) return null;
    const { leftOut } = catalogues[state().language].tabs;
    return fill(leftOut, { need: need.message, advice: need.advice });
  };

  const write = async (): Promise<void> => {
    change({ written: null, leftOut: [] });
    await ensureRun();
    await look();
    await writeThese(inOrder());
  };
  const writeThese = async (tabs: readonly TabView[]): Promise<void> => {
    if (unmarked) throw new Refusal("tab.unmarked", unmarked);
    try {
      await writeTabs({
        ...{ workbook, engine, tabs, edited, leaveOut },
        request: request(),
        language: state().language,
        sheets: places.now,
        onPlace: (id, sheet) => {
          places.put(id, sheet);
          below.delete(id);
        },
        below: (id) => below.get(id) ?? 0,
        writeFeedback: parts.writeFeedback,
        step: ({ name }, position) => {
          const report = (part: number): void =>
            set({ progress: { step: "making", sheet: name, done: position + part, total: tabs.length } });
          report(0);
          const onProgress = (done: number, total: number): void => report(total === 0 ? 0 : done / total);
          return { signal: actor.step("writing", name).signal, onProgress };
        },
        show: change,
      });
    } finally {
      const written = (state().tabs.written ?? []).map(({ id }) => id);
      const isSettled = (id: TabId): boolean => written.includes(id) || places.now()[id] === undefined;
      const columns = Object.entries(list.formTabs).flatMap(([column, ids]) =>
        ids.every(isSettled) && ids.some((id) => written.includes(id)) ? [column] : [],
      );
      const typed = settled(store.now().typed, columns);
      await store.keep({ sheets: { ...store.now().sheets, ...places.now() }, typed });
      const declared = written.filter((id) => id !== FEEDBACK_ID);
      await parts.remember(declared, request().options);
      set({ sheets: await workbook.sheets() });
      await show();
    }
  };

  return {
    actions: {
      lookAtTabs: () =>
        actor.act("reading", async () => {
          await ensureRun();
          await look();
        }),
      chooseTabs: (ids) =>
        actor.later("writing", async () => {
          refuseUnknown(ids);
          await keep({ chosen: list.tabs.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) });
        }),
      setTabOptions: (changed) =>
        actor.later("writing", async () => {
          const options = { ...store.now().options, ...changed };
          refuseOptions(options);
          await keep({ options });
        }),
      typeForVillages: (entries) =>
        actor.later("writing", async () => {
          if (!isTaken) await takeTyped();
          await keep({ typed: await engine.typeForVillages(entries, store.now().typed) });
        }),
      previewTab: async (id) =>
        id !== FEEDBACK_ID && list.tabs.some((tab) => tab.id === id)
          ? engine.previewTab(id, request(), PREVIEWED, state().language)
          : null,
      // Pressed while the list is brought up to date it is not lost: it waits for its turn.
      writeTabs: () => actor.later("making", write),
      overview: async () =>
        state().summary && state().selfChecked === null ? engine.overview(request(), state().language) : null,
      closeMonth: (month) =>
        actor.later("writing", async () => {
          if (!MONTH.test(month))
            throw new Refusal("argument.bad", { argument: "month", value: month, expected: "yyyy-mm" });
          await ensureRun();
          await store.close(month, await engine.monthFigures(request()));
          await show();
        }),
      showTab: (id) =>
        actor.later("reading", async () => {
          const sheet = sheetOf(id);
          if (sheet !== null) await viewport?.select({ sheet, row: 0, column: 0 });
        }),
    },
    prepare: async () => {
      await store.load();
      await show();
    },
    unreadable: store.unreadable,
    months: store.months,
    sheets: places.now,
    ours: async () => {
      const declared = list.tabs.filter(({ id }) => id !== FEEDBACK_ID);
      await places.look([...declared, { id: KEPT_ID, name: KEPT_TAB.name }]);
      return Object.values(places.now());
    },
    onEdit: (sheet) => void edited.add(sheet),
    show,
    request,
    look,
    takeOne: async (id) => {
      const sheet = places.now()[id];
      if (sheet !== undefined) edited.delete(sheet);
      unmarked = null;
      for (const tab of list.tabs) if (tab.id === id) await takeOne(tab);
      set({ sheets: await workbook.sheets() });
      await show();
    },
    writeOne: (id) => writeThese(state().tabs.tabs.filter((tab) => tab.id === id)),
    reread: async () => {
      isTaken = false;
      change({ written: null, leftOut: [] });
      await store.load();
      await places.look(list.tabs);
      await show();
    },
  };
}

/** After a writing the sheets say what was typed in these columns: from here on what they say counts. */
function settled(typed: TypedForVillages, columns: readonly ColumnId[]): TypedForVillages {
  const entries = Object.entries(typed).flatMap(([village, values]) => {
    const left = Object.entries(values).flatMap(([column, one]) => {
      if (!columns.includes(column)) return [[column, one] as const];
      return one.value === null ? [] : [[column, { ...one, over: one.value }] as const];
    });
    return left.length === 0 ? [] : [[village, Object.fromEntries(left)] as const];
  });
  return Object.fromEntries(entries);
}
