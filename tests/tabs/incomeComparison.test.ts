import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "人均纯收入", "工资性收入"];
const house = (id: string, town: string, ...income: Row): Row => [id, `户主${id}`, "户主", town, "一村", ...income];

const BEFORE: readonly Row[] = [
  HEADINGS,
  house("H1", "甲乡", 8000, 40_600),
  house("H2", "甲乡", 10_000, null),
  house("H3", "乙镇", 10_000, null),
  house("H4", "乙镇", 12_000, null),
  house("H5", "乙镇", 0, null),
  house("H6", "乙镇", null, null),
  house("H7", "乙镇", 9000, 0),
  house("H9", "乙镇", 9000, null),
  house("H10", "乙镇", 9000, 9000),
];
const NOW: readonly Row[] = [
  HEADINGS,
  house("H1", "甲乡", 2000, 1986),
  house("H2", "甲乡", 2000, null),
  house("H3", "乙镇", 2000.01, null),
  house("H4", "乙镇", 1500, null),
  house("H5", "乙镇", 3000, null),
  house("H6", "乙镇", 3000, null),
  house("H7", "乙镇", null, 500),
  house("H8", "乙镇", 3000, 3000),
  house("H9", "乙镇", null, null),
  house("H10", "乙镇", null, 9000),
];
const LINES = { "fall-warn": 20, "fall-error": 50 };
const tabOf = (options = {}, parameters: Record<string, number> = LINES, typed = new Map()) => {
  const sheets = { sheet: NOW, previous: BEFORE, options: { parameters } };
  return readTab(tabFactsOf(nationalPack, sheets, { months: 3, ...options }, typed), "T7");
};

describe("收入同期比对表", () => {
  const tab = tabOf();
  const by = (column: string, of = tab): Readonly<Record<string, unknown>> => {
    const ids = of.values("households", "householdId");
    return Object.fromEntries(of.values("households", column).map((value, row) => [ids[row] as string, value]));
  };

  test("wages of 40,600 in the year before and 1,986 in three months are a fall of 80.4 %", () => {
    expect(by("wageProrata")["H1"]).toBe(10_150);
    expect(by("wageChange")["H1"]).toBeCloseTo(-0.80433, 5);
    expect(by("level")["H1"]).toBe("错误");
    expect(tab.formula("households", 0, "wageChange")).toMatch(/^=IF\(/);
  });
  test("the raw share of the whole year stands nowhere", () => {
    const { table } = tab.filled;
    const numbers = table.rows
      .flat()
      .map((cell) => (typeof cell === "object" && cell && "value" in cell ? cell.value : cell));
    expect(numbers.filter((value) => typeof value === "number" && Math.abs(value - 1986 / 40_600) < 1e-3)).toEqual([]);
  });
  test("households with an income last year stand in it, the line itself is a fall, a blank is to be verified", () => {
    const BLANK = { H7: "待核实", H9: "待核实", H10: "待核实" };
    expect(by("level")).toEqual({ H1: "错误", H2: "疑点", H3: "正常", H4: "错误", H5: "待核实", ...BLANK });
    expect(by("change")).toMatchObject({ H4: -0.5, H5: "–", H7: null });
    expect(by("change")["H2"]).toBeCloseTo(-0.2, 12);
    expect(by("annual")).toMatchObject({ H1: 8000, H7: null });
    expect(by("difference")).toMatchObject({ H2: -500, H7: null });
  });
  test("townships count their households once", () => {
    expect(tab.values("towns", "compared")).toEqual([2, 6]);
    expect(tab.values("towns", "error")).toEqual([1, 1]);
    expect(["compared", "error", "warning", "none", "unset", "toVerify"].map((id) => tab.total("towns", id))).toEqual([
      ...[8, 2, 1, 1, 0, 4],
    ]);
    expect(tab.total("towns", "rate")).toBe(3 / 8);
  });
  test.each([
    ["neither line is confirmed", {}],
    ["one line is not confirmed", { "fall-warn": 20 }],
  ])("without levels where %s", (_, parameters) => {
    const open = tabOf({}, parameters);
    expect(new Set(open.values("households", "level"))).toEqual(new Set(["待定"]));
    expect([...open.values("towns", "rate"), open.total("towns", "rate")]).toEqual(["–", "–", "–"]);
  });
  test("the months are those up to the as-of date where the county says none", () => {
    expect(by("prorata", tabOf({ months: null }))).toMatchObject({ H2: 10_000 });
  });
  test("it warns of the households of which INC-11 does", () => {
    const parameters = { ...LINES, "months-covered": 3 };
    const { run } = tabFactsOf(nationalPack, { sheet: NOW, previous: BEFORE, options: { parameters } });
    const found = (severity: string) =>
      run.findings.flatMap((one) =>
        one.ruleId === "INC-11" && one.severity === severity && "household" in one.subject
          ? [one.subject.household]
          : [],
      );
    const levels = Object.entries(by("level"));
    const of = (wanted: string) => levels.flatMap(([id, level]) => (level === wanted ? [id] : []));
    expect([...new Set(found("error"))].sort()).toEqual(of("错误"));
    expect([...new Set(found("warning"))].filter((id) => !found("error").includes(id)).sort()).toEqual(of("疑点"));
  });
  test("what people typed is kept by household", () => {
    const entries = new Map([["H2", new Map([["cause", "外出停工"]])]]);
    const typed = new Map([["T7", new Map([["households", entries]])]]);
    expect(by("cause", tabOf({}, LINES, typed))).toMatchObject({ H1: null, H2: "外出停工" });
  });
  test("nothing is compared without the year before", () => {
    const facts = tabFactsOf(nationalPack, { sheet: NOW, options: { parameters: LINES } }, { months: 3 });
    expect(readTab(facts, "T7").values("households", "householdId")).toEqual([]);
  });
});
