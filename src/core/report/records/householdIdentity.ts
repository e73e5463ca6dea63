import { RELATION_FIELD } from "../../model/personFields";
import type { TabFacts } from "../../model/TabFacts";
import { oncePer } from "./oncePer";
import { readColumns } from "./readColumns";
import { shownName } from "./shownName";

interface HouseholdIdentity {
  readonly head: (household: number) => string | null;
  readonly people: (household: number) => number | null;
}

/** Who a household is: its head's name, and how many people it has. */
export const householdIdentity = oncePer(({ dataset, run, pack }: TabFacts): HouseholdIdentity => {
  const ofHousehold = readColumns(dataset.households, pack);
  const { memberStart, memberOrder } = dataset;
  const isHead = readColumns(dataset.members, pack)(RELATION_FIELD).inGroup("head");
  const [headName, size, sizeNow] = ["headName", "hhSize", "hhSizeNow"].map(ofHousehold);
  // A sheet of households alone does not show who lives in them.
  const listsPeople = run.mappings[0]?.kind === "members";
  const first = (h: number): number | undefined => {
    const [from, to] = [memberStart[h]!, memberStart[h + 1]!];
    return from < to ? memberOrder[from] : undefined;
  };
  const nameOf = (member: number | undefined): string | null =>
    member === undefined ? null : shownName(dataset, member) || null;
  const headOf = (h: number): string | null => {
    for (let i = memberStart[h]!; i < memberStart[h + 1]!; i++) {
      if (isHead(memberOrder[i]!) === true) return nameOf(memberOrder[i]);
    }
    return headName?.text(h) ?? nameOf(first(h));
  };
  const heads = Array.from({ length: dataset.households.size }, (_, h) => headOf(h));
  return {
    head: (h) => heads[h] ?? null,
    people: (h) => {
      const listed = memberStart[h + 1]! - memberStart[h]!;
      if (listsPeople && listed > 0) return listed;
      return size?.number(h) ?? sizeNow?.number(h) ?? null;
    },
  };
});
