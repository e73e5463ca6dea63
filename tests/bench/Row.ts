/** One line of the table. */
export interface Row {
  readonly work: string;
  /** What was measured, with its unit. */
  readonly figure: string;
  /** What the figure or the ratio must keep to. */
  readonly budget: string;
  /** What was measured beside it, in the same run. */
  readonly reference: string;
  /** Figure ÷ budget where the budget is a bound of the figure, else figure against reference. */
  readonly ratio: string;
  /** `null`: for information, nothing to pass. */
  readonly pass: boolean | null;
}

type Unit = "ms" | "MB" | "KB";

export const show = (value: number, unit: Unit): string =>
  `${value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })} ${unit}`;

/** A figure that must not pass a bound. */
export function within(work: string, figure: number, most: number, unit: Unit, reference = "–"): Row {
  return {
    work,
    figure: show(figure, unit),
    budget: `≤ ${show(most, unit)}`,
    reference,
    ratio: `${(figure / most).toFixed(2)} of budget`,
    pass: figure <= most,
  };
}

/** A figure that must beat its reference so many times over. */
export function faster(work: string, figure: number, times: number, reference: number, name: string): Row {
  const ratio = reference / figure;
  return {
    work,
    figure: show(figure, "ms"),
    budget: `≥ ${times} × faster`,
    reference: `${name}: ${show(reference, "ms")}`,
    ratio: `${ratio.toFixed(1)} × faster`,
    pass: ratio >= times,
  };
}

/** A figure that must not take longer than so many times its reference. */
export function atMost(work: string, figure: number, times: number, reference: number, name: string): Row {
  const ratio = figure / reference;
  return {
    work,
    figure: show(figure, "ms"),
    budget: `≤ ${times} × reference`,
    reference: `${name}: ${show(reference, "ms")}`,
    ratio: `${ratio.toFixed(2)} ×`,
    pass: ratio <= times,
  };
}
