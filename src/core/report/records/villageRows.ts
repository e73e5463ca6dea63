import type { TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { oncePer } from "./oncePer";
import { readColumns } from "./readColumns";

/** Which rows of a villages' sheet speak of which villages of the households. */
export interface VillageRows {
  /** The row of each village, by its number from 1 less one; -1 where it has none or it cannot be told which. */
  readonly rowOf: readonly number[];
  /** Rows with a village that no household has, each village once, in the order of the sheet. */
  readonly others: readonly { readonly row: number; readonly town: string; readonly village: string }[];
}

/**
 * A row is that of the village with its township and name. Where the row or the households lack the township, the name
 * alone tells, as long as one village and one row have it. A row of another township never is.
 */
export const villageRows = oncePer(({ dataset, pack }: TabFacts): VillageRows => {
  const { towns, villages } = groupHouseholds(dataset);
  const read = readColumns(dataset.villages, pack);
  const [town, village] = [read("town"), read("village")];
  const rowsOfName = new Map<string, { readonly row: number; readonly town: string }[]>();
  for (let row = 0; row < dataset.villages.size; row++) {
    const name = village.text(row);
    if (name === null) continue;
    const own = { row, town: town.text(row) ?? "" };
    const same = rowsOfName.get(name);
    if (same) same.push(own);
    else rowsOfName.set(name, [own]);
  }
  const townsOfName = new Map<string, Set<string>>();
  for (const { name, town: number } of villages) {
    const own = towns[number - 1] ?? "";
    townsOfName.set(name, (townsOfName.get(name) ?? new Set()).add(own));
  }
  const rowOf = villages.map(({ name, town: number }) => {
    const own = towns[number - 1] ?? "";
    const rows = rowsOfName.get(name) ?? [];
    const exact = rows.filter((row) => row.town === own);
    const isAlone = townsOfName.get(name)?.size === 1;
    const open = isAlone ? rows.filter((row) => own === "" || row.town === "") : [];
    const [only, ...more] = exact.length > 0 ? exact : open;
    return only && more.length === 0 ? only.row : -1;
  });

  const taken = new Set(rowOf);
  const listed = new Set<string>();
  const others = [...rowsOfName]
    .flatMap(([name, rows]) => rows.map((row) => ({ ...row, village: name })))
    .sort((a, b) => a.row - b.row)
    .filter((own) => {
      const known = townsOfName.get(own.village);
      const isKnown = taken.has(own.row) || known?.has(own.town) === true || (own.town === "" && known !== undefined);
      const key = `${own.town}/${own.village}`;
      if (isKnown || listed.has(key)) return false;
      listed.add(key);
      return true;
    });
  return { rowOf, others };
});
