import type { Rule } from "../core/model/Rule";

/** Rules that follow from an unknown rule, or through others from themselves: no finding of theirs could be counted. */
export function followFaults(rules: readonly Rule[]): readonly string[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const causesOf = (id: string): readonly string[] => byId.get(id)?.follows?.map(({ rule }) => rule) ?? [];
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    causesOf(from).some((cause) => {
      if (cause === target) return true;
      if (seen.has(cause)) return false;
      seen.add(cause);
      return reaches(cause, target, seen);
    });
  return rules.flatMap(({ id }) => [
    ...causesOf(id)
      .filter((cause) => !byId.has(cause))
      .map((cause) => `rule ${id} follows from the unknown rule ${cause}`),
    ...(reaches(id, id, new Set()) ? [`rule ${id} follows from itself`] : []),
  ]);
}
