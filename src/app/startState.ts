import type { Language } from "../core/model/Field";
import type { SessionState } from "./Session";
import { NO_TAB_SETTINGS } from "./tabs/TabSettings";

/** Before anything was looked at. */
export const startState = (language: Language, day: string): SessionState => ({
  language,
  sheets: [],
  progress: null,
  refusal: null,
  defect: null,
  recognition: null,
  summary: null,
  stale: false,
  painted: "no",
  selection: null,
  departments: {
    profiles: [],
    sheets: [],
    offered: [],
    renames: [],
    decisions: {},
    summaries: [],
    feedbackSheet: null,
    answers: null,
  },
  selfChecked: null,
  tabs: {
    tabs: [],
    options: { ...NO_TAB_SETTINGS.options, day },
    form: null,
    closedMonths: [],
    written: null,
    leftOut: [],
  },
  audit: {
    who: "",
    records: [],
    chain: { state: "empty", length: 0, brokenAt: null, why: "", at: null },
    recorded: "no",
    result: null,
    audited: null,
    waivers: [],
    assignments: [],
  },
  review: { items: null, query: { verdict: "notMet", openOnly: false }, decided: 0 },
  undo: [],
});
