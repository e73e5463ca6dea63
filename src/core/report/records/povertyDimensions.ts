import type { RecordSet } from "../../model/TabFacts";
import { POVERTY_INDICATORS } from "./povertyDeprivations";

/** One record per indicator of the poverty index, with its weight. */
export function povertyDimensions(): RecordSet {
  const names = POVERTY_INDICATORS.map(({ dimension }) => dimension);
  const weights = POVERTY_INDICATORS.map(({ weight }) => weight);
  return {
    size: names.length,
    keys: names,
    columns: new Map<string, readonly (string | number)[]>([
      ["dimension", names],
      ["weight", weights],
    ]),
  };
}
