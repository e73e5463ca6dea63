import type { Correction, Session, SessionState } from "../../src/app/Session";
import type { CellRef } from "../../src/core/model/RawSheet";
import { startState } from "../../src/app/startState";
import { NO_DEPARTMENTS, samplePairs, sampleDifferences } from "./sampleDepartments";
import { REVIEW_ITEMS, sampleReviewCard } from "./sampleReview";
import { RULE_LIST, TRIAL } from "./sampleRules";
import { NO_TABS, OVERVIEW, samplePreview } from "./sampleTabs";
import { RECOGNITION, sampleFindings, sampleRule, SHEETS } from "./sampleViews";

const OPENED: SessionState = {
  language: "zh-CN",
  sheets: SHEETS,
  progress: null,
  refusal: null,
  defect: null,
  recognition: RECOGNITION,
  summary: null,
  stale: false,
  painted: "no",
  selection: null,
  departments: NO_DEPARTMENTS,
  selfChecked: null,
  tabs: NO_TABS,
  audit: startState("zh-CN", "2026-01-01").audit,
  review: startState("zh-CN", "2026-01-01").review,
  undo: [],
};

export interface FakeSession extends Session {
  /** Actions that were not ignored, with their arguments. */
  readonly calls: readonly (readonly [string, ...unknown[]])[];
  /** What the workbook or the engine does next. */
  readonly set: (change: Partial<SessionState>) => void;
}

/**
 * A session whose states are written by the test. As the interface says: actions never reject, an action that is called
 * while another runs is ignored, the last refusal goes with the next action, and cancelling is a refusal of its own.
 */
export function createFakeSession(start: Partial<SessionState> = {}, over: Partial<Session> = {}): FakeSession {
  let state: SessionState = { ...OPENED, ...start };
  const listeners = new Set<() => void>();
  const calls: [string, ...unknown[]][] = [];
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const act = async (name: string, args: readonly unknown[], change: Partial<SessionState> = {}): Promise<void> => {
    if (state.progress) return;
    calls.push([name, ...args]);
    set({ refusal: null, defect: null, ...change });
  };
  const idle = { sheet: "", done: 0, total: 0 };
  return {
    calls,
    set,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => act("open", []),
    recognise: () => act("recognise", []),
    correct: (correction: Correction) => act("correct", [correction]),
    validate: (options) =>
      act("validate", options === undefined ? [] : [options], { progress: { ...idle, step: "reading" } }),
    cancel: () => {
      if (!state.progress) return;
      calls.push(["cancel"]);
      set({
        progress: null,
        refusal: { code: "cancelled", data: {}, message: "已取消。", advice: "可以随时重新开始。" },
      });
    },
    paint: () => act("paint", []),
    clearMarks: () => act("clearMarks", []),
    findings: (query) => Promise.resolve(sampleFindings(query)),
    rule: (ruleId) => Promise.resolve(sampleRule(ruleId)),
    rules: () => Promise.resolve(RULE_LIST),
    tryRule: (draft) => {
      calls.push(["tryRule", draft]);
      return Promise.resolve(TRIAL);
    },
    select: async (cell: CellRef) => {
      await act("select", [cell], { progress: { ...idle, step: "recognising" } });
      set({ progress: null });
    },
    report: () => Promise.reject(new Error("the pane asks for no report")),
    forgetCache: () => {
      calls.push(["forgetCache"]);
      return Promise.resolve(3);
    },
    addDepartment: (source, profile) => act("addDepartment", profile === undefined ? [source] : [source, profile]),
    correctDepartment: (id, change) => act("correctDepartment", [id, change]),
    removeDepartment: (id) => act("removeDepartment", [id]),
    differences: (query) => Promise.resolve(sampleDifferences(query)),
    pairs: (query) => Promise.resolve(samplePairs(query)),
    decide: async (pair, decision) => {
      await act("decide", [pair, decision], { progress: { ...idle, step: "writing" } });
      const { [pair]: _before, ...others } = state.departments.decisions;
      const decisions = decision === null ? others : { ...others, [pair]: decision };
      set({ progress: null, stale: true, departments: { ...state.departments, decisions } });
    },
    renameVillages: (renames) =>
      act("renameVillages", [renames], { departments: { ...state.departments, renames }, stale: true }),
    writeFeedback: () => act("writeFeedback", []),
    answerLists: async (wish) => {
      await act("answerLists", [wish]);
      return [];
    },
    readAnswers: (files, chosen) => act("readAnswers", chosen === undefined ? [files] : [files, chosen]),
    prepareSheet: (profile) => act("prepareSheet", [profile]),
    selfCheck: (profile) => act("selfCheck", [profile]),
    lookAtTabs: () => act("lookAtTabs", []),
    chooseTabs: async (ids) => {
      await act("chooseTabs", [ids]);
      const tabs = state.tabs.tabs.map((tab) => ({ ...tab, isChosen: ids.includes(tab.id) }));
      set({ tabs: { ...state.tabs, tabs } });
    },
    setTabOptions: async (change) => {
      await act("setTabOptions", [change]);
      set({ tabs: { ...state.tabs, options: { ...state.tabs.options, ...change } } });
    },
    typeForVillages: (entries) => act("typeForVillages", [entries]),
    previewTab: (id) => Promise.resolve(samplePreview(id)),
    writeTabs: () => act("writeTabs", []),
    overview: () => Promise.resolve(state.summary ? OVERVIEW : null),
    closeMonth: (month) => act("closeMonth", [month]),
    showTab: (id) => act("showTab", [id]),
    lookAtAudit: () => act("lookAtAudit", []),
    setWho: async (who) => {
      await act("setWho", [who]);
      set({ audit: { ...state.audit, who } });
    },
    audit: (against) =>
      act("audit", against === undefined ? [] : [against], { progress: { ...idle, step: "auditing" } }),
    waive: (wishes) => act("waive", [wishes], { stale: true }),
    endWaiver: (number) => act("endWaiver", [number], { stale: true }),
    assign: async (assignments) => {
      await act("assign", [assignments]);
      set({ audit: { ...state.audit, assignments } });
    },
    startReview: async (query) => {
      await act("startReview", [query]);
      set({ review: { ...state.review, query, items: REVIEW_ITEMS } });
    },
    reviewCard: (key) => Promise.resolve(sampleReviewCard(key)),
    decideReview: async (key, decision) => {
      await act("decideReview", [key, decision]);
      const { conclusion } = decision;
      const items = state.review.items?.map((item) =>
        item.key === key && conclusion !== undefined ? { ...item, conclusion } : item,
      );
      set({ review: { ...state.review, items: items ?? null, decided: state.review.decided + 1 } });
    },
    endReview: async () => {
      await act("endReview", []);
      set({ review: { ...state.review, items: null } });
    },
    undo: async () => {
      await act("undo", []);
      set({ undo: state.undo.slice(1) });
    },
    setLanguage: (language) => act("setLanguage", [language], { language }),
    close: () => act("close", []),
    ...over,
  };
}
