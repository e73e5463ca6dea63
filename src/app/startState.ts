import type { Language } from "../core/model/Field";
import type { SessionState } from "./Session";

/** Before anything was looked at. */
export const startState = (language: Language): SessionState => ({
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
});
