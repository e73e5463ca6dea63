import type { Decision } from "../../core/model/Linkage";
import type { PaneText } from "../paneText";

/** What was decided about a pair. */
export function decisionText(decision: Decision | null, t: PaneText): string {
  if (decision === null) return t("queue.undecided");
  return t(decision === "accepted" ? "queue.accepted" : "queue.rejectedMark");
}
