import type { Dataset } from "../../model/Dataset";
import { maskNumbers } from "../../model/mask";

/** The name of a member as it may stand in a tab: whole, but for the numbers in it. */
export const shownName = (dataset: Pick<Dataset, "memberName">, member: number): string =>
  maskNumbers(dataset.memberName(member));
