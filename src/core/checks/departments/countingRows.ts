import type { Comparison } from "../../model/DepartmentProfile";
import type { WorkScope } from "../Workings";
import { truthOfEvery } from "./everyEntry";
import { rowsAsked } from "./reasonNotToCompare";

/** Whether each row of the department's sheet counts for the comparison; `null` where all do. */
export function countingRows(comparison: Comparison, there: WorkScope): Uint8Array | null {
  const asked = rowsAsked(comparison, there.dataset);
  return asked && truthOfEvery(asked, "member", { ...there, optional: new Set(comparison.optional) });
}
