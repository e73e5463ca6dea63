import type { ReactNode } from "react";
import type { RuleCount } from "../../app/views";
import { ReasonGroups } from "./ReasonGroups";

/** Rules of which a part was not checked, by reason. */
export function PartlyList({ rules }: { readonly rules: readonly RuleCount[] }): ReactNode {
  return <ReasonGroups entries={rules.flatMap((rule) => [...new Set(rule.partly)].map((text) => ({ rule, text })))} />;
}
