import { buildDataset } from "../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Dataset } from "../../src/core/model/Dataset";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { nationalPack } from "../../src/standards/nationalPack";
import { createChance, FORMS, inventPeople, RENAMES } from "../core/linkage/invented";
import type { Said } from "../core/linkage/sides";
import { createCounter, inventId } from "./inventCounty";

/** The fields that are compared; the ID number stands before them. */
export const COMPARED = ["name", "sex", "education", "student", "workMonths", "basicMed"] as const;
export type Line = readonly CellValue[];

export interface TwoSides {
  readonly here: readonly Line[];
  readonly there: readonly Line[];
}

const GIVEN = [..."春秀兰明华芳建国玉英"];
const VALUES: Readonly<Record<(typeof COMPARED)[number], readonly CellValue[]>> = {
  name: [..."韦黄覃陆农罗梁李班杨"].flatMap((surname) =>
    GIVEN.flatMap((first) => GIVEN.map((second) => surname + first + second)),
  ),
  sex: ["男", "女"],
  education: ["小学", "初中", "高中", "大专"],
  student: ["小学", "七年级", "八年级", "九年级"],
  workMonths: [0, 3, 6, 9, 12],
  basicMed: ["是", "否"],
};

/**
 * So many people on either side, each with a valid ID number of its own and six fields. The other side has them in
 * another order, lacks one in a hundred and has as many strangers, and writes one cell in fifty otherwise.
 */
export function inventTwoSides(count: number): TwoSides {
  const chance = createCounter(7);
  const draw = (): CellValue[] => COMPARED.map((field) => VALUES[field][chance(VALUES[field].length)]!);
  const strangers = Math.floor(count / 100);
  const ids = Array.from({ length: count + strangers }, (_, i) => {
    // Spread over the year: whoever follows whom in the list was not born next to him.
    const nth = (Math.floor(i / 140) * 3571) % 168_000;
    return inventId(1945 + (i % 70), nth, i % 140 < 70).id;
  });
  const here = ids.slice(0, count).map((id) => [id, ...draw()]);
  const there = here
    .slice(strangers)
    .map((line) => line.map((cell, at) => (at > 0 && chance(50) === 0 ? draw()[at - 1]! : copy(cell))));
  for (const id of ids.slice(count)) there.push([id, ...draw()]);
  for (let i = there.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    [there[i], there[j]] = [there[j]!, there[i]!];
  }
  return { here, there };
}

/** Two files share no texts in memory. */
function copy(cell: CellValue): CellValue {
  return typeof cell === "string" ? Buffer.from(cell).toString() : cell;
}

export function datasetOf(fields: readonly string[], lines: readonly Line[]): Dataset {
  const columns = fields.map((field, at): CellValue[] => {
    const heading = nationalPack.fields.find(({ id }) => id === field)?.aliases[0];
    if (heading === undefined) throw new Error(`The pack has no field ${field}`);
    return [heading, ...lines.map((line) => line[at] ?? null)];
  });
  const sheet: RawSheet = {
    name: "表",
    origin: { row: 0, column: 0 },
    rowCount: lines.length + 1,
    columns,
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
  const { codeLists } = nationalPack;
  const own = nationalPack.fields.map((field) => ({ ...field, owner: "member" as const }));
  return buildDataset({
    members: { sheet, mapping: recogniseSheet(sheet, own) },
    households: null,
    fields: own,
    codeLists,
  });
}

const SAID = {
  id: "idNo",
  name: "name",
  village: "village",
  birth: "birth",
  sex: "sex",
  phone: "personPhone",
  homePhone: "hhPhone",
  head: "headName",
} as const satisfies Partial<Record<keyof Said, string>>;

/** A county, and rows of a department on which no ID number is right. */
export function inventLeftOver(rows: number, people: number): { readonly here: Dataset; readonly there: Dataset } {
  const chance = createChance(11);
  const county = inventPeople(people, chance, 120);
  const forms = Object.values(FORMS);
  const said = Array.from({ length: rows }, (_, i) => forms[i % forms.length]!(county[chance(county.length)]!, chance));
  const keys = Object.keys(SAID) as (keyof typeof SAID)[];
  const dataset = (persons: readonly Said[]): Dataset =>
    datasetOf(
      keys.map((key) => SAID[key]),
      persons.map((person) => keys.map((key) => person[key] ?? null)),
    );
  return { here: dataset(county), there: dataset(said) };
}

export { RENAMES };
