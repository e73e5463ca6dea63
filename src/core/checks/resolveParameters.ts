import { holdsOn } from "../model/holdsOn";
import { isMonthDay } from "../model/monthDay";
import { covers, narrowness } from "../model/RegionTable";
import type { DatedValue, Parameter, ResolvedParameter, Rule } from "../model/Rule";
import type { RunOptions } from "../model/Run";

/** In each scope that covers the region, the values of the latest date that has come; narrow scopes first. */
function currentValues({ values }: Parameter, region: string, day: string): readonly DatedValue[] {
  const holding = values.filter((value) => covers(value.scope, region) && holdsOn(value, day));
  const latest = new Map<string, string>();
  for (const { scope, from } of holding) if (from > (latest.get(scope) ?? "")) latest.set(scope, from);
  return holding
    .filter(({ scope, from }) => from === latest.get(scope))
    .sort((a, b) => narrowness(b.scope) - narrowness(a.scope));
}

/**
 * The value in force for the region and the day: what the county gave for this run, else the confirmed value of the
 * narrowest scope. What is only probable is never taken by itself; it is offered as a candidate. A given value of
 * another kind than the parameter's (a text for a number, 13-45 for a month and day) still awaits the county, and so
 * does a day without any value on which the county has to enter one.
 */
export function resolveParameter(parameter: Parameter, options: RunOptions): ResolvedParameter {
  const { id, label, unit } = parameter;
  const day = parameter.by === "year" ? `${options.year}-12-31` : options.asOf;
  const current = currentValues(parameter, options.region, day);
  const candidates = current.filter(({ value }) => value !== null);
  const open = { id, label, unit, value: null, candidates };
  const given = Object.hasOwn(options.parameters, id) ? options.parameters[id] : undefined;
  if (given !== undefined && isUsable(given, parameter)) {
    const source = candidates.find(({ value }) => value === given);
    const { scope, references } = source ?? { scope: options.region, references: [] };
    return { ...open, value: given, status: "given", scope, confidence: "confirmed", references };
  }
  const confirmed = given === undefined ? current.find(({ confidence }) => confidence === "confirmed") : undefined;
  if (confirmed) {
    const { value, scope, confidence, references } = confirmed;
    return { ...open, value, status: value === null ? "notInForce" : "inForce", scope, confidence, references };
  }
  const [best] = candidates;
  const { scope, confidence, references } = best ?? {
    scope: options.region,
    confidence: "unconfirmed",
    references: [],
  };
  const { countyEnters } = parameter;
  const awaitsCounty = countyEnters !== undefined && holdsOn(countyEnters, day);
  const status = best || given !== undefined || awaitsCounty ? "unconfirmed" : "notInForce";
  return { ...open, status, scope, confidence, references };
}

function isUsable(given: number | string, { values }: Parameter): boolean {
  return values.some(({ value }) => value !== null && kindOf(value) === kindOf(given));
}

function kindOf(value: number | string): "number" | "monthDay" | "text" | "none" {
  if (typeof value === "number") return Number.isFinite(value) ? "number" : "none";
  return isMonthDay(value) ? "monthDay" : "text";
}

/** The day on which a rule's own dates are judged: rules on income by the year, all others by the as-of date. */
export function ruleHolds(rule: Pick<Rule, "inForce" | "dimension">, options: RunOptions): boolean {
  return holdsOn(rule.inForce, rule.dimension === "income" ? `${options.year}-12-31` : options.asOf);
}
