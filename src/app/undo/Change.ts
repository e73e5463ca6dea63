import type { HighlightPlan } from "../../core/model/HighlightPlan";
import type { CellEntry, TabCapture } from "../ports";

/** A sheet that bears marks of ours: the plan that was painted, `null` of marks that were there before the session. */
export interface MarkedSheet {
  readonly plan: HighlightPlan | null;
  /** When it was painted, on the clock of the journal. */
  readonly at: number;
}
/** By sheet; the others bear none, as far as is known. */
export type Marks = ReadonlyMap<string, MarkedSheet>;

/** One change of the workbook, and what stood there before. */
export type Change = {
  /** When it was made, on the clock of the journal. */
  readonly at: number;
} & (
  | { readonly kind: "setting"; readonly name: string; readonly before: string | null; readonly after: string | null }
  | {
      readonly kind: "tab";
      readonly id: string;
      /** What the tab is called, and the sheet on which it stands. */
      readonly name: string;
      readonly sheet: string;
      readonly before: TabCapture | null;
      /** Cells that the capture holds, about. */
      readonly weight: number;
    }
  | { readonly kind: "cells"; readonly id: string; readonly sheet: string; readonly before: readonly CellEntry[] }
  | { readonly kind: "marks"; readonly before: Marks; readonly painted: string | null; readonly weight: number }
);

export type TabChange = Extract<Change, { readonly kind: "tab" | "cells" }>;

export const isOfTab = (change: Change): change is TabChange => change.kind === "tab" || change.kind === "cells";
