import * as fc from "fast-check";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import type { Scope } from "../../../src/core/checks/Scope";
import type { Dataset } from "../../../src/core/model/Dataset";
import type { Field, FieldType, Owner } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { inventedId } from "../../support/people";

/** `undefined`: the field is not mapped; `null`: blank; "?": written but unreadable. */
export type Cell = number | string | null | undefined;
export type Person = Readonly<Record<string, Cell>>;
/** Households with their members; mixed: the rows of each household do not lie together in the sheet. */
export interface Village {
  readonly homes: readonly (readonly Person[])[];
  readonly mixed: boolean;
}
export interface World {
  readonly now: Village;
  /** The period before, and for each member and household now where it was then. */
  readonly before: { readonly village: Village; readonly memberOf: number[]; readonly householdOf: number[] } | null;
}

const FIELDS: readonly (readonly [string, FieldType, Owner])[] = [
  ["householdId", "text", "household"],
  ["income", "money", "household"],
  ["home", "code", "household"],
  ["causes", "codes", "household"],
  ["since", "date", "household"],
  ["months", "integer", "member"],
  ["school", "code", "member"],
  ["illnesses", "codes", "member"],
  ["note", "text", "member"],
  ["idNo", "idNumber", "member"],
  ["birth", "date", "member"],
  ["sex", "code", "member"],
  ["absent", "integer", "member"],
];
const CODES = {
  id: "list",
  codes: ["a", "b", "c", "男", "女"].map((code) => ({
    code,
    aliases: [],
    groups: code === "男" ? ["male"] : code === "女" ? ["female"] : code === "c" ? [] : ["known"],
  })),
};

const anyOf = (...cells: Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);
const codes = anyOf(null, "?", "a", "b", "a、c", "b、c");
const member = fc.record({
  months: anyOf(null, "?", 0, 3, 12),
  school: anyOf(null, "?", "a", "b", "c"),
  illnesses: codes,
  note: anyOf(null, "甲、乙，甲", "１３８00000000", "13800000000", "韦一", "韦·一", "韦 一", "a|b"),
  idNo: anyOf(null, "123", inventedId("1980-05-06", 1), inventedId("2012-09-01", 2), inventedId("2021-03-01", 4)),
  birth: anyOf(null, "?", "2010", "2012-09", "2012-09-01"),
  sex: anyOf(null, "男", "女"),
});
const home = fc
  .tuple(
    fc.record({
      income: anyOf(null, "?", 0, 100, 250.5),
      home: anyOf(null, "?", "a", "b", "c"),
      causes: codes,
      since: anyOf(null, "?", "2019", "2019-05", "2019-05-20", "2020-12-31"),
    }),
    fc.array(member, { minLength: 1, maxLength: 3 }),
  )
  .map(([shared, members]): readonly Person[] => members.map((one) => ({ ...one, ...shared })));
const village: fc.Arbitrary<Village> = fc.record({
  homes: fc.array(home, { minLength: 1, maxLength: 4 }),
  mixed: fc.boolean(),
});

const sizeOf = ({ homes }: Village): number => homes.flat().length;

export const world: fc.Arbitrary<World> = fc.tuple(village, fc.option(village, { freq: 2 })).chain(([now, then]) => {
  if (then === null) return fc.constant<World>({ now, before: null });
  const links = (from: number, to: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: -1, max: to - 1 }), { minLength: from, maxLength: from });
  return fc
    .tuple(links(sizeOf(now), sizeOf(then)), links(now.homes.length, then.homes.length))
    .map(([memberOf, householdOf]) => ({ now, before: { village: then, memberOf, householdOf } }));
});

/** Members in the order of the sheet, each with the place of its household. */
export function rowsOf({ homes, mixed }: Village): readonly { readonly household: number; readonly person: Person }[] {
  const rows = homes.flatMap((members, household) => members.map((person, place) => ({ household, person, place })));
  return mixed ? rows.toSorted((a, b) => a.place - b.place) : rows;
}

function datasetOf(of: Village): Dataset {
  const fields = FIELDS.map(([id, type, owner]): Field => {
    const label = { "zh-CN": id, "en-US": id };
    return { id, type, owner, label, aliases: [id], ...(type.startsWith("code") && { codeList: "list" }) };
  });
  const mapped = FIELDS.filter(([id]) => id !== "absent");
  const rows = rowsOf(of).map(({ household, person }): Person => ({ ...person, householdId: `H${household}` }));
  const columns = mapped.map(([id]) => [id, ...rows.map((row): CellValue => row[id] ?? null)]);
  const sheet = {
    name: "S",
    origin: { row: 0, column: 0 },
    rowCount: rows.length + 1,
    columns,
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
  const mapping = {
    ...({ sheet: "S", kind: "members", headingRow: 0, headings: [], firstRow: 1, lastRow: rows.length } as const),
    ...{ skippedRows: [], ambiguous: [], titleText: "", fingerprint: "" },
    columns: mapped.map(([field], column) => ({ field, column, heading: field, score: 1, reason: "exact" as const })),
  };
  return buildDataset({ members: { sheet, mapping }, households: null, fields, codeLists: [CODES] });
}

/** The values in force here; `open` waits for the county. */
export const PARAMETERS: Readonly<Record<string, number | string>> = { line: 100, cutoff: "09-01" };
export const AS_OF = "2020-12-31";
export const YEAR = 2020;

export function scopeOfWorld({ now, before }: World): Scope {
  const more = { unit: "", label: { "zh-CN": "", "en-US": "" }, scope: "CN", references: [], candidates: [] };
  const parameters = Object.entries(PARAMETERS).map(
    ([id, value]) => [id, { id, value, status: "inForce", confidence: "confirmed", ...more }] as const,
  );
  return {
    dataset: datasetOf(now),
    codeLists: new Map([["list", CODES]]),
    parameters: new Map(parameters),
    asOf: AS_OF,
    year: YEAR,
    previous: before && {
      dataset: datasetOf(before.village),
      memberOf: Int32Array.from(before.memberOf),
      householdOf: Int32Array.from(before.householdOf),
      lapsed: [],
      heading: { sheet: "S", row: 0, column: 0 },
      untold: { member: null, household: null },
    },
    optional: new Set(["absent"]),
  };
}
