import type { Comparison } from "../../core/model/DepartmentProfile";
import type { KeptAs } from "../../messages/department.feedback";
import type { ComparedRun } from "./DepartmentRun";
import { createNumbering, itemCode, itemOf, numberText, type ListedDepartment } from "./listDifferences";
import { createDifferenceReader, differencesOf, type Difference, type Disagreement } from "./readDifferences";

const OPEN: ReadonlySet<Disagreement> = new Set(["open"]);
const NOT_AGREED: ReadonlySet<Disagreement> = new Set(["conflict", "onlyHere", "onlyThere", "open"]);

type WhyKept = Exclude<KeptAs, "twice">;

/**
 * Tells of numbers that are no differences of this run what became of them. Settled (`gone`) is only what was compared and
 * agrees by now; of everything else the run says nothing.
 */
export function createSettled(
  compared: ComparedRun,
  listed: readonly ListedDepartment[],
): (number: string, check: string) => WhyKept {
  const { keyOf } = compared;
  const asked = new Map<string, (number: string) => WhyKept>();
  for (const of of listed)
    for (const comparison of of.department.result.profile.comparisons) {
      let settled: ((number: string) => WhyKept) | null = null;
      // Numbers of all who were compared are hashed only for what somebody was asked about.
      asked.set(itemCode(keyOf, of.identity, comparison), (number) => {
        settled ??= settledBy(comparison, of, compared);
        return settled(number);
      });
    }
  return (number, check) => asked.get(itemOf(check))?.(number) ?? "left";
}

function settledBy(
  comparison: Comparison,
  { department, identity }: ListedDepartment,
  compared: ComparedRun,
): (number: string) => WhyKept {
  const result = department.result.comparisons.find(({ id }) => id === comparison.id);
  if (!result || result.notCompared !== null) return () => "notCompared";
  const reader = createDifferenceReader(department, compared);
  const numbersOf = (all: Iterable<Difference>): Set<string> => {
    const numberOf = createNumbering(compared.keyOf);
    return new Set(Array.from(all, (one) => numberOf(numberText(identity, reader.identity(one)))));
  };
  const open = numbersOf(Array.from(differencesOf(comparison, result, OPEN), (one) => unitOf(one, comparison)));
  const unsettled = unsettledHouseholds(comparison, department, compared);
  const units = unitsOf(comparison, department, compared);
  const agreed = numbersOf(units.filter(({ entry }) => !unsettled.has(compared.dataset.householdOf[entry] ?? -1)));
  const moved = unsettled.size === 0 ? new Set<string>() : numbersOf(units);
  return (number) => {
    if (open.has(number)) return "open";
    if (agreed.has(number)) return "gone";
    return moved.has(number) ? "changed" : "absent";
  };
}

/** What a list of all rows asks about is a row, whomever it was linked to. */
const unitOf = (one: Difference, { kind }: Comparison): Difference => (kind === "known" ? { ...one, entry: -1 } : one);

/** Everything that the comparison could be about, whatever came of it. */
function unitsOf(
  comparison: Comparison,
  { result: { profile, dataset: theirs, linkage } }: ListedDepartment["department"],
  { dataset }: ComparedRun,
): readonly Difference[] {
  const unit = (entry: number, row: number): Difference => ({ comparison, outcome: "open", position: -1, entry, row });
  if (comparison.kind === "known") return Array.from({ length: theirs.members.size }, (_, row) => unit(-1, row));
  const ofHouseholds = profile.rowOf === "household";
  if (!("theirs" in comparison)) {
    const { size } = ofHouseholds ? dataset.households : dataset.members;
    return Array.from({ length: size }, (_, entry) => unit(entry, -1));
  }
  const linked = new Set<number>();
  for (const member of linkage.members) linked.add(ofHouseholds ? (dataset.householdOf[member] ?? -1) : member);
  return Array.from(linked, (entry) => unit(entry, -1));
}

/**
 * Households that still differ or are open. What a household says counts once where rows are of persons, at whichever of
 * its members decides: that another one decides now settles nothing.
 */
function unsettledHouseholds(
  comparison: Comparison,
  { result: { profile, comparisons } }: ListedDepartment["department"],
  { dataset }: ComparedRun,
): ReadonlySet<number> {
  const unsettled = new Set<number>();
  const isOnce = "theirs" in comparison && profile.rowOf === "member" && !dataset.members.columns.has(comparison.own);
  const result = isOnce ? comparisons.find(({ id }) => id === comparison.id) : undefined;
  if (result)
    for (const { entry } of differencesOf(comparison, result, NOT_AGREED))
      unsettled.add(dataset.householdOf[entry] ?? -1);
  return unsettled;
}
