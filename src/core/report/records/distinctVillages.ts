import type { Village } from "./placesOf";

/** Names of villages by their position, each told from those of the same name by its township: a chart has one name a bar. */
export function distinctVillages(villages: readonly Pick<Village, "town" | "village">[]): readonly string[] {
  const named = new Map<string, number>();
  for (const { village } of villages) named.set(village, (named.get(village) ?? 0) + 1);
  return villages.map(({ town, village }) =>
    village !== "" && town !== "" && named.get(village)! > 1 ? `${village}（${town}）` : village,
  );
}
