import type { Dataset } from "../model/Dataset";
import { textFact, type CheckKind, type CheckOf } from "./CheckKind";

/** Households of the period before that this one lacks. None of this period's rows is theirs: they are told at the heading. */
export const lapsed: CheckKind<CheckOf<"lapsed">> = (check, _level, { previous }, emit) => {
  if (!previous) throw new Error("There is no period before to compare with");
  for (const household of previous.lapsed) {
    const { dataset } = previous;
    const id = dataset.householdIds[household] ?? "";
    const data = { value: textFact(id), members: memberCount(dataset, household) };
    const field = check.field;
    emit({
      messageId: "lapsed.missing",
      data,
      level: "sheet",
      entry: -1,
      field,
      at: previous.heading,
      about: id,
      related: [],
      severity: check.severity,
    });
  }
  return previous.dataset.households.size;
};

function memberCount({ memberStart }: Dataset, household: number): number {
  return memberStart[household + 1]! - memberStart[household]!;
}
