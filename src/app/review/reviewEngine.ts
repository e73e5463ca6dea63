import type { SummaryTab } from "../../core/model/SummaryTab";
import type { TabFacts } from "../../core/model/TabFacts";
import { householdKeys } from "../../core/report/records/householdKeys";
import { COUNTED_TAB } from "../../core/report/tabs/countedTab";
import type { TabFiller } from "../../core/report/tabs/createTabFiller";
import type { Engine } from "../Engine";
import type { TabSheet } from "../ports";
import { createViewer } from "../renderViews";
import type { TabRequest } from "../tabs/TabRequest";
import type { TabRun } from "../tabs/TabRun";
import { assessmentRows } from "./assessmentRows";
import { isStanding } from "./isStanding";
import { placeEntries, withCells } from "./placeEntries";
import { reviewCard } from "./reviewCard";
import { reviewItems } from "./reviewItems";

/** What a meeting asks of the engine. */
export type ReviewQuestion = "reviewItems" | "reviewCard" | "isAssessmentStanding" | "placeDecision" | "takeDecision";

interface Parts {
  readonly tabs: readonly SummaryTab[];
  /** What tabs are made of by now. */
  readonly prepared: (request: TabRequest) => {
    readonly run: TabRun;
    readonly facts: TabFacts;
    readonly filler: TabFiller;
  };
  /** T3 as it was taken up last. */
  readonly standing: () => TabSheet | null;
  readonly take: (sheet: TabSheet) => void;
}

/** The part of the engine that answers a review meeting. */
export function createReviewEngine({ tabs, prepared, standing, take }: Parts): Pick<Engine, ReviewQuestion> {
  const assessment = (): SummaryTab => {
    const tab = tabs.find(({ id }) => id === COUNTED_TAB);
    if (!tab) throw new Error(`No tab ${COUNTED_TAB}`);
    return tab;
  };
  return {
    reviewItems: async (query, request) => {
      const { run, filler } = prepared(request);
      return Promise.resolve(reviewItems(query, run, assessmentRows(filler)));
    },
    reviewCard: async (key, request, language) => {
      const { run, facts, filler } = prepared(request);
      const household = householdKeys(run.dataset).indexOf(key);
      if (household < 0) return null;
      const viewer = createViewer(run.pack, language);
      const date1904 = standing()?.date1904 ?? false;
      const asked = { run, facts, viewer, date1904, tab: assessment(), rows: assessmentRows(filler) };
      return Promise.resolve(reviewCard(key, household, asked));
    },
    isAssessmentStanding: async (request) => {
      const { filler } = prepared(request);
      return Promise.resolve(isStanding(assessment(), standing(), assessmentRows(filler)));
    },
    placeDecision: async (entries) => Promise.resolve(placeEntries(assessment(), standing(), entries)),
    takeDecision: async (cells) => {
      const sheet = standing();
      if (sheet) take(withCells(sheet, cells));
      return Promise.resolve();
    },
  };
}
