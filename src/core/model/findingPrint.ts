import type { Finding } from "./Finding";
import { textHash } from "./textHash";

/**
 * 8 hexadecimal characters of what a finding says: its message and facts. Neither where it stands nor how grave it is
 * counts: a county that makes a rule a note instead of a warning has found nothing new, and no waiver ends by it.
 */
export function findingPrint({ messageId, data }: Pick<Finding, "messageId" | "data" | "severity">): string {
  const names = Object.keys(data).sort();
  return textHash(JSON.stringify([messageId, ...names.map((name) => [name, data[name]])])).slice(0, 8);
}
