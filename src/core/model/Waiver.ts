/** A finding that the county accepts for a while, with a reason. It stays visible and is counted apart. */
export interface Waiver {
  /** Unique in the workbook, from 1. */
  readonly number: number;
  /** The finding's, and its rule. */
  readonly key: string;
  readonly rule: string;
  /** `acceptedPrint` of what it said and `standardPrint` of what it said it by, when it was accepted. */
  readonly value: string;
  readonly standard: string;
  /** ISO days; both included. */
  readonly from: string;
  readonly until: string;
  /** It lacks the reason or the name without which nobody accepted anything. */
  readonly isIncomplete?: boolean | undefined;
}

/** A waiver ends after so many years at the latest. */
const MOST_YEARS = 3;

/** The latest day on which a waiver from an ISO day on may end; a day no later compares as no greater text. */
export const latestEnd = (from: string): string => `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;

/**
 * What became of a waiver in a run. Only `inForce` sets a finding aside; the others let it return: past its day, after the
 * value or the standard changed, where the rule is an error that allows none, where nobody gives a reason or a name, where
 * its last day is later than any waiver may end (`tooLong`).
 * `unused`: nothing is found there any more. `unchecked`: its rule was not checked, so that nobody can say.
 */
export const WAIVER_STATES = [
  "inForce",
  "expired",
  "early",
  "valueChanged",
  "standardChanged",
  "notAllowed",
  "incomplete",
  "tooLong",
  "unused",
  "unchecked",
] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

export interface WaiverOutcome {
  readonly number: number;
  readonly state: WaiverState;
}
