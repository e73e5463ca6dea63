import type { Dataset } from "../core/model/Dataset";
import type { RulePack } from "../core/model/Rule";

/** The member who is the head of a household; `null` where nobody is said to be. */
export function headOf(household: number, dataset: Dataset, pack: Pick<RulePack, "codeLists">): number | null {
  const relation = dataset.members.columns.get("relation");
  if (relation?.type !== "code") return null;
  const list = pack.codeLists.find(({ id }) => id === "relation");
  const heads = list?.codes.flatMap(({ code, groups }) => (groups.includes("head") ? [code] : [])) ?? [];
  const { memberStart, memberOrder } = dataset;
  const members = memberOrder.subarray(memberStart[household], memberStart[household + 1]);
  return members.find((member) => heads.includes(relation.codes[relation.values[member] ?? -1] ?? "")) ?? null;
}
