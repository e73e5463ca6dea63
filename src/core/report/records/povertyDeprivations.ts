import type { VerdictDimension } from "../../model/Rule";
import { VERDICTS, type Verdict } from "../../model/Run";
import type { TabFacts } from "../../model/TabFacts";
import { DEPRIVED, NOT_DEPRIVED, NOT_KNOWN, type Deprivations } from "./povertyIndex";
import { householdIdentity } from "./householdIdentity";
import { oncePer } from "./oncePer";

/** The indicators and what each weighs. The weights are no law's: the county accepts them before an index is made. */
export const POVERTY_INDICATORS: readonly { readonly dimension: VerdictDimension; readonly weight: number }[] = [
  { dimension: "income", weight: 0.2 },
  { dimension: "food", weight: 0.05 },
  { dimension: "clothing", weight: 0.05 },
  { dimension: "housing", weight: 0.2 },
  { dimension: "water", weight: 0.1 },
  { dimension: "medical", weight: 0.2 },
  { dimension: "education", weight: 0.2 },
];

const MEANS: Readonly<Record<Verdict, number>> = {
  met: NOT_DEPRIVED,
  notApplicable: NOT_DEPRIVED,
  notMet: DEPRIVED,
  toVerify: NOT_KNOWN,
};

/** What the verdicts of a run say of each household in each indicator. A household of unknown size counts nobody. */
export const povertyDeprivations = oncePer((facts: TabFacts): Deprivations => {
  const { run, dataset } = facts;
  const { people } = householdIdentity(facts);
  const meaning = VERDICTS.map((verdict) => MEANS[verdict]);
  return {
    sizes: Float64Array.from({ length: dataset.households.size }, (_, household) => people(household) ?? 0),
    indicators: POVERTY_INDICATORS.map(({ dimension }) => run.verdicts[dimension].map((code) => meaning[code]!)),
    weights: POVERTY_INDICATORS.map(({ weight }) => weight),
  };
});
