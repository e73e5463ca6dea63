import type { Finding } from "../../model/Finding";
import { findingPrint } from "../../model/findingPrint";
import type { FindingPrint, Fingerprints } from "../../model/Fingerprints";
import type { FindingChange } from "../../model/RunRecord";
import { compareTexts } from "./canonicalOrder";
import { keyPrint, type DataPrints } from "./printsOf";

export interface FindingChanges {
  /** Of each finding, in their order. */
  readonly changes: readonly Exclude<FindingChange, "absent">[];
  /** Of the prints before: found then and not now, be it that the rule was not checked. `household` is a place among those before. */
  readonly absent: readonly FindingPrint[];
  readonly counts: Readonly<Record<FindingChange, number>>;
  /** What to remember now: what is found, and what is gone of all that ever was. By rule and key. */
  readonly next: readonly FindingPrint[];
}

/** What became of findings since fingerprints under the same secret were taken, by key; of the first ones, all are new. */
export function compareFindings(
  before: Fingerprints | null,
  findings: readonly Finding[],
  now: DataPrints,
  secret: string,
): FindingChanges {
  const known = new Map<string, FindingPrint[]>();
  for (const print of before?.findings ?? []) {
    const same = known.get(print.key);
    if (same) same.push(print);
    else known.set(print.key, [print]);
  }
  const take = (key: string, fits: (print: FindingPrint) => boolean): boolean => {
    const left = known.get(key);
    const at = left?.findIndex(fits) ?? -1;
    if (at >= 0) left!.splice(at, 1);
    return at >= 0;
  };
  const prints = findings.map((finding): FindingPrint => ({
    key: keyPrint(finding.key, secret),
    rule: finding.ruleId,
    household: finding.household < 0 ? -1 : now.placeOf[finding.household]!,
    value: findingPrint(finding),
    isOpen: true,
    waiver: finding.waiver ?? 0,
  }));
  // Several may bear one key: those that say the same come together, in whatever order the rows stand.
  const isUnchanged = prints.map(({ key, value }) => take(key, (print) => print.isOpen && print.value === value));
  const changes = prints.map(({ key }, position) => {
    if (isUnchanged[position]) return "unchanged";
    if (take(key, ({ isOpen }) => isOpen)) return "updated";
    return take(key, () => true) ? "reopened" : "new";
  });
  const gone = [...known.values()].flat();
  const absent = gone.filter(({ isOpen }) => isOpen);
  const counts: Record<FindingChange, number> = {
    new: 0,
    unchanged: 0,
    updated: 0,
    absent: absent.length,
    reopened: 0,
  };
  for (const change of changes) counts[change]++;
  const closed = before === null ? [] : closedNow(gone, before, now);
  return { changes, absent, counts, next: [...prints, ...closed].sort(compareFindingPrints) };
}

/** Those that are gone, at the places that households have now. */
function closedNow(
  gone: readonly FindingPrint[],
  before: Fingerprints,
  { households }: DataPrints,
): readonly FindingPrint[] {
  const placeOf = new Map(households.map((print, place) => [print, place]));
  return gone.map((print) => ({
    ...print,
    household: placeOf.get(before.households[print.household] ?? "") ?? -1,
    isOpen: false,
    waiver: 0,
  }));
}

function compareFindingPrints(a: FindingPrint, b: FindingPrint): number {
  return (
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.key, b.key) ||
    compareTexts(a.value, b.value) ||
    Number(b.isOpen) - Number(a.isOpen) ||
    a.household - b.household
  );
}
