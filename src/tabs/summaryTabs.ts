import type { SummaryTab } from "../core/model/SummaryTab";
import { incomeBands } from "./incomeBands";
import { povertyCauses } from "./povertyCauses";
import { povertyRanking } from "./povertyRanking";
import { redLines } from "./redLines";
import { safetyNet } from "./safetyNet";
import { structureAnalysis } from "./structureAnalysis";

/** The summary tabs, by their number. */
export const summaryTabs: readonly SummaryTab[] = [
  povertyCauses,
  structureAnalysis,
  safetyNet,
  redLines,
  incomeBands,
  povertyRanking,
];
