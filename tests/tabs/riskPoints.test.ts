import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  ...["户编号", "姓名", "与户主关系", "乡镇", "行政村", "自然村", "是否危房户", "危房住人", "是否失学辍学"],
  ...["健康状况", "是否享受低保", "出生日期", "在校生状况"],
];
const one = (
  id: string,
  town: string,
  danger: string | null,
  lived: string | null,
  dropped: string | null,
  ...own: Row
) => [...[id, `户主${id}`, "户主", town, "一村", "坡屯", danger, lived, dropped], ...own];
const ROWS: readonly Row[] = [
  HEADINGS,
  one("H1", "甲乡", "是", "否", "否", "长期慢性病,残疾", "农村低保", "1960-01-01"),
  one("H1", "甲乡", "是", "否", "是", "健康", "农村低保", "2008-01-01", "七年级"),
  one("H2", "甲乡", "是", null, null, "健康", "未享受", "1960-01-01"),
  one("H3", "乙镇", "否", null, null, "健康", "未享受", "1960-01-01"),
  one("H4", "乙镇", null, null, null, null, null, "1960-01-01"),
];
const cells = (entries: Record<string, string | number>) => new Map<string, string | number>(Object.entries(entries));
const typed = new Map([
  [
    "T21",
    new Map([
      [
        "households",
        new Map([
          ["H1", cells({ chronic: "是", backstop: "否", found: 44_140, cleared: 44_160 })],
          ["H2", cells({ chronic: "否", backstop: "否", gridWorker: "网格员甲" })],
          ["H3", cells({ chronic: "否", backstop: "否", grid: "第三网格" })],
        ]),
      ],
    ]),
  ],
]);

describe("风险点排查表", () => {
  const facts = tabFactsOf(
    nationalPack,
    { sheet: ROWS, options: { parameters: { "school-cutoff": "09-01" } } },
    {},
    typed,
  );
  const tab = readTab(facts, "T21");
  const column = (id: string) => tab.values("households", id);

  test("a house is dangerous to whoever lives in it, and blank is to be verified", () => {
    expect(column("householdId")).toEqual(["H1", "H2", "H3", "H4"]);
    expect(column("danger")).toEqual(["否", "是", "否", "待核实"]);
    expect(column("dropOut")).toEqual(["是", "否", "否", "否"]);
    expect(column("chronicPeople")).toEqual([1, 0, 0, null]);
    expect(column("allowed")).toEqual([2, 0, 0, null]);
    expect(column("grid")).toEqual(["坡屯", "坡屯", "第三网格", "坡屯"]);
  });
  test("a risk is open until a day of clearing stands there; no risk needs every answer", () => {
    expect(column("state")).toEqual(["已清零", "未清零", "无风险", "待核实"]);
  });
  test("townships count what is said and what is not", () => {
    expect(
      ["danger", "dangerOpen", "chronic", "chronicOpen", "dropOut", "open", "cleared"].map((id) =>
        tab.values("towns", id),
      ),
    ).toEqual([
      ...[
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    ]);
    expect(tab.total("towns", "households")).toBe(4);
    expect(tab.values("towns", "rate")).toEqual([0.5, "–"]);
  });
  test("a card is asked for where somebody is ill or nobody knows, an allowance where nobody has one", () => {
    const untyped = readTab(
      tabFactsOf(nationalPack, { sheet: ROWS, options: { parameters: { "school-cutoff": "09-01" } } }),
      "T21",
    );
    expect(untyped.values("towns", "chronicOpen")).toEqual([1, 1]);
    expect(untyped.values("towns", "backstopOpen")).toEqual([1, 2]);
    expect(untyped.formula("towns", 0, "chronicOpen")).toMatch(/^=COUNTIFS\(/);
  });
  test("health stands in no masked copy", () => {
    const masked = readTab({ ...facts, options: { ...facts.options, masked: { T21: true } } }, "T21");
    const texts = masked.filled.table.rows
      .flat()
      .map((cell) => (cell && typeof cell === "object" && "value" in cell ? cell.value : cell));
    expect(texts).not.toContain("慢病人数");
    expect(texts).not.toContain("慢病证遗漏");
    expect(texts).toContain("危房住人");
    expect(masked.filled.table.rows.flat().filter((cell) => JSON.stringify(cell)?.includes("#REF"))).toEqual([]);
  });
});
