import type { VillageRename } from "../../core/model/Linkage";

/** What keeps a table of village names from being kept: the first such row, counted from 1. */
export type RenameFault =
  | { readonly kind: "halfFilled" | "same"; readonly row: number }
  | { readonly kind: "twice"; readonly row: number; readonly name: string };

/** The pairs of a table without its empty rows, or what is wrong with it. */
export function readRenames(rows: readonly VillageRename[]): readonly VillageRename[] | RenameFault {
  const kept = new Map<string, string>();
  for (const [index, { from: first, to: second }] of rows.entries()) {
    const row = index + 1;
    const [from, to] = [first.trim(), second.trim()];
    if (from === "" && to === "") continue;
    if (from === "" || to === "") return { kind: "halfFilled", row };
    if (from === to) return { kind: "same", row };
    if (kept.has(from)) return { kind: "twice", row, name: from };
    kept.set(from, to);
  }
  return [...kept].map(([from, to]) => ({ from, to }));
}

/** Two columns copied from a sheet; `null` for any other text. */
export function readPasted(text: string): readonly VillageRename[] | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (!lines.some((line) => line.includes("\t"))) return null;
  return lines.map((line) => {
    const [from = "", to = ""] = line.split("\t");
    return { from: from.trim(), to: to.trim() };
  });
}
