import type { OwnRuleDraft } from "../../src/app/OwnRuleDraft";
import type { RuleListEntry, RuleTrial } from "../../src/app/views";
import { RULES, sampleFinding } from "./sampleViews";

/** A rule that the county made for itself. */
export const OWN_DRAFT: OwnRuleDraft = {
  id: "OWN-01",
  title: "联系电话不能为空",
  message: "没有填写联系电话。",
  advice: "请补填联系电话。",
  severity: "warning",
  dimension: "identity",
  source: "本县数据质量要求",
  at: "phone",
  match: "all",
  tests: [{ subject: "phone", operator: "blank", value: "" }],
};

/** The rules of the chosen pack, and one of the county's own. */
export const RULE_LIST: readonly RuleListEntry[] = [
  ...RULES.map(({ ruleId, title, dimension, severity }) => ({
    id: ruleId,
    title,
    dimension,
    severity,
    changedSeverity: null,
    confidence: "confirmed" as const,
    on: true,
    switched: false,
    own: null,
  })),
  {
    id: "OWN-01",
    title: OWN_DRAFT.title,
    dimension: OWN_DRAFT.dimension,
    severity: OWN_DRAFT.severity,
    changedSeverity: null,
    confidence: "confirmed",
    on: true,
    switched: false,
    own: OWN_DRAFT,
  },
];

export const TRIAL: RuleTrial = {
  applied: 61_205,
  count: 812,
  examples: [sampleFinding("ID-02", 0), sampleFinding("ID-02", 1)],
  notChecked: null,
};
