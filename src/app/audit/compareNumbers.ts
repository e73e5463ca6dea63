import type { Severity } from "../../core/model/Finding";
import type { RunRecord } from "../../core/model/RunRecord";
import type { Totals } from "../../core/model/Run";
import type { AuditView } from "../AuditViews";

interface Numbers {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly byRule: Readonly<Record<string, number>>;
  readonly waived: number;
}

export const recordedTotals = ({ counts }: RunRecord): Numbers => ({
  findings: { error: counts.errors, warning: counts.warnings, note: counts.notes },
  byRule: counts.byRule,
  waived: counts.waived,
});

/** How many findings there were and are, and of which rules not as many; `untold`: rules of which less can be told now. */
export function compareNumbers(
  { findings: { error, warning, note }, byRule }: Numbers,
  now: Pick<Totals, "findings" | "byRule">,
  untold: ReadonlySet<string>,
  titleOf: (rule: string) => string,
): Pick<AuditView["findings"], "totals" | "byRule"> {
  const then = new Map(Object.entries(byRule));
  const rules = [...new Set([...then.keys(), ...now.byRule.keys()])].filter((rule) => !untold.has(rule)).sort();
  const pairs = rules.map((rule) => ({ rule, then: then.get(rule) ?? 0, now: now.byRule.get(rule) ?? 0 }));
  const other = pairs.filter((pair) => pair.then !== pair.now);
  return {
    totals: { then: { error, warning, note }, now: now.findings },
    byRule: other.map(({ rule, ...both }) => ({ rule, title: titleOf(rule), ...both })),
  };
}
