import type { FieldId } from "../core/model/Field";
import { mentionsOf } from "../core/model/mentions";
import { packSchema } from "../core/model/packSchema";
import { Refusal } from "../core/model/Refusal";
import type { Condition, Expression, RulePack } from "../core/model/Rule";

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
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const lists = new Map(pack.codeLists.map((list) => [list.id, list]));
  const parameters = new Set(pack.parameters.map(({ id }) => id));
  repeated(pack.fields.map(({ id }) => id)).forEach((id) => faults.push(`field ${id} occurs twice`));
  repeated(pack.rules.map(({ id }) => id)).forEach((id) => faults.push(`rule ${id} occurs twice`));
  repeated(pack.parameters.map(({ id }) => id)).forEach((id) => faults.push(`parameter ${id} occurs twice`));
  repeated(pack.criteria.map(({ dimension }) => dimension)).forEach((id) =>
    faults.push(`criterion ${id} occurs twice`),
  );
  for (const field of pack.fields) {
    const needsList = field.type === "code" || field.type === "codes";
    if (needsList && !lists.has(field.codeList ?? "")) faults.push(`field ${field.id} names no known code list`);
    if (needsList && field.type === "codes" && (lists.get(field.codeList ?? "")?.codes.length ?? 0) > 31) {
      faults.push(`field ${field.id}: a list of several choices holds at most 31 codes`);
    }
  }

  const examine = (
    owner: string,
    mentions: ReturnType<typeof mentionsOf>,
    allowed: ReadonlySet<FieldId> | null,
  ): void => {
    for (const field of mentions.fields) {
      if (!fields.has(field)) faults.push(`${owner} names the unknown field ${field}`);
      else if (allowed && !allowed.has(field))
        faults.push(`${owner} reads ${field} but neither requires it nor lists it as optional`);
    }
    for (const parameter of mentions.parameters) {
      if (!parameters.has(parameter)) faults.push(`${owner} names the unknown parameter ${parameter}`);
    }
    for (const { field, group } of mentions.groups) {
      const list = lists.get(fields.get(field)?.codeList ?? "");
      if (list && !list.codes.some((code) => code.groups.includes(group))) {
        faults.push(`${owner} names the group ${group}, which no code of ${field} has`);
      }
    }
  };

  for (const rule of pack.rules) {
    const required = rule.requires.flatMap((need) => (typeof need === "string" ? [need] : need.anyOf));
    examine(`rule ${rule.id}`, mentionsOf(rule.checks), new Set([...required, ...rule.optional]));
    if (rule.checks.some((check) => check.kind === "forbidden") && !rule.says)
      faults.push(`rule ${rule.id} has no "says"`);
    if (rule.subject === "household") {
      const conditions = rule.checks.flatMap((check) => [
        ...(check.when ? [check.when] : []),
        ...(check.kind === "forbidden" ? [check.that] : []),
      ]);
      memberFieldsOutside(conditions, fields).forEach((field) =>
        faults.push(`rule ${rule.id} is about households and reads ${field} of a member outside "members"`),
      );
    }
  }
  for (const criterion of pack.criteria) {
    const conditions = [criterion.met, ...(criterion.applies ? [criterion.applies] : [])];
    examine(`criterion ${criterion.dimension}`, mentionsOf([], conditions), null);
    memberFieldsOutside(conditions, fields).forEach((field) =>
      faults.push(`criterion ${criterion.dimension} reads ${field} of a member outside "members"`),
    );
    for (const id of criterion.rules) {
      if (!pack.rules.some((rule) => rule.id === id))
        faults.push(`criterion ${criterion.dimension} names the unknown rule ${id}`);
    }
  }
  return faults;
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, position) => ids.indexOf(id) !== position);
}

/** Member-owned fields and ages read at household level, where there is no one member to read them from. */
function memberFieldsOutside(
  conditions: readonly Condition[],
  fields: ReadonlyMap<FieldId, { readonly owner: string }>,
): readonly FieldId[] {
  const found: FieldId[] = [];
  const note = (field: FieldId): void => {
    if (fields.get(field)?.owner === "member") found.push(field);
  };
  const inExpression = (expression: Expression): void => {
    if (typeof expression === "number") return;
    if ("field" in expression) note(expression.field);
    else if ("age" in expression) found.push("birth");
    else if ("sum" in expression) expression.sum.forEach(inExpression);
    else if ("product" in expression) expression.product.forEach(inExpression);
    else if ("difference" in expression) expression.difference.forEach(inExpression);
    else if ("quotient" in expression) expression.quotient.forEach(inExpression);
  };
  const inCondition = (condition: Condition): void => {
    if ("all" in condition) condition.all.forEach(inCondition);
    else if ("any" in condition) condition.any.forEach(inCondition);
    else if ("not" in condition) inCondition(condition.not);
    else if ("compare" in condition) {
      inExpression(condition.compare[0]);
      inExpression(condition.compare[2]);
    } else if ("field" in condition) note(condition.field);
  };
  conditions.forEach(inCondition);
  return found;
}
