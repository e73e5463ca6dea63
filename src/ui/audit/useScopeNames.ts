import type { Assignment } from "../../core/model/TabFacts";
import { usePane } from "../PaneContext";
import { useAuditText } from "./useAuditText";

interface NamedScope {
  readonly id: string;
  readonly name: string;
}

interface ScopeNames {
  /** Of the last run; empty before. */
  readonly rules: readonly NamedScope[];
  readonly villages: readonly NamedScope[];
  /** The lines that an assignment is for, in words. */
  readonly nameOf: (assignment: Assignment) => string;
}

/** Rules and villages by name, as far as the last run tells them. */
export function useScopeNames(): ScopeNames {
  const { summary, tabs } = usePane().state;
  const say = useAuditText();
  const rules = (summary?.dimensions ?? [])
    .flatMap((dimension) => dimension.rules)
    .map(({ ruleId, title }) => ({ id: ruleId, name: `${ruleId} ${title}` }));
  const villages = (tabs.form?.villages ?? []).map(({ key, town, village }) => ({
    id: key,
    name: `${town} ${village}`.trim(),
  }));
  const find = (list: readonly NamedScope[], id: string): string => list.find((one) => one.id === id)?.name ?? id;
  return {
    rules,
    villages,
    nameOf: ({ rule, village }) =>
      say("assign.scope", {
        rule: rule === null ? say("assign.allRules") : find(rules, rule),
        village: village === null ? say("assign.allVillages") : find(villages, village),
      }),
  };
}
