import { expose, wrap } from "comlink";
import type { AuditQuestion, ReadableRecord } from "../../src/app/audit/AuditRequest";
import type { AuditView } from "../../src/app/AuditViews";
import { NO_TAB_SETTINGS } from "../../src/app/tabs/TabSettings";
import type { DepartmentView } from "../../src/app/DepartmentViews";
import type { DepartmentSource, Engine, ValidateRequest } from "../../src/app/Engine";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { Refusal } from "../../src/core/model/Refusal";
import type { RunRecord } from "../../src/core/model/RunRecord";
import { connectEngine } from "../../src/hosts/taskpane/connectEngine";
import type { RemoteEngine } from "../../src/hosts/taskpane/RemoteEngine";
import { serveEngine } from "../../src/hosts/taskpane/serveEngine";
import { transferRefusals } from "../../src/hosts/taskpane/transferRefusals";
import { nationalPack } from "../../src/standards/nationalPack";
import { newDraft } from "../../src/ui/rules/newDraft";

transferRefusals();

const REQUEST: ValidateRequest = {
  members: "人员",
  households: null,
  villages: null,
  pack: "national-2020",
  ownRules: [],
  confirmed: { "income-line": { value: 4000, region: "459099", year: 2020, asOf: "2020-12-31" } },
  choices: {},
  options: { region: "459099", year: 2020, asOf: "2020-12-31", parameters: {} },
  departments: ["d1"],
  waivers: [],
  linking: { secret: "00".repeat(32), decisions: { k1: "accepted" }, renames: [{ from: "旧村", to: "新村" }] },
};

function sheetOf(columns: readonly (readonly CellValue[])[]): RawSheet {
  return {
    name: "人员",
    origin: { row: 2, column: 1 },
    rowCount: columns[0]?.length ?? 0,
    columns,
    date1904: false,
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    hiddenRowCount: 1,
    formulas: [],
  };
}

const RECORD: ReadableRecord = { record: { number: 1, by: "张三" } as RunRecord, hash: "1f".repeat(32) };
const AUDIT: AuditQuestion = {
  ...{ record: RECORD, records: [RECORD], prints: "packed", waivers: [], departments: ["d1"], present: ["人员"] },
  linking: REQUEST.linking,
  tool: { name: "huhuqing", version: "0" },
  recognised: null,
  tabs: { sheets: { T3: "研判" }, written: {}, untold: [], months: {}, computes: false },
  report: null,
};
const REPEATED = { answers: ["same"], differs: [] } as unknown as AuditView;

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/**
 * An engine behind a message channel, as behind a worker; `largest` is the most cells that one message held. `onPiece` is
 * told of each piece before it arrives.
 */
function acrossChannel(
  engine: Partial<Engine>,
  onPiece: () => void = () => undefined,
): { readonly engine: Engine; readonly largest: () => number } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  let largest = 0;
  const served = serveEngine(engine as Engine);
  const watched: RemoteEngine = {
    ...served,
    addCells: (...piece) => {
      onPiece();
      largest = Math.max(largest, piece[2].length);
      return served.addCells(...piece);
    },
  };
  expose(watched, port1);
  return { engine: connectEngine(wrap<RemoteEngine>(port2)), largest: () => largest };
}

test("a sheet arrives as it was sent, in pieces", async () => {
  const arrived: RawSheet[] = [];
  const { engine, largest } = acrossChannel({
    load: (sheet) => {
      arrived.push(sheet);
      return Promise.resolve();
    },
  });
  const long = Array.from({ length: 45_001 }, (_, row): CellValue => (row % 3 === 0 ? null : `第 ${row} 行`));
  const sheet = sheetOf([
    long,
    long.map(() => 4000.5),
    long.map((_, row) => row % 2 === 0),
    long.map(() => ({ error: "#REF!" })),
  ]);
  await engine.load(sheet);
  expect(arrived).toEqual([sheet]);
  expect(largest()).toBeLessThanOrEqual(20_000);
});

test.each([
  ["no columns", sheetOf([])],
  ["no rows", sheetOf([[], []])],
])("a sheet with %s arrives", async (_name, sheet) => {
  const arrived: RawSheet[] = [];
  const { engine } = acrossChannel({
    load: (loaded) => {
      arrived.push(loaded);
      return Promise.resolve();
    },
  });
  await engine.load(sheet);
  expect(arrived).toEqual([sheet]);
});

test("a refusal arrives as a refusal, with its code and facts", async () => {
  const { engine } = acrossChannel({
    validate: () => Promise.reject(new Refusal("sheet.noData", { sheet: "人员", row: 4 })),
  });
  const refused = await engine.validate(REQUEST).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "sheet.noData", data: { sheet: "人员", row: 4 } });
});

test("a bug arrives as a bug", async () => {
  const { engine } = acrossChannel({ summary: () => Promise.reject(new RangeError("no such column")) });
  const cause = await engine.summary("zh-CN").catch((thrown: unknown) => thrown);
  expect(cause).not.toBeInstanceOf(Refusal);
  expect(cause).toMatchObject({ name: "RangeError", message: "no such column" });
});

test("progress is heard on the page's side", async () => {
  const { engine } = acrossChannel({
    validate: (_request, step) => {
      for (const done of [1, 2, 3]) step?.onProgress?.(done, 3);
      return Promise.resolve([]);
    },
  });
  const heard: number[] = [];
  await engine.validate(REQUEST, { onProgress: (done) => heard.push(done) });
  // Progress has a channel of its own: it may be heard after the answer, but never out of order.
  while (heard.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(heard).toEqual([1, 2, 3]);
});

test("cancelling refuses at once, and what is asked next is still answered", async () => {
  let finish = (): void => undefined;
  const { engine } = acrossChannel({
    validate: () => new Promise((resolve) => (finish = () => resolve([]))),
    forget: () => Promise.resolve(),
  });
  const stop = new AbortController();
  const running = engine.validate(REQUEST, { signal: stop.signal });
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  await expect(engine.validate(REQUEST, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
  await engine.forget();
  finish();
});

test("a department's sheet of the workbook is sent ahead in pieces, a file is handed over whole", async () => {
  const arrived: DepartmentSource[] = [];
  const { engine, largest } = acrossChannel({
    addDepartment: (source, _language, step) => {
      arrived.push(source);
      step?.onProgress?.(1, 1);
      return Promise.resolve({ id: "d1" } as DepartmentView);
    },
  });
  const sheet = sheetOf([Array.from({ length: 30_000 }, (_, row): CellValue => row)]);
  const heard: number[] = [];
  const onProgress = (done: number) => void heard.push(done);
  expect(await engine.addDepartment({ kind: "sheet", sheet, profile: "housing" }, "zh-CN", { onProgress })).toEqual({
    id: "d1",
  });
  const bytes = new Uint8Array([1, 2, 3]);
  await engine.addDepartment({ kind: "file", name: "住建.xlsx", bytes, sheet: "台账" }, "zh-CN");
  const part = new Uint8Array(new ArrayBuffer(8), 2, 3);
  await engine.addDepartment({ kind: "file", name: "医保.csv", bytes: part }, "zh-CN");
  expect(arrived).toEqual([
    { kind: "sheet", sheet, profile: "housing" },
    { kind: "file", name: "住建.xlsx", bytes: new Uint8Array([1, 2, 3]), sheet: "台账" },
    { kind: "file", name: "医保.csv", bytes: new Uint8Array(3) },
  ]);
  expect([largest(), bytes.byteLength, part.byteLength]).toEqual([20_000, 0, 3]);
  while (heard.length < 1) await new Promise((resolve) => setTimeout(resolve, 1));
});

test("a department's sheet whose adding was cancelled takes no part", async () => {
  let finish = (): void => undefined;
  const removed: string[] = [];
  const { engine } = acrossChannel({
    addDepartment: () => new Promise((resolve) => (finish = () => resolve({ id: "d7" } as DepartmentView))),
    removeDepartment: (id) => Promise.resolve(void removed.push(id)),
    forget: () => Promise.resolve(),
  });
  const stop = new AbortController();
  const source = { kind: "file", name: "住建.xlsx", bytes: new Uint8Array(1) } as const;
  const running = engine.addDepartment(source, "zh-CN", { signal: stop.signal });
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  await engine.forget();
  finish();
  while (removed.length < 1) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(removed).toEqual(["d7"]);
});

/** Cells by which it is told whose a column is. */
const cellsOf = (owner: string, count: number): CellValue[] =>
  Array.from({ length: count }, (_, row) => `${owner}${row}`);

test.each([1, 2, 4, 5, 6])("a sheet cancelled at piece %i of 6 leaves nothing in the next one", async (piece) => {
  const arrived: RawSheet[] = [];
  const added: DepartmentSource[] = [];
  const stop = new AbortController();
  let pieces = 0;
  const { engine } = acrossChannel(
    {
      load: (sheet) => Promise.resolve(void arrived.push(sheet)),
      addDepartment: (source) => Promise.resolve((added.push(source), { id: "d1" } as DepartmentView)),
    },
    () => {
      if (++pieces === piece) stop.abort();
    },
  );
  const theirs = { ...sheetOf([cellsOf("住建甲", 50_000), cellsOf("住建乙", 50_000)]), name: "住建" };
  const county = sheetOf([cellsOf("县甲", 45_000), cellsOf("县乙", 45_000), cellsOf("县丙", 45_000)]);
  const adding = engine.addDepartment({ kind: "sheet", sheet: theirs }, "zh-CN", { signal: stop.signal });
  await expect(adding).rejects.toMatchObject({ code: "cancelled" });
  await engine.load(county);
  expect(arrived).toEqual([county]);
  await engine.load(theirs);
  expect([arrived[1], added]).toEqual([theirs, []]);
});

test("two sheets on their way at once arrive as two", async () => {
  const arrived: RawSheet[] = [];
  const { engine } = acrossChannel({
    load: (sheet) => Promise.resolve(void arrived.push(sheet)),
    addDepartment: (source) => {
      if (source.kind === "sheet") arrived.push(source.sheet);
      return Promise.resolve({ id: "d1" } as DepartmentView);
    },
  });
  const one = { ...sheetOf([cellsOf("甲", 50_000)]), name: "住建" };
  const other = sheetOf([cellsOf("乙", 70_000), cellsOf("丙", 70_000)]);
  await Promise.all([engine.addDepartment({ kind: "sheet", sheet: one }, "zh-CN"), engine.load(other)]);
  expect(arrived).toEqual([one, other]);
});

test("a tab as it stands arrives whole, and a filled one comes back whole", async () => {
  const taken: unknown[] = [];
  const sheet = sheetOf([cellsOf("甲", 50_000)]);
  const rows = Array.from({ length: 30_000 }, (_, row) => [row, { value: row * 2, formula: `=A${row + 1}*2` }]);
  const table = {
    ...{ id: "T3", name: "户户研判表", columns: [], merges: [], filter: null, inputs: [], rows },
    freeze: { rows: 1, columns: 0 },
  };
  const tab = { ...sheet, area: { row: 0, column: 0, rows: 40, columns: 1 } };
  const { engine } = acrossChannel({
    takeTyped: (id, arrived) => {
      taken.push([id, arrived]);
      return Promise.resolve({ below: 2, isUnmarked: false });
    },
    compareTab: (id, tab) => {
      taken.push([id, tab]);
      return Promise.resolve({ agree: 7, differ: [] });
    },
    fillTab: (id, _request, sheets) => {
      taken.push([id, sheets]);
      return Promise.resolve({ table, rows: 30_000, dropped: [] });
    },
  });
  expect(await engine.takeTyped("T3", tab)).toEqual({ below: 2, isUnmarked: false });
  await engine.takeTyped("T1", null);
  expect(await engine.compareTab("T3", sheet)).toEqual({ agree: 7, differ: [] });
  expect(await engine.fillTab("T3", TABS, { T3: "甲" }, "zh-CN")).toEqual({ table, rows: 30_000, dropped: [] });
  expect(taken).toEqual([
    ["T3", tab],
    ["T1", null],
    ["T3", sheet],
    ["T3", { T3: "甲" }],
  ]);
});

test("a tab for an audit arrives whole, and its progress is heard", async () => {
  const sheet = sheetOf([cellsOf("甲", 50_000)]);
  const tab = { ...sheet, area: { row: 0, column: 0, rows: 40, columns: 1 } };
  const taken: unknown[] = [];
  const { engine, largest } = acrossChannel({
    takeForAudit: (id, arrived) => Promise.resolve(void taken.push([id, arrived])),
    audit: (question, language, step) => {
      taken.push([question, language]);
      step?.onProgress?.(1, 2);
      return Promise.resolve(REPEATED);
    },
  });
  await engine.takeForAudit("T3", tab);
  const heard: number[] = [];
  expect(await engine.audit(AUDIT, "en-US", { onProgress: (done) => heard.push(done) })).toEqual(REPEATED);
  expect([taken, largest()]).toEqual([
    [
      ["T3", tab],
      [AUDIT, "en-US"],
    ],
    20_000,
  ]);
  while (heard.length < 1) await new Promise((resolve) => setTimeout(resolve, 1));
});

/** One of each question that goes over as it is; a question without an example does not compile. */
type Question = Exclude<
  keyof Engine,
  "load" | "validate" | "addDepartment" | "takeTyped" | "compareTab" | "fillTab" | "takeForAudit" | "audit"
>;
const CHOICE = { pack: "national-2020", ownRules: [] };
const DRAFT = { ...newDraft(), title: "联系电话不能为空" };
const RULE = nationalPack.rules[0]!;
const TAB = { ...sheetOf([["编号"]]), name: "部门比对反馈表" };
const TABS = {
  options: { ...NO_TAB_SETTINGS.options, day: "2026-11-22" },
  typed: { "甲乡/一村": { ruralPeople: { value: 300, over: null } } },
  months: { "2026-10": { overall: { "": [10, 4] as const } } },
  history: [],
};
const QUESTIONS: { readonly [Q in Question]: Parameters<Engine[Q]> } = {
  forget: [],
  recognise: [["人员"], {}, "县.xlsx"],
  setPrevious: [{ kind: "file", name: "上期.xlsx", bytes: new Uint8Array([1, 2, 3]) }],
  packs: ["zh-CN"],
  fields: ["en-US"],
  proposePack: ["450000", 2020],
  regionName: ["450000", "zh-CN"],
  admit: [{ pack: null, parameters: { "income-line": 4000 }, switches: { "ID-02": { on: false } }, ownRules: [7] }],
  refuseParameters: ["national-2020", { "income-line": 4000 }],
  rules: [CHOICE, REQUEST.options, "zh-CN"],
  ownRule: [DRAFT, CHOICE],
  tryRule: [RULE, REQUEST, "zh-CN"],
  parameters: [REQUEST, REQUEST.options, "zh-CN"],
  summary: ["zh-CN"],
  findings: [{ from: 0, count: 100 }, "zh-CN"],
  cell: [{ sheet: "人员", row: 4, column: 2 }, "en-US"],
  rule: ["ID-02", REQUEST, REQUEST.options, "zh-CN"],
  plans: ["zh-CN"],
  profiles: ["en-US"],
  departmentOf: ["住建"],
  correctDepartment: ["d1", { column: { column: 3, field: null } }, "zh-CN"],
  departmentView: ["d1", "en-US"],
  removeDepartment: ["d1"],
  departments: ["zh-CN"],
  differences: [{ department: "d1", outcome: "conflict", from: 0, count: 50 }, "zh-CN"],
  pairs: [{ department: "d1", which: "waiting", from: 0, count: 50 }, "en-US"],
  feedbackTab: [TAB, "2026-11-22", "zh-CN"],
  answerLists: [TAB, { by: "village", masking: "id" }, "2026-11-22", "zh-CN"],
  readAnswers: [TAB, [{ name: "答复.xlsx", bytes: new Uint8Array([1, 2]) }], { D1: "其他" }, "2026-11-22", "zh-CN"],
  sheetToFill: ["housing", "zh-CN"],
  tabList: [TABS, "en-US"],
  typeForVillages: [[{ key: "甲乡/一村", values: { ruralPeople: 320 } }], TABS.typed],
  keptTab: [["T3"]],
  previewTab: ["T1", TABS, 8, "zh-CN"],
  overview: [TABS, "en-US"],
  monthFigures: [TABS],
  acceptable: [["ID-02|h1|m1|id"]],
  viewWaivers: [[], "zh-CN"],
  record: [
    {
      ...{ number: 2, before: "0".repeat(64), by: "张三", at: "2026-11-22T08:00:00Z", prints: "packed" },
      tool: { name: "huhuqing", version: "0" },
    },
  ],
  printTab: ["T3", "00".repeat(32)],
  viewRecords: [[RECORD], "en-US"],
  reviewItems: [{ verdict: "both", village: "甲乡/一村", openOnly: true }, TABS],
  reviewCard: ["h1", TABS, "zh-CN"],
  isAssessmentStanding: [TABS],
  placeDecision: [[{ key: "h1", column: "answers", value: "已问" }]],
  takeDecision: [[{ row: 4, column: 9, value: "已问" }]],
  report: [
    {
      tool: { name: "huhuqing", version: "0" },
      startedAt: "2026-11-22T08:00:00Z",
      packSha256: "",
      packProposed: true,
      previous: null,
      inputs: [],
      departments: [{ file: "住建.xlsx", sha256: "" }],
    },
    "zh-CN",
  ],
};

test.each(Object.keys(QUESTIONS) as Question[])("%s crosses with its arguments, and its answer back", async (name) => {
  const asked: unknown[][] = [];
  const answer = (...args: readonly unknown[]): Promise<never> => {
    asked.push([...args]);
    return Promise.resolve(name as never);
  };
  const { engine } = acrossChannel({ [name]: answer });
  const ask = engine[name] as (...args: readonly unknown[]) => Promise<unknown>;
  expect(await ask(...QUESTIONS[name])).toBe(name);
  expect(asked).toEqual([QUESTIONS[name]]);
});
