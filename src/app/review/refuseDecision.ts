import { isCalendarDate } from "../../core/model/idNumber";
import { Refusal } from "../../core/model/Refusal";
import type { ReviewDecision } from "../ReviewViews";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Refuses what T3 could not take (`argument.bad`): an amount, a day or a conclusion that is none. */
export function refuseDecision(
  { decided, deadline, conclusion }: ReviewDecision,
  conclusions: readonly string[],
): void {
  const refuse = (argument: string, value: string | number, expected: string): never => {
    throw new Refusal("argument.bad", { argument, value: String(value), expected });
  };
  if (decided != null && !(Number.isFinite(decided) && decided >= 0)) refuse("decided", decided, "≥ 0");
  if (deadline && !isDay(deadline)) refuse("deadline", deadline, "yyyy-mm-dd");
  if (conclusion && !conclusions.includes(conclusion)) refuse("conclusion", conclusion, conclusions.join("、"));
}

/** A day of the calendar, from the first that a spreadsheet counts. */
function isDay(text: string): boolean {
  if (!DAY.test(text) || text < "1900-03-01") return false;
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return isCalendarDate(year, month, date);
}
