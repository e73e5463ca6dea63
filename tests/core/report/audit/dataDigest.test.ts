import type { CellValue } from "../../../../src/core/model/RawSheet";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { validateSheets, type Row, type SheetCase } from "../../../support/testRule";
import { bytesOf } from "./bytesOf";

const HEADING: Row = ["户编号", "人口编号", "姓名", "与户主关系", "健康状况", "工资性收入", "危房等级", "备注"];
const ROWS: readonly Row[] = [
  ["450001", "01", "韦春", "户主", "健康", 1000, "A级", "x"],
  ["450001", "02", "韦秀", "配偶", "健康", 1000, "A级", null],
  ["450002", "01", "黄兰", "户主", "残疾", 0, null, null],
  [null, null, "覃明", "户主", null, null, null, "y"],
];

const digest = (sheet: readonly Row[], further: Partial<SheetCase> = {}) =>
  bytesOf(validateSheets(nationalPack, { sheet, ...further }).dataset);

const withCell = (row: number, column: number, value: CellValue): readonly Row[] => [
  HEADING,
  ...ROWS.with(row, ROWS[row]!.with(column, value)),
];

const plain = digest([HEADING, ...ROWS]);

test.each<readonly [string, readonly Row[]]>([
  ["rows in another order", [HEADING, ...ROWS.toReversed()]],
  ["columns in another order", [HEADING, ...ROWS].map((row) => row.toReversed())],
  ["the table further down", [["某县登记表"], [], HEADING, ...ROWS]],
  ["another text in a column that is not mapped", withCell(0, 7, "z")],
  ["a space for a blank of a household", withCell(2, 6, " ")],
  ["a blank instead of a repetition in a further row of a household", withCell(1, 6, null)],
])("is the same for %s", (_name, sheet) => {
  expect(digest(sheet)).toEqual(plain);
});

const CHANGES: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ["a name", withCell(0, 2, "韦秋"), ["name"]],
  ["a blank instead of 0", withCell(2, 5, null), ["incWage"]],
  ["0 instead of a blank", withCell(3, 5, 0), ["incWage"]],
  ["否 instead of a blank", withCell(3, 4, "否"), ["health"]],
  ["a number as text", withCell(2, 5, "0"), ["incWage"]],
  ["a number with its unit", withCell(2, 5, "0元"), ["incWage"]],
  ["a formula error", withCell(2, 5, { error: "#REF!" }), ["incWage"]],
  ["what nobody can read", withCell(2, 5, "不详"), ["incWage"]],
  ["a second value in a further row", withCell(1, 6, "C级"), ["grade"]],
];

test.each(CHANGES)("differs for %s, in its field alone", (_name, sheet, fields) => {
  const other = digest(sheet);
  expect(other.bytes).not.toBe(plain.bytes);
  expect(Object.keys(plain.fields).filter((field) => plain.fields[field] !== other.fields[field])).toEqual(fields);
});

test("tells each of these apart from every other", () => {
  const all = CHANGES.map(([, sheet]) => digest(sheet).bytes);
  expect(new Set([...all, plain.bytes]).size).toBe(CHANGES.length + 1);
});

test("tells a formula error from the text of it", () => {
  expect(digest(withCell(2, 5, "#REF!"))).not.toEqual(digest(withCell(2, 5, { error: "#REF!" })));
});

test("takes what nobody can read for said once, however often it is", () => {
  const unread = (second: CellValue) =>
    digest([HEADING, ROWS[0]!.with(6, "不详"), ROWS[1]!.with(6, second), ...ROWS.slice(2)]);
  expect(unread("不详")).toEqual(unread(null));
  expect(unread("未鉴定")).not.toEqual(unread(null));
});

test("tells a value that two members exchange", () => {
  const exchanged = [HEADING, ROWS[0]!.with(2, "韦秀"), ROWS[1]!.with(2, "韦春"), ...ROWS.slice(2)];
  const other = digest(exchanged);
  expect(other.fields["name"]).not.toBe(plain.fields["name"]);
});

const HOUSES: readonly Row[] = [
  ["户编号", "户主姓名", "危房等级"],
  ["450001", "韦春", "B级"],
  ["450002", "黄兰", null],
];
const joined = digest([HEADING, ...ROWS], { households: HOUSES });

test("tells what the households' sheet says from what the members' sheet says", () => {
  const sheet = [HEADING, ...ROWS.slice(0, 2).map((row) => row.with(6, "B级")), ...ROWS.slice(2)];
  const households = [HOUSES[0]!, HOUSES[1]!.with(2, "A级"), HOUSES[2]!];
  expect(digest(sheet, { households }).fields["grade"]).not.toBe(joined.fields["grade"]);
});

test("tells a row of the households' sheet that has no ID", () => {
  expect(digest([HEADING, ...ROWS], { households: [...HOUSES, [null, "某某", "A级"]] })).not.toEqual(joined);
});

test("says the same of the households' sheet in another order", () => {
  const [top = [], ...rows] = HOUSES;
  expect(digest([HEADING, ...ROWS.toReversed()], { households: [top, ...rows.toReversed()] })).toEqual(joined);
});
