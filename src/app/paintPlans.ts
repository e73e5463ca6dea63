import type { HighlightPlan } from "../core/model/HighlightPlan";
import { Refusal } from "../core/model/Refusal";
import type { LongStep, Workbook } from "./ports";

interface Painting {
  readonly workbook: Workbook;
  readonly plans: readonly HighlightPlan[];
  /** Sheets that the person edited since they were read; looked at again and again. */
  readonly edited: ReadonlySet<string>;
  readonly step: (name: "painting", sheet: string) => LongStep;
}

/** Marks the sheets; refuses one that the person edited meanwhile (`sheet.changed`) and leaves no mark of that reading on it. */
export async function paintPlans({ workbook, plans, edited, step }: Painting): Promise<void> {
  const marked = plans.filter(({ texts }) => texts.some((text) => text !== null));
  // A sheet on which nothing is wrong any more loses its marks; it gets no empty column.
  if (marked.length < plans.length) await workbook.clear();
  for (const plan of marked) {
    if (edited.has(plan.sheet)) throw new Refusal("sheet.changed", { sheet: plan.sheet });
    await workbook.paint(plan, step("painting", plan.sheet));
    if (edited.has(plan.sheet)) {
      await workbook.clear();
      throw new Refusal("sheet.changed", { sheet: plan.sheet });
    }
  }
}
