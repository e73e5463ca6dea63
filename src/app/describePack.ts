import type { Language } from "../core/model/Field";
import type { RunOptions } from "../core/model/Run";
import type { County } from "./county";
import type { Engine } from "./Engine";
import type { Recognition } from "./views";

type OfPack = Pick<Recognition, "packs" | "pack" | "packProposed" | "unfit" | "fields" | "regionName" | "parameters">;

/** What of a recognition depends on the pack, the county's settings and the language. */
export async function describePack(
  engine: Engine,
  county: County,
  run: RunOptions,
  language: Language,
): Promise<OfPack> {
  const choice = await county.choice(run);
  const packs = await engine.packs(language);
  const pack = packs.find(({ id }) => id === choice.pack);
  if (!pack) throw new Error(`The engine has no pack ${choice.pack}`);
  return {
    packs,
    pack,
    packProposed: county.isPackProposed(),
    unfit: county.unfit(),
    fields: await engine.fields(language),
    regionName: await engine.regionName(run.region, language),
    parameters: await engine.parameters(choice, run, language),
  };
}
