import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { createEngine } from "../../../src/app/createEngine";
import { createSession, type SessionParts } from "../../../src/app/createSession";
import type { Session } from "../../../src/app/Session";
import type { TabSheet, Workbook } from "../../../src/app/ports";
import type { CellValue, RawSheet } from "../../../src/core/model/RawSheet";
import type { SummaryTab } from "../../../src/core/model/SummaryTab";
import { COUNTY, HOUSING, type Rows } from "../comparison";
import { engineParts, randomBytes } from "../engineParts";

const text = (zh: string, en: string) => ({ "zh-CN": zh, "en-US": en });
const column = (id: string, heading: string, value: SummaryTab["blocks"][number]["columns"][number]["value"]) => ({
  ...{ id, heading, value, width: 12 },
  format: "general" as const,
});
const base = {
  confidence: "confirmed" as const,
  references: [],
  isPosted: false,
  remarks: [],
  needs: [],
  landscape: true,
  charts: [],
};

/** Tabs in small: rows with what people fill in, counts over them with numbers of villages, and one that awaits the county. */
export const SAMPLE_TABS: readonly SummaryTab[] = [
  {
    ...base,
    ...{ id: "T1", name: "基本情况", isUsual: true },
    about: text("各村户数和贫困发生率", "Households and rate of each village"),
    needs: [
      { kind: "villages", columns: ["people"], leaves: text("发生率空白", "The rate stays blank") },
      { kind: "previous", leaves: text("没有增减", "No change is told") },
      { kind: "columns", fields: ["helper"], leaves: text("没有帮扶人", "No helper is told") },
    ],
    charts: [
      {
        ...{ id: "villages", block: "villages", kind: "column", title: "各村户数", rows: "all" },
        ...{ categories: "village", series: ["households"], isInOverview: true },
      },
    ],
    blocks: [
      {
        id: "villages",
        rows: { groups: "villages" },
        total: "last",
        columns: [
          column("town", "乡镇", { row: "town" }),
          column("village", "行政村", { row: "village" }),
          { ...column("households", "户数", { count: [] }), format: "integer" },
          { ...column("people", "农业户籍人口", { input: "number" }), format: "integer", total: "sum" },
          {
            ...column("rate", "户比人", { formula: { over: [{ cell: "households" }, { cell: "people" }] } }),
            format: "percent",
          },
        ],
      },
    ],
  },
  {
    ...base,
    ...{ id: "T3", name: "户户研判表", isUsual: true },
    about: text("每户一行", "A row for each household"),
    blocks: [
      {
        id: "households",
        rows: { each: "households" },
        columns: [
          column("no", "序号", { row: "number" }),
          column("village", "村", { record: "village" }),
          column("householdId", "户编号", { record: "householdId" }),
          column("head", "户主", { record: "head" }),
          column("measures", "帮扶措施", { input: "text" }),
          column("owner", "责任人", { input: "text" }),
          { ...column("villageNo", "村序号", { record: "villageNo" }), hidden: true },
          { ...column("townNo", "乡镇序号", { record: "townNo" }), hidden: true },
        ],
      },
    ],
  },
  {
    ...base,
    ...{ id: "T24", name: "贫困指数", isUsual: false },
    about: text("贫困指数", "The poverty index"),
    needs: [{ kind: "acceptance", what: text("剥夺线和权重", "cut-offs and weights") }],
    blocks: [
      {
        id: "villages",
        rows: { groups: "villages" },
        columns: [
          column("village", "行政村", { row: "village" }),
          { ...column("households", "户数", { count: [] }), format: "integer" },
        ],
      },
    ],
  },
];

export interface OpenedTabs {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

/** A session over a workbook in memory, with these tabs; `over`: another face of the workbook. */
export function openTabs(
  sheets: Readonly<Record<string, Rows>> = { 人口: COUNTY, 住建: HOUSING },
  over: (workbook: MemoryWorkbook) => Workbook = (workbook) => workbook,
  tabs: readonly SummaryTab[] = SAMPLE_TABS,
): OpenedTabs {
  const workbook = createMemoryWorkbook({
    name: "demo.xlsx",
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: structuredClone(rows) as CellValue[][] })),
  });
  return { workbook, session: sessionWith(over(workbook), { viewport: workbook }, tabs) };
}

export function sessionWith(
  workbook: Workbook,
  parts: Partial<SessionParts> = {},
  tabs: readonly SummaryTab[] = SAMPLE_TABS,
): Session {
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    ...{ workbook, viewport: null, randomBytes, language: "zh-CN" },
    engine: createEngine({ ...engineParts, tabs }),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    onDefect: (cause) => {
      throw cause;
    },
    ...parts,
  });
}

/** Where a text stands on a sheet. */
export function placeOf({ columns, origin }: RawSheet, wanted: CellValue, from = 0): { row: number; column: number } {
  for (const [c, cells] of columns.entries()) {
    const r = cells.findIndex((cell, row) => row >= from && cell === wanted);
    if (r >= 0) return { row: origin.row + r, column: origin.column + c };
  }
  throw new Error(`No ${JSON.stringify(wanted)} on ${JSON.stringify(columns)}`);
}

export async function tabOf(workbook: Workbook, id: string): Promise<TabSheet> {
  const tab = await workbook.readTab(id);
  if (!tab) throw new Error(`No tab ${id}`);
  return tab;
}

/** What stands in the row of a household (or village) under a heading. */
export function cellUnder(tab: RawSheet, row: CellValue, heading: string): CellValue {
  const head = placeOf(tab, heading);
  const own = placeOf(tab, row, head.row - tab.origin.row);
  return tab.columns[head.column - tab.origin.column]?.[own.row - tab.origin.row] ?? null;
}
