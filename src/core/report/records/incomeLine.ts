import type { TabFacts } from "../../model/TabFacts";

/** What income per head is held against: the parameter that the pack's own criterion of income names first. */
export interface IncomeLine {
  readonly parameter: string | null;
  /** Yuan per head; `null` where no value is in force or confirmed. */
  readonly value: number | null;
  /** Whether exactly the line is enough (`>=`) or it must be exceeded (`>`). */
  readonly isEnough: boolean;
}

export function incomeLine({ run, pack }: Pick<TabFacts, "run" | "pack">): IncomeLine {
  const met = pack.criteria.find(({ dimension }) => dimension === "income")?.met;
  const found = findComparison(met);
  const value = run.parameters.find(({ id }) => id === found?.parameter)?.value;
  return {
    parameter: found?.parameter ?? null,
    value: typeof value === "number" ? value : null,
    isEnough: found?.comparator === ">=",
  };
}

/** The first comparison with a parameter anywhere in a condition. */
function findComparison(part: unknown): { readonly parameter: string; readonly comparator: string } | null {
  if (typeof part !== "object" || part === null) return null;
  const compared: unknown = "compare" in part ? part.compare : null;
  if (Array.isArray(compared)) {
    const [, comparator, right] = compared as readonly unknown[];
    if (typeof comparator === "string" && typeof right === "object" && right !== null && "parameter" in right) {
      if (typeof right.parameter === "string") return { parameter: right.parameter, comparator };
    }
  }
  for (const inner of Object.values(part)) {
    const found = findComparison(inner);
    if (found) return found;
  }
  return null;
}
