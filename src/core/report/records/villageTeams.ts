import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { textReader } from "./fieldReaders";
import { placesOf } from "./placesOf";

/**
 * T20: each village of the households, and each that only the villages' sheet has. `poor` is `yes` where that sheet
 * says that the village left the list of poor villages; a no does not tell whether it ever was on it.
 */
export function villageTeams({ dataset }: TabFacts): RecordSet {
  const table = dataset.villages;
  const town = textReader(table, "town");
  const village = textReader(table, "village");
  const out = textReader(table, "villageOut");
  const places = placesOf(dataset).villages.map(({ key, ...place }) => ({
    key,
    town: place.town,
    village: place.village,
  }));
  const known = new Map(places.map((place) => [place.key, place]));
  const said = new Map<string, string>();
  for (let entry = 0; entry < table.size; entry++) {
    const place = { town: town(entry), village: village(entry) };
    const key = `${place.town}/${place.village}`;
    if (place.village === "") continue;
    if (!said.has(key)) said.set(key, out(entry));
    if (!known.has(key)) known.set(key, { key, ...place });
  }
  const rows = [...known.values()];
  return {
    size: rows.length,
    keys: rows.map(({ key }) => key),
    columns: new Map<string, readonly (string | null)[]>([
      ["town", rows.map((row) => row.town)],
      ["village", rows.map((row) => row.village)],
      ["poor", rows.map(({ key }) => (said.get(key) === "yes" ? "yes" : null))],
    ]),
  };
}
