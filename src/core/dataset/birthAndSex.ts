import { FEMALE, MALE, VALUE } from "../model/Dataset";
import type { CodeColumn, Dataset, DateColumn, IdColumn } from "../model/Dataset";
import type { CodeList } from "../model/Field";
import { birthOfId, EARLIEST_BIRTH, firstEighteen, isValidId18 } from "../model/idNumber";

export interface PersonalColumns {
  readonly ids: IdColumn | null;
  readonly births: DateColumn | null;
  readonly sexes: CodeColumn | null;
  /** The code list of `sexes`, which groups its codes as male and female. */
  readonly sexList: CodeList | undefined;
}

/**
 * Birth date and sex of each member from a valid ID number (or an old one of 15 digits) that holds a day of the
 * calendar, the birth date only from 1900 on; else from the member's own columns; 0 where neither tells.
 */
export function birthAndSex(
  size: number,
  { ids, births, sexes, sexList }: PersonalColumns,
): Pick<Dataset, "birthDate" | "sex"> {
  const birthDate = new Int32Array(size);
  const sex = new Uint8Array(size);
  const sexOfCode = (sexList?.codes ?? []).map(({ groups }) =>
    groups.includes("male") ? MALE : groups.includes("female") ? FEMALE : 0,
  );
  for (let member = 0; member < size; member++) {
    const id = ids !== null && ids.state[member] === VALUE ? ids.values[member]! : "";
    const birth = id.length === 15 || isValidId18(firstEighteen(id)) ? birthOfId(id) : 0;
    if (birth !== 0) sex[member] = sexOfId(id);
    if (birth >= EARLIEST_BIRTH) birthDate[member] = birth;
    if (birthDate[member] === 0 && births !== null && births.state[member] === VALUE)
      birthDate[member] = births.values[member]!;
    if (sex[member] === 0 && sexes !== null && sexes.state[member] === VALUE)
      sex[member] = sexOfCode[sexes.values[member]!] ?? 0;
  }
  return { birthDate, sex };
}

/** The 17th digit of 18, or the last of 15, is odd for men. */
function sexOfId(id: string): number {
  const digit = id.charCodeAt(id.length === 15 ? 14 : 16) - 48;
  if (!(digit >= 0 && digit <= 9)) return 0;
  return digit % 2 === 1 ? MALE : FEMALE;
}
