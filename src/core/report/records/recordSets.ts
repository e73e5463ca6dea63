import type { RecordSetId } from "../../model/SummaryTab";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { backstop } from "./backstop";
import { interviewCalls } from "./interviewCalls";
import { causes } from "./causes";
import { findings } from "./findings";
import { ledger } from "./ledger";
import { ledgerCounters } from "./ledgerCounters";
import { ruleCounts } from "./ruleCounts";
import { sample } from "./sample";
import { sampleHouseholds } from "./sampleHouseholds";
import { benefits } from "./benefits";
import { evidence } from "./evidence";
import { appDifferences } from "./appDifferences";
import { households } from "./households";
import { povertyDimensions } from "./povertyDimensions";
import { povertyHouseholds } from "./povertyHouseholds";
import { povertyTowns } from "./povertyTowns";
import { povertyVillages } from "./povertyVillages";
import { relocation } from "./relocation";
import { helperHouseholds } from "./helperHouseholds";
import { incomeChange } from "./incomeChange";
import { indicators } from "./indicators";
import { movements } from "./movements";
import { progress } from "./progress";
import { risks } from "./risks";
import { townMovements } from "./townMovements";
import { villageTeams } from "./villageTeams";
import { villages } from "./villages";

/** Record sets by name; each is made once a writing, when a tab asks for it. */
export const recordSets: Partial<Readonly<Record<RecordSetId, (facts: TabFacts) => RecordSet>>> = {
  households,
  helpers: helperHouseholds,
  interviewCalls,
  incomeChange,
  indicators,
  movements,
  progress,
  risks,
  townMovements,
  villageTeams,
  appDifferences,
  evidence,
  benefits,
  sample,
  sampleHouseholds,
  ruleCounts,
  ledger,
  ledgerCounters,
  findings,
  villages,
  backstop,
  relocation,
  causes,
  povertyHouseholds,
  povertyVillages,
  povertyTowns,
  povertyDimensions,
};
