import type { Comparison } from "../../../src/core/model/DepartmentProfile";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { Compared } from "../../../src/core/model/DepartmentResult";
import { inventedId } from "../../support/people";
import type { Row } from "../../support/testRule";
import { comparing, compareSheets, summaryOf, type Surroundings } from "./departmentOf";

const id = (order: number): string => inventedId("1980-05-06", order);
const OWN = [
  "户编号",
  "姓名",
  "证件号码",
  "是否危房户",
  "危房等级",
  "残疾类别",
  "最低生活保障金",
  "出生日期",
  "是否享受低保",
  "人联系电话",
  "民族",
];
const THEIRS = [
  "姓名",
  "身份证号",
  "危房等级",
  "残疾类别",
  "月金额",
  "建筑面积",
  "出生日期",
  "状态",
  "单位",
  "电话",
  "民族",
];
type Cells = Readonly<Record<string, CellValue>>;
const rowsOf = (headings: readonly string[], cells: readonly Cells[]): Row[] => [
  [...headings],
  ...cells.map((one, at) =>
    headings.map((heading) =>
      heading in one ? one[heading]! : heading === "户编号" ? `H${at}` : heading === "姓名" ? "韦一" : null,
    ),
  ),
];
const own = (...cells: readonly Cells[]): Row[] => rowsOf(OWN, cells);
const theirs = (...cells: readonly Cells[]): Row[] => rowsOf(THEIRS, cells);

function resultOf(ours: readonly Row[], others: readonly Row[], comparison: Comparison, more: Surroundings = {}) {
  const [result] = compareSheets(ours, others, [comparison], more).comparisons;
  if (!result) throw new Error("nothing was compared");
  return result;
}

const danger = comparing({
  kind: "meaning",
  own: "danger",
  theirs: "level",
  lines: [
    { own: ["yes"], theirs: ["C级", "D级"] },
    { own: ["no"], theirs: ["A级", "B级"] },
  ],
});
const allowance = comparing({
  kind: "near",
  own: "incLowAllow",
  theirs: "monthly",
  value: { product: [{ field: "monthly" }, 12] },
  tolerance: 1,
});
const level = comparing({ kind: "same", own: "grade", theirs: "level" });
const name = comparing({ kind: "same", own: "name", theirs: "name" });
const birth = comparing({ kind: "same", own: "birth", theirs: "birth" });
const kinds = comparing({ kind: "same", own: "disType", theirs: "kinds" });
const phone = comparing({ kind: "same", own: "personPhone", theirs: "phone" });
const nation = comparing({ kind: "same", own: "nation", theirs: "nation" });
const idNo = comparing({ kind: "same", own: "idNo", theirs: "idNo" });

describe("two cells of one person", () => {
  const cases: readonly (readonly [string, Comparison, Cells, Cells, Compared])[] = [
    ["the same meaning", danger, { 是否危房户: "是" }, { 危房等级: "C级" }, "agree"],
    ["another meaning", danger, { 是否危房户: "否" }, { 危房等级: "D级" }, "conflict"],
    ["a code in no line", danger, { 是否危房户: "否" }, { 危房等级: "无" }, "open"],
    ["blank here", danger, {}, { 危房等级: "D级" }, "open"],
    ["blank there", danger, { 是否危房户: "否" }, {}, "open"],
    ["unreadable there", danger, { 是否危房户: "否" }, { 危房等级: "不详" }, "open"],
    ["codes by their text and aliases", level, { 危房等级: "C" }, { 危房等级: "C级" }, "agree"],
    ["other codes", level, { 危房等级: "C" }, { 危房等级: "D级" }, "conflict"],
    ["a code that we do not have", level, { 危房等级: "C" }, { 危房等级: "无" }, "conflict"],
    ["twelve months", allowance, { 最低生活保障金: 4560 }, { 月金额: 380 }, "agree"],
    ["at the tolerance", allowance, { 最低生活保障金: 4561 }, { 月金额: 380 }, "agree"],
    ["beyond the tolerance", allowance, { 最低生活保障金: 4561.01 }, { 月金额: 380 }, "conflict"],
    ["no amount is not 0", allowance, { 最低生活保障金: 0 }, {}, "open"],
    ["no amount here is not 0", allowance, {}, { 月金额: 0 }, "open"],
    ["dots and spaces of a name", name, { 姓名: "阿依 古丽·买买提" }, { 姓名: "阿依古丽•买买提" }, "agree"],
    ["another name", name, { 姓名: "韦一" }, { 姓名: "韦乙" }, "conflict"],
    ["no name", name, { 姓名: "韦一" }, { 姓名: null }, "open"],
    ["a day as far as both tell it", birth, { 出生日期: "1980-05" }, { 出生日期: "1980-05-06" }, "agree"],
    ["another month", birth, { 出生日期: "1980-06" }, { 出生日期: "1980-05-06" }, "conflict"],
    ["another day", birth, { 出生日期: "1980-05-07" }, { 出生日期: "1980-05-06" }, "conflict"],
    ["several codes in any order", kinds, { 残疾类别: "视力,肢体" }, { 残疾类别: "肢体、视力" }, "agree"],
    ["one code more", kinds, { 残疾类别: "视力,肢体" }, { 残疾类别: "肢体" }, "conflict"],
    ["a code more that we do not have", kinds, { 残疾类别: "肢体" }, { 残疾类别: "肢体、内部障碍" }, "conflict"],
    ["a phone with spaces", phone, { 人联系电话: "138 0000 0000" }, { 电话: "138-0000-0000" }, "agree"],
    ["a phone with its country", phone, { 人联系电话: "13800000000" }, { 电话: "+86 13800000000" }, "agree"],
    ["the same with zeros", phone, { 人联系电话: "0086-13800000000" }, { 电话: "13800000000" }, "agree"],
    ["a phone in wide digits", phone, { 人联系电话: "１３８００００００００" }, { 电话: "8613800000000" }, "agree"],
    ["another phone", phone, { 人联系电话: "13800000000" }, { 电话: "13800000001" }, "conflict"],
    ["words for a phone", phone, { 人联系电话: "甲" }, { 电话: "乙" }, "conflict"],
    ["an ethnic group without its ending", nation, { 民族: "壮" }, { 民族: "壮族" }, "agree"],
    ["another ethnic group", nation, { 民族: "壮族" }, { 民族: "汉" }, "conflict"],
    ["an ID number with class and level", idNo, {}, { 身份证号: `${id(1)}43` }, "agree"],
    ["another ID number", idNo, {}, { 身份证号: id(2) }, "conflict"],
    ["an ID number stored as a number", idNo, {}, { 身份证号: 459099198005060000 }, "open"],
  ];
  test.each(cases)("%s", (_name, comparison, ours, others, outcome) => {
    const pair = { links: { linked: [[0, 0]] } } as const;
    const result = resultOf(
      own({ 证件号码: id(1), ...ours }),
      theirs({ 身份证号: id(1), ...others }),
      comparison,
      pair,
    );
    expect(summaryOf(result)).toEqual({
      counts: { [outcome]: 1 },
      differences: outcome === "agree" ? [] : [[outcome, 0, 0]],
    });
  });
});

describe("several rows of one person", () => {
  const active = { field: "state", equals: "存续" } as const;
  const counted = { ...danger, rows: active };
  const cases: readonly (readonly [string, Comparison, readonly Cells[], readonly [Compared, number] | null])[] = [
    ["any that agrees does", danger, [{ 危房等级: "A级" }, { 危房等级: "D级" }], ["agree", -1]],
    [
      "one of those that differ is shown, in any order",
      level,
      [{ 危房等级: "B级" }, { 危房等级: "D级" }],
      ["conflict", 0],
    ],
    ["the same turned round", level, [{ 危房等级: "D级" }, { 危房等级: "B级" }], ["conflict", 1]],
    ["a blank one says nothing", danger, [{}, { 危房等级: "A级" }], ["conflict", 1]],
    ["all blank", danger, [{}, {}], ["open", 0]],
    [
      "one that agrees and does not count",
      counted,
      [
        { 危房等级: "A级", 状态: "存续" },
        { 危房等级: "D级", 状态: "注销" },
      ],
      ["conflict", 0],
    ],
    [
      "one that agrees and may count",
      counted,
      [
        { 危房等级: "A级", 状态: "存续" },
        { 危房等级: "D级", 状态: null },
      ],
      ["open", 1],
    ],
    ["one that differs and may count", counted, [{ 危房等级: "A级", 状态: null }], ["open", 0]],
  ];
  test.each(cases)("%s", (_name, comparison, others, outcome) => {
    const linked = others.map((_one, row) => [row, 0] as const);
    const result = resultOf(own({ 是否危房户: "是", 危房等级: "C" }), theirs(...others), comparison, {
      links: { linked },
    });
    const [said, row] = outcome ?? [];
    expect(summaryOf(result)).toEqual({
      counts: said ? { [said]: 1 } : {},
      differences: said && said !== "agree" ? [[said, 0, row]] : [],
    });
  });

  test.each([
    ["differ", counted, ["存续", "存续"], { conflict: 1 }],
    ["the other does not count", counted, ["存续", "注销"], { agree: 1 }],
    ["the other may count", counted, ["存续", null], { agree: 1 }],
  ] as const)(
    "where nobody should have two, one that differs is a conflict: %s",
    (_name, comparison, states, counts) => {
      const [first, second] = states;
      const rows = [
        { 危房等级: "D级", 状态: first },
        { 危房等级: "A级", 状态: second },
      ];
      for (const [one, two] of [rows, rows.toReversed()] as const) {
        const linked = [
          [0, 0],
          [1, 0],
        ] as const;
        const sole = { links: { linked }, repeats: false };
        expect(summaryOf(resultOf(own({ 是否危房户: "是" }), theirs(one!, two!), comparison, sole)).counts).toEqual(
          counts,
        );
      }
    },
  );

  test("none that counts", () => {
    const none = theirs({ 危房等级: "A级", 状态: "注销" });
    const links = { links: { linked: [[0, 0]] } } as const;
    expect(resultOf(own({ 是否危房户: "是" }), none, counted, links)).toMatchObject({
      notCompared: null,
      counts: { agree: 0, conflict: 0, open: 0 },
    });
  });
});

describe("who is on a list", () => {
  const people = own(
    { 证件号码: id(1), 是否享受低保: "是" },
    { 证件号码: id(2), 是否享受低保: "否" },
    { 证件号码: id(3), 是否享受低保: null },
    { 证件号码: null, 是否享受低保: "是" },
    { 证件号码: 459099198005060000, 是否享受低保: "是" },
  );
  const yes = ["享受", "农村低保", "城市低保", "A类", "B类", "C类"];
  const list = comparing({ kind: "listed", own: "lowAllow", yes, no: ["未享受"] });
  const must = comparing({ kind: "must" });
  const mustNot = comparing({ kind: "mustNot", shows: ["firm"] });
  const listed = (...orders: readonly number[]): Row[] => theirs(...orders.map((order) => ({ 身份证号: id(order) })));
  const unreadable: readonly (readonly [Compared, number, number])[] = [
    ["open", 3, -1],
    ["open", 4, -1],
  ];

  test.each([
    ["as the sheet says", list, [1], { agree: 2, open: 3 }, [["open", 2, -1], ...unreadable]],
    [
      "the wrong ones",
      list,
      [2, 3],
      { onlyHere: 1, onlyThere: 1, open: 3 },
      [["onlyHere", 0, -1], ["onlyThere", 1, 0], ["open", 2, 1], ...unreadable],
    ],
    ["all have to be", must, [1, 2], { agree: 2, onlyHere: 1, open: 2 }, [["onlyHere", 2, -1], ...unreadable]],
    ["nobody may be", mustNot, [3, 3], { agree: 2, onlyThere: 1, open: 2 }, [["onlyThere", 2, 0], ...unreadable]],
  ] as const)("%s", (_name, comparison, orders, counts, differences) => {
    expect(summaryOf(resultOf(people, listed(...orders), comparison))).toEqual({ counts, differences });
  });

  test.each([
    ["listed", list],
    ["must", must],
    ["mustNot", mustNot],
  ] as const)("%s: who waits for a decision is open, whichever", (_name, comparison) => {
    const waiting = [
      [0, 0],
      [0, 1],
    ] as const;
    const { differences } = summaryOf(resultOf(people, listed(9), comparison, { links: { linked: [], waiting } }));
    expect(differences.slice(0, 2)).toEqual([
      ["open", 0, -1],
      ["open", 1, -1],
    ]);
  });

  test.each([
    ["one row is known to count", "存续", { agree: 1, onlyHere: 1 }],
    ["none is", null, { open: 2 }],
  ] as const)("nobody is missing from a list of something else: %s", (_name, state, counts) => {
    const two = own({ 证件号码: id(1), 姓名: "韦一" }, { 证件号码: id(2), 姓名: "陆远" });
    const rows = theirs({ 身份证号: id(1), 姓名: "韦一", 状态: state });
    const asked = { ...must, rows: { field: "state", equals: "存续" } } as const;
    expect(summaryOf(resultOf(two, rows, asked)).counts).toEqual(counts);
  });

  test("a row of nobody here is a difference of lists of the same people alone; who waits or has no readable key is open", () => {
    const known = comparing({ kind: "known" });
    const rows = theirs(
      { 身份证号: id(1) },
      { 身份证号: inventedId("1991-02-03", 7), 姓名: "陆远" },
      { 身份证号: id(8) },
      { 身份证号: 459099198005060000 },
      { 身份证号: null },
    );
    const links = { linked: [[0, 0]], waiting: [[2, 1]] } as const;
    expect(summaryOf(resultOf(people, rows, known, { links }))).toEqual({
      counts: { agree: 1, onlyThere: 1, open: 3 },
      differences: [
        ["onlyThere", -1, 1],
        ["open", -1, 2],
        ["open", -1, 3],
        ["open", -1, 4],
      ],
    });
    expect(summaryOf(resultOf(people, rows, list, { links })).counts).toEqual({ agree: 1, open: 4 });
  });

  test("who bears the name of somebody without an ID number that can be read is open, on either side", () => {
    const ours = own(
      { 证件号码: id(1), 姓名: "韦 一" },
      { 证件号码: id(2), 姓名: "陆远" },
      { 证件号码: null, 姓名: "覃二" },
    );
    const rows = theirs(
      { 身份证号: null, 姓名: "韦一" },
      { 身份证号: id(7), 姓名: "覃二" },
      { 身份证号: id(8), 姓名: "蒙三" },
    );
    expect(summaryOf(resultOf(ours, rows, must)).differences).toEqual([
      ["open", 0, -1],
      ["onlyHere", 1, -1],
      ["open", 2, -1],
    ]);
    expect(summaryOf(resultOf(ours, rows, comparing({ kind: "known" }))).differences).toEqual([
      ["open", -1, 0],
      ["open", -1, 1],
      ["onlyThere", -1, 2],
    ]);
    const found = { links: { linked: [[0, 2]] } } as const;
    expect(summaryOf(resultOf(ours, rows, must, found)).counts).toEqual({ agree: 1, onlyHere: 2 });
  });

  test("only those are asked about of whom the condition holds; where it is unknown they are open", () => {
    const grown = { compare: [{ age: "asOf" }, ">=", 18] } as const;
    const one = own({ 证件号码: id(1) }, { 证件号码: inventedId("2015-01-01", 1) }, { 证件号码: null, 出生日期: null });
    expect(summaryOf(resultOf(one, listed(9), { ...must, who: grown }))).toEqual({
      counts: { onlyHere: 1, open: 1 },
      differences: [
        ["onlyHere", 0, -1],
        ["open", 2, -1],
      ],
    });
  });
});

describe("rows of households", () => {
  const homes: Row[] = [
    ["户编号", "姓名", "证件号码", "住房面积", "是否享受低保"],
    ["H1", "韦一", id(1), 100, "否"],
    ["H1", "韦二", id(2), null, "是"],
    ["H2", "韦三", id(3), 80, "否"],
    ["H2", "韦四", id(4), null, "否"],
    ["H3", "韦五", id(5), 60, null],
    ["H3", "韦六", id(6), null, "否"],
  ];
  const heads: Row[] = [
    ["姓名", "身份证号", "建筑面积"],
    ["韦一", id(1), 100],
    ["韦二", id(2), 100],
    ["韦三", id(3), 81],
  ];
  test("each household counts once", () => {
    const comparison = comparing({ kind: "same", own: "area", theirs: "floor" });
    const result = compareSheets(homes, heads, [comparison], { rowOf: "household" });
    expect(result.entries).toEqual({ both: 2, onlyHere: 1, onlyThere: 0 });
    expect(summaryOf(result.comparisons[0]!)).toEqual({
      counts: { agree: 1, conflict: 1 },
      differences: [["conflict", 1, 2]],
    });
  });
  test("one member's yes is the household's, and all members' no", () => {
    const comparison = comparing({ kind: "listed", own: "lowAllow", yes: ["享受"], no: ["未享受"] });
    const { comparisons } = compareSheets(homes, heads, [comparison], { rowOf: "household" });
    expect(summaryOf(comparisons[0]!)).toEqual({
      counts: { agree: 1, onlyThere: 1, open: 1 },
      differences: [
        ["onlyThere", 1, 2],
        ["open", 2, -1],
      ],
    });
  });
});

describe("what a household says, on rows of persons", () => {
  const homes: Row[] = [
    ["户编号", "姓名", "证件号码", "与户主关系", "户联系电话"],
    ["H1", "韦二", id(2), "配偶", "13800000000"],
    ["H1", "韦一", id(1), "户主", null],
    ["H1", "韦三", id(3), "之子", null],
  ];
  const rows: Row[] = [
    ["姓名", "身份证号", "户号", "电话"],
    ["韦一", id(1), "H1", "13800000001"],
    ["韦二", id(2), "H7", "13800000002"],
    ["韦三", id(3), "H1", "13800000003"],
  ];
  const summary = (ours: readonly Row[], others: readonly Row[], comparison: Comparison) =>
    summaryOf(resultOf(ours, others, comparison)).differences.map(([outcome, member, row]) => [
      outcome,
      ours[member + 1]?.[1],
      others[row + 1]?.[3],
    ]);
  const turned = ([heading, ...rest]: readonly Row[]): Row[] => [heading!, ...rest.toReversed()];
  test("each member says which household is his", () => {
    const comparison = comparing({ kind: "same", own: "householdId", theirs: "home" });
    expect(summary(homes, rows, comparison)).toEqual([["conflict", "韦二", "13800000002"]]);
  });
  test("the head's row is told, in whichever order", () => {
    const comparison = comparing({ kind: "same", own: "hhPhone", theirs: "phone" });
    for (const ours of [homes, turned(homes)])
      for (const others of [rows, turned(rows)])
        expect(summary(ours, others, comparison)).toEqual([["conflict", "韦一", "13800000001"]]);
  });
});

describe("what cannot be compared", () => {
  const reasonOf = (ours: readonly Row[], others: readonly Row[], comparison: Comparison, more?: Surroundings) =>
    resultOf(ours, others, comparison, more).notCompared;
  const without = (rows: readonly Row[], heading: string): Row[] => {
    const at = rows[0]!.indexOf(heading);
    return rows.map((row) => row.filter((_cell, column) => column !== at));
  };
  const ours = own({ 证件号码: id(1), 是否危房户: "是" });
  const others = theirs({ 身份证号: id(1), 危房等级: "C级", 状态: "存续" });
  const lacking = (fields: readonly string[], labels: readonly string[]) => ({
    reason: "departmentColumnMissing",
    department: "bureau",
    fields,
    names: {
      department: { "zh-CN": "某局", "en-US": "某局" },
      fields: labels.map((label) => ({ "zh-CN": label, "en-US": label })),
    },
  });
  const active = { ...danger, rows: { field: "state", equals: "存续" } } as const;

  test("a column that is lacking here or there", () => {
    expect(reasonOf(without(ours, "是否危房户"), others, danger)).toEqual({
      reason: "columnMissing",
      fields: ["danger"],
    });
    expect(reasonOf(ours, without(others, "危房等级"), danger)).toEqual(lacking(["level"], ["危房等级"]));
    expect(reasonOf(ours, without(others, "状态"), active)).toEqual(lacking(["state"], ["状态"]));
    expect(reasonOf(ours, others, danger)).toBeNull();
  });

  test("a column that the sheet may lack is not asked for; where it is there, a blank stays unknown", () => {
    const optional = { ...active, optional: ["state"] };
    expect(summaryOf(resultOf(ours, without(others, "状态"), optional)).counts).toEqual({ agree: 1 });
    const blank = theirs({ 身份证号: id(1), 危房等级: "C级", 状态: null });
    expect(summaryOf(resultOf(ours, blank, optional)).counts).toEqual({ open: 1 });
  });

  test("no column by which anybody is found in both", () => {
    const noId = without(ours, "证件号码");
    const noName = without(others, "姓名");
    expect(reasonOf(noId, noName, danger)).toEqual({ reason: "columnMissing", fields: ["idNo"] });
    expect(reasonOf(without(ours, "姓名"), without(others, "身份证号"), danger)).toEqual({
      reason: "columnMissing",
      fields: ["name"],
    });
    expect(reasonOf(ours, without(noName, "身份证号"), danger)).toEqual(
      lacking(["idNo", "name"], ["身份证号", "姓名"]),
    );
  });

  test("a parameter that the county has to confirm", () => {
    const limited = { ...allowance, tolerance: { parameter: "allowance-gap" } };
    const parameters = [{ id: "allowance-gap", status: "unconfirmed", value: null }] as const;
    expect(reasonOf(ours, others, limited, { parameters })).toEqual({
      reason: "parameterUnconfirmed",
      parameter: "allowance-gap",
    });
    expect(reasonOf(ours, others, limited)).toEqual({ reason: "parameterNotInForce", parameter: "allowance-gap" });
  });

  test("a list without a row that counts is not about this; nobody is on it who must not be", () => {
    const gone = theirs({ 身份证号: id(1), 状态: "注销" });
    const rows = { field: "state", equals: "存续" } as const;
    expect(reasonOf(ours, gone, comparing({ kind: "must", rows }))).toEqual({ reason: "departmentSilent" });
    const mustNot = resultOf(ours, gone, comparing({ kind: "mustNot", shows: ["firm"], rows }));
    expect(summaryOf(mustNot).counts).toEqual({ agree: 1 });
  });

  test("nobody is known to be meant for want of a column", () => {
    const some = { ...danger, who: { field: "monCat", inGroup: "monitored" } } as const;
    expect(reasonOf(ours, others, some)).toEqual({ reason: "columnMissing", fields: ["monCat"] });
  });
});
