import { MEMBERS } from "../../../../src/core/model/Fingerprints";
import { compareData } from "../../../../src/core/report/audit/compareData";
import { fingerprintsOf } from "../../../../src/core/report/audit/fingerprintsOf";
import { printsOf } from "../../../../src/core/report/audit/printsOf";
import { nationalPack } from "../../../../src/standards/nationalPack";
import { validateSheets, type Row, type SheetCase } from "../../../support/testRule";

type Sheets = Omit<SheetCase, "name">;

const SECRET = "5f3a9c0d17e2b4886a01";
const HEADING: Row = [
  "户编号",
  "人口编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "健康状况",
  "工资性收入",
  "危房等级",
  "备注",
];
const ROWS: readonly Row[] = [
  ["450001", "01", "韦春", "459099196001010017", "户主", "健康", 1000, "A级", "x"],
  ["450001", "02", "韦秀", "459099196002020023", "配偶", "残疾", 1000, "A级", null],
  ["450001", "03", "韦芳", "459099199003030031", "之女", "健康", 1000, "A级", null],
  ["450002", "01", "黄兰", "459099196504040047", "户主", "残疾", 0, null, null],
  ["450003", "01", "陆明", "459099197005050053", "户主", "健康", 20, "B级", null],
  ["450003", "02", "陆华", "459099197106060069", "配偶", "健康", 20, "B级", null],
];

const read = (sheets: Sheets) => validateSheets(nationalPack, sheets).dataset;

/** What changed, household by its ID, one line each. */
function changes(before: Sheets, now: Sheets, cells: "cells" | "rows" = "cells") {
  const prints = printsOf(read(before), SECRET);
  const old = fingerprintsOf(prints, { next: [] }, { record: "", inputs: {} });
  const dataset = read(now);
  const known = cells === "cells" ? old : { ...old, cells: null };
  const { households, ...rest } = compareData(known, dataset, printsOf(dataset, SECRET), SECRET);
  const list = households.map(({ what, household, fields }) =>
    [dataset.householdIds[household] ?? "gone", what, ...fields].join(" "),
  );
  return { list, ...rest };
}

const plain: Sheets = { sheet: [HEADING, ...ROWS] };
const sheet = (...rows: readonly Row[]): Sheets => ({ sheet: [HEADING, ...rows] });
const cell = (row: number, column: number, value: Row[number]): Sheets =>
  sheet(...ROWS.with(row, ROWS[row]!.with(column, value)));
const NEW: Row = ["450001", "04", "韦国", "459099201001010018", "之子", "健康", 1000, "A级", null];

test.each<readonly [string, Sheets, readonly string[]]>([
  ["nothing", plain, []],
  ["rows in another order", sheet(...ROWS.toReversed()), []],
  ["columns in another order", { sheet: [HEADING, ...ROWS].map((row) => row.toReversed()) }, []],
  ["a column that is not mapped", cell(0, 8, "z"), []],
  ["a field of a member", cell(1, 5, "健康"), ["450001 changed health"]],
  ["a field of the household in one row of several", cell(1, 7, "C级"), ["450001 changed grade"]],
  ["0 to blank", cell(3, 6, null), ["450002 changed incWage"]],
  ["blank to 否", cell(3, 7, "否"), ["450002 changed grade"]],
  ["a number to the same as text", cell(4, 6, "20"), ["450003 changed incWage"]],
  ["a name", cell(0, 2, "韦秋"), ["450001 changed name"]],
  ["a person's number, to the end of the household", cell(0, 1, "09"), ["450001 changed personId"]],
  ["a person's number, gone", cell(1, 1, null), ["450001 changed personId"]],
  [
    "a person's number and the health of another",
    sheet(...ROWS.with(0, ROWS[0]!.with(1, "09")).with(1, ROWS[1]!.with(5, "健康"))),
    ["450001 changed health personId"],
  ],
  [
    "the health of two, exchanged",
    sheet(...ROWS.with(0, ROWS[0]!.with(5, "残疾")).with(1, ROWS[1]!.with(5, "健康"))),
    ["450001 changed health"],
  ],
  ["a person more", sheet(...ROWS, NEW), [`450001 changed ${MEMBERS}`]],
  [
    "a person more, and the health of another",
    sheet(...ROWS.with(1, ROWS[1]!.with(5, "健康")), NEW),
    [`450001 changed health ${MEMBERS}`],
  ],
  ["a person less", sheet(...ROWS.toSpliced(1, 1)), [`450001 changed ${MEMBERS}`]],
  [
    "a person less, and the grade of the house",
    sheet(...ROWS.toSpliced(1, 1).map((row) => (row[0] === "450001" ? row.with(7, "D级") : row))),
    [`450001 changed grade ${MEMBERS}`],
  ],
  ["another person instead", sheet(...ROWS.with(1, NEW)), [`450001 changed ${MEMBERS}`]],
  [
    "a person in another household",
    cell(5, 0, "450002"),
    [`450002 changed grade incWage ${MEMBERS}`, `450003 changed ${MEMBERS}`],
  ],
  ["a household of its own", cell(5, 0, "450009"), [`450003 changed ${MEMBERS}`, "450009 added"]],
  ["a household less", sheet(...ROWS.toSpliced(3, 1)), ["gone removed"]],
])("tells %s", (_name, now, list) => {
  expect(changes(plain, now)).toEqual({ list, level: "fields", mapped: [], unmapped: [], untold: [] });
});

test("tells households alone where cells are not remembered", () => {
  expect(changes(plain, cell(1, 5, "健康"), "rows")).toMatchObject({ list: ["450001 changed"], level: "households" });
  expect(changes(plain, sheet(...ROWS.toReversed()), "rows")).toMatchObject({ list: [] });
});

const without = (column: number): Sheets => ({
  sheet: [HEADING, ...ROWS.with(1, ROWS[1]!.with(4, "之母"))].map((row) => row.toSpliced(column, 1)),
});

test("tells a column that is mapped no more as a column", () => {
  const told = { list: ["450001 changed relation"], level: "fields", unmapped: ["health"] };
  expect(changes(plain, without(5))).toMatchObject(told);
  expect(changes(plain, without(5), "rows")).toMatchObject({ list: [], level: "columns", unmapped: ["health"] });
});

test("tells a column that is newly mapped as a column", () => {
  const moved = sheet(...ROWS.with(1, ROWS[1]!.with(4, "之母")));
  const old: Sheets = { sheet: [HEADING, ...ROWS].map((row) => row.toSpliced(5, 1)) };
  expect(changes(old, moved)).toMatchObject({ list: ["450001 changed relation"], mapped: ["health"] });
  expect(changes(old, moved, "rows")).toMatchObject({
    list: ["450001 changed"],
    level: "households",
    mapped: ["health"],
  });
});

test("tells of members only how many there are where they are told apart by another column", () => {
  const now: Sheets = {
    sheet: [HEADING, ...ROWS.with(3, ROWS[3]!.with(7, "C级")), NEW].map((row) => row.toSpliced(1, 1)),
  };
  const { list, level, unmapped, untold } = changes(plain, now);
  expect(list).toEqual([`450001 changed ${MEMBERS}`, "450002 changed grade"]);
  expect([level, unmapped]).toEqual(["fields", ["personId"]]);
  expect(untold).toEqual(["health", "idNo", "name", "relation"]);
});

test("tells nothing of households without the column of their IDs", () => {
  const now: Sheets = { sheet: [HEADING, ...ROWS].map((row) => row.slice(1)) };
  expect(changes(plain, now)).toMatchObject({ list: [], level: "columns", unmapped: ["householdId"] });
});

test("finds people without a household again, of one name too", () => {
  const lone = (health: string, grade: string): Row => [null, null, "韦春", null, null, health, null, grade, null];
  const before = sheet(lone("健康", "A级"), lone("残疾", "B级"), lone("健康", "A级"));
  expect(changes(before, sheet(lone("残疾", "B级"), lone("健康", "A级"), lone("健康", "A级"))).list).toEqual([]);
  const now = sheet(lone("健康", "A级"), lone("残疾", "C级"), lone("健康", "A级"));
  expect(changes(before, now).list).toEqual([" changed grade"]);
  expect(changes(before, sheet(lone("健康", "A级"), lone("残疾", "B级"))).list).toEqual(["gone removed"]);
});

test("tells a formula error from the text of it", () => {
  const [text, error] = [cell(3, 6, "#REF!"), cell(3, 6, { error: "#REF!" })];
  expect(changes(text, error).list).toEqual(["450002 changed incWage"]);
});

test("tells nothing of how a household's blank is written", () => {
  expect(changes(plain, cell(3, 7, " ")).list).toEqual([]);
});

test("tells nothing of people without a household once they are told apart by another column", () => {
  const rows: readonly Row[] = [HEADING, ...ROWS.map((row) => row.with(0, null))];
  const now: Sheets = { sheet: rows.map((row) => row.toSpliced(1, 1)) };
  expect(changes({ sheet: rows }, now)).toMatchObject({ list: [], level: "columns", unmapped: ["personId"] });
});

test("under another secret nothing is alike", () => {
  const [one, other] = [printsOf(read(plain), SECRET), printsOf(read(plain), `${SECRET}0`)];
  expect(other.households.filter((print) => one.households.includes(print))).toEqual([]);
  const at = one.fields.indexOf("health") * one.households.length;
  expect(other.cells.subarray(at, at + 3)).not.toEqual(one.cells.subarray(at, at + 3));
});
