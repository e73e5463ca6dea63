import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { HOUSEHOLD_HEADINGS, MEMBER_HEADINGS, ROWS_ABOVE, textOf } from "../columns";
import type { HouseholdField, MemberField } from "../columns";
import type { MadeCounty } from "../makeCounty";

/** One person of the county with the household, as the county's own sheets say it. */
export interface Person {
  /** Zero-based entry of the members' sheet, and of the households' sheet. */
  readonly member: number;
  readonly household: number;
  readonly isHead: boolean;
  readonly name: string;
  /** 18 characters. */
  readonly idNo: string;
  readonly birth: string;
  readonly of: (field: MemberField) => CellValue;
  readonly house: (field: HouseholdField) => CellValue;
}

/** Everybody whose ID number is in order, the head of each household first. */
export function peopleOf({ members, households }: MadeCounty): Person[] {
  const read = <F extends string>(sheet: RawSheet, headings: Readonly<Record<F, string>>) => {
    const fields = Object.keys(headings);
    return (entry: number, field: F): CellValue => sheet.columns[fields.indexOf(field)]![ROWS_ABOVE + entry] ?? null;
  };
  const member = read(members, MEMBER_HEADINGS);
  const house = read(households, HOUSEHOLD_HEADINGS);
  const entries = Array.from({ length: households.rowCount - ROWS_ABOVE }, (_, h) => h);
  const byId = new Map(entries.map((h) => [textOf(house(h, "householdId")), h]));
  const people: Person[] = [];
  for (let m = 0; m < members.rowCount - ROWS_ABOVE; m++) {
    const h = byId.get(textOf(member(m, "householdId")));
    const idNo = textOf(member(m, "idNo")).slice(0, 18);
    if (h === undefined || idNo.length < 18) continue;
    people.push({
      member: m,
      household: h,
      isHead: member(m, "relation") === "户主",
      name: textOf(member(m, "name")),
      idNo,
      birth: idNo.slice(6, 14),
      of: (field) => member(m, field),
      house: (field) => house(h, field),
    });
  }
  return people;
}
