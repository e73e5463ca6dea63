import type { RulePack } from "../core/model/Rule";
import type { Sha256 } from "../core/model/RunRecord";
import { packs } from "./packs";
import { parsePack } from "./parsePack";
import released from "./released.json";
import { restoreReleased } from "./restoreReleased";

/** Every version of a pack that was ever published, the current ones included. `sha256`: of its canonical JSON. */
export const releasedPacks: readonly { readonly id: string; readonly version: string; readonly sha256: Sha256 }[] =
  released;

/** A version of a pack as it was published; `null` where none of that name has that hash. Old ones are loaded when asked for. */
export async function findPack(id: string, version: string, sha256: Sha256): Promise<RulePack | null> {
  const isWanted = (pack: { readonly id: string; readonly version: string }): boolean =>
    pack.id === id && pack.version === version;
  if (!releasedPacks.some((one) => isWanted(one) && one.sha256 === sha256)) return null;
  return packs.find(isWanted) ?? parsePack(await restoreReleased(`${id}@${version}`, loadReleased));
}

async function loadReleased(name: string): Promise<unknown> {
  return ((await import(`./released/${name}.json`)) as { readonly default: unknown }).default;
}
