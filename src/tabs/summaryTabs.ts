import type { SummaryTab } from "../core/model/SummaryTab";
import { appComparison } from "./appComparison";
import { benefitList } from "./benefitList";
import { doubtCounts } from "./doubtCounts";
import { householdAssessment } from "./householdAssessment";
import { householdList } from "./householdList";
import { incomeBands } from "./incomeBands";
import { missingEvidence } from "./missingEvidence";
import { povertyCauses } from "./povertyCauses";
import { povertyRanking } from "./povertyRanking";
import { rectificationLedger } from "./rectificationLedger";
import { redLines } from "./redLines";
import { safetyNet } from "./safetyNet";
import { spotCheck } from "./spotCheck";
import { standardsMet } from "./standardsMet";
import { structureAnalysis } from "./structureAnalysis";

/** The summary tabs, by their number. */
export const summaryTabs: readonly SummaryTab[] = [
  standardsMet,
  householdAssessment,
  householdList,
  rectificationLedger,
  povertyCauses,
  structureAnalysis,
  safetyNet,
  redLines,
  spotCheck,
  benefitList,
  missingEvidence,
  appComparison,
  doubtCounts,
  incomeBands,
  povertyRanking,
];
