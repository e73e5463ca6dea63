import type { Dataset } from "../../core/model/Dataset";
import {
  COMPARED,
  type CellWriting,
  type Compared,
  type ComparisonResult,
  type TellDifference,
  type ToldDifference,
} from "../../core/model/DepartmentResult";
import type { Comparison } from "../../core/model/DepartmentProfile";
import type { FieldId } from "../../core/model/Field";
import { LINK_STEPS, type LinkStep } from "../../core/model/Linkage";
import { ID_FIELD, NAME_FIELD } from "../../core/model/personFields";
import { maskId, maskIdentity, maskNumbers } from "../../core/model/mask";
import type { CellRef } from "../../core/model/RawSheet";
import type { Masking } from "../DepartmentViews";
import { headsIn } from "../headOf";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import { maskedValue, shownValue } from "./shownValue";

export type Disagreement = Exclude<Compared, "agree">;

/** One difference, not yet read: what it compares, and whom. */
export interface Difference {
  readonly comparison: Comparison;
  /** As it is shown and counted. */
  readonly outcome: Disagreement;
  /** Among the differences of the comparison. */
  readonly position: number;
  /** Member or household, by the profile; -1 for nobody of the county's. */
  readonly entry: number;
  /** Row of the department's dataset, -1 for none. */
  readonly row: number;
}

/** Somebody of the county's sheet, of the department's, or of both. */
type Subject = Pick<Difference, "entry" | "row">;

/** One side of a difference. */
export interface Side {
  readonly value: string;
  readonly at: CellRef;
}

/** What a county's sheet and a department's say; `null` on the side that has nobody. */
interface Sides {
  readonly here: Side | null;
  readonly there: Side | null;
  /** Whether what the department says counts: a household of their list that was struck off does not. */
  readonly counts: boolean;
}

/** Whom a difference is about, unmasked. */
interface Person {
  readonly name: string;
  readonly idNo: string;
  readonly household: string;
  readonly village: string;
}

export interface DifferenceReader {
  readonly who: (subject: Subject) => Person;
  /** The cell that names somebody: of his ID number, or of his name where there is no such column. */
  readonly naming: (subject: Subject, masking: Masking) => Side;
  /** What its finding says. */
  readonly told: (difference: Difference) => ToldDifference;
  /** The same cell by cell. */
  readonly sides: (difference: Difference, masking: Masking) => Sides;
  /** How both sides were linked; `null` where there is only one. */
  readonly link: (difference: Difference) => LinkStep | null;
  /** What stays the same when rows move: two differences of one person and comparison may share it. */
  readonly identity: (difference: Difference) => string;
}

/**
 * How an outcome is shown and counted. A list says yes or no of everybody, so that being on one side alone is a
 * difference of what both tell.
 */
const shownAs = ({ kind }: Comparison, came: Compared): Compared =>
  kind === "listed" && (came === "onlyHere" || came === "onlyThere") ? "conflict" : came;

/** How often each outcome came, as it is shown. */
export function shownCounts(comparison: Comparison, counts: ComparisonResult["counts"]): Record<Compared, number> {
  const shown: Record<Compared, number> = { agree: 0, conflict: 0, onlyHere: 0, onlyThere: 0, open: 0 };
  for (const came of COMPARED) shown[shownAs(comparison, came)] += counts[came];
  return shown;
}

/** The differences of a comparison that are shown with these outcomes, in its own order. */
export function* differencesOf(
  comparison: Comparison,
  { differences }: ComparisonResult,
  outcomes: ReadonlySet<Disagreement>,
): Generator<Difference> {
  const { outcome, entry, row } = differences;
  for (let i = 0; i < outcome.length; i++) {
    const came = COMPARED[outcome[i] ?? 0];
    const shown = came === undefined ? "agree" : shownAs(comparison, came);
    if (shown === "agree" || !outcomes.has(shown)) continue;
    yield { comparison, outcome: shown, position: i, entry: entry[i] ?? -1, row: row[i] ?? -1 };
  }
}

/** Cells as they stand in their sheets, as far as `masking` shows them. */
const writingOf = (masking: Masking): CellWriting => ({
  cell: (column, entry) => maskedValue(shownValue(column, entry), column.field, masking),
  joined: masking === "full" ? (text) => text : maskNumbers,
});
const WRITINGS: Readonly<Record<Masking, CellWriting>> = {
  full: writingOf("full"),
  id: writingOf("id"),
  all: writingOf("all"),
};

/** Reads what differences are about from the two sheets. */
export function createDifferenceReader(
  { result, tell }: DepartmentRun,
  { dataset, pack }: ComparedRun,
): DifferenceReader {
  const { profile, dataset: theirs, linkage } = result;
  const ofHouseholds = profile.rowOf === "household";
  const headOf = headsIn(dataset, pack);
  const memberOf = (entry: number): number | null => {
    if (!ofHouseholds || entry < 0) return entry < 0 ? null : entry;
    return headOf(entry) ?? dataset.memberOrder[dataset.memberStart[entry] ?? 0] ?? null;
  };
  const householdOf = (entry: number): number =>
    ofHouseholds || entry < 0 ? entry : (dataset.householdOf[entry] ?? -1);
  const textIn = (of: Dataset, field: FieldId, member: number): string =>
    shownValue(of.members.columns.get(field), member);
  const tellers = new Map<string, TellDifference>();
  const tellerOf = ({ comparison: { id } }: Difference): TellDifference => {
    const teller = tellers.get(id) ?? tell(id);
    tellers.set(id, teller);
    return teller;
  };
  const villageOf = ({ entry, row }: Subject): string => {
    const household = householdOf(entry);
    const own = household < 0 ? "" : shownValue(dataset.households.columns.get("village"), household);
    const member = memberOf(entry);
    const ofMember = member === null ? "" : textIn(dataset, "village", member);
    return own || ofMember || (row < 0 ? "" : textIn(theirs, "village", row));
  };

  const placeOf = ({ entry, row }: Subject): readonly [Dataset, number] => {
    const member = memberOf(entry);
    return member === null ? [theirs, row] : [dataset, member];
  };
  const who = (subject: Subject): Person => {
    const { entry, row } = subject;
    const [of, at] = placeOf(subject);
    return {
      name: at < 0 ? "" : of.memberName(at) || textIn(of, "name", at),
      idNo: at < 0 ? "" : textIn(of, "idNo", at),
      household: dataset.householdIds[householdOf(entry)] ?? (row < 0 ? "" : textIn(theirs, "householdId", row)),
      village: villageOf(subject),
    };
  };
  return {
    who,
    naming: (subject, masking) => {
      const [of, at] = placeOf(subject);
      const field = of.members.columns.has(ID_FIELD) ? ID_FIELD : NAME_FIELD;
      const column = of.members.columns.get(field);
      return {
        value: maskedValue(shownValue(column, at), column?.field, masking),
        at: of.cellOf("member", Math.max(0, at), field),
      };
    },
    told: (difference) => tellerOf(difference)(difference.position),
    sides: (difference, masking) => {
      const { entry, row, position } = difference;
      const { messageId, data, at, related } = tellerOf(difference)(position, WRITINGS[masking]);
      const [cell] = related;
      return {
        here: entry < 0 ? null : { value: String(data.value), at },
        there: row < 0 || !cell ? null : { value: String(entry < 0 ? data.value : data.there), at: cell },
        counts: messageId !== "department.notCounted",
      };
    },
    link: ({ entry, row }) => {
      if (entry < 0 || row < 0) return null;
      const { rows, members, steps } = linkage;
      for (let i = firstAtLeast(rows, row); rows[i] === row; i++) {
        const member = members[i] ?? -1;
        if ((ofHouseholds ? dataset.householdOf[member] : member) === entry) return LINK_STEPS[steps[i] ?? 0] ?? null;
      }
      return null;
    },
    identity: (difference) => {
      const { comparison, entry } = difference;
      const { name, idNo, household, village } = who(difference);
      const member = ofHouseholds || entry < 0 ? "" : dataset.memberKey(entry);
      // No ID number in full: it could be guessed from what is made of it.
      const own = [maskId(idNo), name, village];
      const person = entry < 0 ? own : [maskIdentity(household), maskIdentity(member)];
      // Numbers of nobody's household would all be one.
      const lone = entry >= 0 && household === "" ? own : [];
      return JSON.stringify([profile.id, comparison.id, entry < 0 ? "there" : "here", ...person, ...lone]);
    },
  };
}

/** The first position in a sorted array whose value is not below the wanted one. */
function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
