import type { Finding } from "../../core/model/Finding";
import type { Fingerprints } from "../../core/model/Fingerprints";
import { keyPrint } from "../../core/report/audit/printsOf";
import { fill } from "../../messages/render";
import type { AuditWords } from "./auditWords";

/** Findings that are named one by one. */
const MOST = 10;

/** In words, which findings a waiver set aside in the recorded run and none does now; nothing where its prints do not tell. */
export function lostWaivers(
  findings: readonly Finding[],
  before: Pick<Fingerprints, "findings"> | null,
  secret: string,
  addressOf: (finding: Finding) => string,
  words: AuditWords,
): readonly string[] {
  const then = new Map<string, number>();
  for (const { key, isOpen, waiver = 0 } of before?.findings ?? []) if (isOpen && waiver > 0) then.set(key, waiver);
  if (then.size === 0) return [];
  const lost = findings.flatMap((finding) => {
    const number = finding.waiver === undefined ? then.get(keyPrint(finding.key, secret)) : undefined;
    return number === undefined ? [] : [{ finding, number }];
  });
  if (lost.length === 0) return [];
  const named = lost
    .sort((a, b) => a.number - b.number)
    .slice(0, MOST)
    .map(({ finding, number }) =>
      fill(words.waiverLost, { number: String(number), rule: finding.ruleId, address: addressOf(finding) }),
    );
  const list = [...named, ...(lost.length > MOST ? ["…"] : [])].join(words.waiverJoin);
  return [fill(words.waiversLost, { count: String(lost.length), findings: list })];
}
