import type { RunOptions } from "../src/core/model/Run";
import type { Member } from "./model/Model";
import type { ModelRequest } from "./model/inventModel";
import { H4_HOUSES, H4_ONE_SHEET, H4_PERSONS, H5, H5_WITH_PERSONS, H6, RELOCATION, VILLAGES } from "./sheets/laterSets";
import { H1, H2, H3, H3_HOUSES } from "./sheets/personSets";
import { headerSet, type SheetColumn } from "./sheets/headerSet";
import type { SheetPlan } from "./sheets/renderBook";

/** A workbook with faults, its clean twin and, where the rules ask for it, the period before. */
export interface Book {
  readonly id: string;
  readonly pack: string;
  readonly options: RunOptions;
  readonly model: ModelRequest;
  readonly sheets: readonly SheetPlan[];
  /** Beside it stands the workbook of the year before. */
  readonly hasPrevious: boolean;
  /** Which members have a row, where not all. */
  readonly lists?: (member: Member) => boolean;
}

const members = (name: string, columns: readonly SheetColumn[], ...title: readonly string[]): SheetPlan => ({
  ...{ name, columns, title },
  rows: "members",
});
const households = (name: string, columns: readonly SheetColumn[], ...title: readonly string[]): SheetPlan => ({
  ...{ name, columns, title },
  rows: "households",
});
const villages = (name: string): SheetPlan => ({ name, columns: VILLAGES, title: [], rows: "villages" });
/** Those who are asked about their work. */
const isListed = ({ values }: Member): boolean => (values["working"] ?? null) !== null;

/** What the county of these seeds has confirmed. */
const CONFIRMED: Readonly<Record<string, number | string>> = {
  "school-cutoff": "09-01",
  "parent-child-gap": 14,
  "spouse-gap": 40,
  "junior-age-min": 11,
  "junior-age-max": 18,
  "senior-age-min": 15,
  "senior-age-max": 20,
  "max-area-per-head": 60,
  "min-monitor-months": 6,
  "reloc-fund-household": 10_000,
  "medical-alert-monitored": 5000,
  "medical-alert-other": 10_000,
  "fall-warn": 20,
  "fall-error": 50,
  "rise-warn": 100,
  "near-line": 105,
  "months-covered": 12,
  "monitor-line": 6000,
  "help-within": 1,
};
/** Rules that are not confirmed and that it switched on. */
const SWITCHED_ON = ["HH-09", "HH-11", "ID-12", "INC-09", "INC-10", "INC-12", "INC-16", "INC-18", "LAB-18"];

const runOf = (
  region: string,
  year: number,
  parameters: Readonly<Record<string, number | string>> = {},
): RunOptions => ({
  ...{ region, year, asOf: `${year}-12-31` },
  parameters: { ...CONFIRMED, ...parameters },
  rules: Object.fromEntries(SWITCHED_ON.map((rule) => [rule, { on: true }])),
});

const GUANGXI_MORE = headerSet(`
  人数 hhSize
  脱贫年度 outYear
  贫困户属性 povertyType
  主要致贫原因 cause1
  其他致贫原因 cause2
  住房安全等级 grade
  危房住人 dangerLived
  饮水是否困难 waterHard
  基础养老金 incBasicPension
  临时救助金 incRelief
  是否不愁吃 foodOk
  是否不愁穿 clothOk
  帮扶责任人 helper
`);

const BINZHOU = headerSet(`
  户编号 householdId
  户主姓名 headName
  家庭人口数 hhSize
  户类型 hhType
  脱贫年度 outYear
  贫困户属性 povertyType
  主要致贫原因 cause1
  其他致贫原因 cause2
  工资性收入 incWage
  生产经营性收入 incBiz
  财产性收入 incProp
  转移性收入 incTransfer
  生产经营性支出 incCost
  纯收入 incNet
  人均纯收入 incPer
  住房面积 area
  是否危房户 danger
  危房等级 grade
  是否解决安全饮用水 waterSafe
  帮扶责任人 helper
`);

export const BOOKS: readonly Book[] = [
  {
    id: "h1-2022",
    pack: "monitoring-2021",
    options: runOf("450000", 2022),
    model: { seed: 101, year: 2022, households: 144 },
    sheets: [members("已脱贫人口名单", H1, "已脱贫人口名单")],
    hasPrevious: true,
  },
  {
    id: "h2-h3-2021",
    pack: "monitoring-2021",
    options: runOf("450000", 2021),
    model: { seed: 102, year: 2021, households: 144 },
    sheets: [members("人员信息", H2), households("家庭信息", H3_HOUSES, "2021年度家庭信息表")],
    hasPrevious: false,
  },
  {
    id: "h3-2022",
    pack: "monitoring-2021",
    options: runOf("450000", 2022),
    model: { seed: 103, year: 2022, households: 144 },
    sheets: [members("全字段导出", H3)],
    hasPrevious: true,
  },
  {
    id: "h4-2023",
    pack: "monitoring-2021",
    options: runOf("450000", 2023),
    model: { seed: 104, year: 2023, households: 180 },
    sheets: [
      members("监测对象人员", H4_PERSONS),
      households("监测对象家庭", H4_HOUSES, "2023年监测对象家庭信息"),
      villages("行政村信息"),
    ],
    hasPrevious: true,
  },
  {
    id: "h4-one-sheet-2022",
    pack: "monitoring-2021",
    options: runOf("450000", 2022),
    model: { seed: 110, year: 2022, households: 180 },
    sheets: [members("监测对象全字段", H4_ONE_SHEET)],
    hasPrevious: false,
  },
  {
    id: "h5-2023",
    pack: "monitoring-2021",
    options: runOf("450000", 2023),
    model: { seed: 105, year: 2023, households: 72 },
    sheets: [members("务工月监测", H5, "务工月监测表", "数据日期：2023-12-31")],
    lists: isListed,
    hasPrevious: false,
  },
  {
    id: "h5-persons-2023",
    pack: "monitoring-2021",
    options: runOf("450000", 2023),
    model: { seed: 106, year: 2023, households: 144 },
    sheets: [members("人员务工", H5_WITH_PERSONS)],
    hasPrevious: false,
  },
  {
    id: "h6-2017",
    pack: "national-2020",
    options: runOf("150000", 2017, { "income-line": 2952 }),
    model: {
      ...{ seed: 107, year: 2017, households: 144, province: "内蒙古自治区", city: "白音市", county: "查干旗" },
      ...{ towns: ["哈日苏木", "乌兰镇"], villages: ["巴彦嘎查", "红旗嘎查", "新井村"] },
    },
    sheets: [members("建档立卡人口", H6, "建档立卡贫困人口信息表")],
    hasPrevious: false,
  },
  {
    id: "register-2020",
    pack: "national-2020",
    options: runOf("450000", 2020),
    model: { seed: 108, year: 2020, households: 144 },
    sheets: [members("贫困人口", H2), households("贫困户", [...H3_HOUSES, ...GUANGXI_MORE])],
    hasPrevious: false,
  },
  {
    id: "relocation-2020",
    pack: "guangxi-2017",
    options: runOf("450000", 2020),
    model: { seed: 109, year: 2020, households: 144 },
    sheets: [members("搬迁人口", H1), households("安置户台账", RELOCATION, "易地扶贫搬迁安置户台账")],
    hasPrevious: false,
  },
  {
    id: "guangxi-2020",
    pack: "guangxi-2017",
    options: runOf("450000", 2020),
    model: { seed: 111, year: 2020, households: 144 },
    sheets: [
      members("贫困人口信息", H2),
      households("八有一超", [...H3_HOUSES, ...GUANGXI_MORE], "脱贫户八有一超信息表"),
    ],
    hasPrevious: false,
  },
  {
    id: "binzhou-2017",
    pack: "binzhou-2017",
    options: runOf("371600", 2017),
    model: {
      ...{ seed: 112, year: 2017, households: 108, province: "山东省", city: "滨州市", county: "河清县" },
      ...{ towns: ["柳行镇", "枣林乡"], villages: ["大杨村", "小杨村", "西河村"] },
    },
    sheets: [members("贫困人口", H2), households("贫困户", BINZHOU)],
    hasPrevious: false,
  },
];

/** Every field that a sheet of the workbook shows. */
export function fieldsOf({ sheets }: Book): ReadonlySet<string> {
  return new Set(sheets.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? [])));
}
