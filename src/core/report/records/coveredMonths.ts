import { lastDayOfMonth } from "../../model/idNumber";
import type { TabFacts } from "../../model/TabFacts";

/** Full months of the calendar year that this year's registered income covers: as said, else those up to the as-of date. */
export function coveredMonths({ run, options }: Pick<TabFacts, "run" | "options">): number {
  if (options.months !== null) return Math.min(12, Math.max(0, options.months));
  const [year = 0, month = 0, day = 0] = run.options.asOf.split("-").map(Number);
  if (year !== run.options.year) return year > run.options.year ? 12 : 0;
  return day >= lastDayOfMonth(year, month) ? month : month - 1;
}
