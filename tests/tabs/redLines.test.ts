import { validateSheets } from "../support/testRule";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";
import { nationalPack } from "../../src/standards/nationalPack";

const HEADINGS = ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "受益人口", "住房面积", "自筹资金", "搬迁类型"];
const house = (id: string, ...own: Row): Row => [id, `户主${id}`, "户主", "甲乡", "甲村", ...own];
const ROWS: readonly Row[] = [
  HEADINGS,
  house("H1", 4, 100, 10_000, "建档立卡"),
  house("H2", 1, 25.01, 2500, null),
  house("H3", 1, 25, 2500.01, "建档立卡"),
  house("H4", 2, 60, 6000, "建档立卡"),
  house("H5", 3, null, 100, "建档立卡"),
  house("H6", 3, 90, 9000, "同步搬迁"),
  house("H7", null, 80, 0, null),
  house("H8", 5, 100, 12_500, "建档立卡"),
  house("H9", null, null, null, "建档立卡"),
  house("H10", 3, 90, null, "建档立卡"),
];
const tabOf = (options = {}) => readTab(tabFactsOf(nationalPack, { sheet: ROWS, options }), "T13");

describe("搬迁红线预警表", () => {
  const tab = tabOf();
  const by = (column: string): Readonly<Record<string, unknown>> => {
    const ids = tab.values("households", "householdId");
    return Object.fromEntries(tab.values("households", column).map((value, row) => [ids[row] as string, value]));
  };

  test("the line itself is allowed, anything above it is not, and what is blank is to be verified", () => {
    expect(by("state")).toEqual({
      H1: "未越线",
      H2: "越线",
      H3: "越线",
      H4: "越线",
      H5: "待核实",
      H6: "不判定",
      H8: "未越线",
      H9: "待核实",
      H10: "越线",
    });
    expect(by("crossed")).toMatchObject({ H1: null, H2: "面积", H3: "人均自筹", H4: "面积、人均自筹", H10: "面积" });
  });
  test("the distance to the line is a formula of the row, negative beyond it", () => {
    expect(by("areaPerHead")).toMatchObject({ H1: 25, H2: 25.01, H5: null });
    expect(by("areaDistance")).toMatchObject({ H1: 0, H8: 5, H4: -5, H5: null, H6: null });
    expect(by("fundDistance")).toMatchObject({ H1: 0, H4: -500 });
    expect(by("fundDistance")["H3"]).toBeCloseTo(-0.01, 9);
    expect(by("areaExcess")).toMatchObject({ H1: 0, H4: 10, H5: null });
    expect(tab.formula("households", 0, "areaDistance")).toMatch(/^=.*-/);
  });
  test("the site is what the sheet says, and what somebody types instead", () => {
    const sheet = ROWS.map((row, at) => [...row, at === 0 ? "安置点" : at === 1 ? "幸福社区" : null]);
    const typed = new Map([["T13", new Map([["households", new Map([["H2", new Map([["site", "和谐社区"]])]])]])]]);
    const sites = readTab(tabFactsOf(nationalPack, { sheet }, {}, typed), "T13").values("households", "site");
    expect(sites.slice(0, 3)).toEqual(["幸福社区", "和谐社区", null]);
  });
  test("a sheet that tells of no relocation has no counts of it", () => {
    const sheet = ROWS.map((row) => row.slice(0, 5));
    const bare = readTab(tabFactsOf(nationalPack, { sheet }), "T13").filled;
    expect(bare.blocks.map(({ id }) => id)).toEqual(["households"]);
    expect(JSON.stringify(bare.table.rows)).toContain("或者表内没有搬迁类型");
  });
  test("the summary counts each household once", () => {
    const counts = ["households", "over", "within", "toVerify", "notJudged"].map((id) => tab.total("towns", id));
    expect(counts).toEqual([9, 4, 2, 2, 1]);
    expect(tab.values("towns", "over")).toEqual([4]);
  });
  test("it crosses what LIV-05 finds", () => {
    const { run } = validateSheets(nationalPack, { sheet: ROWS });
    const found = run.findings.filter(({ ruleId }) => ruleId === "LIV-05");
    const households = new Set(found.map(({ subject }) => ("household" in subject ? subject.household : "")));
    const over = Object.entries(by("state")).filter(([, state]) => state === "越线");
    expect([...households].sort()).toEqual(over.map(([id]) => id).sort());
  });
  test("the line per household counts once the county confirms it", () => {
    expect(by("householdLimit")).toMatchObject({ H1: null });
    const confirmed = tabOf({ parameters: { "reloc-fund-household": 10_000 } });
    expect(confirmed.values("households", "crossed")).toEqual([
      ...[null, "面积", "人均自筹", "面积、人均自筹", null, null, "户均自筹", null, "面积"],
    ]);
    expect(confirmed.values("households", "householdDistance")[6]).toBe(-2500);
  });
  test("where no line is in force nothing is judged", () => {
    const later = tabOf({ asOf: "2024-06-30", year: 2024 });
    expect(new Set(later.values("households", "state"))).toEqual(new Set(["不判定"]));
    expect(new Set(later.values("households", "areaDistance"))).toEqual(new Set([null]));
  });
});
