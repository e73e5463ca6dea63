import type { RuleListEntry } from "../../app/views";

export const RULE_FILTERS = ["all", "changed", "off", "own"] as const;
export type RuleFilter = (typeof RULE_FILTERS)[number];

/** Rules whose id or title contains the text and that the filter admits. */
export function filterRules(
  rules: readonly RuleListEntry[],
  filter: RuleFilter,
  query: string,
): readonly RuleListEntry[] {
  const wanted = fold(query);
  return rules.filter(
    (rule) =>
      (filter === "all" ||
        (filter === "changed" && rule.switched) ||
        (filter === "off" && !rule.on) ||
        (filter === "own" && rule.own !== null)) &&
      (fold(rule.id).includes(wanted) || fold(rule.title).includes(wanted)),
  );
}

const fold = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
