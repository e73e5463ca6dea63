import type { Dataset, PreviousPeriod } from "../../model/Dataset";
import type { RulePack } from "../../model/Rule";
import { readColumns } from "./readColumns";

/** What is counted in both periods: who is in poverty, who is monitored, or, where no column tells either, everybody listed. */
export type StockKind = "inPoverty" | "monitored" | "listed";

/** What a household is to the stock; `null` where its cells do not tell. */
export type Standing = "in" | "out" | "outside" | null;

export interface Stock {
  readonly kind: StockKind;
  /** `out`: it left poverty, or its risk was cleared; `outside`: it was never part of it. */
  readonly now: (household: number) => Standing;
  readonly before: (household: number) => Standing;
}

/**
 * The poor population where both periods tell it and one of them has any; else the monitored households whose risk is not
 * cleared, by the same test; else everybody. Without a period before this one alone tells.
 */
export function stockOf(now: Dataset, previous: PreviousPeriod | null, pack: Pick<RulePack, "codeLists">): Stock {
  const before = previous?.dataset ?? now;
  for (const [kind, field, standing] of READINGS) {
    const sides = [now, before].map((dataset) => standing(dataset, pack));
    const isTold = [now, before].every(({ households }) => households.columns.has(field));
    const [here = () => null, there = () => null] = sides;
    if (isTold && (hasAny(now, here) || hasAny(before, there))) return { kind, now: here, before: there };
  }
  return { kind: "listed", now: () => "in", before: () => "in" };
}

type Reading = (dataset: Dataset, pack: Pick<RulePack, "codeLists">) => (household: number) => Standing;

const READINGS: readonly (readonly [kind: StockKind, field: string, standing: Reading])[] = [
  ["inPoverty", "hhType", povertyOf],
  ["monitored", "monCat", monitoringOf],
];

function hasAny({ householdIds }: Dataset, standing: (household: number) => Standing): boolean {
  return householdIds.some((_, household) => standing(household) === "in");
}

function povertyOf({ households }: Dataset, pack: Pick<RulePack, "codeLists">): (household: number) => Standing {
  const kind = readColumns(households, pack)("hhType");
  const [isIn, isOut] = [kind.inGroup("inPoverty"), kind.inGroup("outOfPoverty")];
  return (household) => {
    const poor = isIn(household);
    if (poor === null) return null;
    return poor ? "in" : isOut(household) === true ? "out" : "outside";
  };
}

/** Who is not monitored has nothing written there. */
function monitoringOf({ households }: Dataset, pack: Pick<RulePack, "codeLists">): (household: number) => Standing {
  const read = readColumns(households, pack);
  const [isMonitored, isCleared] = [read("monCat").inGroup("monitored"), read("riskCleared").inGroup("yes")];
  return (household) => {
    if (isMonitored(household) !== true) return "outside";
    return isCleared(household) === true ? "out" : "in";
  };
}
