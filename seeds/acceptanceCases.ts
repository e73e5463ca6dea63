import { idCheckCharacter } from "../src/core/model/idNumber";
import type { CellValue, RawSheet } from "../src/core/model/RawSheet";
import type { RunOptions } from "../src/core/model/Run";
import { writeBook } from "./sheets/writeBook";

type Rows = readonly (readonly CellValue[])[];

/** A case that one of the seed texts tells, as a small workbook of invented people; its file bears the text's name. */
export interface AcceptanceCase {
  readonly file: string;
  readonly pack: string;
  readonly options: RunOptions;
  readonly rows: Rows;
  readonly before?: Rows;
}

const SHEET = "核实";
const GUANGXI_2020 = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };

/** A man's number of area 459099, or a woman's, born in May 1975 or on the given day. */
function idOf(serial: number, birth = "19750506", sex: "男" | "女" = "男"): string {
  const digits = `459099${birth}${String(serial * 2 + (sex === "男" ? 1 : 0)).padStart(3, "0")}`;
  return digits + idCheckCharacter(digits);
}

const WAGES = ["户编号", "姓名", "证件号码", "与户主关系", "工资性收入"];
const INCOMES = [
  ...["户编号", "姓名", "证件号码", "与户主关系", "人数", "户类型", "工资性收入", "生产经营性收入", "财产性收入"],
  ...["转移性收入", "最低生活保障金", "生产经营性支出", "纯收入", "人均纯收入"],
];

/** A row of `INCOMES`; the sums are made of the parts. */
function incomeRow(
  serial: number,
  relation: string,
  { size = 1, wage = 0, farm = 0, allowance = 0 }: Partial<Record<"size" | "wage" | "farm" | "allowance", number>>,
  household = serial,
): CellValue[] {
  const net = wage + farm + allowance;
  return [
    ...[`H${household}`, `韦${"一二三四五六七八"[serial - 1] ?? "九"}`, idOf(serial), relation, size, "脱贫户"],
    ...[wage, farm, 0, allowance, allowance, 0, net, net / size],
  ];
}

export const ACCEPTANCE_CASES: readonly AcceptanceCase[] = [
  {
    // 40,600 yuan of wages last year and 1,986 in three months: 80.4 % less, pro rata.
    file: "001_e6ef727657517787-income-fall",
    pack: "national-2020",
    options: { ...GUANGXI_2020, parameters: { "months-covered": 3, "fall-warn": 20, "fall-error": 50 } },
    rows: [
      WAGES,
      ["H1", "韦一", idOf(1), "户主", 1986],
      ["H2", "韦二", idOf(2), "户主", 10_150],
      ["H3", "韦三", idOf(3), "户主", 8120],
      ["H4", "韦四", idOf(4), "户主", 8120.01],
    ],
    before: [WAGES, ...[1, 2, 3, 4].map((n) => [`H${n}`, `韦${"一二三四"[n - 1]}`, idOf(n), "户主", 40_600])],
  },
  {
    // A daughter-in-law and a grandson who are new: two people more by natural increase.
    file: "001_e6ef727657517787-new-members",
    pack: "national-2020",
    options: GUANGXI_2020,
    rows: [
      WAGES.slice(0, 4),
      ["H1", "韦一", idOf(1), "户主"],
      ["H1", "韦二", idOf(2, "19980506"), "之子"],
      ["H1", "梁三", idOf(3, "19990506", "女"), "之儿媳"],
      ["H1", "韦四", idOf(4, "20200506"), "之孙子"],
    ],
    before: [WAGES.slice(0, 4), ["H1", "韦一", idOf(1), "户主"], ["H1", "韦二", idOf(2, "19980506"), "之子"]],
  },
  {
    // Two mu of 4,000 jin at 4 yuan and one mu of 1,000 jin at 2.8 yuan: 34,800 yuan of sales, of which no cost is told.
    file: "001_e6ef727657517787-production-income",
    pack: "national-2020",
    options: GUANGXI_2020,
    rows: [
      INCOMES,
      incomeRow(1, "户主", { farm: 2 * 4000 * 4 + 1 * 1000 * 2.8 }),
      incomeRow(2, "户主", { farm: 34_800 }).map((value, c) => (c === 7 ? "约3.5万" : value)),
    ],
  },
  {
    // Four people who earn more than 30,000 yuan a year have 7,500 a head; 4,000 a head would not be enough.
    file: "000_eceb74da5b46b871-four-people",
    pack: "national-2020",
    options: GUANGXI_2020,
    rows: [
      INCOMES,
      ...[1, 2].flatMap((household) =>
        ["户主", "其他", "其他", "其他"].map((relation, i) =>
          incomeRow(household * 4 - 3 + i, relation, { size: 4, wage: household === 1 ? 30_000 : 16_000 }, household),
        ),
      ),
    ],
  },
  {
    // 380 yuan a month of class A: 4,560 in twelve months, but 3,420 in nine and 2,280 in six.
    file: "000_eceb74da5b46b871-allowance",
    pack: "national-2020",
    options: GUANGXI_2020,
    rows: [INCOMES, ...[12, 9, 6].map((months, i) => incomeRow(i + 1, "户主", { allowance: 380 * months }))],
  },
  {
    // Below 3,509 yuan national poor, below 4,200 of the city's own line; exactly 3,509 is told as such.
    file: "003_7ca2efaa8a9baaf3-bands",
    pack: "binzhou-2017",
    options: { region: "371600", year: 2017, asOf: "2017-12-31", parameters: {} },
    rows: [
      ["户编号", "姓名", "与户主关系", "人均纯收入"],
      ...[3508.99, 3509, 4199.99, 4200].map((income, i) => [`H${i + 1}`, `杨${"一二三四"[i]}`, "户主", income]),
    ],
  },
  {
    // Not more than 25 m² and 2,500 yuan a head: the limits themselves are allowed.
    file: "004_dfc4e89b02eff676-red-lines",
    pack: "guangxi-2017",
    options: GUANGXI_2020,
    rows: [
      ["户编号", "姓名", "与户主关系", "搬迁类型", "受益人口", "住房面积", "自筹资金"],
      ["H1", "韦一", "户主", "建档立卡", 1, 25, 2500],
      ["H2", "韦二", "户主", "建档立卡", 1, 25.01, 2500],
      ["H3", "韦三", "户主", "建档立卡", 1, 25, 2500.01],
      ["H4", "韦四", "户主", "同步搬迁", 1, 40, 9000],
    ],
  },
];

function sheetOfRows(rows: Rows): RawSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name: SHEET,
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)),
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
}

/** Every file of the folder `acceptance` by name. */
export async function generateAcceptance(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { file, rows, before } of ACCEPTANCE_CASES) {
    files.set(`${file}.xlsx`, await writeBook([sheetOfRows(rows)]));
    if (before) files.set(`${file}-previous.xlsx`, await writeBook([sheetOfRows(before)]));
  }
  return files;
}
