import type { Finding, Severity } from "../model/Finding";
import type { Followed, Rule } from "../model/Rule";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Gives each finding the key of the one that explains it, as the rules' `follows` say: always that of a finding that
 * follows from no other. A finding never follows from a milder one, so that folding hides no error.
 */
export function foldFindings(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const followed = new Map(rules.flatMap(({ id, follows }) => (follows ? [[id, follows] as const] : [])));
  const wanted = new Set([...followed.values()].flat().map(({ rule }) => rule));
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    if (!wanted.has(finding.ruleId)) continue;
    for (const place of placesOf(finding)) {
      const key = `${finding.ruleId} ${place}`;
      const before = causes.get(key);
      if (!before || RANK[finding.severity] < RANK[before.severity]) causes.set(key, finding);
    }
  }
  const causeOf = (finding: Finding): Finding | null => {
    for (const { rule, at } of followed.get(finding.ruleId) ?? []) {
      for (const place of placesToAsk(finding, at)) {
        const cause = causes.get(`${rule} ${place}`);
        if (cause && cause !== finding && RANK[cause.severity] <= RANK[finding.severity])
          return causeOf(cause) ?? cause;
      }
    }
    return null;
  };
  return findings.map((finding) => {
    const cause = followed.has(finding.ruleId) ? causeOf(finding) : null;
    return cause ? { ...finding, follows: cause.key } : finding;
  });
}

const cellOf = ({ at }: Finding): string => `cell ${at.row} ${at.column} ${at.sheet}`;

/** Where a finding explains others: at its cell, for its person, and for its household. */
function placesOf(finding: Finding): readonly string[] {
  const { subject, household } = finding;
  if (household < 0) return [cellOf(finding)];
  const own = subject.kind === "member" ? `member ${household} ${subject.member}` : `whole ${household}`;
  return [cellOf(finding), own, `any ${household}`];
}

/** A member's finding follows one of the same member or of the household as a whole; a household's, any in it. */
function placesToAsk(finding: Finding, at: Followed["at"]): readonly string[] {
  const { subject, household } = finding;
  if (at === "cell") return [cellOf(finding)];
  if (household < 0) return [];
  return subject.kind === "member"
    ? [`member ${household} ${subject.member}`, `whole ${household}`]
    : [`any ${household}`];
}
