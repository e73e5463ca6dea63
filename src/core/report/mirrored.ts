import type { Finding } from "../model/Finding";
import type { CellRef } from "../model/RawSheet";

/**
 * Differences from a department as its own sheet shows them, where that lies in the same workbook: each at the cells that
 * it points at there, one for each row, with the county's cell beside it. What it says stays the same.
 */
export function mirrored(findings: readonly Finding[], sheet: string, profile: string): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (finding.department?.profile !== profile || finding.at.sheet === sheet) return [];
    const there = finding.related.filter((cell) => cell.sheet === sheet);
    return there.map((at): Finding => ({ ...finding, at, related: [finding.at, ...without(finding.related, at)] }));
  });
}

const without = (cells: readonly CellRef[], one: CellRef): readonly CellRef[] => cells.filter((cell) => cell !== one);
