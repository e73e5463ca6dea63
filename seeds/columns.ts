import type { CellValue, RawSheet } from "../src/core/model/RawSheet";

export const MEMBER_SHEET = "贫困人口信息";
export const HOUSEHOLD_SHEET = "贫困户信息";

/** Headings by the field that they hold, in sheet order. */
export const MEMBER_HEADINGS = {
  order: "序号",
  county: "县(市、区、旗)",
  town: "乡(镇)",
  village: "行政村",
  householdId: "户编号",
  personId: "人编号",
  name: "姓名",
  sex: "性别",
  idNo: "证件号码",
  relation: "与户主关系",
  nation: "民族",
  education: "文化程度",
  student: "在校生状况",
  dropReason: "失学或辍学原因",
  health: "健康状况",
  labour: "劳动技能",
  workRegion: "务工所在地",
  workMonths: "务工时间（月）",
  basicMed: "是否参加城乡居民基本医疗保险",
  empMed: "是否参加城镇职工基本医疗保险",
  bigMed: "是否参加大病保险",
} as const;

export const HOUSEHOLD_HEADINGS = {
  householdId: "户编号",
  headName: "户主姓名",
  town: "乡",
  village: "村",
  hhSize: "家庭人口数",
  hhType: "户类型",
  outYear: "脱贫年度",
  monCat: "监测对象类别",
  riskCleared: "风险是否已消除",
  incWage: "工资性收入",
  incBiz: "生产经营性收入",
  incProp: "财产性收入",
  incTransfer: "转移性收入",
  incBasicPension: "基础养老金",
  incLowAllow: "最低生活保障金",
  incCost: "生产经营性支出",
  incNet: "纯收入（元）",
  incPer: "人均纯收入\n（元）",
  area: "住房面积(㎡)",
  danger: "是否危房户",
  grade: "住房安全等级",
  waterHard: "饮水是否困难",
  waterSafe: "是否解决安全饮用水",
  foodOk: "是否不愁吃",
  clothOk: "是否不愁穿",
  helper: "帮扶责任人",
} as const;

/** What a cell of an invented county says, as text. */
export function textOf(value: CellValue): string {
  return typeof value === "object" ? "" : String(value);
}

export type MemberField = keyof typeof MEMBER_HEADINGS;
export type HouseholdField = keyof typeof HOUSEHOLD_HEADINGS;

/** Rows above the first record: title, date and units, headings. */
export const ROWS_ABOVE = 3;

/** Records column by column, so that a million of them fit in memory. */
export type Columns<F extends string> = Readonly<Record<F, CellValue[]>>;

export function emptyColumns<F extends string>(headings: Readonly<Record<F, string>>): Columns<F> {
  return Object.fromEntries(Object.keys(headings).map((field) => [field, []])) as unknown as Columns<F>;
}

/** The sheet that holds the records, with the rows above them and, where `total` is given, a row below. */
export function sheetOf<F extends string>(
  name: string,
  headings: Readonly<Record<F, string>>,
  columns: Columns<F>,
  above: readonly [title: string, notes: readonly (readonly [column: number, text: string])[]],
  total: Partial<Record<F, CellValue>> | null,
): RawSheet {
  const fields = Object.keys(headings) as F[];
  const [title, notes] = above;
  const width = fields.length;
  const cells = fields.map((field, c) => {
    const records = columns[field];
    const column = new Array<CellValue>(ROWS_ABOVE + records.length + (total ? 1 : 0)).fill(null);
    column[0] = c === 0 ? title : null;
    column[1] = notes.find(([at]) => at === c)?.[1] ?? null;
    column[2] = headings[field];
    for (let r = 0; r < records.length; r++) column[ROWS_ABOVE + r] = records[r]!;
    if (total) column[column.length - 1] = total[field] ?? null;
    return column;
  });
  return {
    name,
    origin: { row: 0, column: 0 },
    rowCount: cells[0]!.length,
    columns: cells,
    date1904: false,
    merges: [{ row: 0, column: 0, rows: 1, columns: width }],
    hiddenRowCount: 0,
    formulas: [],
  };
}
