import { RELATION_FIELD } from "../../model/personFields";
import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";

/** Who a household is: its key, its head's name, and how many people it has. */
export function householdIdentity({ dataset, run, pack }: TabFacts): {
  readonly key: (household: number) => string;
  readonly head: (household: number) => string | null;
  readonly people: (household: number) => number | null;
} {
  const ofHousehold = readColumns(dataset.households, pack);
  const { memberStart, memberOrder, householdIds } = dataset;
  const isHead = readColumns(dataset.members, pack)(RELATION_FIELD).inGroup("head");
  const [headName, size, sizeNow] = ["headName", "hhSize", "hhSizeNow"].map(ofHousehold);
  // A sheet of households alone does not show who lives in them.
  const listsPeople = run.mappings[0]?.kind === "members";
  const first = (h: number): number | undefined => {
    const [from, to] = [memberStart[h]!, memberStart[h + 1]!];
    return from < to ? memberOrder[from] : undefined;
  };
  const nameOf = (member: number | undefined): string | null =>
    member === undefined ? null : dataset.memberName(member) || null;
  return {
    key: (h) => {
      const id = householdIds[h] ?? "";
      const member = first(h);
      return id !== "" || member === undefined ? id : `~${dataset.memberKey(member)}`;
    },
    head: (h) => {
      for (let i = memberStart[h]!; i < memberStart[h + 1]!; i++) {
        if (isHead(memberOrder[i]!) === true) return nameOf(memberOrder[i]);
      }
      return headName?.text(h) ?? nameOf(first(h));
    },
    people: (h) => {
      const listed = memberStart[h + 1]! - memberStart[h]!;
      if (listsPeople && listed > 0) return listed;
      return size?.number(h) ?? sizeNow?.number(h) ?? null;
    },
  };
}
