import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { writeBook } from "../sheets/writeBook";
import { RENAMED } from "./forms";
import { inventPairs } from "./inventPairs";
import type { Person, PlantedRow } from "./Pairs";

const COUNTY_COLUMNS = {
  户编号: "householdId",
  人编号: "personId",
  姓名: "name",
  性别: "sex",
  出生日期: "birth",
  证件号码: "idNo",
  与户主关系: "relation",
  "乡(镇)": "town",
  行政村: "village",
  户主姓名: "headName",
  成员联系电话: "phone",
} as const satisfies Record<string, keyof Person>;

const DEPARTMENT_COLUMNS = {
  姓名: "name",
  性别: "sex",
  出生日期: "birth",
  公民身份号码: "idNo",
  乡镇: "town",
  村: "village",
  户主姓名: "headName",
  联系电话: "phone",
} as const satisfies Record<string, keyof PlantedRow["row"]>;

/** The county's people, a department's rows about them, and who is who. */
export async function generateLinkage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { people, rows } = inventPairs();
  const truth = {
    renames: [...RENAMED].map(([from, to]) => ({ from, to })),
    rows: rows.map(({ form, expected, person }, at) => ({ row: at + 2, form, expected, person })),
  };
  return new Map([
    ["county.xlsx", await writeBook([sheetOf("人口信息", COUNTY_COLUMNS, people)])],
    [
      "department.xlsx",
      await writeBook([
        sheetOf(
          "户籍人口",
          DEPARTMENT_COLUMNS,
          rows.map(({ row }) => row),
        ),
      ]),
    ],
    ["truth.json", new TextEncoder().encode(`${JSON.stringify(truth)}\n`)],
  ]);
}

function sheetOf<F extends string>(
  name: string,
  columns: Readonly<Record<string, F>>,
  records: readonly Readonly<Record<F, CellValue>>[],
): RawSheet {
  return {
    name,
    origin: { row: 0, column: 0 },
    rowCount: records.length + 1,
    columns: Object.entries(columns).map(([heading, field]) => [heading, ...records.map((record) => record[field])]),
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
}
