import type { Language } from "../core/model/Field";
import type { RunOptions } from "../core/model/Run";
import type { County } from "./county";
import type { Engine } from "./Engine";
import type { PackView, Recognition } from "./views";

type OfPack = Pick<
  Recognition,
  "packs" | "pack" | "packProposed" | "packSuggested" | "packInForce" | "unfit" | "fields" | "regionName" | "parameters"
>;

/** What of a recognition depends on the pack, the county's settings and the language. */
export async function describePack(
  engine: Engine,
  county: County,
  run: RunOptions,
  language: Language,
): Promise<OfPack> {
  const choice = await county.choice(run);
  const packs = await engine.packs(language);
  const named = (wanted: string): PackView => {
    const pack = packs.find(({ id }) => id === wanted);
    if (!pack) throw new Error(`The engine has no pack ${wanted}`);
    return pack;
  };
  const { proposed, inForce } = await engine.proposePack(run.region, run.year);
  return {
    packs,
    pack: named(choice.pack),
    packSuggested: named(proposed),
    packInForce: inForce.includes(choice.pack),
    packProposed: county.isPackProposed(),
    unfit: county.unfit(),
    fields: await engine.fields(language),
    regionName: await engine.regionName(run.region, language),
    parameters: await engine.parameters(choice, run, language),
  };
}
