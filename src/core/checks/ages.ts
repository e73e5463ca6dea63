import { isMonthDay } from "../model/monthDay";
import type { AgeDate } from "../model/Rule";
import { dayNumber } from "./calendar";
import type { Scope } from "./Scope";
import type { Work } from "./Workings";

/** The members' ages. Nobody is born after the day of the data; one born after the cut-off is merely too young. */
export function ages(at: AgeDate, scope: Scope): Work<Float64Array> {
  const today = dayNumber(scope.asOf);
  const day = at === "asOf" ? today : lastCutoff(scope.parameters.get(at.cutoff)?.value, scope.asOf);
  const { birthDate } = scope.dataset;
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const birth = birthDate[entries[i]!]!;
      out[i] = birth > today ? NaN : ageOn(birth, day);
    }
  };
}

/** Full years on the day, negative before birth; unknown where a birth date lacks month or day and the answer depends on them. */
export function ageOn(birth: number, day: number): number {
  if (birth <= 0) return NaN;
  if (birth % 100 !== 0) return Math.floor((day - birth) / 10000);
  const month = Math.floor(birth / 100) % 100;
  const earliest = birth + (month === 0 ? 101 : 1);
  const latest = birth + (month === 0 ? 1231 : 31);
  const age = Math.floor((day - earliest) / 10000);
  return age === Math.floor((day - latest) / 10000) ? age : NaN;
}

/** The last day with that month and day (`09-01`) that is not after the as-of date; NaN without one. */
export function lastCutoff(monthDay: number | string | null | undefined, asOf: string): number {
  if (typeof monthDay !== "string" || !isMonthDay(monthDay)) return NaN;
  const year = Number(asOf.slice(0, 4));
  const day = dayNumber(`${year}-${monthDay}`);
  return day <= dayNumber(asOf) ? day : day - 10000;
}
