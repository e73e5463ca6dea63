import { COMPARED, type DepartmentResult, type TellDifference } from "../model/DepartmentResult";
import type { CellRef } from "../model/RawSheet";
import { describeDifference } from "./departments/describeDifference";
import { describeStranger } from "./departments/describeStranger";
import { originOf } from "./departments/originOf";
import type { Scope } from "./Scope";

/**
 * Tells the differences of one comparison as the findings do, one by one: nothing is told but what is asked for.
 * `heading` is that of the county's column of persons.
 */
export function tellDifferences(
  department: DepartmentResult,
  comparison: string,
  scope: Scope,
  heading: CellRef,
): TellDifference {
  const position = department.profile.comparisons.findIndex(({ id }) => id === comparison);
  const [asked, result] = [department.profile.comparisons[position], department.comparisons[position]];
  if (!asked || !result) throw new Error(`No comparison ${comparison} in ${department.profile.id}`);
  const made = { comparison: asked, result, department };
  const origin = originOf(made, []);
  const { outcome, entry, row } = result.differences;
  const describe = describeDifference(made, scope);
  const stranger = (of: number) => describeStranger([of], made, scope.dataset, heading)(of, 0);
  return (at, writing) => {
    const came = COMPARED[outcome[at]!]!;
    const told = entry[at]! < 0 ? stranger(row[at]!) : describe(came, entry[at]!, row[at]!, writing);
    const { data, field, related } = told;
    const messageId = came === "open" ? null : told.messageId;
    return { messageId, data, field, at: told.at, related, department: origin };
  };
}
