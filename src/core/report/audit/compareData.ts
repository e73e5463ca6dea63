import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { MEMBERS, type Fingerprints } from "../../model/Fingerprints";
import { HOUSEHOLD_FIELD } from "../../model/personFields";
import { createExplainMembers, MEMBER_KEY_FIELDS, type MembersBefore } from "./explainMembers";
import { matchPlaces } from "./matchPlaces";
import { printsOf, type DataPrints } from "./printsOf";

export interface HouseholdChange {
  readonly what: "changed" | "added" | "removed";
  /** Of the dataset; -1 of one that is gone. */
  readonly household: number;
  /** By which it is found among fingerprints. */
  readonly print: string;
  /**
   * Fields of it that changed, and `MEMBERS` where people came or went: then a field of theirs is named only where one
   * person came and that does not explain it. Empty of a household that came or went, and where only the household is
   * known to have changed.
   */
  readonly fields: readonly FieldId[];
}

export interface DataChanges {
  /** How much the fingerprints tell. `columns`: nothing of households, for they are told apart by other columns now. */
  readonly level: "fields" | "households" | "columns";
  /** In the order of the sheet; those that are gone at the end. */
  readonly households: readonly HouseholdChange[];
  /** Fields that are mapped now and were not then, and the other way round: of these no household tells. */
  readonly mapped: readonly FieldId[];
  readonly unmapped: readonly FieldId[];
  /** Members' fields of which no household tells, since members are told apart by other columns now. */
  readonly untold: readonly FieldId[];
}

/** What changed in the county's sheets since fingerprints under the same secret were taken. */
export function compareData(before: Fingerprints, dataset: Dataset, now: DataPrints, secret: string): DataChanges {
  const known = new Set(before.fields);
  const mapped = now.fields.filter((field) => !known.has(field));
  const unmapped = before.fields.filter((field) => !now.fields.includes(field));
  const keysMoved = MEMBER_KEY_FIELDS.some((field) => mapped.includes(field) || unmapped.includes(field));
  const isApart =
    mapped.includes(HOUSEHOLD_FIELD) ||
    unmapped.includes(HOUSEHOLD_FIELD) ||
    (keysMoved && dataset.householdIds.includes(""));
  const isWhole = unmapped.length === 0 && !keysMoved;
  if (isApart || (before.cells === null && !isWhole))
    return { level: "columns", households: [], mapped, unmapped, untold: [] };
  const then = mapped.length === 0 || !isWhole ? now : printsOf(dataset, secret, known);
  const isOfMembers = (field: FieldId): boolean => dataset.members.columns.has(field);
  const shared = then.fields.filter((field) => known.has(field));
  return {
    level: before.cells === null ? "households" : "fields",
    households: changesOf({ before, now: then, dataset, secret, shared, isWhole, keysMoved }),
    mapped,
    unmapped,
    untold: keysMoved ? shared.filter(isOfMembers) : [],
  };
}

interface Sides {
  readonly before: Fingerprints;
  readonly now: DataPrints;
  readonly dataset: Dataset;
  readonly secret: string;
  /** Fields of both, `MEMBERS` included. */
  readonly shared: readonly FieldId[];
  /** Whether rows can be held against each other. */
  readonly isWhole: boolean;
  readonly keysMoved: boolean;
}

function changesOf(sides: Sides): readonly HouseholdChange[] {
  const { before, now, isWhole } = sides;
  const [sizeBefore, sizeNow] = [before.households.length, now.households.length];
  const columns = columnsOf(sides);
  const isSame = (a: number, b: number): boolean =>
    (!isWhole || before.rows[a] === now.rows[b]) &&
    columns.every(({ old, own, mask }) => ((old[a]! ^ own[b]!) & mask) === 0);
  const likeness = (a: number, b: number): number =>
    columns.filter(({ old, own, mask }) => ((old[a]! ^ own[b]!) & mask) === 0).length;
  const fieldsOf = createFieldsOf(sides, columns);
  const changes: HouseholdChange[] = [];
  for (const [a, b] of matchPlaces(before, now, likeness)) {
    const household = b < sizeNow ? now.householdAt[b]! : -1;
    if (a >= sizeBefore) changes.push({ what: "added", household, print: now.households[b]!, fields: [] });
    else if (household < 0) changes.push({ what: "removed", household, print: before.households[a]!, fields: [] });
    else if (!isSame(a, b))
      changes.push({ what: "changed", household, print: now.households[b]!, fields: fieldsOf(a, b) });
  }
  const place = ({ household }: HouseholdChange): number => (household < 0 ? now.householdAt.length : household);
  return changes.sort((a, b) => place(a) - place(b));
}

/** A field of both sides. */
interface SharedColumn {
  readonly field: FieldId;
  readonly isOfMembers: boolean;
  readonly old: Uint16Array;
  readonly own: Uint16Array;
  /** Bits of a print that can be held against each other. */
  readonly mask: number;
}

function columnsOf({ before, now, dataset, shared, keysMoved }: Sides): readonly SharedColumn[] {
  const { cells } = before;
  if (cells === null) return [];
  const [sizeBefore, sizeNow] = [before.households.length, now.households.length];
  return shared.flatMap((field) => {
    const isOfMembers = dataset.members.columns.has(field);
    if (keysMoved && isOfMembers) return [];
    const [a, b] = [before.fields.indexOf(field) * sizeBefore, now.fields.indexOf(field) * sizeNow];
    // How many people there are is told whatever their keys are made of.
    const mask = field === MEMBERS && keysMoved ? 15 : 0xffff;
    const own = now.cells.subarray(b, b + sizeNow);
    return { field, isOfMembers, old: cells.subarray(a, a + sizeBefore), own, mask };
  });
}

/** Fields of a household that differ between a place before and one now. */
function createFieldsOf(sides: Sides, columns: readonly SharedColumn[]): (a: number, b: number) => readonly FieldId[] {
  const { dataset, secret, now, shared, keysMoved } = sides;
  const people = columns.find(({ field }) => field === MEMBERS);
  const explain = createExplainMembers(dataset, secret, new Set(shared));
  return (a, b) => {
    const differing = columns.filter(({ old, own, mask }) => ((old[a]! ^ own[b]!) & mask) !== 0);
    const fields = differing.map(({ field }) => field);
    if (people === undefined || !differing.includes(people) || keysMoved) return fields;
    const byField = new Map(columns.map(({ field, old }) => [field, old[a]!]));
    const then: MembersBefore = { people: people.old[a]!, cell: (field) => byField.get(field) ?? 0 };
    const found = explain(now.householdAt[b]!, then);
    const ofHousehold = differing
      .filter((column) => column !== people && !column.isOfMembers)
      .map(({ field }) => field);
    return [...ofHousehold, ...found];
  };
}
