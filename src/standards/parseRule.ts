import { ruleSchema } from "../core/model/packSchema";
import { Refusal } from "../core/model/Refusal";
import type { Rule, RulePack } from "../core/model/Rule";
import { followFaults } from "./followFaults";
import { ruleFaults } from "./ruleFaults";
import { vocabularyOf } from "./Vocabulary";

/** One rule of a JSON value that is to run beside those of a pack; refuses a bad one with all its faults (`rule.bad`). */
export function parseRule(value: unknown, pack: RulePack): Rule {
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Refusal("rule.bad", { faults: issues.join("; ") });
  }
  const rule: Rule = parsed.data;
  const others = pack.rules.filter(({ id }) => id !== rule.id);
  const faults = [...ruleFaults(rule, vocabularyOf(pack)), ...followFaults([...others, rule])];
  if (faults.length > 0) throw new Refusal("rule.bad", { faults: faults.join("; ") });
  return rule;
}
