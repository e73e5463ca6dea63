import type { OwnRuleDraft, OwnTest } from "../../app/OwnRuleDraft";

export const NEW_TEST: OwnTest = { subject: "", operator: "blank", value: "" };

/** A rule that nothing was chosen for yet. */
export const newDraft = (): OwnRuleDraft => ({
  id: null,
  title: "",
  message: "",
  advice: "",
  severity: "warning",
  dimension: "data",
  source: "",
  at: "",
  match: "all",
  tests: [NEW_TEST],
});
