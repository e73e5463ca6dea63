import type { Dataset } from "../../model/Dataset";
import { maskDistinctly } from "../../model/mask";
import type { RulePack } from "../../model/Rule";
import type { TabFacts } from "../../model/TabFacts";
import { textReader } from "./fieldReaders";
import { householdKeys } from "./householdKeys";
import { placesOf, type Places } from "./placesOf";

/** What a tab says of a household, whatever it lists of it. */
export interface HouseholdNames {
  readonly keys: readonly string[];
  /** Household IDs with long numbers masked, and still told apart. */
  readonly ids: readonly string[];
  readonly head: (household: number) => string;
  readonly places: Places;
  readonly town: (household: number) => string;
  readonly village: (household: number) => string;
  /** Households by township and village, in each as the sheet has them. */
  readonly order: Uint32Array;
}

export function householdNames({ dataset, pack }: Pick<TabFacts, "dataset" | "pack">): HouseholdNames {
  const places = placesOf(dataset);
  const villageOf = (household: number) => places.villages[(places.villageOf[household] ?? 0) - 1];
  const order = Uint32Array.from(dataset.householdIds, (_, household) => household);
  return {
    keys: householdKeys(dataset),
    ids: maskDistinctly(dataset.householdIds),
    head: headReader(dataset, pack),
    places,
    town: (household) => villageOf(household)?.town ?? "",
    village: (household) => villageOf(household)?.village ?? "",
    order: order.sort(
      (a, b) => places.townOf[a]! - places.townOf[b]! || places.villageOf[a]! - places.villageOf[b]! || a - b,
    ),
  };
}

/** The name of the member who is said to be the head, else what the sheet says of the household, else the first member. */
function headReader(dataset: Dataset, pack: Pick<RulePack, "codeLists">): (household: number) => string {
  const { members, households, memberStart, memberOrder } = dataset;
  const relation = members.columns.get("relation");
  const codes = pack.codeLists.find(({ id }) => id === "relation")?.codes ?? [];
  const heads = new Set(codes.flatMap(({ code, groups }) => (groups.includes("head") ? [code] : [])));
  const isHead = relation?.type === "code" ? relation.codes.map((code) => heads.has(code)) : [];
  const written = textReader(households, "headName");
  return (household) => {
    const from = memberStart[household] ?? 0;
    const to = memberStart[household + 1] ?? from;
    for (let i = from; i < to; i++) {
      const member = memberOrder[i] ?? -1;
      if (relation?.type === "code" && isHead[relation.values[member] ?? -1]) return dataset.memberName(member);
    }
    return written(household) || (from < to ? dataset.memberName(memberOrder[from] ?? -1) : "");
  };
}
