import { isGraver, type Finding } from "../model/Finding";
import type { Followed, Rule } from "../model/Rule";

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
      if (!before || goesBefore(finding, before)) causes.set(key, finding);
    }
  }
  const causeOf = (finding: Finding): Finding | null => {
    for (const { rule, at } of followed.get(finding.ruleId) ?? []) {
      for (const place of placesToAsk(finding, at)) {
        const cause = causes.get(`${rule} ${place}`);
        if (cause && cause !== finding && !isGraver(finding.severity, cause.severity)) return causeOf(cause) ?? cause;
      }
    }
    return null;
  };
  return findings.map((finding) => {
    const cause = followed.has(finding.ruleId) ? causeOf(finding) : null;
    return cause ? { ...finding, follows: cause.key } : finding;
  });
}

/** Of findings that explain alike the gravest, and of those always the same, whatever order they are found in. */
function goesBefore(a: Finding, b: Finding): boolean {
  return a.severity === b.severity ? a.key < b.key : isGraver(a.severity, b.severity);
}

const cellOf = ({ at }: Finding): string => `cell ${at.row} ${at.column} ${at.sheet}`;

/** Where a finding explains others: at its cell, for its person, and for its household. */
function placesOf(finding: Finding): readonly string[] {
  const { household, member } = finding;
  if (household < 0) return [cellOf(finding)];
  return [cellOf(finding), member < 0 ? `whole ${household}` : `member ${member}`, `any ${household}`];
}

/** At its subject, a member's finding follows one of the same member or of the household as a whole; a household's, any in it. */
function placesToAsk(finding: Finding, at: Followed["at"]): readonly string[] {
  const { household, member } = finding;
  if (at === "cell") return [cellOf(finding)];
  if (at === "member") return member < 0 ? [] : [`member ${member}`];
  if (household < 0) return [];
  return member < 0 || at === "household" ? [`any ${household}`] : [`member ${member}`, `whole ${household}`];
}
