import fc from "fast-check";
import codeLists from "../../../src/standards/codeLists.json";
import fieldRecords from "../../../src/standards/fields.json";
import { BLANK, columnCell, NO_ROW, NUMERIC, VALUE } from "../../../src/core/model/Dataset";
import type { Column, Dataset } from "../../../src/core/model/Dataset";
import type { Field } from "../../../src/core/model/Field";
import type { CellValue, RawSheet } from "../../../src/core/model/RawSheet";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { merge, rawSheet } from "../mapping/rawSheet";

const fields = fieldRecords as readonly Field[];
const ID_A = "459099196001010018";
const ID_B = "459099196203040012";

const mapped = (sheet: RawSheet) => ({ sheet, mapping: recogniseSheet(sheet, fields) });
const build = (members: RawSheet, households: RawSheet | null = null): Dataset =>
  buildDataset({ members: mapped(members), households: households && mapped(households), fields, codeLists });
const column = (dataset: Dataset, owner: "members" | "households", id: string): Column => {
  const found = dataset[owner].columns.get(id);
  if (!found) throw new Error(`${id} is not mapped`);
  return found;
};
/** Values of a column in entry order, null for what is not a value. */
const values = (of: Column): unknown[] =>
  Array.from(of.state, (state, entry) => {
    if (state !== VALUE) return null;
    return of.type === "code" ? of.codes[of.values[entry] ?? 0xffff] : of.values[entry];
  });
const membersOf = (d: Dataset, h: number): number[] => [...d.memberOrder.slice(d.memberStart[h], d.memberStart[h + 1])];

const HEADING = ["户编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "危房等级"];
const people = rawSheet(
  [
    ["某县"],
    HEADING,
    ["1001", "韦甲", ID_A, "户主", null, "A级"],
    ["1002", "黄丙", null, "户主", 4000, "-"],
    ["1001", "韦乙", ID_B, "配偶", "4,000.014元", "B"],
    [null, "蒙丁", null, "户主", 9, null],
    [null, "蒙戊", null, null, null, null],
    ["合计", null, null, null, 12000],
    ["1002", "黄己", "x", "之子", 5000, "C"],
  ],
  { name: "人口", origin: { row: 4, column: 1 } },
);

describe("one sheet", () => {
  const dataset = build(people);
  test("members in sheet order, without totals", () => {
    expect(values(column(dataset, "members", "name"))).toEqual(["韦甲", "黄丙", "韦乙", "蒙丁", "蒙戊", "黄己"]);
    expect([...dataset.memberRows]).toEqual([6, 7, 8, 9, 10, 12]);
  });
  test("households by ID, in the order in which they appear; the others are alone", () => {
    expect(dataset.householdIds).toEqual(["1001", "1002", "", ""]);
    expect([...dataset.isLone]).toEqual([0, 0, 1, 1]);
    expect([...dataset.householdOf]).toEqual([0, 1, 0, 2, 3, 1]);
    expect([0, 1, 2, 3].map((h) => membersOf(dataset, h))).toEqual([[0, 2], [1, 5], [3], [4]]);
  });
  test("a household column takes the first filled cell of the household", () => {
    const income = column(dataset, "households", "incPer");
    expect(values(income)).toEqual([4000.01, 4000, 9, null]);
    expect([...income.rows]).toEqual([8, 7, 9, 10]);
    expect([...income.cleaned]).toEqual([0]);
    expect([0, 1, 3].map((h) => income.raw(h))).toEqual(["4,000.014元", 4000, null]);
  });
  test("a stroke is an answer in a code column and none in others", () => {
    const grade = column(dataset, "households", "grade");
    expect([...grade.state]).toEqual([VALUE, 2, BLANK, BLANK]);
    expect([...grade.rows]).toEqual([6, 7, 9, 10]);
  });
  test("every field is in one table only", () => {
    expect([...dataset.members.columns.keys()]).toEqual(["name", "idNo", "relation"]);
    expect([...dataset.households.columns.keys()]).toEqual(["householdId", "incPer", "grade"]);
  });
  test("cells", () => {
    expect(dataset.cellOf("member", 2, "idNo")).toEqual({ sheet: "人口", row: 8, column: 3 });
    expect(dataset.cellOf("member", 2, "incPer")).toEqual({ sheet: "人口", row: 8, column: 5 });
    expect(dataset.cellOf("household", 1, "incPer")).toEqual({ sheet: "人口", row: 7, column: 5 });
    expect(dataset.cellOf("household", 1, "relation")).toEqual({ sheet: "人口", row: 7, column: 4 });
    expect(dataset.cellOf("household", 3, "danger")).toEqual({ sheet: "人口", row: 10, column: 1 });
  });
  test("birth dates of valid ID numbers only", () => {
    expect([...dataset.birthDate]).toEqual([19600101, 0, 19620304, 0, 0, 0]);
  });
  test("keys neither show the ID number nor change with it", () => {
    const keys = [0, 1, 2, 5].map(dataset.memberKey);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{16}$/u);
    for (const id of [ID_A, ID_B, null])
      expect(dataset.memberKey(0)).toBe(build(rawSheet([HEADING, ["7", "韦 甲", id, "户主"]])).memberKey(0));
  });
});

test.each<[string, CellValue, CellValue, number]>([
  ["valid ID", ID_A, "19700101", 19600101],
  ["disability card", `${ID_A}44`, null, 19600101],
  ["old ID", "459099600101001", null, 19600101],
  ["wrong check digit", "459099196001010012", "1970-01-02", 19700102],
  ["impossible day in a valid ID", "459099196002300017", "19700101", 19700101],
  ["a valid ID of a year before 1900", "459099188001010018", "19800101", 19800101],
  ["stored as a number", 459099196001010000, "197001", 19700100],
  ["nothing", null, null, 0],
])("birth date: %s", (_name, id, birth, expected) => {
  const dataset = build(
    rawSheet([
      ["姓名", "证件号码", "出生日期"],
      ["韦甲", id, birth],
    ]),
  );
  expect(dataset.birthDate[0]).toBe(expected);
});

test("the member key is the person ID where there is one", () => {
  const dataset = build(
    rawSheet([
      ["人编号", "姓名"],
      ["P7", "韦甲"],
      [null, "韦乙"],
      ["P8", null],
    ]),
  );
  expect([dataset.memberKey(0), dataset.memberKey(2)]).toEqual(["P7", "P8"]);
  expect(dataset.memberKey(1)).toMatch(/^[0-9a-f]{16}$/u);
});

test("an ID number stored as a number is no value and no household ID of 16 digits joins anybody", () => {
  const dataset = build(
    rawSheet([
      ["户编号", "姓名", "证件号码", "与户主关系"],
      [4590991234567890, "韦甲", 459099196001010000, "户主"],
      [4590991234567890, "韦乙", ID_B, "配偶"],
      [12, "韦丙", null, "户主"],
      ["12", "韦丁", null, "配偶"],
    ]),
  );
  expect(column(dataset, "members", "idNo").state[0]).toBe(NUMERIC);
  expect(dataset.householdIds).toEqual(["", "", "12"]);
  expect([...dataset.householdOf]).toEqual([0, 1, 2, 2]);
});

test("further cells: repetitions of a value are left out, those of an unreadable one are not", () => {
  const error = () => ({ error: "#REF!" });
  const dataset = build(
    rawSheet([
      ["户编号", "姓名", "与户主关系", "人均纯收入", "危房等级"],
      ["1", "韦甲", "户主", 5000, "不详"],
      ["1", "韦乙", "配偶", 5000, "不详"],
      ["1", "韦丙", "之子", null, "A"],
      ["2", "黄丁", "户主", error(), "B"],
      ["2", "黄戊", "配偶", error(), null],
    ]),
  );
  const told = dataset.furtherCells.map(({ column: of, households }) => [of.field.id, [...of.rows], [...households]]);
  expect(told).toEqual([
    ["incPer", [5], [1]],
    ["grade", [2, 3], [0, 0]],
  ]);
});

test("an unreadable household ID on the households' sheet", () => {
  const houses = rawSheet(
    [
      ["户编号", "人均纯收入"],
      [{ error: "#N/A" }, 1],
      [4590991234567890, 2],
    ],
    { name: "户" },
  );
  expect(build(people, houses).unjoined.slice(2)).toMatchObject([
    { reason: "unreadable", value: "#N/A", at: { row: 1 } },
    { reason: "unreadable", value: "4590991234567890", at: { row: 2 } },
  ]);
});

test("cells merged downwards hold for all their rows", () => {
  const rows = [
    HEADING,
    ["1001", "韦甲", ID_A, "户主", 5000, "A"],
    [null, "韦乙", ID_B, "配偶"],
    ["1002", "黄丙", null, "户主", 6000, "B"],
  ];
  const dataset = build(rawSheet(rows, { merges: [merge(1, 0, 2, 1), merge(1, 4, 2, 1), merge(1, 5, 2, 1)] }));
  expect(dataset.householdIds).toEqual(["1001", "1002"]);
  expect([...dataset.householdOf]).toEqual([0, 0, 1]);
  expect([...column(dataset, "households", "incPer").rows]).toEqual([1, 3]);
  expect(build(rawSheet(rows)).householdIds).toEqual(["1001", "", "1002"]);
});

describe("two sheets", () => {
  const houses = rawSheet(
    [
      ["户编号", "户主姓名", "人均纯收入", "危房户"],
      ["1003", "覃庚", 7000, "否"],
      ["1001", "韦甲", 6000, null],
      ["1001", "韦甲", 6500, "是"],
      [null, "无号", 1, "是"],
    ],
    { name: "户" },
  );
  const dataset = build(people, houses);
  test("households of either sheet are there", () => {
    expect(dataset.householdIds).toEqual(["1001", "1002", "", "", "1003"]);
    expect(membersOf(dataset, 4)).toEqual([]);
    expect([...dataset.isLone]).toEqual([0, 0, 1, 1, 0]);
  });
  test("a field that both hold comes from the households' sheet for the households that it lists", () => {
    const income = column(dataset, "households", "incPer");
    expect([income.sheet, values(income)]).toEqual(["户", [6000, 4000, 9, null, 7000]]);
    expect([0, 1, 2, 3, 4].map((h) => income.raw(h))).toEqual([6000, 4000, 9, null, 7000]);
    expect([...income.rows]).toEqual([2, NO_ROW, NO_ROW, NO_ROW, 1]);
    expect([0, 1, 2, 3].map((h) => columnCell(income, h))).toEqual([
      { sheet: "户", row: 2, column: 2 },
      { sheet: "人口", row: 7, column: 5 },
      { sheet: "人口", row: 9, column: 5 },
      { sheet: "人口", row: 10, column: 5 },
    ]);
  });
  test("a field of the households' sheet alone is blank for the households that it does not list", () => {
    const danger = column(dataset, "households", "danger");
    expect(values(danger)).toEqual(["yes", null, null, null, "no"]);
    expect([...danger.rows]).toEqual([3, NO_ROW, NO_ROW, NO_ROW, 1]);
    expect([danger.raw(1), columnCell(danger, 1)]).toEqual([null, null]);
  });
  test("a field of the members' sheet alone, and the ID", () => {
    expect(column(dataset, "households", "grade").sheet).toBe("人口");
    expect(values(column(dataset, "households", "householdId"))).toEqual(["1001", "1002", null, null, "1003"]);
    expect(dataset.cellOf("household", 4, "householdId")).toEqual({ sheet: "户", row: 1, column: 0 });
  });
  test("a listed household with a blank cell stays blank", () => {
    const blank = build(people, rawSheet([["户编号", "人均纯收入"], ["1001"], ["1002", 1]], { name: "户" }));
    expect(values(column(blank, "households", "incPer"))).toEqual([null, 1, 9, null]);
  });
  test("rows without a household and second rows of one are told of", () => {
    const told = dataset.unjoined.map(({ reason, at, value, member, household, first }) => [
      reason,
      `${at.sheet} ${at.row} ${at.column}`,
      value,
      member,
      household,
      first?.row ?? null,
    ]);
    expect(told).toEqual([
      ["blank", "人口 9 1", "", 3, -1, null],
      ["blank", "人口 10 1", "", 4, -1, null],
      ["repeated", "户 3 0", "1001", -1, 0, 2],
      ["blank", "户 4 0", "", -1, -1, null],
    ]);
  });
  test("cells that do not count, where they say something else", () => {
    const further = dataset.furtherCells.map(({ column: of, households }) => [
      of.field.id,
      of.sheet,
      [...of.rows],
      values(of),
      [...households],
    ]);
    expect(further).toEqual([
      ["incPer", "户", [3], [6500], [0]],
      ["incPer", "人口", [8, 12], [4000.01, 5000], [0, 1]],
      ["grade", "人口", [8, 12], ["B", "C"], [0, 1]],
    ]);
  });
  test("cells", () => {
    expect(dataset.cellOf("household", 0, "incPer")).toEqual({ sheet: "户", row: 2, column: 2 });
    expect(dataset.cellOf("member", 0, "danger")).toEqual({ sheet: "户", row: 3, column: 3 });
    expect(dataset.cellOf("household", 1, "incPer")).toEqual({ sheet: "人口", row: 7, column: 5 });
    expect(dataset.cellOf("household", 1, "danger")).toEqual({ sheet: "人口", row: 7, column: 1 });
    expect(dataset.cellOf("household", 4, "relation")).toEqual({ sheet: "户", row: 1, column: 0 });
    expect(dataset.cellOf("household", 4, "grade")).toEqual({ sheet: "户", row: 1, column: 0 });
  });
});

test("no household ID at all: everybody is alone", () => {
  const dataset = build(
    rawSheet([
      ["姓名", "证件号码"],
      ["韦甲", ID_A],
      ["韦乙", ID_B],
    ]),
  );
  expect([...dataset.isLone, ...dataset.householdOf]).toEqual([1, 1, 0, 1]);
});

test("the order of columns changes nothing but places", () => {
  const rows = people.columns.map((cells) => cells.slice(1));
  const facts = (order: readonly number[]): unknown => {
    const raw: RawSheet = {
      ...people,
      columns: order.map((c) => rows[c]!),
      rowCount: people.rowCount - 1,
      origin: { row: 0, column: 0 },
    };
    const dataset = build(raw);
    const read = (owner: "members" | "households") =>
      [...dataset[owner].columns].map(([id, of]) => [id, values(of), [...of.state], [...of.rows]]).sort();
    return [
      dataset.householdIds,
      [...dataset.householdOf],
      [...dataset.birthDate],
      read("members"),
      read("households"),
    ];
  };
  const plain = facts([0, 1, 2, 3, 4, 5]);
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(
    fc.property(orders, (order) => expect(facts(order)).toEqual(plain)),
    { numRuns: 40 },
  );
});

test("names of Object.prototype are ordinary household IDs", () => {
  const ids = ["__proto__", "constructor", "toString"];
  const dataset = build(rawSheet([["户编号", "姓名"], ...ids.map((id) => [id, "韦甲"])]));
  expect(dataset.householdIds).toEqual(ids);
});

test.each(["Ｈ1", "H1\u200b", "H1　", "\ufeffH1", " H1", "'H1"])("%j is the household H1", (id) => {
  const dataset = build(
    rawSheet([
      ["户编号", "姓名", "与户主关系"],
      ["H1", "韦甲", "户主"],
      [id, "韦乙", "配偶"],
    ]),
    rawSheet(
      [
        ["户编号", "人数"],
        [id, 2],
      ],
      { name: "户" },
    ),
  );
  expect(dataset.householdIds).toEqual(["H1"]);
  expect(values(column(dataset, "households", "hhSize"))).toEqual([2]);
});
