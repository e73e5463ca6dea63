import { VERDICT_DIMENSIONS } from "../../model/Rule";
import { VERDICTS } from "../../model/Run";
import type { MonthBook, TabFacts } from "../../model/TabFacts";
import { householdStatus } from "./householdStatus";
import { placesOf } from "./placesOf";
import { readColumns } from "./readColumns";

/** What relocated households have to have, by the field that tells. */
const RELOCATION_FIELDS = ["relocIn", "oldHouse", "reclaimed", "deedDone"] as const;

/** What progress is told of: all that applies to a household, each dimension, and each step of relocation. */
export const PROGRESS_INDICATORS = ["overall", ...VERDICT_DIMENSIONS, ...RELOCATION_FIELDS] as const;

/**
 * The figures of a month to be closed: for each indicator households that have it as a task and those where it is done, by
 * village, township and, under "", the county. What is to be verified is not done. Places without a name are in the
 * county's figure alone.
 */
export function progressOf(facts: TabFacts): MonthBook[string] {
  const { towns, villages } = placesOf(facts.dataset);
  return Object.fromEntries(
    Array.from(progressCounts(facts), ([indicator, { county, town, village }]) => {
      const units = [
        ...towns.map((key, position) => [key, town[position]!] as const),
        ...villages.flatMap((own, position) => (own.village === "" ? [] : [[own.key, village[position]!] as const])),
      ].filter(([key]) => key !== "");
      return [indicator, Object.fromEntries([["", county] as const, ...units].filter(([, [tasks]]) => tasks > 0))];
    }),
  );
}

type Count = readonly [tasks: number, done: number];

/** By indicator the households that have it as a task and those where it is done: in all, and in each place by its number − 1. */
export function progressCounts(
  facts: TabFacts,
): ReadonlyMap<
  string,
  { readonly county: Count; readonly town: readonly Count[]; readonly village: readonly Count[] }
> {
  const { dataset } = facts;
  const { towns, villages, townOf, villageOf } = placesOf(dataset);
  return new Map(
    readers(facts).map(([indicator, isDone]) => {
      const county = noCount();
      const ofTowns = towns.map(noCount);
      const ofVillages = villages.map(noCount);
      dataset.householdIds.forEach((_, household) => {
        const done = isDone(household);
        if (done === null) return;
        for (const sum of [county, ofTowns[townOf[household]! - 1]!, ofVillages[villageOf[household]! - 1]!]) {
          sum[0]++;
          if (done) sum[1]++;
        }
      });
      return [indicator, { county, town: ofTowns, village: ofVillages }];
    }),
  );
}

const noCount = (): [tasks: number, done: number] => [0, 0];

/** Whether it is done in a household, `null` where it is no task of it. */
type IsDone = (household: number) => boolean | null;

function readers(facts: TabFacts): readonly (readonly [indicator: string, isDone: IsDone])[] {
  const { run, dataset, pack } = facts;
  const verdict = (codes: Uint8Array, household: number) => VERDICTS[codes[household]!] ?? "toVerify";
  const all = Object.values(run.verdicts);
  const relocated = householdStatus(facts)["relocated"];
  return [
    [
      "overall",
      (household) => {
        return all.every((codes) => ["met", "notApplicable"].includes(verdict(codes, household)));
      },
    ],
    ...VERDICT_DIMENSIONS.map((dimension): readonly [string, IsDone] => [
      dimension,
      (household) => {
        const found = verdict(run.verdicts[dimension], household);
        return found === "notApplicable" ? null : found === "met";
      },
    ]),
    ...RELOCATION_FIELDS.map((field): readonly [string, IsDone] => {
      const isYes = readColumns(dataset.households, pack)(field).inGroup("yes");
      return [field, (household) => (relocated?.(household) === "yes" ? isYes(household) === true : null)];
    }),
  ];
}
