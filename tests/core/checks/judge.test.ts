import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { cellAddress } from "../../../src/core/model/a1";
import type { VerdictDimension } from "../../../src/core/model/Rule";
import { VERDICTS, type RunOptions } from "../../../src/core/model/Run";
import { validate } from "../../../src/core/validate";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { HOUSEHOLDS, MEMBERS, rawSheetOf, type Row } from "../../support/testRule";

function judged(sheet: readonly Row[], households: readonly Row[] | null = null, more: Partial<RunOptions> = {}) {
  const input = (name: string, rows: readonly Row[]) => {
    const raw = rawSheetOf(name, rows);
    return { sheet: raw, mapping: recogniseSheet(raw, nationalPack.fields) };
  };
  const options = {
    region: "450000",
    year: 2020,
    asOf: "2020-12-31",
    parameters: { "school-cutoff": "09-01" },
    ...more,
  };
  const { run, openReasons } = validate({
    members: input(MEMBERS, sheet),
    households: households ? input(HOUSEHOLDS, households) : null,
    pack: nationalPack,
    options,
  });
  return {
    verdict: (dimension: VerdictDimension, household = 0) => VERDICTS[run.verdicts[dimension][household] ?? -1],
    open: (dimension: VerdictDimension, household = 0) =>
      openReasons(dimension, household).map((reason) =>
        "at" in reason
          ? `${reason.field} ${reason.state} ${cellAddress(reason.at)}`
          : "parameter" in reason
            ? `parameter ${reason.parameter}`
            : `untold ${reason.untold["en-US"]}`,
      ),
  };
}

type Cell = string | number | null;
const one = (headings: readonly string[], cells: readonly Cell[], more: Partial<RunOptions> = {}) =>
  judged(
    [
      ["户编号", "姓名", ...headings],
      ["H1", "韦一", ...cells],
    ],
    null,
    more,
  );

describe("one yes/no column", () => {
  const columns: readonly (readonly [VerdictDimension, string])[] = [
    ["food", "是否不愁吃"],
    ["clothing", "是否不愁穿"],
    ["water", "是否解决安全饮用水"],
  ];
  test.each(columns)("%s", (dimension, heading) => {
    const verdict = (cell: Cell) => one([heading], [cell]).verdict(dimension);
    expect([verdict("是"), verdict("否"), verdict(null), verdict("一般")]).toEqual([
      "met",
      "notMet",
      "toVerify",
      "toVerify",
    ]);
    expect(one(["人数"], [1]).verdict(dimension)).toBe("toVerify");
  });
});

test.each<readonly [Cell, Cell, string]>([
  ["是", "否", "met"],
  ["是", null, "met"],
  ["是", "是", "notMet"],
  ["是", "有时", "toVerify"],
  ["否", "否", "notMet"],
  [null, "否", "toVerify"],
  [null, "是", "notMet"],
])("water safe %s, hard %s: %s", (safe, hard, verdict) => {
  expect(one(["是否解决安全饮用水", "饮水是否困难"], [safe, hard]).verdict("water")).toBe(verdict);
});

test.each<readonly [Cell, number, Record<string, number>, string]>([
  [4000.01, 2020, {}, "met"],
  [4000, 2020, {}, "notMet"],
  [3999.99, 2020, {}, "notMet"],
  [0, 2020, {}, "notMet"],
  [null, 2020, {}, "toVerify"],
  ["四千", 2020, {}, "toVerify"],
  [9000, 2018, {}, "toVerify"],
  [3535, 2018, { "income-line": 3535 }, "notMet"],
  [3535.01, 2018, { "income-line": 3535 }, "met"],
  [9000, 2021, {}, "toVerify"],
])("income %s in %d with %j: %s", (income, year, parameters, verdict) => {
  expect(one(["人均纯收入"], [income], { year, parameters }).verdict("income")).toBe(verdict);
});

test.each<readonly [Cell, Cell, string]>([
  ["否", "A", "met"],
  ["否", null, "met"],
  [null, "B", "met"],
  ["否", "C", "notMet"],
  ["是", "A", "notMet"],
  ["是", null, "notMet"],
  [null, "D", "notMet"],
  [null, null, "toVerify"],
  ["不知道", "A", "toVerify"],
  ["否", "E", "toVerify"],
  ["不知道", "D", "notMet"],
  [null, "其他", "toVerify"],
])("dangerous house %s of grade %s: %s", (danger, grade, verdict) => {
  expect(one(["是否危房户", "危房等级"], [danger, grade]).verdict("housing")).toBe(verdict);
});

describe("every member has to be insured", () => {
  const family = (...answers: readonly (readonly [Cell, Cell])[]) =>
    judged([
      ["户编号", "姓名", "是否参加城乡居民基本医疗保险", "是否参加城镇职工基本医疗保险"],
      ...answers.map(([residents, employees], i): Row => ["H1", `韦${i}`, residents, employees]),
    ]);
  test.each<readonly [readonly (readonly [Cell, Cell])[], string]>([
    [
      [
        ["是", "否"],
        ["否", "是"],
      ],
      "met",
    ],
    [
      [
        ["是", null],
        [null, "是"],
      ],
      "met",
    ],
    [
      [
        ["是", "否"],
        ["否", "否"],
      ],
      "notMet",
    ],
    [
      [
        ["是", "否"],
        ["否", null],
      ],
      "toVerify",
    ],
    [
      [
        ["否", "否"],
        [null, null],
      ],
      "notMet",
    ],
    [[[null, null]], "toVerify"],
  ])("%j: %s", (answers, verdict) => expect(family(...answers).verdict("medical")).toBe(verdict));
  test("only the blanks that matter are open", () => {
    expect(family(["是", null], ["否", null], [null, "看情况"]).open("medical")).toEqual([
      "empMed blank D3",
      "basicMed blank C4",
      "empMed unreadable D4",
    ]);
  });
});

describe("children of school age", () => {
  const header: Row = ["户编号", "姓名", "证件号码", "在校生状况", "失学或辍学原因"];
  const adult: Row = ["H1", "韦一", inventedId("1980-05-06", 1), null, null];
  const child = (student: Cell, reason: Cell = null, birth = "2010-05-06"): Row => [
    "H1",
    "韦二",
    inventedId(birth, 2),
    student,
    reason,
  ];
  const household = (...rows: Row[]) => judged([header, ...rows]);
  test.each<readonly [string, Row[], string]>([
    ["no child", [adult], "notApplicable"],
    ["a child too young", [adult, child(null, null, "2019-05-06")], "notApplicable"],
    ["a child born after the cut-off day", [adult, child(null, null, "2020-10-06")], "notApplicable"],
    ["a child at school", [adult, child("小学")], "met"],
    ["a child not at school", [adult, child("非在校生")], "notMet"],
    ["a child not at school for a reason", [adult, child("非在校生", "因残")], "met"],
    ["a child not at school for no accepted reason", [adult, child("非在校生", "厌学")], "notMet"],
    ["a child of unknown schooling", [adult, child(null)], "toVerify"],
    ["one at school, one not", [adult, child("小学"), child("非在校生", null, "2012-05-06")], "notMet"],
    ["a person of unknown age", [adult, ["H1", "韦二", null, "小学", null]], "toVerify"],
  ])("%s: %s", (_name, rows, verdict) => expect(household(...rows).verdict("education")).toBe(verdict));
  test("the blank of an adult keeps nothing open, that of a child does", () => {
    expect(household(adult, child(null)).open("education")).toEqual(["student blank D3"]);
  });
  test("an unknown birth date is open where it is read from", () => {
    expect(household(adult, ["H1", "韦二", "459099201005060013", null, null]).open("education")).toContain(
      "idNo unclear C3",
    );
    expect(household(adult, ["H1", "韦二", null, "小学", null]).open("education")).toContain("idNo blank C3");
  });
  test("a cut-off that the county has not confirmed is open, and no cell", () => {
    const unconfirmed = judged([header, adult, child("小学")], null, { parameters: {} });
    expect(unconfirmed.verdict("education")).toBe("toVerify");
    expect(unconfirmed.open("education")).toContain("parameter school-cutoff");
    expect(unconfirmed.open("education").filter((reason) => reason.startsWith("idNo"))).toEqual([]);
  });
});

describe("a household that no member row names", () => {
  const both = judged(
    [
      ["户编号", "姓名", "在校生状况", "是否参加城乡居民基本医疗保险"],
      ["H1", "韦一", null, "是"],
    ],
    [
      ["户编号", "人均纯收入"],
      ["H1", 5000],
      ["H2", 5000],
    ],
  );
  test.each<readonly [VerdictDimension, string]>([
    ["income", "met"],
    ["medical", "toVerify"],
    ["education", "toVerify"],
    ["food", "toVerify"],
  ])("%s: %s", (dimension, verdict) => expect(both.verdict(dimension, 1)).toBe(verdict));
});

test("what is open in a household is told by cell, or by column where the sheet has none", () => {
  const { open } = one(["是否危房户", "人均纯收入"], [null, null]);
  expect(open("income")).toEqual(["incPer blank D2"]);
  expect(open("housing")).toEqual(["danger blank C2"]);
  expect(open("water")).toEqual(["waterSafe notMapped A2"]);
  expect(one(["人均纯收入"], [5000]).open("income")).toEqual([]);
});
