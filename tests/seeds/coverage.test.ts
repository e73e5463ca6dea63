import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BOOKS } from "../../seeds/books";
import { makeFaulty } from "../../seeds/generateBooks";
import { PLANTERS } from "../../seeds/planters/planters";
import { LEAST, scheduleOf } from "../../seeds/planters/schedule";
import type { PlantedDifference } from "../../seeds/departments/makeDepartment";
import { profiles } from "../../src/departments/profiles";
import { packs } from "../../src/standards/packs";

const TRUTH = join(__dirname, "../../seeds/departments/truth.json");

/** Rules whose faults stand in no workbook, and why. */
const NOT_PLANTED: Readonly<Record<string, string>> = {};

/** In how many places each rule is broken, over all workbooks and departments' sheets. */
function plantedBy(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const book of BOOKS)
    for (const { rule } of makeFaulty(book, packs).truth) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const { differences } = JSON.parse(readFileSync(TRUTH, "utf8")) as { readonly differences: PlantedDifference[] };
  for (const { department, item } of differences) {
    const profile = profiles.find(({ id }) => id === department);
    const rule = profile?.comparisons.find(({ id }) => id === item)?.rule ?? `${department} ${item}`;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

test("each rule of each pack is broken at least three times, or is named with the reason", () => {
  const counts = plantedBy();
  const rules = [...new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)))].sort();
  const short = rules.filter((id) => (counts.get(id) ?? 0) < LEAST && !(id in NOT_PLANTED));
  expect(short.map((id) => `${id}: ${counts.get(id) ?? 0}`)).toEqual([]);
  expect(Object.keys(NOT_PLANTED).filter((id) => !rules.includes(id) || counts.has(id))).toEqual([]);
  expect([...counts.keys()].filter((id) => !rules.includes(id))).toEqual([]);
});

test("each way of planting a fault has its workbook, in all its forms", () => {
  const schedules = BOOKS.flatMap((book) => scheduleOf(book, packs));
  const rare = PLANTERS.flatMap((planter) => {
    const times = schedules.filter((entry) => entry.planter === planter).reduce((sum, entry) => sum + entry.times, 0);
    return times < planter.forms ? [`${planter.rule} ${planter.needs.join(" ")}: ${times} of ${planter.forms}`] : [];
  });
  expect(rare).toEqual([]);
});

test("each pack is the one of a workbook", () => {
  expect([...new Set(BOOKS.map(({ pack }) => pack))].sort()).toEqual(packs.map(({ id }) => id).sort());
});
