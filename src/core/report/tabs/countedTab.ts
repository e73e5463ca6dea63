import type { SummaryTab, TabId } from "../../model/SummaryTab";
import { isCount } from "./count/countTests";

/** The block over whose rows formulas count unless they say otherwise. */
export const COUNTED_TAB: TabId = "T3";
export const COUNTED_BLOCK = "households";

/** Tabs over which the formulas of a tab count: they have to stand in the workbook. */
export function tabsUnder({ id, blocks }: SummaryTab): readonly TabId[] {
  const counts = blocks.some(
    ({ rows, columns }) =>
      ("valuesOf" in rows && rows.of === undefined) ||
      columns.some(({ value }) => isCount(value) && value.of === undefined),
  );
  return counts && id !== COUNTED_TAB ? [COUNTED_TAB] : [];
}
