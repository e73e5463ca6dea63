import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import { compareTab } from "../../src/core/report/tabs/compareTab";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { TypedCells } from "../../src/core/model/TabFacts";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { binzhouPack } from "../../src/standards/binzhouPack";
import { nationalPack } from "../../src/standards/nationalPack";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { tabFactsOf } from "../support/tabFactsOf";
import { isInstalled, recalculate } from "./recalculate";

/** Values that a column goes through, each at its own pace; names hold what a criterion could take for a wildcard. */
const COLUMNS: Readonly<Record<string, readonly CellValue[]>> = {
  乡镇: ["同乐镇", "逻西*乡", "雅长?乡"],
  行政村: ["龙村", "~凤村", "马村", "虎村"],
  劳动技能: ["普通劳动力", "无劳动力", "丧失劳动力", null],
  健康状况: ["健康", "长期慢性病", "残疾,长期慢性病", "患有大病", null],
  文化程度: ["小学", "初中", null],
  出生日期: ["19500101", "20120505", "2004", null],
  是否享受低保: ["A类", "未享受", "未享受", "C类"],
  是否兜底保障户: ["是", "否", "否", null],
  主要致贫原因: ["因病", "缺劳力", "缺技术", null, "因学"],
  致贫原因2: ["缺资金", null, "因病、缺水"],
  人均纯收入: [3509, 3999, 4000, 4200, 4200.01, 6500, 9000, null],
  监测对象类别: ["脱贫不稳定户", null, null],
  "致贫/返贫风险1": ["因病", "因学", null],
  受益人口: [3, null],
  住房面积: [75, 75.03, 60, null],
  自筹资金: [7500, 7500.03, 12_000, null],
  搬迁类型: ["建档立卡", "建档立卡", "同步搬迁", null],
  是否不愁吃: ["是", "是", "否"],
  是否不愁穿: ["是"],
  是否危房户: ["否", "否", "是", null, "否"],
  是否解决安全饮用水: ["是", "否", "是"],
  是否参加城乡居民基本医疗保险: ["是", "是", "是", "否"],
};
const lists = Object.values(COLUMNS);
const rows = Array.from({ length: 60 }, (_, h) => h).flatMap((h) =>
  Array.from({ length: 1 + (h % 4) }, (_, m): readonly CellValue[] => [
    ...[`H${h}`, `成员${h}.${m}`, m === 0 ? "户主" : "其他"],
    ...lists.map((list, c) => list[(h * (1 + (c % 3)) + (h >> (c % 4))) % list.length] ?? null),
  ]),
);
const sheet = [["户编号", "姓名", "与户主关系", ...Object.keys(COLUMNS)], ...rows];
const typed: TypedCells = new Map([
  [
    "T12",
    new Map([
      [
        "households",
        new Map([
          [
            "H0",
            new Map([
              ["standard", 380],
              ["firstMonth", 4],
              ["lastMonth", 12],
            ]),
          ],
        ]),
      ],
    ]),
  ],
]);

const cases = [
  [nationalPack, { parameters: { "income-line": 4000, "reloc-fund-household": 10_000 } }],
  [binzhouPack, { region: "371600", year: 2017, asOf: "2017-12-31" }],
] as const;

(isInstalled ? describe : describe.skip)(
  "LibreOffice computes the analysing tabs as we do, with rows in all of them",
  () => {
    test.each(cases.map(([pack, options]) => [pack.id, pack, options] as const))(
      "%s",
      async (_id, pack, options) => {
        const facts = tabFactsOf(pack, { sheet, options }, {}, typed);
        const filler = createTabFiller(facts, summaryTabs);
        const filled = ["T3", "T10", "T11", "T12", "T13", "T23", "T24"].map((id) => filler.fill(id));
        for (const { blocks } of filled)
          for (const { id, rows: size } of blocks) expect([id, size > 0]).toEqual([id, true]);
        const tables = filled.map(({ table }) => table);
        const book = await openXlsx(recalculate(await writeTabsFile(tables)).bytes);
        for (const table of tables) {
          const { agree, differ } = compareTab(table, await book.read(table.name));
          expect([table.id, differ]).toEqual([table.id, []]);
          expect(agree).toBeGreaterThan(0);
        }
      },
      120_000,
    );
  },
);
