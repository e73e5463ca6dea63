import { cellAddress } from "../src/core/model/a1";
import type { CellValue } from "../src/core/model/RawSheet";
import { HOUSEHOLD_HEADINGS, HOUSEHOLD_SHEET, MEMBER_HEADINGS, MEMBER_SHEET, ROWS_ABOVE, textOf } from "./columns";
import type { HouseholdField, MemberField } from "./columns";
import { perHead } from "./inventCounty";
import type { County } from "./inventCounty";
import { ageOn, CUTOFF } from "./inventPeople";

/** Where a finding is expected. */
export interface Place {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly household: string;
}

/** Finds households that nothing was changed in yet, and changes cells. Members and households are zero-based entries. */
export interface CountyEditor {
  /** The next untouched household that meets the condition. */
  readonly take: (meets: (household: number) => boolean) => number;
  readonly membersOf: (household: number) => number[];
  readonly ageAtCutoff: (member: number) => number;
  readonly setMember: (member: number, values: Partial<Record<MemberField, CellValue>>) => void;
  readonly setHousehold: (household: number, values: Partial<Record<HouseholdField, CellValue>>) => void;
  readonly household: (household: number, field: HouseholdField) => CellValue;
  readonly member: (member: number, field: MemberField) => CellValue;
  /** Gives a member another birth date and the ID number that belongs to it. */
  readonly rebirth: (member: number, birth: number) => void;
  /** Gives a household another income, its parts and its income per head included. */
  readonly setIncome: (household: number, perPerson: number) => void;
  readonly placeOfMember: (member: number, field: MemberField) => Place;
  readonly placeOfHousehold: (household: number, field: HouseholdField) => Place;
}

export function createEditor(county: County): CountyEditor {
  const { members, households, start, births } = county;
  const touched = new Set<number>();
  const size = households.householdId.length;
  let cursor = 0;
  const place = (
    sheet: string,
    fields: readonly string[],
    field: string,
    entry: number,
    household: CellValue,
  ): Place => ({
    sheet,
    cell: cellAddress({ row: ROWS_ABOVE + entry, column: fields.indexOf(field) }),
    household: textOf(household),
  });
  const setHousehold: CountyEditor["setHousehold"] = (entry, values) => {
    for (const [field, value] of Object.entries(values)) households[field as HouseholdField][entry] = value;
  };
  const setMember: CountyEditor["setMember"] = (entry, values) => {
    for (const [field, value] of Object.entries(values)) members[field as MemberField][entry] = value;
  };
  return {
    take: (meets) => {
      for (let tried = 0; tried < size; tried++) {
        cursor = (cursor + 3) % size;
        if (size % 3 === 0 && tried % (size / 3) === 0) cursor = (cursor + 1) % size;
        if (touched.has(cursor) || !meets(cursor)) continue;
        touched.add(cursor);
        return cursor;
      }
      throw new RangeError("the county is too small for so many faults");
    },
    membersOf: (household) =>
      Array.from({ length: start[household + 1]! - start[household]! }, (_, i) => start[household]! + i),
    ageAtCutoff: (member) => ageOn(births[member]!, CUTOFF),
    setMember,
    setHousehold,
    household: (entry, field) => households[field][entry]!,
    member: (entry, field) => members[field][entry]!,
    rebirth: (member, birth) => {
      births[member] = birth;
      setMember(member, { idNo: county.issueId(birth, members.sex[member] === "男" ? "男" : "女") });
    },
    setIncome: (household, perPerson) => {
      const people = start[household + 1]! - start[household]!;
      const net = Math.round(perPerson * people * 100) / 100;
      const months = members.workMonths.slice(start[household], start[household + 1]);
      // Where nobody is at work, nobody earns a wage.
      const transfer = months.some((value) => Number(value) > 0) ? Math.min(1200, net) : net;
      const wage = Math.round((net - transfer) * 100) / 100;
      setHousehold(household, {
        incWage: wage,
        incBiz: 0,
        incProp: 0,
        incTransfer: transfer,
        incBasicPension: 0,
        incLowAllow: 0,
        incCost: 0,
        incNet: net,
        incPer: perHead(net, people),
      });
    },
    placeOfMember: (member, field) =>
      place(MEMBER_SHEET, Object.keys(MEMBER_HEADINGS), field, member, members.householdId[member]!),
    placeOfHousehold: (entry, field) =>
      place(HOUSEHOLD_SHEET, Object.keys(HOUSEHOLD_HEADINGS), field, entry, households.householdId[entry]!),
  };
}
