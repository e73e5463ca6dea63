import fc from "fast-check";
import type { CellValue } from "../../../../src/core/model/RawSheet";
import { MEMBERS } from "../../../../src/core/model/Fingerprints";
import type { Row } from "../../../support/testRule";

/** Headings, in order, and the field of each; the last one is not mapped. */
export const HEADING: Row = [
  ...["户编号", "人口编号", "姓名", "证件号码", "与户主关系", "健康状况", "务工时间", "工资性收入", "危房等级", "备注"],
];
const FIELDS = ["householdId", "personId", "name", "idNo", "relation", "health", "workMonths", "incWage", "grade"];
const [HOUSEHOLD, PERSON, NAME, ID] = [0, 1, 2, 3];
const OF_MEMBERS = [1, 2, 3, 4, 5, 6];
const OF_HOUSEHOLDS = [7, 8];

const inCells: Readonly<Record<number, fc.Arbitrary<CellValue>>> = {
  4: fc.constantFrom<CellValue>("户主", "配偶", "之子", null, "不详"),
  5: fc.constantFrom<CellValue>("健康", "残疾", null, "-"),
  6: fc.constantFrom<CellValue>(0, 3, "3", "3个月", null, { error: "#REF!" }),
  7: fc.constantFrom<CellValue>(0, 1000, "1000", 1000.004, null, "不详"),
  8: fc.constantFrom<CellValue>("A级", "D级", "否", null),
  9: fc.constantFrom<CellValue>("x", "y", null),
};

const household = fc.array(fc.record(inCells), { minLength: 1, maxLength: 4 });

/** Households of one to four people, each person with a number, name and ID number of their own. */
export const rowsOfSheet: fc.Arbitrary<readonly Row[]> = fc
  .array(household, { minLength: 1, maxLength: 5 })
  .map((households) =>
    households.flatMap((members, h) =>
      members.map((cells, m): Row => [
        ...[`45000${h}`, `${(m * 7 + h * 3) % 10}${m}`, `韦${h}春${m}`, `4590991990010${h}${m}001X`],
        ...[4, 5, 6, 7, 8, 9].map(
          (column): CellValue => (cells as Readonly<Record<number, CellValue>>)[column] ?? null,
        ),
      ]),
    ),
  );

export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Edits of cells; what tells households and people apart becomes what nobody else bears, or moves to a neighbour. */
export const editsOf = (rows: readonly Row[]): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.nat({ max: rows.length - 1 }).chain((row) =>
      fc.nat({ max: 9 }).chain((column): fc.Arbitrary<Edit> => {
        const other = fc
          .nat({ max: 9 })
          .map((n): CellValue =>
            column === HOUSEHOLD ? `45000${n}` : column === PERSON ? `${n}x${row}` : `${column}改${n}的${row}`,
          );
        return (inCells[column] ?? other).map((value) => ({ row, column, value }));
      }),
    ),
    { maxLength: 4 },
  );

export const applied = (rows: readonly Row[], edits: readonly Edit[]): readonly Row[] =>
  edits.reduce((all, { row, column, value }) => all.with(row, all[row]!.with(column, value)), rows);

/** What has to be told of these edits, by household, found by looking at the rows alone. */
export function expectedChanges(before: readonly Row[], now: readonly Row[]): readonly string[] {
  const rowsOf = (rows: readonly Row[], id: CellValue): number[] =>
    [...rows.keys()].filter((row) => rows[row]![HOUSEHOLD] === id);
  const ids = [...new Set([...before, ...now].map(([id]) => (typeof id === "string" ? id : "")))].sort();
  return ids.flatMap((id) => {
    const [old, own] = [rowsOf(before, id), rowsOf(now, id)];
    if (old.length === 0) return [`${id} added`];
    if (own.length === 0) return ["gone removed"];
    const differs = (row: number, column: number): boolean =>
      JSON.stringify(before[row]![column]) !== JSON.stringify(now[row]![column]);
    const said = (rows: readonly Row[], of: readonly number[], column: number): string =>
      JSON.stringify([...new Set(of.flatMap((row) => writing(rows[row]![column]!)))].sort());
    const ofHousehold = OF_HOUSEHOLDS.filter((column) => said(before, old, column) !== said(now, own, column));
    const stayed = own.filter((row) => old.includes(row));
    const rekeyed = stayed.filter((row) => differs(row, PERSON));
    const ofMembers = OF_MEMBERS.filter((column) => stayed.some((row) => differs(row, column)));
    const isSame = own.length === old.length && stayed.length === own.length;
    const isKnown = [PERSON, NAME, ID].some((column) => !ofMembers.includes(column));
    const isKeyAlone = ofMembers.every((column) => column === PERSON || column === NAME);
    const isOneMore = own.length === old.length + 1 && stayed.length === old.length && rekeyed.length === 0;
    const told =
      isSame && (rekeyed.length === 0 || (rekeyed.length === 1 && (isKnown || isKeyAlone)))
        ? [...ofMembers, ...ofHousehold].map((column) => FIELDS[column]!)
        : [...(isOneMore ? [...ofMembers, ...ofHousehold] : ofHousehold).map((column) => FIELDS[column]!), MEMBERS];
    return told.length === 0 ? [] : [[id, "changed", ...told.sort()].join(" ")];
  });
}

const writing = (value: CellValue): readonly string[] => (value === null ? [] : [JSON.stringify(value)]);
