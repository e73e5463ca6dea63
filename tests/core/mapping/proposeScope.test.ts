import fields from "../../../src/standards/fields.json";
import type { Field } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { proposeScope } from "../../../src/core/mapping/proposeScope";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { regions } from "../../../src/standards/regions/regions";
import { rawSheet } from "./rawSheet";

const body: CellValue[][] = [
  ["户编号", "姓名", "证件号码"],
  ["1", "韦甲", "459099196001010018"],
  ["1", "韦乙", "459099196001010026"],
  ["1", "韦丙", "11010519491231002X"],
];

test.each<[string, CellValue[][], [string | null, number | null, string | null]]>([
  ["title and date", [["广西某县人口表"], ["数据日期：2020-12-31"], ...body], ["450000", 2020, "2020-12-31"]],
  ["Chinese date", [["截至２０２１年１月５日"], ...body], ["450000", 2021, "2021-01-05"]],
  ["year of the window beside a later date", [["2020年度信息表 20210115"], ...body], ["450000", 2020, "2021-01-15"]],
  ["year alone", [["云南省2023年信息表"], ...body], ["530000", 2023, null]],
  ["a day that the date cannot have", [["数据日期 2020-13-31"], ...body], ["450000", null, null]],
  ["nothing but ID numbers", body, ["450000", null, null]],
  [
    "columns",
    [
      ["省", "年度", "姓名"],
      ["贵州省", 2022, "韦甲"],
    ],
    ["520000", 2022, null],
  ],
  [
    "date column",
    [
      ["数据日期", "姓名"],
      ["20221231", "韦甲"],
    ],
    [null, 2022, "2022-12-31"],
  ],
  [
    "date column of real dates",
    [
      ["数据日期", "姓名"],
      [44196, "韦甲"],
    ],
    [null, 2020, "2020-12-31"],
  ],
  ["a real date in the title", [["数据日期：", 44196], ...body], ["450000", 2020, "2020-12-31"]],
  ["a month alone ends on its last day", [["某县2020年12月信息表"], ...body], ["450000", 2020, "2020-12-31"]],
  ["a February", [["截至2021年2月"], ...body], ["450000", 2021, "2021-02-28"]],
  ["a day that no calendar has", [["截至2021年2月30日"], ...body], ["450000", null, null]],
  ["the province before its county", [["青海省河南县信息表"], ...body], ["632324", null, null]],
  ["a county that bears a province's name", [["河南县信息表"], ...body], ["632324", null, null]],
  ["its full name", [["河南蒙古族自治县信息表"], ...body], ["632324", null, null]],
  ["a region's full name", [["广西壮族自治区信息表"], ["姓名", "户编号"], ["韦甲", "1"]], ["450000", null, null]],
  [
    "the column of the province before the title",
    [["河南援建县信息表"], ["省", "县", "姓名"], ["青海省", "河南县", "韦甲"]],
    ["632324", null, null],
  ],
  [
    "the title before the column of the county",
    [["贵州省信息表"], ["县", "姓名"], ["山西人家", "韦甲"]],
    ["520000", null, null],
  ],
  [
    "nothing",
    [
      ["户编号", "姓名"],
      ["1", "韦甲"],
    ],
    [null, null, null],
  ],
])("%s", (_name, rows, expected) => {
  const raw = rawSheet(rows);
  const { region, year, asOf } = proposeScope(raw, recogniseSheet(raw, fields as readonly Field[]), regions);
  expect([region, year, asOf]).toEqual(expected);
});
