import type { Finding } from "../model/Finding";

/** By sheet, row, column, rule and message. Findings that share a key (an ID written twice in one household) get a number. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = byPlace(findings);
  const keys = numbered(sorted);
  if (keys.size === 0) return sorted;
  return sorted.map((finding) => {
    const key = keys.get(finding);
    return key === undefined ? finding : { ...finding, key };
  });
}

/** More than any sheet has. */
const ROWS = 2 ** 21;
const COLUMNS = 2 ** 15;

function byPlace(findings: readonly Finding[]): readonly Finding[] {
  const sheets = ranks(findings.map(({ at }) => at.sheet));
  const rules = ranks(findings.map(({ ruleId }) => ruleId));
  const messages = ranks(findings.map(({ messageId }) => messageId));
  const places = Float64Array.from(findings, ({ at }) => (sheets.get(at.sheet)! * ROWS + at.row) * COLUMNS + at.column);
  const kinds = Uint32Array.from(
    findings,
    ({ ruleId, messageId }) => rules.get(ruleId)! * messages.size + messages.get(messageId)!,
  );
  const order = Uint32Array.from(findings, (_, position) => position);
  order.sort((a, b) => places[a]! - places[b]! || kinds[a]! - kinds[b]! || a - b);
  return Array.from(order, (position) => findings[position]!);
}

/** The place of each text among the different ones, in the order of their characters. */
function ranks(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
}

/** Keys with a number for the second and later findings of one key, in the order of what they say, never of their rows. */
function numbered(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const first = new Map<string, Finding>();
  const shared = new Map<string, Finding[]>();
  for (const finding of findings) {
    const before = first.get(finding.key);
    if (!before) first.set(finding.key, finding);
    else {
      const group = shared.get(finding.key);
      if (group) group.push(finding);
      else shared.set(finding.key, [before, finding]);
    }
  }
  const keys = new Map<Finding, string>();
  for (const [key, group] of shared) {
    group
      .map((finding) => ({ finding, says: JSON.stringify([finding.messageId, finding.data, finding.severity]) }))
      .sort((a, b) => (a.says < b.says ? -1 : a.says > b.says ? 1 : 0))
      .forEach(({ finding }, position) => position > 0 && keys.set(finding, `${key}|${position + 1}`));
  }
  return keys;
}
