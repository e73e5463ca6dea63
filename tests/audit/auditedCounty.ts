import fc from "fast-check";
import type { emptyColumns } from "../../seeds/columns";
import { HOUSEHOLD_HEADINGS, HOUSEHOLD_SHEET, MEMBER_HEADINGS, MEMBER_SHEET } from "../../seeds/columns";
import { inventCounty } from "../../seeds/inventCounty";
import { textOf } from "../../src/app/departments/readAnswerRows";
import type { CellValue } from "../../src/core/model/RawSheet";

export type Rows = readonly (readonly CellValue[])[];

/** People and households of a small county, a title and headings above each; the last column of both is not mapped. */
export interface CountyRows {
  readonly members: Rows;
  readonly households: Rows;
}

export const HEAD = 2;
const UNMAPPED = "乡镇备注";
export const MEMBER_IDS = [...Object.keys(MEMBER_HEADINGS), ""];
export const HOUSEHOLD_IDS = [...Object.keys(HOUSEHOLD_HEADINGS), ""];
const MEMBER_HOUSEHOLD = MEMBER_IDS.indexOf("householdId");

function rowsOf(headings: Readonly<Record<string, string>>, columns: ReturnType<typeof emptyColumns>): Rows {
  const fields = Object.keys(headings);
  const size = (columns as Readonly<Record<string, CellValue[]>>)[fields[0]!]!.length;
  const cellsOf = (row: number): CellValue[] =>
    fields.map((field) => (columns as Readonly<Record<string, CellValue[]>>)[field]![row] ?? null);
  return Array.from({ length: size }, (_, row) => [...cellsOf(row), null]);
}

/** The same seed and size give the same county. */
export function countyOf(seed: number, size: number): CountyRows {
  const { members, households } = inventCounty(seed, size);
  return { members: rowsOf(MEMBER_HEADINGS, members), households: rowsOf(HOUSEHOLD_HEADINGS, households) };
}

const TITLE = "某县2020年度信息表（数据日期：2020-12-31）";
const sheetRows = (headings: Readonly<Record<string, string>>, rows: Rows, height: number): Rows => {
  const width = Object.keys(headings).length + 1;
  const blank = Array<null>(width).fill(null);
  const own = [[TITLE, ...blank.slice(1)], [...Object.values(headings), UNMAPPED], ...rows];
  return [...own, ...Array.from({ length: Math.max(0, height - own.length) }, () => blank)];
};

/** `height`: so many rows at least, the last ones blank. */
export const membersSheet = (rows: Rows, height = 0) => ({
  name: MEMBER_SHEET,
  rows: sheetRows(MEMBER_HEADINGS, rows, height),
});
export const householdsSheet = (rows: Rows, height = 0) => ({
  name: HOUSEHOLD_SHEET,
  rows: sheetRows(HOUSEHOLD_HEADINGS, rows, height),
});
export const sheetsOf = ({ members, households }: CountyRows) => [membersSheet(members), householdsSheet(households)];

/** A choice among what there is: taken modulo how much that is. */
const any = fc.nat({ max: 997 });

/** Something that a person does to the sheets of people and households. */
export type CountyEdit =
  | { readonly kind: "member" | "household"; readonly row: number; readonly field: number; readonly value: number }
  | { readonly kind: "note"; readonly row: number; readonly value: number }
  | { readonly kind: "addMember" | "removeMember" | "addHousehold" | "removeHousehold"; readonly row: number }
  | { readonly kind: "turn"; readonly row: number };

const cellEdit = fc.record({
  kind: fc.constantFrom("member" as const, "household" as const),
  ...{ row: any, field: any, value: any },
});
const familyEdit = fc.record({
  kind: fc.constantFrom(
    "addMember" as const,
    "removeMember" as const,
    "addHousehold" as const,
    "removeHousehold" as const,
  ),
  row: any,
});
/** That change nothing of what is mapped. */
export const idleEdits: fc.Arbitrary<readonly CountyEdit[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("note" as const), row: any, value: any }),
    fc.record({ kind: fc.constant("turn" as const), row: any }),
  ),
  { maxLength: 3 },
);
export const countyEdits: fc.Arbitrary<readonly CountyEdit[]> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: cellEdit }, { weight: 1, arbitrary: familyEdit }), { maxLength: 5 }),
    idleEdits,
  )
  .map(([own, idle]) => [...own, ...idle]);

type Pool = readonly (readonly [field: string, values: readonly CellValue[]])[];
/** Fields that stand on one of the two sheets alone, and what may come to stand there. */
const IN_MEMBERS: Pool = [
  ["name", ["韦改一", "蓝改二", null]],
  ["idNo", ["459099198001011234", "45909919800101", null]],
  ["relation", ["户主", "配偶", "之子", "不详", null]],
  ["sex", ["男", "女", null]],
  ["health", ["健康", "残疾", "大病", null]],
  ["labour", ["普通劳动力", "无劳动力", null]],
  ["education", ["小学", "初中", null]],
  ["workMonths", [0, 3, 13, "3个月", null]],
  ["basicMed", ["是", "否", null]],
];
const IN_HOUSEHOLDS: Pool = [
  ["hhSize", [1, 2, 9, null]],
  ["incWage", [0, 1000, "不详", null]],
  ["incCost", [0, 500, -1, null]],
  ["incNet", [100, 90_000, null]],
  ["incPer", [100, 2864, 90_000, null]],
  ["danger", ["是", "否", null]],
  ["grade", ["A级", "D级", null]],
  ["waterSafe", ["是", "否", null]],
  ["foodOk", ["是", "否", null]],
  ["helper", ["农帮甲", null]],
];

const at = <T>(all: readonly T[], choice: number): T => all[choice % all.length]!;

function withCell(rows: Rows, ids: readonly string[], pool: Pool, edit: Extract<CountyEdit, { field: number }>): Rows {
  const [field, values] = at(pool, edit.field);
  const row = edit.row % rows.length;
  return rows.with(row, rows[row]!.with(ids.indexOf(field), at(values, edit.value)));
}

const idOf = (rows: Rows, row: number, ids: readonly string[]): CellValue => at(rows, row)[ids.indexOf("householdId")]!;

/** The county after an edit; it never loses its last household, nor a household its last member. */
export function edited({ members, households }: CountyRows, edit: CountyEdit): CountyRows {
  const add = (id: CellValue, row: readonly CellValue[], suffix: string): readonly CellValue[] =>
    row
      .with(MEMBER_HOUSEHOLD, id)
      .with(MEMBER_IDS.indexOf("personId"), `${textOf(id)}${suffix}`)
      .with(MEMBER_IDS.indexOf("name"), `新增${suffix}`)
      .with(MEMBER_IDS.indexOf("idNo"), `45909919700101${suffix.padStart(3, "0")}X`)
      .with(MEMBER_IDS.indexOf("relation"), "其他");
  switch (edit.kind) {
    case "member":
      return { members: withCell(members, MEMBER_IDS, IN_MEMBERS, edit), households };
    case "household":
      return { members, households: withCell(households, HOUSEHOLD_IDS, IN_HOUSEHOLDS, edit) };
    case "note": {
      const row = edit.row % members.length;
      return { members: members.with(row, members[row]!.with(-1, `备注${edit.value}`)), households };
    }
    case "turn": {
      const turned = (rows: Rows): Rows =>
        [...rows.slice(edit.row % rows.length), ...rows.slice(0, edit.row % rows.length)].reverse();
      return { members: turned(members), households: turned(households) };
    }
    case "addMember":
      return {
        members: [...members, add(idOf(households, edit.row, HOUSEHOLD_IDS), at(members, edit.row), `8${edit.row}`)],
        households,
      };
    case "removeMember": {
      const id = idOf(members, edit.row, MEMBER_IDS);
      const isLast = members.filter((row) => row[MEMBER_HOUSEHOLD] === id).length === 1;
      return { members: isLast ? members : members.toSpliced(edit.row % members.length, 1), households };
    }
    case "addHousehold": {
      const id = `4590990188${String(edit.row).padStart(5, "0")}`;
      const household = at(households, edit.row).with(HOUSEHOLD_IDS.indexOf("householdId"), id);
      if (members.some((row) => row[MEMBER_HOUSEHOLD] === id)) return { members, households };
      return { members: [...members, add(id, at(members, edit.row), "01")], households: [...households, household] };
    }
    case "removeHousehold": {
      if (households.length === 1) return { members, households };
      const id = idOf(households, edit.row, HOUSEHOLD_IDS);
      return {
        members: members.filter((row) => row[MEMBER_HOUSEHOLD] !== id),
        households: households.filter((row) => row[HOUSEHOLD_IDS.indexOf("householdId")] !== id),
      };
    }
  }
}

/** Marks the people of a household that came or went. */
export const PEOPLE = "~people";

/** What an audit has to tell, by household, found by looking at the rows alone: its ID, `what`, and the fields. */
export function expectedHouseholds(
  before: CountyRows,
  now: CountyRows,
  isMapped: (field: string) => boolean,
): readonly string[] {
  const person = MEMBER_IDS.indexOf("personId");
  const idsOf = ({ households }: CountyRows): Set<CellValue> =>
    new Set(households.map((row) => row[HOUSEHOLD_IDS.indexOf("householdId")]!));
  const [idsBefore, idsNow] = [idsOf(before), idsOf(now)];
  return [...new Set([...idsBefore, ...idsNow])].flatMap((id): string[] => {
    if (!idsBefore.has(id)) return [`${textOf(id)} added`];
    if (!idsNow.has(id)) return ["gone removed"];
    const people = ({ members }: CountyRows) =>
      new Map(members.filter((row) => row[MEMBER_HOUSEHOLD] === id).map((row) => [row[person], row]));
    const [old, own] = [people(before), people(now)];
    const rowOf = ({ households }: CountyRows) =>
      households.find((row) => row[HOUSEHOLD_IDS.indexOf("householdId")] === id)!;
    const differing = (ids: readonly string[], a: readonly CellValue[], b: readonly CellValue[]): string[] =>
      ids.filter((field, column) => isMapped(field) && a[column] !== b[column]);
    const ofMembers = new Set(
      [...own].flatMap(([key, row]) => (old.has(key) ? differing(MEMBER_IDS, old.get(key)!, row) : [])),
    );
    const ofHousehold = differing(HOUSEHOLD_IDS, rowOf(before), rowOf(now));
    const came = [...own.keys()].filter((key) => !old.has(key)).length;
    const went = [...old.keys()].filter((key) => !own.has(key)).length;
    // Of one person who came the prints tell the rest; else only that people came or went.
    const told = came + went === 0 ? [...ofMembers] : came === 1 && went === 0 ? [...ofMembers, PEOPLE] : [PEOPLE];
    const fields = [...told, ...ofHousehold].sort();
    return fields.length === 0 ? [] : [`${textOf(id)} changed ${fields.join(" ")}`];
  });
}
