import type { Severity } from "../../core/model/Finding";
import type { Waiver } from "../../core/model/Waiver";

/** What was accepted, as it is read: masked, in the language of tabs. */
export interface AcceptedFinding extends Pick<Waiver, "key" | "rule" | "value" | "standard"> {
  readonly title: string;
  readonly severity: Severity;
  readonly village: string;
  readonly household: string;
  readonly who: string;
  readonly message: string;
}

/** A waiver as its line on the tab has it. `from` and `until` are "" where they are no day: such a waiver never holds. */
export interface WaiverLine extends Waiver, Omit<AcceptedFinding, "severity"> {
  readonly severity: Severity | null;
  readonly reason: string;
  /** Who accepts it. */
  readonly by: string;
  /** ISO day on which a person ended it, "" where nobody did or its last day says otherwise. */
  readonly ended: string;
}
