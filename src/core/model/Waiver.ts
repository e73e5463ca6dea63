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

/**
 * What became of a waiver in a run. Only `inForce` sets a finding aside; the others let it return: past its day, after the
 * value or the standard changed, where the rule is an error that allows none, where nobody gives a reason or a name.
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
  "unused",
  "unchecked",
] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

export interface WaiverOutcome {
  readonly number: number;
  readonly state: WaiverState;
}
