import type { RulePack } from "../core/model/Rule";
import codeLists from "./codeLists.json";
import fields from "./fields.json";
import { parsePack } from "./parsePack";
import { identity } from "./sections/identity";
import { structure } from "./sections/structure";
import { education } from "./sections/education";
import { labour } from "./sections/labour";
import { medical } from "./sections/medical";
import { cause } from "./sections/cause";
import { income } from "./sections/income";
import { living } from "./sections/living";
import { status } from "./sections/status";
import { data } from "./sections/data";

const SECTIONS = [identity, structure, education, labour, medical, cause, income, living, status, data];
const COMMON_RULES = SECTIONS.flatMap(({ rules }) => rules);
const COMMON_PARAMETERS = SECTIONS.flatMap(({ parameters }) => parameters);

/** What one pack adds to the rules, fields and codes that all have in common. */
export interface PackRecord {
  /** Id, version, title, scope, dates, purpose and sources. */
  readonly head: object;
  /** How the seven verdicts are reached. */
  readonly criteria: readonly unknown[];
  /** Rules and parameters of its own. A rule with the id of a common one stands in its place. */
  readonly rules?: readonly unknown[];
  readonly parameters?: readonly unknown[];
  /** Common rules that have no place in it. */
  readonly without?: readonly string[];
}

/** A pack of the common rules and its own; refuses it with all faults at once (`pack.bad`). */
export function composePack({ head, criteria, rules = [], parameters = [], without = [] }: PackRecord): RulePack {
  const left = new Set(without);
  return parsePack({
    ...head,
    fields,
    codeLists,
    criteria,
    rules: merged(COMMON_RULES, rules)
      .filter((rule) => !left.has(idOf(rule)))
      .map((rule) => withoutFollowing(rule, left)),
    parameters: merged(COMMON_PARAMETERS, parameters),
  });
}

/** The common records, each own one in the place of that with its id or else behind them. */
function merged(common: readonly unknown[], own: readonly unknown[]): readonly unknown[] {
  const byId = new Map(own.map((record) => [idOf(record), record]));
  const ids = new Set(common.map(idOf));
  return [
    ...common.map((record) => byId.get(idOf(record)) ?? record),
    ...own.filter((record) => !ids.has(idOf(record))),
  ];
}

/** What a rule follows from where it is left out can explain nothing. */
function withoutFollowing(rule: unknown, left: ReadonlySet<string>): unknown {
  if (!isRecord(rule) || !Array.isArray(rule["follows"])) return rule;
  const follows: readonly unknown[] = rule["follows"];
  const kept = follows.filter((one) => !isRecord(one) || !left.has(String(one["rule"])));
  return kept.length === follows.length ? rule : { ...rule, follows: kept };
}

function idOf(record: unknown): string {
  return isRecord(record) && "id" in record ? String(record["id"]) : "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
