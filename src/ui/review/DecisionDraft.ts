import type { ReviewCard, ReviewDecision } from "../../app/ReviewViews";
import { readNumber } from "../tabs/readNumber";

/** A decision as it is typed: every field a text. */
export interface DecisionDraft {
  readonly answers: string;
  readonly measures: string;
  readonly decided: string;
  readonly responsibleUnit: string;
  readonly owner: string;
  readonly deadline: string;
  readonly conclusion: string;
}

export const draftOf = ({ decided, ...texts }: ReviewCard["decision"]): DecisionDraft => ({
  ...texts,
  decided: decided === null ? "" : String(decided),
});

/** What was typed as the workbook takes it; `null` where the amount is no number. */
export function decisionOf({ decided, ...texts }: Partial<DecisionDraft>): ReviewDecision | null {
  const amount = decided === undefined ? null : readNumber(decided);
  if (amount === undefined) return null;
  return decided === undefined ? texts : { ...texts, decided: amount };
}
