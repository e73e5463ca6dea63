import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { MEMBERS } from "../../model/Fingerprints";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";
import { canonicalOrder } from "./canonicalOrder";
import { MemberCells, type Ranked } from "./MemberCells";

/** Prints of a household before. */
export interface MembersBefore {
  readonly people: number;
  readonly cell: (field: FieldId) => number;
}

/** By which members are told apart inside a household, and households without an ID: the first that is there. */
export const MEMBER_KEY_FIELDS: readonly FieldId[] = ["personId", NAME_FIELD];
/** By which a person is the same although another of them changed. */
const IDENTITY: readonly FieldId[] = ["personId", NAME_FIELD, ID_FIELD];
/** In larger households it is not asked who of them it was. */
const MOST_MEMBERS = 20;

/**
 * Says what changed of the members of a household whose keys are other ones than before: of one person whose key alone
 * was written anew, the fields that changed; of one who came, `MEMBERS` and what that leaves unexplained; else `MEMBERS`.
 */
export function createExplainMembers(
  dataset: Dataset,
  secret: string,
  shared: ReadonlySet<FieldId>,
): (household: number, before: MembersBefore) => readonly FieldId[] {
  const { memberStart, memberOrder } = dataset;
  const { keys } = canonicalOrder(dataset);
  const cells = new MemberCells(dataset, secret, (field) => shared.has(field));
  const isSamePerson = (fields: readonly FieldId[], { cell }: MembersBefore): boolean =>
    fields.every((field) => MEMBER_KEY_FIELDS.includes(field)) ||
    IDENTITY.some((field) => cells.fields.includes(field) && cell(field) !== 0 && !fields.includes(field));
  return (household, before) => {
    const members = [...memberOrder.subarray(memberStart[household], memberStart[household + 1])];
    if (members.length > MOST_MEMBERS) return [MEMBERS];
    const differing = (people: readonly Ranked[]): readonly FieldId[] =>
      cells.fields.filter((field, position) => cells.print(position, people) !== before.cell(field));
    const without = (member: number): number[] => members.filter((other) => other !== member);
    const found: (readonly FieldId[])[] = [];
    if (isCount(members.length, before.people + 1))
      for (const member of members)
        if (cells.peopleCell(without(member)) === before.people)
          found.push([...differing(ranked(without(member), keys)), MEMBERS]);
    if (isCount(members.length, before.people))
      for (const member of members)
        for (const people of atEveryRank(member, ranked(without(member), keys))) {
          const fields = differing(people);
          if (fields.length > 0 && isSamePerson(fields, before)) found.push(fields);
        }
    // Names and numbers of people rather stayed than anything else.
    const weight = (fields: readonly FieldId[]): number =>
      fields.length + cells.fields.length * fields.filter((field) => IDENTITY.includes(field)).length;
    return found.sort((a, b) => weight(a) - weight(b))[0] ?? [MEMBERS];
  };
}

/** Prints of people tell the last four bits of how many there are. */
const isCount = (count: number, people: number): boolean => ((count ^ people) & 15) === 0;

function ranked(members: readonly number[], keys: readonly string[]): readonly Ranked[] {
  const distinct = [...new Set(members.map((member) => keys[member]!))].sort();
  return members.map((member) => ({ member, rank: distinct.indexOf(keys[member]!) }));
}

/** Others with one more, whose key may stand anywhere before, between and behind theirs, or be one of them. */
function atEveryRank(member: number, others: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const count = new Set(others.map(({ rank }) => rank)).size;
  return Array.from({ length: 2 * count + 1 }, (_, way) => {
    const rank = way >> 1;
    // Of two ways by turns: in front of those of the rank, or beside them.
    const isBefore = (way & 1) === 0;
    const moved = others.map((other) => (isBefore && other.rank >= rank ? { ...other, rank: other.rank + 1 } : other));
    return [...moved, { member, rank }];
  });
}
