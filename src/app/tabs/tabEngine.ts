import type { DepartmentProfile } from "../../core/model/DepartmentProfile";
import { Refusal } from "../../core/model/Refusal";
import type { RulePack } from "../../core/model/Rule";
import type { SummaryTab, TabId } from "../../core/model/SummaryTab";
import type { TabFacts } from "../../core/model/TabFacts";
import type { TabTable } from "../../core/model/TabTable";
import { compareTab } from "../../core/report/tabs/compareTab";
import { COUNTED_TAB, tabsUnder } from "../../core/report/tabs/countedTab";
import { createTabFiller, type TabFiller } from "../../core/report/tabs/createTabFiller";
import type { DroppedEntry } from "../../core/report/tabs/fill/BlockFill";
import { rowsBelow } from "../../core/report/tabs/typed/findBlocks";
import { findUnmarked } from "../../core/report/tabs/typed/findUnmarked";
import { isStray, readStrays } from "../../core/report/tabs/typed/readStrays";
import { readTyped } from "../../core/report/tabs/typed/readTyped";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import { progressOf } from "../../core/report/records/progressOf";
import { recordSets } from "../../core/report/records/recordSets";
import { KEPT_TAB } from "../../messages/tabs.zh-CN";
import type { Engine } from "../Engine";
import type { TabSheet } from "../ports";
import { createViewer } from "../renderViews";
import { createReviewEngine, type ReviewQuestion } from "../review/reviewEngine";
import {
  isSameKept,
  KEPT_ID,
  keptTab,
  readKept,
  shownKey,
  unitedKept,
  withKept,
  type KeptContent,
  type KeptEntry,
} from "./keptEntries";
import { overviewOf } from "./overviewOf";
import { declaredPreview, previewTab } from "./previewTab";
import { feedbackListing, listTab } from "./tabListing";
import type { TabRequest } from "./TabRequest";
import { byNumber } from "./tabPlaces";
import { createFacts, type TabRun } from "./TabRun";
import { formPlaces, mergeTyped, withEntries, type TakenTabs } from "./typedCells";
import { formTabs, villageForm, villagesWithout } from "./villageForm";

const NOTHING_KEPT: KeptContent = { entries: [], notes: [] };

type TabQuestion =
  | "tabList"
  | "takeTyped"
  | "typeForVillages"
  | "fillTab"
  | "keptTab"
  | "compareTab"
  | "previewTab"
  | "overview"
  | "monthFigures";

export interface TabEngine {
  readonly questions: Pick<Engine, TabQuestion | ReviewQuestion>;
  readonly clear: () => void;
  /** A tab as it was filled last. */
  readonly filled: (id: TabId) => TabTable | null;
}

interface Parts {
  readonly tabs: readonly SummaryTab[];
  readonly profiles: readonly DepartmentProfile[];
  /** Words what no run does. */
  readonly firstPack: RulePack;
  /** The last run of the county's sheets. */
  readonly lastRun: () => TabRun | null;
}

/** The part of the engine that fills summary tabs. */
export function createTabEngine({ tabs, profiles, firstPack, lastRun }: Parts): TabEngine {
  const places = formPlaces(tabs);
  const taken = new Map<TabId, TakenTabs extends ReadonlyMap<TabId, infer Typed> ? Typed : never>();
  const filledLast = new Map<TabId, TabTable>();
  /** What people put in each tab beside what it asks for. */
  const strays = new Map<TabId, readonly DroppedEntry[]>();
  /** What stands on the tab of what is gone, and what fell out of each tab that was filled since. */
  let keptBefore: KeptContent = NOTHING_KEPT;
  const dropped = new Map<TabId, readonly KeptEntry[]>();
  let takenTimes = 0;
  /** T3 as it was taken up: a review meeting writes into its rows. */
  let assessment: TabSheet | null = null;
  let kept: {
    readonly run: TabRun;
    readonly asked: string;
    readonly facts: TabFacts;
    readonly filler: TabFiller;
  } | null = null;

  const tabOf = (id: TabId): SummaryTab => {
    const tab = tabs.find((one) => one.id === id);
    if (!tab) throw new Refusal("tab.unknown", { tab: id, tabs: tabs.map((one) => one.id).join(", ") });
    return tab;
  };
  /** What tabs are made of is made once for a run, what was typed and what the county chose. */
  const prepared = (run: TabRun, request: TabRequest): NonNullable<typeof kept> => {
    const asked = JSON.stringify([takenTimes, request]);
    if (kept?.run === run && kept.asked === asked) return kept;
    const villages = groupHouseholds(run.dataset).villages.map(({ key }) => key);
    const typed = withKept(mergeTyped(places, taken, request.typed, villages), keptBefore.entries);
    const facts = createFacts(run, request, typed);
    kept = { run, asked, facts, filler: createTabFiller(facts, tabs) };
    return kept;
  };
  const runOf = (): TabRun => {
    const run = lastRun();
    if (!run) throw new Error("No sheet of the county was validated yet");
    return run;
  };
  const formOf = (run: TabRun, request: TabRequest) => {
    const { facts } = prepared(run, request);
    const villages = recordSets.villages?.(facts) ?? null;
    return villageForm({ dataset: run.dataset, places, typed: facts.typed, villages });
  };

  const take = (tab: SummaryTab, sheet: TabSheet | null): void => {
    takenTimes++;
    taken.set(tab.id, sheet && readTyped(tab, sheet));
    strays.set(tab.id, sheet ? readStrays(tab, sheet) : []);
    if (tab.id === COUNTED_TAB) assessment = sheet;
  };
  const review = createReviewEngine({
    tabs,
    prepared: (request) => prepared(runOf(), request),
    standing: () => assessment,
    take: (sheet) => take(tabOf(COUNTED_TAB), sheet),
  });

  return {
    filled: (id) => filledLast.get(id) ?? null,
    clear: () => {
      kept = null;
      assessment = null;
      taken.clear();
      strays.clear();
      dropped.clear();
      keptBefore = NOTHING_KEPT;
      filledLast.clear();
    },
    questions: {
      ...review,
      tabList: async (request, language) => {
        const run = lastRun();
        const form = run && places.length > 0 ? formOf(run, request) : null;
        const viewer = createViewer(run?.pack ?? firstPack, language);
        const lacking = (columns: readonly string[]) => villagesWithout(form, columns);
        const asked = { run, request, profiles, viewer, villagesWithout: lacking };
        const listed = tabs.map((tab) => listTab(tab, tabsUnder(tab), asked));
        const all = [...listed, feedbackListing(run, viewer)].sort(byNumber);
        return Promise.resolve({ tabs: all, form, formTabs: formTabs(places) });
      },
      takeTyped: async (id, sheet) => {
        if (id === KEPT_ID) {
          takenTimes++;
          const read = sheet ? readKept(sheet) : { ...NOTHING_KEPT, below: 0 };
          keptBefore = read;
          dropped.clear();
          return Promise.resolve({ below: read.below, isUnmarked: false });
        }
        const tab = tabOf(id);
        take(tab, sheet);
        return Promise.resolve({
          below: sheet ? rowsBelow(tab, sheet, sheet.area) : 0,
          isUnmarked: sheet !== null && findUnmarked(tab, sheet).length > 0,
        });
      },
      typeForVillages: async (entries, typed) => Promise.resolve(withEntries(entries, places, taken, typed)),
      fillTab: async (id, request, sheets) => {
        tabOf(id);
        const filled = prepared(runOf(), request).filler.fill(id, (other) => sheets[other] ?? null);
        const { table, blocks } = filled;
        const gone = [...filled.dropped, ...(strays.get(id) ?? [])];
        filledLast.set(id, table);
        dropped.set(
          id,
          gone.map((entry) => ({ ...entry, tab: id })),
        );
        return Promise.resolve({
          table,
          rows: blocks.reduce((sum, block) => sum + block.rows, 0),
          dropped: gone.map(({ key, heading, value }) => ({
            key: shownKey({ key }),
            heading: heading || KEPT_TAB.untitled,
            value,
          })),
        });
      },
      keptTab: async (written) => {
        const staying = keptBefore.entries.filter((entry) => isStray(entry) || !written.includes(entry.tab));
        const entries = unitedKept([...staying, ...[...dropped.values()].flat()]);
        if (isSameKept(entries, keptBefore.entries)) return null;
        keptBefore = { ...keptBefore, entries };
        return Promise.resolve(keptTab(keptBefore, tabs));
      },
      compareTab: async (id, sheet) => {
        const table = filledLast.get(id);
        if (!table) throw new Error(`${id} was not filled`);
        return Promise.resolve(compareTab(table, sheet));
      },
      previewTab: async (id, request, rows, language) => {
        const tab = tabOf(id);
        const run = lastRun();
        return Promise.resolve(
          run ? previewTab(tab, prepared(run, request).filler.fill(id), rows, language) : declaredPreview(tab),
        );
      },
      overview: async (request, language) => {
        const run = runOf();
        const { filler } = prepared(run, request);
        const shown = tabs.filter(({ charts }) => charts.some(({ isInOverview }) => isInOverview));
        const filled = shown.map((tab) => ({ tab, table: filler.fill(tab.id).table }));
        return Promise.resolve(overviewOf(run.run, filled, language));
      },
      monthFigures: async (request) => Promise.resolve(progressOf(prepared(runOf(), request).facts)),
    },
  };
}
