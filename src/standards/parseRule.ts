import { mentionsOf } from "../core/model/mentions";
import { ruleSchema } from "../core/model/packSchema";
import { Refusal } from "../core/model/Refusal";
import type { Rule, RulePack } from "../core/model/Rule";
import { ruleFaults } from "./ruleFaults";

/** One rule of a JSON value that is to run beside those of a pack; refuses a bad one with all its faults (`rule.bad`). */
export function parseRule(value: unknown, pack: RulePack): Rule {
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Refusal("rule.bad", { faults: issues.join("; ") });
  }
  const rule: Rule = parsed.data;
  const vocabulary = {
    fields: new Map(pack.fields.map((field) => [field.id, field])),
    lists: new Map(pack.codeLists.map((list) => [list.id, list])),
    parameters: new Map(pack.parameters.map((parameter) => [parameter.id, parameter])),
  };
  const { fields, parameters } = mentionsOf(rule.checks);
  const unknown = [
    ...[...fields].filter((field) => !vocabulary.fields.has(field)),
    ...[...parameters].filter((parameter) => !vocabulary.parameters.has(parameter)),
  ];
  const faults = [...unknown.map((name) => `${rule.id}: ${name}`), ...ruleFaults(rule, vocabulary)];
  if (faults.length > 0) throw new Refusal("rule.bad", { faults: faults.join("; ") });
  return rule;
}
