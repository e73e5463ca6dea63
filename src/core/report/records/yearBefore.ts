import type { PreviousPeriod } from "../../model/Dataset";
import type { TabFacts } from "../../model/TabFacts";

/** The period before where it is that of last year: `null` where its sheets say that they are of another year. */
export function yearBefore({ previous, run }: Pick<TabFacts, "previous" | "run">): PreviousPeriod | null {
  const year = previous?.year ?? null;
  return year === null || year === run.options.year - 1 ? previous : null;
}
