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
  const left = new Set([...without, ...rules.map(idOf)]);
  const replaced = new Set(parameters.map(idOf));
  return parsePack({
    ...head,
    fields,
    codeLists,
    criteria,
    rules: [...SECTIONS.flatMap((section) => section.rules).filter((rule) => !left.has(idOf(rule))), ...rules],
    parameters: [
      ...SECTIONS.flatMap((section) => section.parameters).filter((parameter) => !replaced.has(idOf(parameter))),
      ...parameters,
    ],
  });
}

function idOf(record: unknown): string {
  return typeof record === "object" && record !== null && "id" in record ? String(record.id) : "";
}
