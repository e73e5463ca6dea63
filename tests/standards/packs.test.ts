import { proposePack } from "../../src/core/model/proposePack";
import { Refusal } from "../../src/core/model/Refusal";
import type { RulePack, VerdictDimension } from "../../src/core/model/Rule";
import { VERDICTS, type RunOptions, type Verdict } from "../../src/core/model/Run";
import { binzhouPack } from "../../src/standards/binzhouPack";
import { composePack } from "../../src/standards/composePack";
import { guangxiPack } from "../../src/standards/guangxiPack";
import { monitoringPack } from "../../src/standards/monitoringPack";
import { nationalPack } from "../../src/standards/nationalPack";
import { packs } from "../../src/standards/packs";
import { inventedId } from "../support/people";
import { runSheets, type Row } from "../support/testRule";

type Cell = string | number | null;
/** Cells by heading. */
type Cells = Readonly<Record<string, Cell>>;

const GUANGXI = { region: "451026", year: 2020, asOf: "2020-12-31" };
const BINZHOU = { region: "371626", year: 2017, asOf: "2017-12-31" };
const LATER = { region: "520000", year: 2023, asOf: "2023-06-30" };
const NATIONAL = { region: "520000", year: 2020, asOf: "2020-12-31" };
const counted = { "school-cutoff": "09-01" };

const HOUSE: Cells = {
  人均纯收入: 9000,
  人数: 2,
  养老金或离退休金: 0,
  最低生活保障金: 0,
  是否危房户: "否",
  危房等级: "A",
  住房面积: 60,
  是否解决安全饮用水: "是",
  是否不愁吃: "是",
  是否不愁穿: "是",
};
const HEAD: Cells = {
  与户主关系: "户主",
  证件号码: inventedId("1980-05-05", 1),
  劳动技能: "普通劳动力",
  是否享受低保: "未享受",
  是否参加城乡居民基本医疗保险: "是",
  在校生状况: null,
};
const SPOUSE: Cells = { ...HEAD, 与户主关系: "配偶", 证件号码: inventedId("1982-05-05", 2) };
const ELDER: Cells = { ...HEAD, 与户主关系: "之父", 证件号码: inventedId("1950-05-05", 3), 劳动技能: "无劳动力" };
const CHILD: Cells = {
  ...HEAD,
  与户主关系: "之子",
  证件号码: inventedId("2010-05-05", 5),
  劳动技能: null,
  在校生状况: "小学",
};

/** A household as a sheet; a heading that nobody fills is left out, `null` leaves its cells blank. */
function sheetOf(house: Cells, members: readonly Cells[]): readonly Row[] {
  const headings = [...new Set([...Object.keys(house), ...members.flatMap(Object.keys)])];
  const rows = members.map((member, at): Row => [
    "H1",
    `韦${at + 1}`,
    ...headings.map((heading) => ({ ...house, ...member })[heading] ?? null),
  ]);
  return [["户编号", "姓名", ...headings], ...rows];
}

function verdictsOf(
  pack: RulePack,
  options: Partial<RunOptions>,
  house: Cells,
  members: readonly Cells[] = [HEAD, SPOUSE],
): (dimension: VerdictDimension) => Verdict | undefined {
  const run = runSheets(pack, { sheet: sheetOf(house, members), options: { parameters: counted, ...options } });
  expect(run.incomplete).toEqual([]);
  expect(run.householdIds).toEqual(["H1"]);
  return (dimension) => VERDICTS[run.verdicts[dimension][0]!];
}

const without = (cells: Cells, ...headings: readonly string[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([heading]) => !headings.includes(heading)));

describe("every pack", () => {
  test.each([
    [nationalPack, NATIONAL],
    [guangxiPack, GUANGXI],
    [binzhouPack, BINZHOU],
    [monitoringPack, { ...LATER, parameters: { ...counted, "monitor-line": 8000 } }],
  ] as const)("$id: a household that lacks nothing, and one of which nothing is known", (pack, options) => {
    const full = verdictsOf(pack, options, HOUSE, [HEAD, SPOUSE, CHILD]);
    const empty = verdictsOf(pack, options, {}, [
      { 与户主关系: "户主", 证件号码: CHILD["证件号码"]! },
      { 与户主关系: "配偶" },
    ]);
    for (const dimension of ["income", "food", "clothing", "housing", "water", "medical", "education"] as const) {
      expect([dimension, full(dimension), empty(dimension)]).toEqual([dimension, "met", "toVerify"]);
    }
  });

  test("is proposed where it holds", () => {
    expect(
      [
        proposePack(packs, "450000", 2020),
        proposePack(packs, "371626", 2017),
        proposePack(packs, "520000", 2019),
        proposePack(packs, "450000", 2021),
        proposePack(packs, "CN", 2014),
      ].map(({ id }) => id),
    ).toEqual(["guangxi-2017", "binzhou-2017", "national-2020", "monitoring-2021", "national-2020"]);
  });
});

const AREA = "住房面积";
const PENSION = "养老金或离退休金";
const BASIC = "基础养老金";
const LOW = "最低生活保障金";
const A_AND_B = "A类、B类低保金";
const RELIEF = "临时救助金";
const PER = "人均纯收入";
const class_ = (level: string): Cells => ({ ...HEAD, 是否享受低保: `${level}类` });

describe("Guangxi: income of two people against 4,000 yuan", () => {
  const income = (house: Cells, members: readonly Cells[]): Verdict | undefined =>
    verdictsOf(guangxiPack, GUANGXI, { ...HOUSE, ...house }, members)("income");
  const cases: readonly (readonly [name: string, verdict: Verdict, house: Cells, members?: readonly Cells[]])[] = [
    ["exactly the line", "notMet", { [PER]: 4000 }],
    ["a cent above it", "met", { [PER]: 4000.01 }],
    [
      "not above it even with everything, whatever else is blank",
      "notMet",
      { [PER]: 4000, [PENSION]: null, [LOW]: null },
    ],
    ["blank", "toVerify", { [PER]: null }],
    ["above it without any pension", "met", { [PER]: 5000, [PENSION]: 1999.98 }],
    ["at it without any pension: how much is basic?", "toVerify", { [PER]: 5000, [PENSION]: 2000 }],
    ["the basic pension takes it to the line", "notMet", { [PER]: 5000, [PENSION]: 9000, [BASIC]: 2000 }],
    ["the basic pension leaves it above", "met", { [PER]: 5000, [PENSION]: 9000, [BASIC]: 1999.98 }],
    ["basic pension alone is known", "notMet", { [PER]: 5000, [PENSION]: null, [BASIC]: 2000 }],
    ["a blank pension", "toVerify", { [PER]: 9000, [PENSION]: null }],
    ["relief does not count", "notMet", { [PER]: 5000, [RELIEF]: 2000 }],
    ["a little relief", "met", { [PER]: 5000, [RELIEF]: 1999.98 }],
    ["class C does not count", "notMet", { [PER]: 5000, [LOW]: 2000 }, [class_("C"), ELDER]],
    ["a little of class C", "met", { [PER]: 5000, [LOW]: 1999.98 }, [class_("C"), ELDER]],
    ["class A counts beside one who cannot work", "met", { [PER]: 5000, [LOW]: 9120 }, [class_("A"), ELDER]],
    [
      "class B counts beside one who can work a little",
      "met",
      { [PER]: 5000, [LOW]: 9000 },
      [class_("B"), { ...SPOUSE, 劳动技能: "弱劳动力或半劳动力" }],
    ],
    ["class A does not count where all can work", "notMet", { [PER]: 5000, [LOW]: 9120 }, [class_("A"), SPOUSE]],
    ["nor where only a child cannot", "notMet", { [PER]: 5000, [LOW]: 9120 }, [class_("A"), CHILD]],
    [
      "A beside C: how much is of class C?",
      "toVerify",
      { [PER]: 5000, [LOW]: 9120 },
      [class_("A"), { ...ELDER, 是否享受低保: "C类" }],
    ],
    [
      "A beside C, as the form splits it",
      "met",
      { [PER]: 5000, [LOW]: 9120, [A_AND_B]: 7120.02 },
      [class_("A"), { ...ELDER, 是否享受低保: "C类" }],
    ],
    [
      "A beside C, too much of C",
      "notMet",
      { [PER]: 5000, [LOW]: 9120, [A_AND_B]: 7120 },
      [class_("A"), { ...ELDER, 是否享受低保: "C类" }],
    ],
    [
      "a class that is not written",
      "toVerify",
      { [PER]: 5000, [LOW]: 9120 },
      [{ ...HEAD, 是否享受低保: "享受" }, ELDER],
    ],
    [
      "a class that is not written does not matter",
      "met",
      { [PER]: 9000, [LOW]: 9120 },
      [{ ...HEAD, 是否享受低保: "享受" }, ELDER],
    ],
    ["nobody has the allowance, its amount is blank", "met", { [PER]: 5000, [LOW]: null }],
    ["a blank size", "toVerify", { [PER]: 9000, 人数: null }],
  ];
  test.each(cases.map(([name, verdict, house, members = [HEAD, SPOUSE]]) => [name, verdict, house, members] as const))(
    "%s: %s",
    (_name, verdict, house, members) => {
      expect(income(house, members)).toBe(verdict);
    },
  );

  test("the national standard counts them all", () => {
    const house = { ...HOUSE, [PER]: 5000, [BASIC]: 9000, [LOW]: 9000, [RELIEF]: 9000 };
    expect(verdictsOf(nationalPack, NATIONAL, house)("income")).toBe("met");
  });

  test("without columns of pension and allowance it stays open", () => {
    expect(verdictsOf(guangxiPack, GUANGXI, without(HOUSE, PENSION, LOW))("income")).toBe("toVerify");
  });

  test("a year whose line awaits the county stays open until it is given", () => {
    const then = { ...GUANGXI, year: 2018, asOf: "2018-12-31" };
    expect(verdictsOf(guangxiPack, then, HOUSE)("income")).toBe("toVerify");
    const given = { ...then, parameters: { ...counted, "income-line": 3535 } };
    expect(verdictsOf(guangxiPack, given, { ...HOUSE, [PER]: 3535 })("income")).toBe("notMet");
    expect(verdictsOf(guangxiPack, given, { ...HOUSE, [PER]: 3535.01 })("income")).toBe("met");
  });
});

describe("Guangxi: housing, medical care and education", () => {
  const day = (asOf: string): Partial<RunOptions> => ({ region: "451026", year: Number(asOf.slice(0, 4)), asOf });
  const houses: readonly (readonly [name: string, asOf: string, house: Cells, guangxi: Verdict, national: Verdict])[] =
    [
      ["exactly 13 m² a head", "2020-12-31", { [AREA]: 26 }, "met", "met"],
      ["less than 13 m² a head", "2020-12-31", { [AREA]: 25.99 }, "notMet", "met"],
      ["on the first day", "2017-01-01", { [AREA]: 25.99 }, "notMet", "met"],
      ["a day before", "2016-12-31", { [AREA]: 25.99 }, "toVerify", "met"],
      ["a day after", "2021-01-01", { [AREA]: 25.99 }, "toVerify", "met"],
      ["a blank area", "2020-12-31", { [AREA]: null }, "toVerify", "met"],
      ["grade C", "2020-12-31", { 危房等级: "C", 是否危房户: "是" }, "notMet", "notMet"],
      ["grade B, nothing else said", "2020-12-31", { 危房等级: "B", 是否危房户: null }, "met", "met"],
      ["a new house not moved into: has it the key?", "2020-12-31", { 是否入住: "否" }, "toVerify", "met"],
      ["a new house moved into", "2020-12-31", { 是否入住: "是" }, "met", "met"],
    ];
  test.each(houses)("housing, %s (%s)", (_name, asOf, house, guangxi, national) => {
    expect(verdictsOf(guangxiPack, day(asOf), { ...HOUSE, ...house })("housing")).toBe(guangxi);
    expect(verdictsOf(nationalPack, day(asOf), { ...HOUSE, ...house })("housing")).toBe(national);
  });

  const uninsured: Cells = { ...SPOUSE, 是否参加城乡居民基本医疗保险: "否", 是否参加城镇职工基本医疗保险: "否" };
  const insured: Cells = { ...HEAD, 是否参加城镇职工基本医疗保险: "否" };
  test.each([
    ["none", uninsured, "notMet", "notMet"],
    ["employees'", { ...uninsured, 是否参加城镇职工基本医疗保险: "是" }, "met", "met"],
    ["commercial: does it pay as much?", { ...uninsured, 是否参加商业补充医疗保险: "是" }, "toVerify", "notMet"],
    ["no commercial one either", { ...uninsured, 是否参加商业补充医疗保险: "否" }, "notMet", "notMet"],
  ] as const)("medical care, %s", (_name, spouse, guangxi, national) => {
    expect(verdictsOf(guangxiPack, GUANGXI, HOUSE, [insured, spouse])("medical")).toBe(guangxi);
    expect(verdictsOf(nationalPack, NATIONAL, HOUSE, [insured, spouse])("medical")).toBe(national);
  });

  const out = (reason: Cell): Cells => ({ ...CHILD, 在校生状况: "非在校生", 失学或辍学原因: reason });
  const dropped = (stage: Cell, reason: Cell = null): Cells => ({
    ...CHILD,
    ...{ 在校生状况: stage, 是否失学辍学: "是", 失学或辍学原因: reason },
  });
  test.each([
    ["illness", out("因病"), "met", "met"],
    ["at home to work: an economic reason", out("缺劳力"), "notMet", "notMet"],
    ["no wish to learn: was it visited?", out("厌学"), "toVerify", "notMet"],
    ["no reason written", out(null), "toVerify", "notMet"],
    ["at school", CHILD, "met", "met"],
    ["dropped out, the stage left blank", dropped(null), "toVerify", "notMet"],
    ["dropped out for work, the stage left blank", dropped(null, "缺劳力"), "notMet", "notMet"],
    ["dropped out for illness, the stage left blank", dropped(null, "因病"), "met", "met"],
    ["dropped out, and said to be at school as well", dropped("小学"), "toVerify", "notMet"],
    ["a blank stage, not said to have dropped out", { ...CHILD, 在校生状况: null }, "toVerify", "toVerify"],
    ["a blank stage, said not to have dropped out", { ...dropped(null), 是否失学辍学: "否" }, "toVerify", "toVerify"],
    [
      "dropped out, too old on the cut-off day",
      { ...dropped(null), 证件号码: inventedId("2004-09-01", 5) },
      "notApplicable",
      "notApplicable",
    ],
    [
      "too old on the cut-off day",
      { ...out(null), 证件号码: inventedId("2004-09-01", 5) },
      "notApplicable",
      "notApplicable",
    ],
    ["one day younger", { ...out("缺劳力"), 证件号码: inventedId("2004-09-02", 5) }, "notMet", "notMet"],
  ] as const)("education, %s", (_name, child, guangxi, national) => {
    expect(verdictsOf(guangxiPack, GUANGXI, HOUSE, [HEAD, child])("education")).toBe(guangxi);
    expect(verdictsOf(nationalPack, NATIONAL, HOUSE, [HEAD, child])("education")).toBe(national);
  });
});

describe("Binzhou: income against two lines", () => {
  test.each([
    [3508.99, "notMet"],
    [3509, "notMet"],
    [4199.99, "notMet"],
    [4200, "met"],
    [null, "toVerify"],
  ] as const)("%p: %s", (income, verdict) => {
    expect(verdictsOf(binzhouPack, BINZHOU, { ...HOUSE, [PER]: income })("income")).toBe(verdict);
  });

  test.each([2016, 2018])("%i has no such lines", (year) => {
    expect(verdictsOf(binzhouPack, { ...BINZHOU, year }, HOUSE)("income")).toBe("toVerify");
  });

  test("INC-05 is left out, and nothing follows from it", () => {
    expect(binzhouPack.rules.map(({ id }) => id)).not.toContain("INC-05");
    expect(nationalPack.rules.map(({ id }) => id)).toContain("INC-05");
    expect(binzhouPack.rules.flatMap(({ follows }) => follows ?? []).map(({ rule }) => rule)).not.toContain("INC-05");
    expect(nationalPack.rules.flatMap(({ follows }) => follows ?? []).map(({ rule }) => rule)).toContain("INC-05");
  });

  test("it cites nothing later than its year", () => {
    const dates = binzhouPack.criteria.flatMap(({ references }) => references.map(({ date }) => date ?? ""));
    expect(dates.filter((date) => date.slice(0, 4) > "2017")).toEqual([]);
  });
});

describe("monitoring: income against the line that the county enters", () => {
  const income = (per: Cell, options: Partial<RunOptions>): Verdict | undefined =>
    verdictsOf(monitoringPack, options, { ...HOUSE, [PER]: per })("income");

  test.each([
    [7999.99, "notMet"],
    [8000, "met"],
    [8000.01, "met"],
    [null, "toVerify"],
  ] as const)("%p against 8,000: %s", (per, verdict) => {
    expect(income(per, { ...LATER, parameters: { "monitor-line": 8000 } })).toBe(verdict);
  });

  test("it stays open until the county has entered its line", () => {
    expect(income(100, LATER)).toBe("toVerify");
    expect(income(100_000, { ...LATER, year: 2021, asOf: "2021-12-31" })).toBe("toVerify");
  });

  test("the line of the exit is not asked", () => {
    const run = runSheets(monitoringPack, {
      sheet: sheetOf({ ...HOUSE, 户类型: "脱贫户" }, [HEAD, SPOUSE]),
      options: LATER,
    });
    expect(run.outcomes.find(({ ruleId }) => ruleId === "INC-05")?.notChecked).toEqual({ reason: "notInForce" });
  });

  test("housing and water are kept", () => {
    const options = { ...LATER, parameters: { "monitor-line": 8000 } };
    const verdict = verdictsOf(monitoringPack, options, {
      ...HOUSE,
      危房等级: "D",
      是否危房户: "是",
      是否解决安全饮用水: "否",
    });
    expect([verdict("housing"), verdict("water")]).toEqual(["notMet", "notMet"]);
  });
});

describe("composing a pack", () => {
  const { id, version, title, about, scope, inForce, references } = nationalPack;
  const head = { id, version, title, about, scope, inForce, references };

  test("an own rule stands in the place of the common one", () => {
    const changed = { ...nationalPack.rules[3]!, severity: "note" };
    const pack = composePack({ head, criteria: [], rules: [changed] });
    expect(pack.rules.map((rule) => rule.id)).toEqual(nationalPack.rules.map((rule) => rule.id));
    expect(pack.rules[3]?.severity).toBe("note");
  });

  test("a rule that follows from an unknown one is refused", () => {
    const bad = { ...nationalPack.rules[3]!, follows: [{ rule: "ZZ-99", at: "cell" }] };
    const compose = (without: readonly string[]): RulePack =>
      composePack({ head, criteria: [], rules: [bad], without });
    expect(() => compose([])).toThrow(Refusal);
    expect(compose(["ZZ-99"]).rules[3]?.follows).toEqual([]);
  });
});
