import type { Dataset } from "../model/Dataset";
import { textFact, type CheckKind, type CheckOf } from "./CheckKind";

/** Households of the period before that this one lacks. None of this period's rows is theirs: they are told at the heading. */
export const lapsed: CheckKind<CheckOf<"lapsed">> = (check, _level, { previous }, emit) => {
  if (!previous) throw new Error("There is no period before to compare with");
  const { dataset, heading } = previous;
  const { field, severity } = check;
  return {
    overall: () => {
      for (const household of previous.lapsed) {
        const id = dataset.householdIds[household] ?? "";
        const data = { value: textFact(id), members: memberCount(dataset, household) };
        const own = { level: "sheet", entry: -1, at: heading, about: id, related: [] } as const;
        emit({ ...own, messageId: "lapsed.missing", data, field, severity });
      }
      return dataset.households.size;
    },
  };
};

function memberCount({ memberStart }: Dataset, household: number): number {
  return memberStart[household + 1]! - memberStart[household]!;
}
