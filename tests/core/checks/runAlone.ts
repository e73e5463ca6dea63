import type { Finding } from "../../../src/core/model/Finding";
import type { Check, Rule } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, type SheetCase } from "../../support/testRule";

const model = nationalPack.rules.find(({ id }) => id === "LAB-08")!;

/** What one check finds as the only one of a rule that requires nothing, and to how many entries it applied. */
export function runAlone(
  check: Check,
  subject: Rule["subject"],
  sheets: Omit<SheetCase, "name">,
): { readonly findings: readonly Finding[]; readonly applied: number } {
  const rule: Rule = {
    ...model,
    id: "TST-01",
    subject,
    requires: [],
    optional: [],
    follows: undefined,
    checks: [check],
  };
  const { findings, outcomes, incomplete } = runSheets({ ...nationalPack, rules: [rule], criteria: [] }, sheets);
  const [broken] = incomplete;
  if (broken) throw new Error(broken.reason);
  return { findings, applied: outcomes[0]!.applied };
}
