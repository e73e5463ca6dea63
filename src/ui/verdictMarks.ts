import type { Verdict } from "../core/model/Run";

/** The sign that stands before a verdict's word. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  notMet: "✖",
  toVerify: "?",
  notApplicable: "–",
};
