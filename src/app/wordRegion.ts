import type { Catalogue } from "../messages/Catalogue";
import { regionName } from "../standards/regions/regionName";
import { regions } from "../standards/regions/regions";

/** A region in words; its code where the table has no name for it. */
export function wordRegion(region: string, catalogue: Catalogue): string {
  return region === "CN" ? catalogue.phrases.nationwide : (regionName(region, regions) ?? region);
}
