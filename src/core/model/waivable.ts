import type { Finding } from "./Finding";
import { findingPrint } from "./findingPrint";
import type { Rule } from "./Rule";

/** Whether a county may accept it: a warning or note always, an error where its rule says on what grounds. */
export const isWaivable = ({ severity }: Pick<Finding, "severity">, { waivable }: Pick<Rule, "waivable">): boolean =>
  severity !== "error" || waivable !== undefined;

/** What is accepted with a key: what each finding of that key says, whatever order they stand in. */
export function acceptedPrint(findings: readonly Finding[]): string {
  return findings.map(findingPrint).sort().join("+");
}
