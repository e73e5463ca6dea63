import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { createEngine } from "../../src/app/createEngine";
import { createSession } from "../../src/app/createSession";
import type { Engine } from "../../src/app/Engine";
import type { Session } from "../../src/app/Session";
import type { CellValue } from "../../src/core/model/RawSheet";
import { COUNTY, HOUSING, housing, vehicles } from "./comparison";
import { engineParts, randomBytes } from "./engineParts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await turn();
};

/** An engine whose answers take three turns, as behind a worker: the question is heard at once. */
function late(engine: Engine): Engine {
  const answers = Object.entries(engine).map(([name, ask]) => [
    name,
    async (...args: readonly unknown[]): Promise<unknown> => {
      const answer = (ask as (...args: readonly unknown[]) => Promise<unknown>)(...args);
      await turns(3);
      return answer;
    },
  ]);
  return Object.fromEntries(answers) as Engine;
}

/** A comparison with one sheet, and another that is about to be added or removed. */
async function opened(sources: readonly Parameters<Session["addDepartment"]>[0][]): Promise<Session> {
  const workbook = createMemoryWorkbook({
    name: "demo.xlsx",
    sheets: Object.entries({ 人口: COUNTY, 住建: HOUSING }).map(([name, rows]) => ({
      name,
      rows: structuredClone(rows) as CellValue[][],
    })),
  });
  const kept = new Map<string, string>();
  const session = createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: workbook,
    engine: late(createEngine(engineParts)),
    cache: {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(void kept.set(key, value)),
      clear: () => Promise.resolve(0),
    },
    randomBytes,
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
  await session.open();
  for (const source of sources) await session.addDepartment(source);
  await session.validate({ paint: false });
  return session;
}

const seen = (session: Session) => {
  const { departments, summary, stale, defect, refusal, recognition } = session.state();
  return {
    sheets: departments.sheets.map(({ id, file, fields, mapping }) => ({ id, file, fields, mapping })),
    summaries: departments.summaries,
    profiles: departments.profiles,
    titles: summary?.dimensions.flatMap(({ rules }) => rules.map(({ title, count }) => [title, count])),
    ...{ stale, defect, refusal, recognition },
  };
};

type Action = readonly [string, (session: Session) => Promise<void>];
const ACTIONS: readonly Action[] = [
  ["validate", (session) => session.validate({ paint: false })],
  ["addDepartment", (session) => session.addDepartment(vehicles)],
  ["removeDepartment", (session) => session.removeDepartment("d1")],
];
const MOMENTS = [0, 1, 4, 7, 10, 13, 16, 19, 25];

test.each(ACTIONS)(
  "%s while the language changes comes out as after it",
  async (_name, action) => {
    const calm = await opened([housing]);
    await calm.setLanguage("en-US");
    await action(calm);
    const wanted = seen(calm);
    expect(wanted.titles?.length).toBeGreaterThan(0);
    for (const moment of MOMENTS) {
      const session = await opened([housing]);
      const changing = session.setLanguage("en-US");
      await turns(moment);
      await Promise.all([changing, action(session)]);
      expect({ moment, ...seen(session) }).toEqual({ moment, ...wanted });
    }
  },
  60_000,
);

test.each(ACTIONS)(
  "the language that changes during %s changes all of it",
  async (_name, action) => {
    const calm = await opened([housing]);
    await action(calm);
    await calm.setLanguage("en-US");
    for (const moment of MOMENTS) {
      const session = await opened([housing]);
      const acting = action(session);
      await turns(moment);
      await Promise.all([session.setLanguage("en-US"), acting]);
      expect({ moment, ...seen(session) }).toEqual({ moment, ...seen(calm) });
    }
  },
  60_000,
);

test("the last of several changes holds, and what was refused is told in it", async () => {
  const session = await opened([housing]);
  await session.addDepartment(housing);
  const before = session.state().refusal;
  expect(before?.code).toBe("department.sameSheet");
  await Promise.all([session.setLanguage("en-US"), session.setLanguage("zh-CN"), session.setLanguage("en-US")]);
  expect(session.state().refusal).toMatchObject({ code: "department.sameSheet" });
  expect(session.state().refusal?.message).toMatch(/[a-z]/);
  expect(session.state().language).toBe("en-US");
  await session.setLanguage("zh-CN");
  expect(session.state().refusal).toEqual(before);
});

test("what the person corrected of a sheet stays corrected in another language", async () => {
  const session = await opened([housing]);
  const [sheet] = session.state().departments.sheets;
  const column = sheet!.mapping.columns.find(({ field }) => field === "grade")!.column;
  await session.correctDepartment("d1", { column: { column, field: null } });
  const { mapping } = session.state().departments.sheets[0]!;
  await session.setLanguage("en-US");
  expect(session.state().departments.sheets[0]!.mapping).toEqual(mapping);
});
