import type { ProposedScope } from "../core/mapping/proposeScope";
import type { RunOptions } from "../core/model/Run";

const NOTHING: ProposedScope = { region: null, year: null, asOf: null };

/** What neither the sheet nor the file name says, and was taken for want of it. */
export type Assumed = "region" | "asOf";

export interface ProposedOptions extends Omit<RunOptions, "parameters" | "rules"> {
  readonly assumed: readonly Assumed[];
}

/**
 * Region, year and as-of date as the sheet gives them, the year also from the file name; else the whole country, and
 * today. A past year without a day means its last day.
 */
export function proposeOptions(scope: ProposedScope | null, fileName: string, today: string): ProposedOptions {
  const { region, year, asOf } = scope ?? NOTHING;
  const named = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(fileName)?.[1];
  const proposedYear = year ?? (named === undefined ? null : Number(named));
  const lastDay = proposedYear === null || `${proposedYear}-12-31` > today ? today : `${proposedYear}-12-31`;
  const day = asOf ?? lastDay;
  const assumed: Assumed[] = [
    ...(region === null ? (["region"] as const) : []),
    ...(asOf === null && proposedYear === null ? (["asOf"] as const) : []),
  ];
  return { region: region ?? "CN", year: proposedYear ?? Number(day.slice(0, 4)), asOf: day, assumed };
}
