import type { Area } from "./RawSheet";
import type { Severity } from "./Finding";

/** Marks that begin each finding in the result column, one per severity. */
export const MARKS: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", note: "●" };

/** Begins a finding that a waiver sets aside: no rule looks for it, so that its cell keeps its colour. */
export const WAIVED_MARK = "◇";

/** Colours of a marked cell, `#RRGGBB`: the same in every host. */
export const MARK_COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  warning: { fill: "#FFEB9C", font: "#7F4F00" },
  note: { fill: "#DDEBF7", font: "#1F4E79" },
};

export const RESULT_HEADING = "校验结果";

/**
 * One conditional-format rule: cells of `area` turn the severity's colour where `formula` is true.
 * The formula is written for the top left cell of `area`, in A1 notation with relative references.
 */
export interface HighlightRule {
  readonly severity: Severity;
  readonly area: Area;
  readonly formula: string;
}

/** What highlighting one sheet means; the host applies it as a whole and replaces what we painted before. */
export interface HighlightPlan {
  readonly sheet: string;
  readonly headingRow: number;
  /** Preferred column for the results: the first free one at the right of the data. */
  readonly resultColumn: number;
  readonly resultHeading: string;
  /** First row of `texts`. */
  readonly firstRow: number;
  /** Text for each row from `firstRow` on, `null` where nothing was found. */
  readonly texts: readonly (string | null)[];
  readonly rules: readonly HighlightRule[];
}
