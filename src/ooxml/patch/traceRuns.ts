import type { SheetTrace } from "./SheetPatch";

/** Rows that a patch added, in runs. */
export function addRun(runs: [number, number][], row: number): void {
  const last = runs.at(-1);
  if (last && last[0] + last[1] === row) last[1]++;
  else runs.push([row, 1]);
}

export function addSpanRun(runs: SheetTrace["spans"], row: number, was: string, wrote: string): void {
  const last = runs.at(-1);
  // Rows in between that were not touched do not matter: they are told by what they say now.
  if (last?.[2] === was && last[3] === wrote) last[1] = row - last[0] + 1;
  else runs.push([row, 1, was, wrote]);
}

export function addBlankRun(runs: SheetTrace["blanks"], row: number, column: number, xml: string): void {
  const last = runs.findLast((run) => run[2] === column);
  if (last?.[3] === xml && last[0] + last[1] === row) last[1]++;
  else runs.push([row, 1, column, xml]);
}
