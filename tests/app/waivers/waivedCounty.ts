import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { createEngine } from "../../../src/app/createEngine";
import { createSession } from "../../../src/app/createSession";
import type { Workbook } from "../../../src/app/ports";
import type { Session } from "../../../src/app/Session";
import { inventedId } from "../../support/people";
import { engineParts, randomBytes } from "../engineParts";

type Rows = (string | number | null)[][];

export const TODAY = "2026-11-22";
export const PEOPLE = "人口";

const HEADINGS = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "人数",
  "务工时间（月）",
  "生产经营性收入",
  "生产经营性支出",
  "纯收入（元）",
  "人均纯收入（元）",
];
/** The check digit of the first is wrong: an error that may be accepted. */
export const WRONG_ID = inventedId("1980-05-06", 11).replace(/.$/, (digit) => (digit === "1" ? "2" : "1"));

/** ID-02 at C3 (may be accepted), LAB-08 at F4 (an error that may not), INC-08 at H5 (a warning). */
export const faultyRows = (): Rows => [
  ["某县贫困人口信息表（数据日期：2020-12-31）"],
  HEADINGS,
  ["H1", "韦一", WRONG_ID, "户主", 1, 8, 9000, 10, 9000, 9000],
  ["H2", "蒙二", inventedId("1970-05-06", 13), "户主", 1, 13, 9000, 10, 9000, 9000],
  ["H3", "蓝三", inventedId("1975-05-06", 13), "户主", 1, 8, 9000, 0, 9000, 9000],
];

export const countyWorkbook = (rows: Rows = faultyRows()): MemoryWorkbook =>
  createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: PEOPLE, rows }] });

/** A session on a workbook on one day; a viewport only where it has one. */
export function sessionOn(workbook: Workbook | MemoryWorkbook, today = TODAY): Session {
  const entries = new Map<string, string>();
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: "onEdit" in workbook ? workbook : null,
    engine: createEngine(engineParts),
    cache: {
      get: (key) => Promise.resolve(entries.get(key) ?? null),
      set: (key, json) => Promise.resolve(void entries.set(key, json)),
      clear: () => Promise.resolve(entries.size),
    },
    randomBytes,
    clock: { today: () => today, now: () => `${today}T08:00:00Z` },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
}

export async function checkedSession(workbook: Workbook, today?: string): Promise<Session> {
  const session = sessionOn(workbook, today);
  await session.open();
  await session.validate();
  return session;
}

/** Rule and address of findings that are counted, or of those that are set aside. */
export async function listed(session: Session, waived = false): Promise<readonly string[]> {
  const { findings } = await session.findings({ from: 0, count: 100, waived });
  return findings.map(({ ruleId, address }) => `${ruleId} ${address}`);
}

export async function keyOf(session: Session, rule: string): Promise<string> {
  const { findings } = await session.findings({ from: 0, count: 100, ruleId: rule });
  return findings[0]!.key;
}
