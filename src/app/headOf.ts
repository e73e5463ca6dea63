import type { Dataset } from "../core/model/Dataset";
import type { RulePack } from "../core/model/Rule";

/** Tells the member who is the head of a household; `null` where nobody is said to be. */
export function headsIn(dataset: Dataset, pack: Pick<RulePack, "codeLists">): (household: number) => number | null {
  const relation = dataset.members.columns.get("relation");
  if (relation?.type !== "code") return () => null;
  const list = pack.codeLists.find(({ id }) => id === "relation");
  const heads = new Set(list?.codes.flatMap(({ code, groups }) => (groups.includes("head") ? [code] : [])));
  const isHead = relation.codes.map((code) => heads.has(code));
  const { memberStart, memberOrder } = dataset;
  return (household) => {
    for (let i = memberStart[household] ?? 0; i < (memberStart[household + 1] ?? 0); i++) {
      const member = memberOrder[i] ?? -1;
      if (isHead[relation.values[member] ?? -1]) return member;
    }
    return null;
  };
}

export const headOf = (household: number, dataset: Dataset, pack: Pick<RulePack, "codeLists">): number | null =>
  headsIn(dataset, pack)(household);
