import fc from "fast-check";
import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import { Refusal } from "../../../src/core/model/Refusal";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { createHeadingMatcher } from "../../../src/core/mapping/headingMatcher";
import { normaliseHeading } from "../../../src/core/mapping/headingText";
import { recogniseSheet, recogniseSheetAt } from "../../../src/core/mapping/recogniseSheet";
import { HEADER_SETS } from "./headerSets";
import { merge, rawSheet } from "./rawSheet";

const dictionary = fields as readonly Field[];
const ID = "459099196001010018";
const recognise = (rows: readonly (readonly CellValue[])[], more = {}) =>
  recogniseSheet(rawSheet(rows, more), dictionary);
const found = (mapping: ReturnType<typeof recognise>) =>
  Object.fromEntries(mapping.columns.map(({ field, column }) => [field, column]));
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return "none";
};

describe("header sets of real exports", () => {
  test.each(HEADER_SETS)("%s: every heading of the dictionary finds its field", (_name, set) => {
    const headings = set.map(({ heading }) => heading);
    const mapping = recognise(
      [headings, headings.map((_, c) => `v${c}`), headings.map(() => "w")].map((row, r) =>
        r === 0 ? row : row.map((cell, c) => (set[c]!.heading.startsWith("生产经营性支出") ? "1" : cell)),
      ),
    );
    const expected = set.flatMap(({ field }, column) =>
      field === "" || field.startsWith("*") ? [] : [{ field, column }],
    );
    expect(mapping.columns.map(({ field, column }) => ({ field, column }))).toEqual(expected);
    expect(mapping.ambiguous).toEqual([]);
  });

  test("the sets hold the number of headings that the exports have", () => {
    expect(HEADER_SETS.map(([name, set]) => `${name} ${set.length}`)).toEqual([
      "H1 32",
      "H2 47",
      "H3 64",
      "H4 41",
      "H5 20",
      "H6 26",
      "village 16",
    ]);
  });
});

describe("the dictionary", () => {
  test("no normalised alias names two fields", () => {
    const owners = new Map<string, string>();
    for (const field of dictionary) {
      for (const alias of field.aliases) {
        const plain = normaliseHeading(alias);
        expect([alias, owners.get(plain) ?? field.id]).toEqual([alias, field.id]);
        owners.set(plain, field.id);
      }
    }
  });
  test("no heading is refused by the field that it names", () => {
    const matcher = createHeadingMatcher(dictionary);
    for (const field of dictionary) {
      for (const alias of field.aliases) expect([alias, matcher(alias, "")?.field.id]).toEqual([alias, field.id]);
      for (const other of field.notAliases ?? [])
        expect([other, matcher(other, "")?.field.id]).not.toEqual([other, field.id]);
    }
  });
});

describe("spellings of one heading", () => {
  const matcher = createHeadingMatcher(dictionary);
  test.each([
    ["人均纯收入", "", "incPer", 1],
    ["人均纯收入(元)", "", "incPer", 0.95],
    ["人均纯收入【单位：元】", "", "incPer", 0.95],
    ["人均纯收入元", "", "incPer", 0.95],
    ["人均\n纯收入 （元）", "", "incPer", 0.95],
    ["＊姓 名", "", "name", 0.95],
    ["2020年人均纯收入", "", "incPer", 0.8],
    ["家庭年人均纯收入", "", "incPer", 0.8],
    ["风险是否已消除0", "", "riskCleared", 0.7],
    ["AAB004", "", "idNo", 1],
    ["AAR012", "", null, 0],
    ["人均纯收入（万元）", "", null, 0],
    ["个人纯收入", "", null, 0],
    ["2020年个人纯收入", "", null, 0],
    ["成员纯收入", "", null, 0],
    ["纯收入", "个人", null, 0],
    ["家庭成员人数", "", "hhSize", 1],
    ["个人姓名", "", "name", 0.8],
    ["劳动技能", "个人情况", "labour", 1],
    ["上年人均纯收入", "", null, 0],
    ["人均纯收入", "上年", null, 0],
    ["人均纯收入", "家庭收入", "incPer", 1],
    ["工资性收入", "风险消除后", "afterWage", 1],
    ["姓名", "户主", "headName", 1],
    ["证件号码", "户主", "headIdNo", 1],
    ["性别", "户主", null, 0],
    ["保障人数", "", null, 0],
    ["残疾人证号", "", "disIdNo", 1],
    ["人均建筑面积", "", null, 0],
    ["扣除自付后人均纯收入", "", null, 0],
    ["__proto__", "", null, 0],
    ["constructor", "toString", null, 0],
  ])("%j under %j", (heading, group, field, score) => {
    const match = matcher(heading, group);
    expect([match?.field.id ?? null, match?.score ?? 0]).toEqual([field, score]);
  });
});

describe("where the heading is", () => {
  const body: CellValue[][] = [
    ["户编号", "姓名", "证件号码", "与户主关系"],
    ["1001", "韦甲", ID, "户主"],
    ["1001", "韦乙", null, "配偶"],
  ];
  test.each([
    ["first row", body, [], 0, ""],
    ["below a title", [["某县人口信息表"], ...body], [merge(0, 0, 1, 4)], 1, "某县人口信息表"],
    [
      "below title, date and unit",
      [["某县"], ["数据日期：2020-12-31", null, null, "单位：元"], [], ...body],
      null,
      3,
      "某县 数据日期：2020-12-31 单位：元",
    ],
  ])("%s", (_name, rows, merges, row, title) => {
    const mapping = recognise(rows, { merges });
    expect(mapping).toMatchObject({
      headingRow: row,
      firstRow: row + 1,
      lastRow: row + 2,
      titleText: title,
      kind: "members",
    });
    expect(found(mapping)).toEqual({ householdId: 0, name: 1, idNo: 2, relation: 3 });
  });

  test("in sheet coordinates", () => {
    const mapping = recognise(body, { origin: { row: 7, column: 2 } });
    expect(mapping).toMatchObject({ headingRow: 7, firstRow: 8, lastRow: 9 });
    expect(found(mapping)).toEqual({ householdId: 2, name: 3, idNo: 4, relation: 5 });
  });

  const double: CellValue[][] = [
    ["户编号", "姓名", "收入（元）", null, null, "上年", "备注"],
    [null, null, "工资性收入", "转移性收入", "人均纯收入", "人均纯收入", null],
    ["1001", "韦甲", 1, 2, 3, 4, "x"],
    ["1002", "韦乙", 5, 6, 7, 8, "y"],
  ];
  const doubleMerges = [merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 2, 1, 3), merge(0, 6, 2, 1)];
  test.each([
    ["merges known", doubleMerges],
    ["merges unknown", null],
  ])("two rows, %s", (_name, merges) => {
    const mapping = recognise(double, { merges });
    expect(mapping).toMatchObject({ headingRow: 1, firstRow: 2, lastRow: 3, titleText: "", ambiguous: [] });
    expect(found(mapping)).toEqual({ householdId: 0, name: 1, incWage: 2, incTransfer: 3, incPer: 4 });
    expect(mapping.headings.map(({ text, path }) => [text, path])).toEqual([
      ["", "户编号"],
      ["", "姓名"],
      ["工资性收入", "收入（元）/工资性收入"],
      ["转移性收入", "收入（元）/转移性收入"],
      ["人均纯收入", "收入（元）/人均纯收入"],
      ["人均纯收入", "上年/人均纯收入"],
      ["", "备注"],
    ]);
  });

  test("a heading over two columns names the first of them", () => {
    const mapping = recognise(
      [
        ["户编号", "姓名", null],
        ["1", "韦甲", "乙"],
      ],
      { merges: [merge(0, 1, 1, 2)] },
    );
    expect(found(mapping)).toEqual({ householdId: 0, name: 1 });
  });

  test("the person points at another row", () => {
    const raw = rawSheet([
      ["甲", "乙"],
      ["户编号", "姓名"],
      ["1", "韦甲"],
      ["2", "韦乙"],
    ]);
    expect(recogniseSheetAt(raw, dictionary, 0)).toMatchObject({ headingRow: 0, firstRow: 1, lastRow: 3, columns: [] });
    expect(codeOf(() => recogniseSheetAt(raw, dictionary, 9))).toBe("sheet.noHeading");
  });
});

describe("refusals", () => {
  test.each<[string, CellValue[][], string]>([
    ["no row", [], "sheet.empty"],
    [
      "only spaces",
      [
        [null, " "],
        ["　", ""],
      ],
      "sheet.empty",
    ],
    [
      "numbers",
      [
        [1, 2],
        [3, 4],
      ],
      "sheet.noHeading",
    ],
    ["prose", [["填表说明"], ["一、按身份证填写。"], ["二、不得留空。"]], "sheet.noHeading"],
    [
      "nothing known",
      [
        ["品名", "数量"],
        ["稻谷", 3],
      ],
      "mapping.noneKnown",
    ],
    ["heading only", [["户编号", "姓名"]], "sheet.noData"],
    [
      "a total and no data",
      [
        ["户编号", "姓名"],
        ["合计", 0],
      ],
      "sheet.noData",
    ],
    [
      "names of Object.prototype",
      [
        ["__proto__", "constructor"],
        ["a", "b"],
      ],
      "mapping.noneKnown",
    ],
  ])("%s", (_name, rows, code) => expect(codeOf(() => recognise(rows))).toBe(code));
});

describe("rows without records", () => {
  const heading = ["序号", "户编号", "姓名", "证件号码", "人均纯收入"];
  const person = (n: number): CellValue[] => [n, `10${n}`, "韦甲", ID, 5000];
  test.each<[string, CellValue[][], number[], number]>([
    ["total at the end", [heading, person(1), person(2), ["合计", null, "2人", null, 10000]], [], 2],
    ["spaced total", [heading, person(1), ["合　计", "1户"], person(2)], [2], 3],
    ["subtotal of a town", [heading, person(1), ["城关镇小计", null, null, null, 5], person(2)], [2], 3],
    ["total in the name column", [heading, person(1), [2, null, "总计", null, 5], person(2)], [2], 3],
    ["total in a column without a key", [heading, person(1), [2, null, null, null, "合计"], person(2)], [2], 3],
    ["blank rows", [heading, person(1), [], [null, " "], person(2), []], [2, 3], 4],
    ["heading repeated at a page break", [heading, person(1), heading, person(2)], [2], 3],
    ["title and heading repeated", [["人口表"], heading, person(1), ["人口表"], heading, person(2)], [3, 4], 5],
    ["remarks", [heading, person(1), ["填表人：张三", null, null, "审核人：李四"], ["备注：无"]], [], 1],
    ["units", [heading, [null, null, null, "—", "元"], person(1)], [1], 2],
    ["codes", [heading, ["A1", "A2", "A3", "A4", "A5"], person(1)], [1], 2],
    ["column numbers", [heading, [1, 2, 3, 4, 5], person(1)], [1], 2],
    ["section row", [heading, ["一、城关镇"], person(1)], [1], 2],
    ["remarks in the key columns", [heading.slice(1), person(1).slice(1), ["审核人：黄乙", "日期：2020"]], [], 1],
    [
      "prose in a key column",
      [heading.slice(1), person(1).slice(1), ["本表一式两份，乡镇留存。"], person(2).slice(1)],
      [2],
      3,
    ],
    ["national codes", [heading, [null, "AAC001", "AAB002", "AAB004", "AAC082"], person(1)], [1], 2],
    [
      "IDs that look like codes are records",
      [
        ["户编号", "人编号", "姓名"],
        ["A1", "B1", "C1"],
      ],
      [],
      1,
    ],
    ["a name that begins like a remark is a record", [heading, [null, null, "注明"], person(1)], [], 2],
    ["a total that names one", [heading, person(1), ["累计", "1户"], person(2)], [2], 3],
    ["a total with two counts", [heading, person(1), ["合计", "1户", "1人"]], [], 1],
    ["the headings in another language", [heading, heading.map(() => "Name of head (full)"), person(1)], [1], 2],
    ["names in Latin letters with a number are a record", [heading, [1, "Li", "Wei", null, 5], person(1)], [], 2],
    ["a total with two bare counts", [heading, person(1), ["合计", 1, 1]], [], 1],
    ["a total with its number of people under a key", [heading.slice(1), person(1).slice(1), ["合计", "2人"]], [], 1],
    [
      "a household and person with a leading total are a record",
      [heading, person(1), ["累计", ...person(2).slice(1)]],
      [],
      2,
    ],
    [
      "a household and person after 新合计 (…) are a record",
      [heading, ["新合计（2020）", ...person(1).slice(1)], person(2)],
      [],
      2,
    ],
    ["a person of few values is a record", [heading, [null, null, "韦甲"], person(1)], [], 2],
    ["a household called 1 is a record", [heading, [1, "1", "韦甲", null, 5], person(1)], [], 2],
  ])("%s", (_name, rows, skipped, last) => {
    const mapping = recognise(rows);
    expect([mapping.skippedRows, mapping.lastRow]).toEqual([skipped, last]);
  });
});

describe("headings of a year", () => {
  const PER = "人均纯收入";
  const ask = (title: string | null, ...headings: string[]) => {
    const body: CellValue[][] = [
      ["户编号", "姓名", ...headings],
      ["1", "韦甲", ...headings.map((_, i) => 5000 + i)],
    ];
    const { columns, ambiguous } = recognise(title === null ? body : [[title], ...body]);
    const income = columns.find(({ field }) => field === "incPer");
    return [income?.heading ?? null, income?.score ?? 0, ambiguous.map(({ field }) => field)];
  };
  test.each<[string, string | null, string[], unknown[]]>([
    ["the sheet's own year", "2020年信息表", [`2020年${PER}`], [`2020年${PER}`, 0.8, []]],
    ["another year", "2020年信息表", [`2019年${PER}`], [null, 0, []]],
    ["the own one of two years", "2020年信息表", [`2019年${PER}`, `2020年${PER}`], [`2020年${PER}`, 0.8, []]],
    ["no year beside another year", "2020年信息表", [`2019年${PER}`, PER], [PER, 1, []]],
    ["no year, of two headings", null, [`2019年${PER}`, PER], [PER, 1, []]],
    ["the only one where the sheet gives no year", null, [`2019年${PER}`], [`2019年${PER}`, 0.5, []]],
    ["two years where the sheet gives none", null, [`2019年${PER}`, `2020年${PER}`], [null, 0, ["incPer"]]],
    ["the year of the date of the data", "数据日期：2020-12-31", [`2020年度${PER}`], [`2020年度${PER}`, 0.8, []]],
  ])("%s", (_name, title, headings, expected) => expect(ask(title, ...headings)).toEqual(expected));

  test("a year over a group", () => {
    const rows: CellValue[][] = [
      ["2020年信息表"],
      ["户编号", "姓名", "2019年收入", null, "2020年收入", null],
      [null, null, "工资性收入", PER, "工资性收入", PER],
      ["1", "韦甲", 1, 2, 3, 4],
    ];
    const merges = [merge(1, 0, 2, 1), merge(1, 1, 2, 1), merge(1, 2, 1, 2), merge(1, 4, 1, 2)];
    expect(found(recognise(rows, { merges }))).toEqual({ householdId: 0, name: 1, incWage: 4, incPer: 5 });
  });

  test("a year in the column 年度", () => {
    const of = (year: number) =>
      found(
        recognise([
          ["户编号", "姓名", "年度", "2018年是否危房户"],
          ["1", "韦甲", year, "是"],
        ]),
      )["danger"];
    expect([of(2018), of(2020)]).toEqual([3, undefined]);
  });
});

describe("columns", () => {
  test("two equally good columns are ambiguous, unless they hold the same", () => {
    const heading = ["户编号", "身份证号", "证件号码"];
    const differ = recognise([heading, ["1", ID, "x"]]);
    expect([found(differ), differ.ambiguous]).toEqual([{ householdId: 0 }, [{ field: "idNo", columns: [1, 2] }]]);
    const same = recognise([heading, ["1", ID, ID], ["2", null, " "]]);
    expect([found(same), same.ambiguous]).toEqual([{ householdId: 0, idNo: 1 }, []]);
  });

  test("an export with 生产经营性支出 twice leaves the choice to the person where the two differ", () => {
    const mapping = recognise([
      ["户编号", "生产经营性支出", "生产经营性支出（合计）"],
      ["1", 100, 120],
    ]);
    expect(mapping.ambiguous).toEqual([{ field: "incCost", columns: [1, 2] }]);
  });

  test("the better heading wins over a copy", () => {
    expect(
      found(
        recognise([
          ["户编号", "风险是否已消除0", "风险是否已消除"],
          ["1", "是", "否"],
        ]),
      ),
    ).toMatchObject({ riskCleared: 2 });
  });

  const ids = [ID, `${ID}44`, "459099196001010026"];
  test.each([
    ["empty heading", "", 2],
    ["列3", "列3", 2],
    ["a heading that says something else", "监护人证件", undefined],
    ["a disability card", "残疾人证号", undefined],
  ])("ID numbers by content: %s", (_name, heading, column) => {
    const mapping = recognise([["户编号", "姓名", heading], ...ids.map((id, i) => [`${i}`, "韦甲", id])]);
    expect(found(mapping)["idNo"]).toBe(column);
    if (column !== undefined) expect(mapping.columns.at(-1)).toMatchObject({ reason: "content", score: 0.4 });
  });

  test("our own result column is not a heading and does not change the fingerprint", () => {
    const plain = recognise([
      ["户编号", "姓名"],
      ["1", "韦甲"],
    ]);
    const marked = recognise([
      ["户编号", "姓名", "校验结果"],
      ["1", "韦甲", "✖【姓名】…"],
      [null, null, null],
    ]);
    expect(marked.headings.map(({ text }) => text)).toEqual(["户编号", "姓名"]);
    expect(marked.fingerprint).toBe(plain.fingerprint);
    const theirs = recognise([
      ["户编号", "姓名", "校验结果"],
      ["1", "韦甲", "合格"],
    ]);
    expect(theirs.headings.map(({ text }) => text)).toEqual(["户编号", "姓名", "校验结果"]);
    expect(theirs.fingerprint).not.toBe(plain.fingerprint);
  });

  test.each<[string, string[], CellValue[][], string]>([
    ["relation", ["户编号", "与户主关系"], [["1", "户主"]], "members"],
    [
      "household with its head",
      ["户编号", "户主姓名", "户主证件号码", "人均纯收入"],
      [["1", "韦甲", ID, 5]],
      "households",
    ],
    [
      "head under 姓名",
      ["户编号", "姓名", "证件号码", "人均纯收入"],
      [
        ["1", "韦甲", ID, 5],
        ["2", "韦乙", ID, 6],
      ],
      "households",
    ],
    [
      "repeated household IDs",
      ["户编号", "姓名", "证件号码"],
      [
        ["1", "韦甲", ID],
        ["1", "韦乙", ID],
      ],
      "members",
    ],
    ["no household ID", ["姓名", "证件号码"], [["韦甲", ID]], "members"],
  ])("kind by %s", (_name, heading, rows, kind) => expect(recognise([heading, ...rows]).kind).toBe(kind));

  test("the order of columns changes no field", () => {
    const set = HEADER_SETS.find(([name]) => name === "H1")![1].map(({ heading }) => heading);
    fc.assert(
      fc.property(fc.shuffledSubarray(set, { minLength: set.length }), (shuffled) => {
        const mapping = recognise([shuffled, shuffled.map(() => "v")]);
        const named = Object.fromEntries(mapping.columns.map(({ field, heading }) => [heading, field]));
        const expected = Object.fromEntries(
          HEADER_SETS[0]![1].flatMap(({ heading, field }) => (field === "" ? [] : [[heading, field]])),
        );
        expect(named).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
