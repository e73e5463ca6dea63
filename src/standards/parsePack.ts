import { mentionsOf } from "../core/model/mentions";
import { packSchema } from "../core/model/packSchema";
import { Refusal } from "../core/model/Refusal";
import type { RulePack } from "../core/model/Rule";
import { partsOf, type Part } from "../core/model/recordParts";
import { followFaults } from "./followFaults";
import { asksBefore, partFaults } from "./partFaults";
import { ruleFaults } from "./ruleFaults";
import { vocabularyOf } from "./Vocabulary";

/** The pack of a JSON value; refuses a bad one with all its faults at once (`pack.bad`, fact `faults`). */
export function parsePack(value: unknown): RulePack {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    throw badPack(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  }
  const pack: RulePack = parsed.data;
  const faults = faultsOf(pack);
  if (faults.length > 0) throw badPack(faults);
  return pack;
}

function badPack(faults: readonly string[]): Refusal {
  return new Refusal("pack.bad", { count: faults.length, faults: faults.join("; ") });
}

function faultsOf(pack: RulePack): readonly string[] {
  const faults: string[] = [];
  const vocabulary = vocabularyOf(pack);
  const { fields, lists, parameters } = vocabulary;
  const ids: readonly (readonly [kind: string, ids: readonly string[]])[] = [
    ["field", pack.fields.map(({ id }) => id)],
    ["rule", pack.rules.map(({ id }) => id)],
    ["parameter", pack.parameters.map(({ id }) => id)],
    ["criterion", pack.criteria.map(({ dimension }) => dimension)],
    ["code list", pack.codeLists.map(({ id }) => id)],
    ...pack.codeLists.map(({ id, codes }) => [`code list ${id}: code`, codes.map(({ code }) => code)] as const),
  ];
  for (const [kind, all] of ids) {
    for (const id of new Set(all.filter((one, position) => all.indexOf(one) !== position)))
      faults.push(`${kind} ${id} occurs twice`);
  }
  for (const field of pack.fields) {
    const needsList = field.type === "code" || field.type === "codes";
    if (needsList && !lists.has(field.codeList ?? "")) faults.push(`field ${field.id} names no known code list`);
    if (field.type === "yesNo" && !lists.has("yesNo")) faults.push(`field ${field.id} needs the code list yesNo`);
    if (field.answers && field.type !== "yesNo") faults.push(`field ${field.id} has answers but is no yes/no field`);
    if (field.answers?.yes.some((word) => field.answers?.no.includes(word)))
      faults.push(`field ${field.id}: one answer says yes and no`);
    if (needsList && field.type === "codes" && (lists.get(field.codeList ?? "")?.codes.length ?? 0) > 31) {
      faults.push(`field ${field.id}: a list of several choices holds at most 31 codes`);
    }
  }
  const endsFirst = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): boolean =>
    to !== undefined && to < from;
  for (const { id, values } of pack.parameters) {
    if (values.some(endsFirst)) faults.push(`parameter ${id} ends before it begins`);
    const confirmed = values.filter(({ confidence }) => confidence === "confirmed");
    const begins = confirmed.map(({ scope, from }) => `in ${scope} from ${from}`);
    for (const begin of new Set(begins.filter((one, position) => begins.indexOf(one) !== position)))
      faults.push(`parameter ${id} has two confirmed values ${begin}`);
    for (const { from, confidence, note, references } of values) {
      if (references.length > 0) continue;
      if (confidence === "confirmed") faults.push(`parameter ${id}: the confirmed value from ${from} has no reference`);
      else if (!note) faults.push(`parameter ${id}: the value from ${from} has neither a reference nor a note`);
    }
  }

  for (const rule of pack.rules) faults.push(...ruleFaults(rule, vocabulary));
  faults.push(...followFaults(pack.rules));
  for (const criterion of pack.criteria) {
    const owner = `criterion ${criterion.dimension}`;
    const conditions = [criterion.met, ...(criterion.applies ? [criterion.applies] : [])];
    const mentions = mentionsOf([], conditions);
    for (const field of mentions.fields) {
      if (!fields.has(field)) faults.push(`${owner} names the unknown field ${field}`);
    }
    for (const parameter of mentions.parameters) {
      if (!parameters.has(parameter)) faults.push(`${owner} names the unknown parameter ${parameter}`);
    }
    const parts = conditions.flatMap((condition) => partsOf({ level: "household", condition }));
    faults.push(...partFaults(owner, parts, vocabulary));
    if (parts.some(hasNoCell))
      faults.push(`${owner} asks for the sex of a member or the period before, which no cell of the sheet tells`);
    for (const field of criterion.optional) {
      if (!fields.has(field)) faults.push(`${owner} lists the unknown field ${field} as optional`);
    }
    for (const id of criterion.rules) {
      if (!pack.rules.some((rule) => rule.id === id)) faults.push(`${owner} names the unknown rule ${id}`);
    }
  }
  return [...new Set(faults)];
}

/** A verdict that it keeps open could not be led back to a cell. */
function hasNoCell(part: Part): boolean {
  return asksBefore(part) || ("condition" in part && "sex" in part.condition);
}
