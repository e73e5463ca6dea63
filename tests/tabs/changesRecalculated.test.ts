import { writeFileSync } from "node:fs";
import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import type { CellValue } from "../../src/core/model/RawSheet";
import { isTabCell } from "../../src/core/model/TabTable";
import { compareTab } from "../../src/core/report/tabs/compareTab";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { nationalPack } from "../../src/standards/nationalPack";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { inventedId } from "../support/people";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";
import { factsOf, readBook } from "./demoFacts";
import { isInstalled, recalculate } from "./recalculate";

const HEADINGS = [
  ...[
    "户编号",
    "姓名",
    "证件号码",
    "与户主关系",
    "乡镇",
    "行政村",
    "户类型",
    "人均纯收入",
    "工资性收入",
    "务工时间（月）",
  ],
  ...[
    "务工所在地",
    "公益性岗位类型",
    "帮扶责任人",
    "是否不愁吃",
    "搬迁类型",
    "是否入住",
    "是否拆除旧房",
    "危房住人",
    "自然村",
  ],
];
const TOWNS = ["甲*乡", '乙"镇', "丙~乡", "丁?乡"];
const TYPES = ["未脱贫", "脱贫户", "返贫", "一般农户"];
/** Sixty households whose cells follow from a number, so that every branch of every formula is met. */
const households = (period: number): readonly Row[] => [
  HEADINGS,
  ...Array.from({ length: 60 }, (_, at): Row => {
    const turn = at * 7 + period * 5;
    const pick = (...values: Row) => values[turn % values.length] ?? null;
    return [
      ...[
        `H${at}`,
        `户主${at}`,
        inventedId("1970-01-01", at),
        "户主",
        TOWNS[(at + (at === 7 ? period : 0)) % 4]!,
        `${at % 9}村`,
      ],
      ...[TYPES[(at + (at % 5 === 0 ? period : 0)) % 4]!, at % 11 === 0 ? null : 1000 + ((turn * 137) % 9000)],
      ...[at % 3 === 0 ? null : (turn * 211) % 30_000, pick(0, 3, null, 12), pick("省外务工", null, "县外省内务工")],
      ...[
        pick(null, "护林员", "保洁员"),
        pick("干部甲", "干部乙", null),
        pick("是", "否", null, "是"),
        pick("建档立卡", null),
      ],
      ...[pick("是", "否", null), pick("是", null), pick("是", "否", null, null), pick("坡屯", null)],
    ];
  }).filter((_, at) => at % 13 !== period),
];
const cells = (entries: Record<string, CellValue>) => new Map(Object.entries(entries));
const typed = new Map([
  ["T8", new Map([["reported", new Map([["workers", cells({ now: 4000, published: -0.6, part: 1665 })]])]])],
  ["T9", new Map([["reported", new Map([["tenThousands", cells({ opening: 16.2, lifted: 9.48, closing: 8.84 })]])]])],
  ["T14", new Map([["reported", new Map([["villages", cells({ tasks: 634, done: 160, lastRate: 0.2 })]])]])],
  ["T19", new Map([["helpers", new Map([[`${TOWNS[0]}/干部甲`, cells({ policy: 20, income: 18.5, grade: "A" })]])]])],
  ["T20", new Map([["villages", new Map([[`${TOWNS[1]}/1村`, cells({ kind: "贫困村", members: 2, days: 20 })]])]])],
  ["T21", new Map([["households", new Map([["H3", cells({ chronic: "是", backstop: "否", found: 44_140 })]])]])],
]);
const MINE = ["T3", "T7", "T8", "T9", "T14", "T19", "T20", "T21"];

(isInstalled ? test : test.skip)(
  "LibreOffice computes what changes between two periods as we do",
  async () => {
    const parameters = { "fall-warn": 20, "fall-error": 50, "school-cutoff": "09-01" };
    const sheets = { sheet: households(1), previous: households(0), options: { parameters } };
    const facts = tabFactsOf(nationalPack, sheets, { months: 3 }, typed);
    const months = {
      "2020-11": { overall: { "": [60, 3], [TOWNS[0]!]: [15, 3] }, food: { [TOWNS[1]!]: [15, 15] } },
    } as const;
    const filler = createTabFiller({ ...facts, months }, summaryTabs);
    const tables = MINE.map((id) => filler.fill(id).table);
    const bytes = await writeTabsFile(tables);
    if (process.env["KEEP"]) writeFileSync(process.env["KEEP"], bytes);
    const book = await openXlsx(recalculate(bytes).bytes);
    for (const table of tables) {
      const { agree, differ } = compareTab(table, await book.read(table.name));
      const told = differ.map(({ row, column, expected, found }) => {
        const cell = table.rows[row]?.[column] ?? null;
        return [table.id, expected, found, isTabCell(cell) ? cell.formula : ""];
      });
      expect(told.slice(0, 10)).toEqual([]);
      expect(agree).toBeGreaterThan(20);
    }
  },
  120_000,
);

describe("the workbooks of the acceptance cases", () => {
  const two = async (name: string) => {
    const [now, previous] = await Promise.all([readBook(`${name}.xlsx`), readBook(`${name}-previous.xlsx`)]);
    const options = {
      ...{ region: "450000", year: 2020, asOf: "2020-03-31" },
      parameters: { "fall-warn": 20, "fall-error": 50, "school-cutoff": "09-01" },
    };
    return factsOf(now, { previous, options });
  };
  test("the fall of wages to a fifth is of the higher level", async () => {
    const tab = readTab(await two("acceptance/001_e6ef727657517787-income-fall"), "T7");
    expect(new Set(tab.values("households", "months"))).toEqual(new Set([3]));
    const at = tab.values("households", "wageLast").indexOf(40_600);
    expect(tab.values("households", "wageChange")[at]).toBeCloseTo(1986 / 10_150 - 1, 12);
    expect(tab.values("households", "level")[at]).toBe("错误");
  });
  test("a wife and a grandson entered once are natural growth of two", async () => {
    const tab = readTab(await two("acceptance/001_e6ef727657517787-new-members"), "T9");
    expect(["naturalIn", "openIn", "openOut", "gap"].map((id) => tab.total("towns", id))).toEqual([2, 0, 0, 0]);
  });
});
