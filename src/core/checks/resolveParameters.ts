import type { Parameter, ResolvedParameter, Rule } from "../model/Rule";
import type { RunOptions } from "../model/Run";

/** Whether a scope (`CN` or a GB/T 2260 code) covers a region: 450000 covers 451026. */
export function covers(scope: string, region: string): boolean {
  return scope === "CN" || region.startsWith(scope.replace(/(?:00){1,2}$/, ""));
}

/** Whether dates `from … to` (ISO, inclusive) hold a day. Dates are compared as text. */
export function holdsOn(dates: { readonly from: string; readonly to?: string | undefined }, day: string): boolean {
  return dates.from <= day && (dates.to === undefined || day <= dates.to);
}

const narrowness = (scope: string): number => (scope === "CN" ? 0 : scope.replace(/(?:00){1,2}$/, "").length);

/**
 * The value in force for the region and the day: what the county gave for this run, else the confirmed value of the
 * narrowest scope. What is only probable is never taken by itself; it is offered as a candidate.
 */
export function resolveParameter(parameter: Parameter, options: RunOptions): ResolvedParameter {
  const { id, label, unit } = parameter;
  const day = parameter.by === "year" ? `${options.year}-12-31` : options.asOf;
  const matching = parameter.values
    .filter((value) => covers(value.scope, options.region) && holdsOn(value, day) && value.value !== null)
    .sort((a, b) => narrowness(b.scope) - narrowness(a.scope));
  const given = options.parameters[id];
  if (given !== undefined) {
    const source = matching.find((value) => value.value === given);
    const references = source?.references ?? [];
    const scope = source?.scope ?? options.region;
    return {
      id,
      label,
      unit,
      value: given,
      status: "given",
      scope,
      confidence: "confirmed",
      references,
      candidates: matching,
    };
  }
  const inForce = matching.find((value) => value.confidence === "confirmed");
  if (inForce) {
    const { value, scope, confidence, references } = inForce;
    return { id, label, unit, value, status: "inForce", scope, confidence, references, candidates: matching };
  }
  const [best] = matching;
  return {
    id,
    label,
    unit,
    value: null,
    status: best ? "unconfirmed" : "notInForce",
    scope: best?.scope ?? options.region,
    confidence: best?.confidence ?? "unconfirmed",
    references: best?.references ?? [],
    candidates: matching,
  };
}

/** The day on which a rule's own dates are judged: rules on income by the year, all others by the as-of date. */
export function ruleHolds(rule: Pick<Rule, "inForce" | "dimension">, options: RunOptions): boolean {
  return holdsOn(rule.inForce, rule.dimension === "income" ? `${options.year}-12-31` : options.asOf);
}
