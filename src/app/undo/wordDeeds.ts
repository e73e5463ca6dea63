import type { Catalogue } from "../../messages/Catalogue";
import { fill } from "../../messages/render";
import type { SessionState } from "../Session";
import type { Deed } from "./Deed";

/** What a step did, in words. */
export function wordDeeds(deeds: readonly Deed[], catalogue: Catalogue, { recognition }: SessionState): string {
  const { deeds: words } = catalogue.undo;
  const shown = (name: string, value: string | number): string => {
    if (name === "parameter") return recognition?.parameters.find(({ id }) => id === value)?.label ?? String(value);
    if (name === "pack") return recognition?.packs.find(({ id }) => id === value)?.title ?? String(value);
    return String(value);
  };
  const sentences = deeds.map(({ kind, facts }) =>
    fill(words[kind], Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, shown(name, value)]))),
  );
  return [...new Set(sentences)].join(catalogue.undo.join);
}
