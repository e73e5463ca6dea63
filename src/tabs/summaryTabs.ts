import type { SummaryTab } from "../core/model/SummaryTab";
import { appComparison } from "./appComparison";
import { basicSituation } from "./basicSituation";
import { benefitList } from "./benefitList";
import { countyIndicators } from "./countyIndicators";
import { doubtCounts } from "./doubtCounts";
import { helperInterviews } from "./helperInterviews";
import { householdAssessment } from "./householdAssessment";
import { householdList } from "./householdList";
import { incomeBands } from "./incomeBands";
import { incomeComparison } from "./incomeComparison";
import { missingEvidence } from "./missingEvidence";
import { monthlyProgress } from "./monthlyProgress";
import { populationMovements } from "./populationMovements";
import { povertyCauses } from "./povertyCauses";
import { povertyRanking } from "./povertyRanking";
import { rectificationLedger } from "./rectificationLedger";
import { redLines } from "./redLines";
import { riskPoints } from "./riskPoints";
import { safetyNet } from "./safetyNet";
import { spotCheck } from "./spotCheck";
import { standardsMet } from "./standardsMet";
import { structureAnalysis } from "./structureAnalysis";
import { villageTeams } from "./villageTeams";

/** The summary tabs, by their number. */
export const summaryTabs: readonly SummaryTab[] = [
  basicSituation,
  standardsMet,
  householdAssessment,
  householdList,
  rectificationLedger,
  incomeComparison,
  countyIndicators,
  populationMovements,
  povertyCauses,
  structureAnalysis,
  safetyNet,
  redLines,
  monthlyProgress,
  spotCheck,
  benefitList,
  missingEvidence,
  appComparison,
  helperInterviews,
  villageTeams,
  riskPoints,
  doubtCounts,
  incomeBands,
  povertyRanking,
];
