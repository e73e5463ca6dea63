import { VALUE } from "../model/Dataset";
import type { DateColumn, IdColumn } from "../model/Dataset";
import { birthOfId, firstEighteen, isValidId18 } from "../model/idNumber";

/** yyyymmdd from a valid ID number (or an old one of 15 digits), else from the birth column; 0 where neither tells. */
export function birthDates(size: number, ids: IdColumn | null, births: DateColumn | null): Int32Array {
  const dates = new Int32Array(size);
  for (let member = 0; member < size; member++) {
    if (ids !== null && ids.state[member] === VALUE) {
      const id = ids.values[member]!;
      if (id.length === 15 || isValidId18(firstEighteen(id))) dates[member] = birthOfId(id);
    }
    if (dates[member] === 0 && births !== null && births.state[member] === VALUE)
      dates[member] = births.values[member]!;
  }
  return dates;
}
