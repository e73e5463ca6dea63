import type { SessionState } from "../app/Session";
import type { PaneText } from "./paneText";

/** What a screen reader is told of a state; it changes at most five times during a step. */
export function announcement(state: SessionState, t: PaneText): string {
  const { progress, summary } = state;
  // A quick look at the headings or at a cell would drown what matters.
  if (progress && (progress.step !== "recognising" || state.recognition === null)) {
    const quarter = progress.total > 0 ? Math.floor((progress.done / progress.total) * 4) * 25 : 0;
    const step = t(`step.${progress.step}`);
    return progress.total > 0 ? t("progress.announce", { step, percent: `${Math.min(quarter, 100)}%` }) : step;
  }
  if (state.defect !== null) return t("defect.title");
  if (state.refusal) return "";
  if (state.selection && state.selection.findings.length > 0) {
    return t("cell.announce", { address: state.selection.address, count: state.selection.findings.length });
  }
  if (!summary) return "";
  return foundText(state, t);
}

/** The headline of a run, with what is accepted as exceptions beside it. */
export function foundText(state: Pick<SessionState, "summary">, t: PaneText): string {
  const text = countsText(state, t);
  const waived = state.summary?.waived ?? 0;
  return waived > 0 ? t("result.andWaived", { text, count: waived }) : text;
}

/** The outcome of a run: exact counts, or that nothing was found by the rules that were checked. Incomplete is not clean. */
function countsText({ summary }: Pick<SessionState, "summary">, t: PaneText): string {
  if (!summary) return "";
  const { error, warning, note } = summary.findings;
  if (error + warning + note > 0) return t("result.found", { errors: error, warnings: warning, notes: note });
  if (summary.incomplete.length > 0) return t("result.incomplete");
  const rules = summary.dimensions.flatMap((dimension) => dimension.rules);
  const checked = rules.filter((rule) => rule.notChecked === null).length;
  return checked > 0 ? t("result.nothing", { rules: checked }) : t("result.nothingChecked");
}
