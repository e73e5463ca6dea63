import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { householdList } from "../../src/tabs/householdList";
import { spotCheck } from "../../src/tabs/spotCheck";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { factsOfSheets, type FactsCase } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";
import { readTab } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";
import { sheetOfTable } from "./sheetOfTable";

const HEADING: Row = ["乡镇", "行政村", "户编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型"];
const person = (household: string, village: string, order: number, income: number): Row => [
  ...["青山镇", village, household, `覃${order}`, inventedId("1970-01-01", order), "户主", income, "脱贫户"],
];
const sheet: readonly Row[] = [
  HEADING,
  person("H1", "东村", 1, 3000),
  person("H2", "西村", 2, 3500),
  person("H3", "东村", 3, 3600),
  [
    ...person("H4", "西村", 4, 9000).slice(0, 4),
    `${inventedId("1970-01-01", 4).slice(0, 17)}?`,
    "户主",
    3900,
    "脱贫户",
  ],
];
const tabOf = (id: string, more: Partial<FactsCase> = {}) => readTab(factsOfSheets({ sheet, ...more }), id);
type Tab = ReturnType<typeof tabOf>;

/** The cell of a block as a person fills it in. */
function typedIn({ filled }: Tab, block: string, row: number, column: string, value: string) {
  const { firstRow, columns } = filled.blocks.find(({ id }) => id === block)!;
  return { row: firstRow + row, column: columns.get(column)!, value };
}

describe("一户一清单", () => {
  const tab = tabOf("T4");

  test("lists problems by village and household, a page each, with value, standard, rule and measure", () => {
    expect(tab.values("lines", "householdId")).toEqual(["H1", "H3", "H2", "H4", "H4"]);
    expect(tab.values("lines", "rule")[0]).toBe("INC-05");
    expect(tab.values("lines", "value")[0]).toBe("3,000 元");
    expect(tab.values("lines", "expected")[0]).toBe("大于 4,000 元");
    expect(tab.values("lines", "measure")[0]).toMatch(/核实/);
    const { firstRow } = tab.filled.blocks[0]!;
    expect(tab.filled.table.print?.pageStarts).toEqual([1, 2, 3].map((row) => firstRow + row));
    expect(JSON.stringify(tab.filled.table.rows)).not.toMatch(/\d{15}/);
  });

  test("keeps what was typed wherever the line stands, and a proposal is not taken for typed", () => {
    const written = [typedIn(tab, "lines", 2, "unit", "民政局"), typedIn(tab, "lines", 2, "measure", "申请低保")];
    const typed = new Map([["T4", readTyped(householdList, sheetOfTable(tab.filled.table, written))]]);
    expect([...typed.get("T4")!.get("lines")!.values()].map((cells) => [...cells])).toEqual([
      [
        ["measure", "申请低保"],
        ["unit", "民政局"],
      ],
    ]);
    const turned = [HEADING, ...sheet.slice(1).toReversed()];
    const again = tabOf("T4", { sheet: turned, typed });
    const row = again.values("lines", "householdId").indexOf("H2");
    expect(again.values("lines", "unit")[row]).toBe("民政局");
    expect(again.values("lines", "measure")[row]).toBe("申请低保");
    expect(again.values("lines", "measure").filter((measure) => measure === "申请低保")).toHaveLength(1);
  });

  test("of chosen villages holds theirs, and what somebody filled in elsewhere", () => {
    const tabs = { villages: ["青山镇/东村"] };
    expect(tabOf("T4", { tabs }).values("lines", "householdId")).toEqual(["H1", "H3"]);
    const written = [typedIn(tab, "lines", 2, "unit", "民政局")];
    const typed = new Map([["T4", readTyped(householdList, sheetOfTable(tab.filled.table, written))]]);
    expect(tabOf("T4", { tabs, typed }).values("lines", "householdId")).toEqual(["H1", "H3", "H2"]);
  });

  test("masked leaves out what a value may tell of health", () => {
    const masked = tabOf("T4", { tabs: { masked: { T4: true } } });
    expect(masked.filled.blocks[0]!.columns.has("value")).toBe(false);
    expect(masked.filled.blocks[0]!.columns.has("message")).toBe(false);
  });
});

describe("抽查核实表", () => {
  const tabs = { sample: { seed: 5, rate: 0.5, count: null, byVerdict: false, again: false } };
  const tab = tabOf("T15", { tabs });

  test("draws one of two households in each village; nothing is checked yet and there is no rate", () => {
    expect(tab.values("strata", "households")).toEqual([2, 1, 1]);
    expect(tab.total("strata", "households")).toBe(2);
    expect(tab.values("batches", "label")).toEqual(["S5-2020-12-50%"]);
    expect(tab.values("batches", "households")).toEqual([2]);
    expect(tab.values("batches", "rate")).toEqual(["–"]);
    expect(tab.values("lines", "item").slice(0, 2)).toEqual(["家庭人口", "人均纯收入"]);
  });

  test("takes for the rate only what was checked, and hands what is wrong to the ledger", () => {
    const written = [
      typedIn(tab, "lines", 0, "isSame", "是"),
      typedIn(tab, "lines", 1, "isSame", "否"),
      typedIn(tab, "lines", 1, "found", "2600"),
      typedIn(tab, "lines", 2, "isSame", "是"),
    ];
    const typed = new Map([["T15", readTyped(spotCheck, sheetOfTable(tab.filled.table, written))]]);
    const again = tabOf("T15", { tabs, typed });
    expect(again.values("batches", "items")).toEqual([4]);
    expect(again.values("batches", "checked")).toEqual([3]);
    expect(again.values("batches", "wrong")).toEqual([1]);
    expect(again.values("batches", "rate")[0]).toBeCloseTo(1 / 3, 12);
    expect(again.values("strata", "wrong")[0]).toBe(1);
    expect(again.values("lines", "found")[1]).toBe("2600");

    const ledger = tabOf("T5", { tabs, typed });
    const row = ledger.values("lines", "source").indexOf("抽查");
    expect(ledger.values("lines", "item")[row]).toBe("人均纯收入");
    expect(ledger.values("lines", "message")[row]).toBe("抽查现场值与系统值不一致");
    expect(ledger.values("summary", "all")[3]).toBe(1);
  });
});

describe("享受政策一览表", () => {
  const people: readonly Row[] = [
    ["户编号", "姓名", "与户主关系", "是否接受医疗救助", "是否参加城乡居民基本医疗保险"],
    ["H1", "覃大山", "户主", "是", "是"],
    ["H2", "韦秀英", "户主", "否", "是"],
  ];
  const households = [
    ["户编号", "最低生活保障金", "生态补偿金"],
    ["H1", 4560, 300.5],
    ["H2", null, 0],
  ];
  const listOf = (masked: boolean) => tabOf("T16", { sheet: people, households, tabs: { masked: { T16: masked } } });

  test("adds up each household, shows no amount where the sheet has none, and begins a page with each", () => {
    const tab = listOf(false);
    expect(tab.values("lines", "head")).toEqual(["覃大山", "覃大山", "覃大山", "覃大山", "合计", "韦秀英", "合计"]);
    expect(tab.values("lines", "amount")).toEqual([4560, 300.5, null, null, 4860.5, null, null]);
    expect(tab.values("lines", "item")[0]).toBe("最低生活保障金");
    const { firstRow } = tab.filled.blocks[0]!;
    expect(tab.filled.table.print?.pageStarts).toEqual([firstRow + 5]);
  });

  test("posted tells nothing of health, and is posted unless somebody chooses otherwise", () => {
    expect(listOf(false).values("lines", "item")).toContain("医疗救助");
    for (const tab of [listOf(true), tabOf("T16", { sheet: people, households })])
      expect(tab.values("lines", "item")).not.toContain("医疗救助");
  });
});

describe("佐证材料缺失表", () => {
  test("counts what is there, what is missing and what nobody filled in apart", () => {
    const households = [["户编号", "是否入住"], ...["H1", "H2", "H3", "H4"].map((id): Row => [id, "是"])];
    const first = tabOf("T17", { households });
    const rows = first.values("lines", "material").flatMap((material, row) => (material === "入住照片" ? [row] : []));
    expect(rows).toHaveLength(4);
    const written = [
      typedIn(first, "lines", rows[0]!, "has", "有"),
      typedIn(first, "lines", rows[1]!, "has", "无"),
      typedIn(first, "lines", rows[2]!, "has", "有"),
    ];
    const declared = summaryTabs.find(({ id }) => id === "T17")!;
    const typed = new Map([["T17", readTyped(declared, sheetOfTable(first.filled.table, written))]]);
    const tab = tabOf("T17", { households, typed });
    const line = tab.values("materials", "label").indexOf("入住照片");
    const cells = ["all", "there", "lacking", "open"].map((column) => tab.values("materials", column)[line]);
    expect(cells).toEqual([4, 2, 1, 1]);
    expect(tab.values("materials", "rate")[line]).toBeCloseTo(1 / 3, 12);
    expect(tab.total("materials", "all")).toBe(8);
  });
});
