import { columnCell, type Column, type Dataset } from "../../core/model/Dataset";
import { COMPARED, type Compared, type ComparisonResult } from "../../core/model/DepartmentResult";
import type { Comparison } from "../../core/model/DepartmentProfile";
import type { FieldId } from "../../core/model/Field";
import { LINK_STEPS, type LinkStep } from "../../core/model/Linkage";
import type { CellRef } from "../../core/model/RawSheet";
import type { Masking } from "../DepartmentViews";
import { shownFields } from "../../core/model/shownFields";
import { headOf } from "../headOf";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import { maskedValue, shownValue } from "./shownValue";

export type Disagreement = Exclude<Compared, "agree">;

/** One difference, not yet read: what it compares, and whom. */
export interface Difference {
  readonly comparison: Comparison;
  readonly outcome: Disagreement;
  /** Member or household, by the profile; -1 for nobody of the county's. */
  readonly entry: number;
  /** Row of the department's dataset, -1 for none. */
  readonly row: number;
}

/** One side of a difference as it stands in its sheet. */
export interface Side {
  readonly shown: (masking: Masking) => string;
  readonly at: CellRef;
}

/** Whom a difference is about, unmasked. */
interface Person {
  readonly name: string;
  readonly idNo: string;
  readonly household: string;
  readonly village: string;
}

export interface DifferenceReader {
  readonly who: (difference: Difference) => Person;
  readonly here: (difference: Difference) => Side | null;
  readonly there: (difference: Difference) => Side | null;
  /** How both sides were linked; `null` where there is only one. */
  readonly link: (difference: Difference) => LinkStep | null;
  /** What stays the same when rows move: two differences of one person and comparison may share it. */
  readonly identity: (difference: Difference) => string;
}

/** The differences of a comparison with these outcomes, in its own order. */
export function* differencesOf(
  comparison: Comparison,
  { differences }: ComparisonResult,
  outcomes: ReadonlySet<Disagreement>,
): Generator<Difference> {
  const { outcome, entry, row } = differences;
  for (let i = 0; i < outcome.length; i++) {
    const came = COMPARED[outcome[i] ?? 0];
    if (came === undefined || came === "agree" || !outcomes.has(came)) continue;
    yield { comparison, outcome: came, entry: entry[i] ?? -1, row: row[i] ?? -1 };
  }
}

/** Reads both sides of differences from the two sheets. */
export function createDifferenceReader({ result }: DepartmentRun, { dataset, pack }: ComparedRun): DifferenceReader {
  const { profile, dataset: theirs, linkage } = result;
  const ofHouseholds = profile.rowOf === "household";
  const memberOf = (entry: number): number | null => {
    if (!ofHouseholds || entry < 0) return entry < 0 ? null : entry;
    return headOf(entry, dataset, pack) ?? dataset.memberOrder[dataset.memberStart[entry] ?? 0] ?? null;
  };
  const householdOf = (entry: number): number =>
    ofHouseholds || entry < 0 ? entry : (dataset.householdOf[entry] ?? -1);
  const textIn = (of: Dataset, field: FieldId, member: number): string =>
    shownValue(of.members.columns.get(field), member);
  const side = (column: Column | undefined, entry: number, at: CellRef): Side => {
    const value = shownValue(column, entry);
    return { shown: (masking) => maskedValue(value, column?.field, masking), at };
  };
  /** A cell of the county's sheet: the member's own, else the household's. */
  const ownSide = (field: FieldId, entry: number): Side | null => {
    const member = memberOf(entry);
    const ofMember = dataset.members.columns.get(field);
    if (ofMember && member !== null)
      return side(ofMember, member, columnCell(ofMember, member) ?? dataset.cellOf("member", member, field));
    const household = householdOf(entry);
    if (household < 0) return null;
    const column = dataset.households.columns.get(field);
    const at = (column && columnCell(column, household)) ?? dataset.cellOf("household", household, field);
    return side(column, household, at);
  };
  const theirSide = (field: FieldId, row: number): Side =>
    side(theirs.members.columns.get(field), row, theirs.cellOf("member", row, field));
  /** The cell by which somebody is found. */
  const keyField = ({ members }: Dataset): FieldId => (members.columns.has("name") ? "name" : "idNo");
  const villageOf = (difference: Difference): string => {
    const { entry, row } = difference;
    const household = householdOf(entry);
    const own = household < 0 ? "" : shownValue(dataset.households.columns.get("village"), household);
    const member = memberOf(entry);
    const ofMember = member === null ? "" : textIn(dataset, "village", member);
    return own || ofMember || (row < 0 ? "" : textIn(theirs, "village", row));
  };

  const who = (difference: Difference): Person => {
    const { entry, row } = difference;
    const member = memberOf(entry);
    const [of, at] = member === null ? [theirs, row] : [dataset, member];
    return {
      name: at < 0 ? "" : of.memberName(at) || textIn(of, "name", at),
      idNo: at < 0 ? "" : textIn(of, "idNo", at),
      household: dataset.householdIds[householdOf(entry)] ?? (row < 0 ? "" : textIn(theirs, "householdId", row)),
      village: villageOf(difference),
    };
  };
  return {
    who,
    here: ({ comparison, entry }) => {
      if (entry < 0) return null;
      return ownSide("own" in comparison ? comparison.own : keyField(dataset), entry);
    },
    there: ({ comparison, row }) => {
      if (row < 0) return null;
      const fields = shownFields(comparison).filter((field) => theirs.members.columns.has(field));
      const first = theirSide(fields[0] ?? keyField(theirs), row);
      const sides = [first, ...fields.slice(1).map((field) => theirSide(field, row))];
      const shown: Side["shown"] = (masking) =>
        sides
          .map((one) => one.shown(masking))
          .filter((text) => text !== "")
          .join(" ");
      return { at: first.at, shown };
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
      const person = entry < 0 ? [idNo || `${name} ${village}`] : [household, member];
      // Numbers of nobody's household would all be one.
      const lone = entry >= 0 && household === "" ? [idNo || name] : [];
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
