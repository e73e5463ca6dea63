import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { createEngine } from "../../src/app/createEngine";
import { createSession } from "../../src/app/createSession";
import type { Viewport, Workbook } from "../../src/app/ports";
import type { Session } from "../../src/app/Session";
import type { CellValue } from "../../src/core/model/RawSheet";
import { textOf } from "../../src/app/departments/readAnswerRows";
import { inventedId } from "../support/people";
import { engineParts, randomBytes } from "./engineParts";

export type Rows = readonly (readonly CellValue[])[];

const COUNTY_HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系", "行政村", "是否危房户", "住房面积"];
export const ids = {
  one: inventedId("1970-01-02", 1),
  two: inventedId("1971-01-02", 2),
  three: inventedId("1972-01-02", 3),
  four: inventedId("1973-01-02", 4),
};
export const COUNTY: Rows = [
  ["人口表（数据日期：2020-12-31）"],
  COUNTY_HEADINGS,
  ["H1", "韦一", ids.one, "户主", "甲村", "否", 80],
  ["H2", "蒙二", ids.two, "户主", "甲村", "是", 90],
  ["H3", "覃三", ids.three, "户主", "乙村", "否", 100],
  ["H4", "农四", ids.four, "户主", "乙村", "否", 110],
];
export const HOUSING_HEADINGS = ["村", "户主姓名", "户主身份证号", "鉴定等级", "鉴定时间", "建筑面积", "是否验收"];
export const HOUSING: Rows = [
  ["住房安全鉴定台账"],
  HOUSING_HEADINGS,
  ["甲村", "韦一", ids.one, "D", "2020-05-06", 80, null],
  ["甲村", "蒙二", ids.two, "C", "2020-05-06", 90, null],
  ["乙村", "覃三", ids.three, "A", "2020-05-06", 120, null],
];
export const VEHICLES: Rows = [
  ["所有人", "身份证号", "号牌", "车辆类型", "购买价", "状态"],
  ["农四", ids.four, "桂L00001", "小型轿车", 90000, "正常"],
  ["路人", inventedId("1980-01-02", 9), "桂L00002", "小型轿车", 90000, "正常"],
];

export const csvOf = (rows: Rows): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map(textOf).join(",")).join("\r\n"));

export type Source = Parameters<Session["addDepartment"]>[0];

export interface Opened {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

export function open(
  sheets: Readonly<Record<string, Rows>> = { 人口: COUNTY, 住建: HOUSING },
  on?: MemoryWorkbook,
): Opened {
  const workbook =
    on ??
    createMemoryWorkbook({
      name: "demo.xlsx",
      sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: structuredClone(rows) as CellValue[][] })),
    });
  return { workbook, session: sessionOn(workbook, workbook) };
}

export function sessionOn(
  workbook: Workbook,
  viewport: Viewport | null = null,
  today: () => string = () => "2026-11-22",
): Session {
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport,
    engine: createEngine(engineParts),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    randomBytes,
    clock: { today, now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
}

export const housing = { sheet: "住建" };
export const vehicles = { file: { name: "车管.csv", bytes: csvOf(VEHICLES) } };
export const compared = async (...sources: readonly Source[]): Promise<Opened> => comparedOn(open(), ...sources);
export async function comparedOn(opened: Opened, ...sources: readonly Source[]): Promise<Opened> {
  const { session } = opened;
  await session.open();
  for (const source of sources) {
    await session.addDepartment(source);
    expect(session.state().refusal).toBeNull();
  }
  await session.validate({ paint: false });
  expect(session.state().refusal).toBeNull();
  return opened;
}
