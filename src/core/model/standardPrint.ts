import { mentionsOf } from "./mentions";
import type { ResolvedParameter, Rule } from "./Rule";
import { canonicalJson } from "./RunRecord";
import { textHash } from "./textHash";

/**
 * 8 hexadecimal characters of what a rule demands and by what: its record without the words in which it is told, and the
 * values of the parameters that its checks mention. Better wording of an advice is no new standard; another limit, day,
 * clause or severity is. Of parameters that a department's profile mentions it tells nothing.
 */
export function standardPrint(rule: Rule, parameters: ReadonlyMap<string, ResolvedParameter>): string {
  const { title: _title, why: _why, says: _says, expected: _expected, criterion: _criterion, ...told } = rule;
  const { advice: _advice, waivable: _waivable, ...demands } = told;
  const mentioned = [...mentionsOf(rule.checks).parameters].sort();
  const values = mentioned.map((id) => [id, parameters.get(id)?.value ?? null]);
  return textHash(canonicalJson({ demands, values })).slice(0, 8);
}
