import type { Column, Dataset } from "../model/Dataset";
import type { Comparison, DepartmentProfile } from "../model/DepartmentProfile";
import type { ComparisonResult, DepartmentResult } from "../model/DepartmentResult";
import type { CodeList, FieldId } from "../model/Field";
import type { LinkageResult } from "../model/Linkage";
import type { ResolvedParameter } from "../model/Rule";
import type { NotChecked } from "../model/Run";
import type { SheetMapping } from "../model/SheetMapping";
import { HOUSEHOLD_FIELD } from "../model/personFields";
import { DifferenceList } from "./departments/DifferenceList";
import type { ComparePairs } from "./departments/ComparePairs";
import { countingRows } from "./departments/countingRows";
import { numberOfEvery, truthOfEvery } from "./departments/everyEntry";
import { precedence } from "./departments/precedence";
import { foldPairs, type Admitted } from "./departments/foldPairs";
import { meaning } from "./departments/meaning";
import { near } from "./departments/near";
import { pairsOf, type Pairs } from "./departments/Pairs";
import { known, listed, must, mustNot } from "./departments/presence";
import { same } from "./departments/same";
import { nothingToCompare, reasonNotToCompare } from "./departments/reasonNotToCompare";
import { withWorkings, type WorkScope } from "./Workings";

export interface CompareInput {
  /** The county's sheets. */
  readonly here: Dataset;
  /** The department's sheet: one entry of `members` for each row. */
  readonly there: Dataset;
  readonly profile: DepartmentProfile;
  readonly mapping: SheetMapping;
  readonly linkage: LinkageResult;
  /** Of the county's pack. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  /** ISO date. */
  readonly asOf: string;
  /** Year of the income window. */
  readonly year: number;
  /** Comparisons done and comparisons in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What both datasets are asked with. */
interface BothScopes {
  readonly here: WorkScope;
  readonly there: WorkScope;
}

/** Holds each linked pair, and each entry without one, to the comparisons of the department's profile. */
export function compareDepartment(input: CompareInput): DepartmentResult {
  const { here, there, profile, mapping, linkage, codeLists, onProgress } = input;
  const { parameters, asOf, year } = input;
  const shared = { parameters, asOf, year, previous: null, optional: new Set<FieldId>() };
  const lists = new Map(profile.codeLists.map((list) => [list.id, list]));
  const scopes: BothScopes = {
    here: withWorkings({ ...shared, dataset: here, codeLists }),
    there: withWorkings({ ...shared, dataset: there, codeLists: lists }),
  };
  const pairs = pairsOf(here, there, profile.rowOf, linkage);
  const comparisons = profile.comparisons.map((comparison, done) => {
    onProgress?.(done, profile.comparisons.length);
    return compareBy(comparison, input, pairs, scopes);
  });
  onProgress?.(profile.comparisons.length, profile.comparisons.length);
  return { profile, mapping, dataset: there, linkage, entries: entriesOf(pairs, there.members.size), comparisons };
}

function entriesOf({ size, first, rows }: Pairs, rowCount: number): DepartmentResult["entries"] {
  let both = 0;
  for (let entry = 0; entry < size; entry++) if (first[entry]! >= 0) both++;
  let linked = 0;
  for (let pair = 0; pair < rows.length; pair++) if (rows[pair] !== rows[pair - 1]) linked++;
  return { both, onlyHere: size - both, onlyThere: rowCount - linked };
}

function compareBy(comparison: Comparison, input: CompareInput, pairs: Pairs, scopes: BothScopes): ComparisonResult {
  const { id } = comparison;
  const reason = reasonNotToCompare(comparison, input);
  if (reason) return notCompared(id, reason);
  const { who } = comparison;
  const admitted: Admitted = {
    who: who ? truthOfEvery(who, pairs.level, scopes.here) : null,
    rows: countingRows(comparison, scopes.there),
  };
  const nothing = nothingToCompare(comparison, admitted, input.here);
  if (nothing) return notCompared(id, nothing);
  const { counts, differences } = outcomes(comparison, admitted, input, pairs, scopes);
  return { id, notCompared: null, counts, differences };
}

function notCompared(id: string, reason: NotChecked): ComparisonResult {
  const { counts, differences } = new DifferenceList();
  return { id, notCompared: reason, counts, differences };
}

function outcomes(
  comparison: Comparison,
  admitted: Admitted,
  input: CompareInput,
  pairs: Pairs,
  scopes: BothScopes,
): DifferenceList {
  const { here, there } = input;
  switch (comparison.kind) {
    case "must":
      return must(pairs, admitted);
    case "mustNot":
      return mustNot(pairs, admitted);
    case "known":
      return known(pairs, admitted, here, there.members.size);
    case "listed":
      return listed(pairs, admitted, here, ownColumn(here, comparison.own), comparison);
    case "same":
    case "near":
    case "meaning": {
      const own = ownColumn(here, comparison.own);
      const theirs = columnOf(there, comparison.theirs);
      const compare = comparer(comparison, own, theirs, scopes);
      const places = own.level === "member" ? pairs.members : pairs.members.map((member) => here.householdOf[member]!);
      const compared = new Uint8Array(pairs.rows.length);
      compare(places, pairs.rows, compared);
      // What the household says counts once, also where each row is of a person; whose household it is, each says.
      const isOnce = own.level === "household" && pairs.level === "member" && comparison.own !== HOUSEHOLD_FIELD;
      const units = isOnce ? pairsOf(here, there, "household", input.linkage) : pairs;
      const entryOf = (pair: number): number =>
        pairs.level === "member" ? pairs.members[pair]! : here.householdOf[pairs.members[pair]!]!;
      // Members of a household may each say something else; one member's rows may not.
      const isDoubled = (pair: number): boolean => pairs.next[pair]! >= 0 || pairs.first[pairs.members[pair]!] !== pair;
      const isSole = (pair: number): boolean => !input.profile.repeats && (!isOnce || isDoubled(pair));
      return foldPairs(units, compared, { entryOf, precedes: precedence(pairs, here, theirs), isSole }, admitted);
    }
  }
}

function comparer(
  comparison: Extract<Comparison, { readonly theirs: FieldId }>,
  own: OwnColumn,
  theirs: Column,
  { here, there }: BothScopes,
): ComparePairs {
  if (comparison.kind === "meaning") return meaning(own.column, theirs, comparison.lines);
  if (comparison.kind === "same")
    return same(own.column, theirs, {
      own: here.codeLists.get(own.column.field.codeList ?? ""),
      theirs: there.codeLists.get(theirs.field.codeList ?? ""),
    });
  const values = numberOfEvery(comparison.value ?? { field: comparison.theirs }, "member", there);
  return near(own.column, values, numberOfEvery(comparison.tolerance, "member", there));
}

interface OwnColumn {
  readonly column: Column;
  readonly level: "member" | "household";
}

function ownColumn({ members, households }: Dataset, field: FieldId): OwnColumn {
  const ofMember = members.columns.get(field);
  if (ofMember) return { column: ofMember, level: "member" };
  const column = households.columns.get(field);
  if (!column) throw new Error(`Field ${field} is not mapped although it is compared`);
  return { column, level: "household" };
}

function columnOf({ members }: Dataset, field: FieldId): Column {
  const column = members.columns.get(field);
  if (!column) throw new Error(`Field ${field} of the department is not mapped although it is compared`);
  return column;
}
