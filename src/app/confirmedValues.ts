import { covers } from "../core/model/RegionTable";
import type { Parameter, RulePack } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import { resolveParameters } from "../core/validate";
import type { ConfirmedValue, ConfirmedValues } from "./CountySettings";

/** A value that was confirmed for another run: a candidate of this one. `year` is null where it does not say for which. */
export interface EarlierValue {
  readonly value: number | string;
  readonly year: number | null;
}

export interface AppliedValues {
  /** The options of the run with the confirmed values that fit it; values that the options hold go first. */
  readonly options: RunOptions;
  /** The others, by parameter. */
  readonly earlier: ReadonlyMap<string, EarlierValue>;
}

/** Of the confirmed values those that were confirmed for such a run as this; the others await the county again. */
export function applyConfirmed(pack: RulePack, confirmed: ConfirmedValues, options: RunOptions): AppliedValues {
  const fitting: Record<string, number | string> = {};
  const earlier = new Map<string, EarlierValue>();
  for (const parameter of pack.parameters) {
    const { id } = parameter;
    const own = Object.hasOwn(confirmed, id) ? confirmed[id] : undefined;
    if (own === undefined) continue;
    if (typeof own !== "object") earlier.set(id, { value: own, year: null });
    else if (fits(parameter, own, options)) fitting[id] = own.value;
    else earlier.set(id, { value: own.value, year: own.year });
  }
  return { options: { ...options, parameters: { ...fitting, ...options.parameters } }, earlier };
}

/**
 * A value of a year is for that income year alone; one of a day is so as long as the same dated values are current, and
 * where there are none for that calendar year. Either is for the region that it was confirmed for and those inside it.
 */
function fits(parameter: Parameter, own: ConfirmedValue, options: RunOptions): boolean {
  if (!covers(own.region, options.region)) return false;
  if (parameter.by === "year") return own.year === options.year;
  const [before, now] = [own, options].map((run) => currentDates(parameter, run));
  return before === now && (now !== "" || own.asOf.slice(0, 4) === options.asOf.slice(0, 4));
}

/** Scope and first day of each dated value that could be confirmed; "" for none. */
function currentDates(parameter: Parameter, { region, year, asOf }: Omit<ConfirmedValue, "value">): string {
  const run = { region, year, asOf, parameters: {} };
  const candidates = resolveParameters({ parameters: [parameter] }, run).flatMap((resolved) => resolved.candidates);
  return candidates.map(({ scope, from }) => `${scope} ${from}`).join(",");
}
