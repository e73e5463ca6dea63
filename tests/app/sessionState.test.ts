import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { engineParts, randomBytes } from "./engineParts";
import { createEngine } from "../../src/app/createEngine";
import { createSession } from "../../src/app/createSession";
import type { Engine } from "../../src/app/Engine";
import type { Cache } from "../../src/app/ports";
import type { Session } from "../../src/app/Session";
import { inventedId } from "../support/people";

const HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系", "上报收入", "人均纯收入", "户类型"];
const ROWS = [
  ["人口表（数据日期：2020-12-31）"],
  HEADINGS,
  ["H1", "韦一", inventedId("1980-05-06", 1), "户主", 3000, 9000, "脱贫户"],
  ["H2", "蒙二", inventedId("1981-05-06", 2), "户主", 9000, 3000, "脱贫户"],
];

function cacheOf(entries = new Map<string, string>()): Cache {
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    set: (key, json) => Promise.resolve(void entries.set(key, json)),
    clear: () => Promise.resolve(entries.size),
  };
}

const workbookOf = (rows = ROWS): MemoryWorkbook =>
  createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows: structuredClone(rows) }] });

function sessionOn(
  workbook: MemoryWorkbook,
  change: { engine?: Engine; cache?: Cache; given?: Record<string, number>; givenPack?: string } = {},
): Session {
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: workbook,
    engine: change.engine ?? createEngine(engineParts),
    cache: change.cache ?? cacheOf(),
    randomBytes,
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    given: change.given ?? {},
    givenPack: change.givenPack ?? null,
    onDefect: (cause) => {
      throw cause;
    },
  });
}

const found = async (session: Session): Promise<string[]> =>
  (await session.findings({ from: 0, count: 50 })).findings.map(({ ruleId, address }) => `${ruleId} ${address}`);

test("a chosen column follows its heading when a column is inserted, and is not taken over by other headings", async () => {
  const cache = cacheOf();
  const workbook = workbookOf();
  const session = sessionOn(workbook, { cache });
  await session.open();
  await session.correct({ column: { sheet: "人口", column: 4, field: "incPer" } });
  await session.validate({ paint: false });
  expect(await found(session)).toEqual(["INC-05 E3"]);
  workbook.insertColumns("人口", 0, 1);
  await session.validate({ paint: false });
  expect(await found(session)).toEqual(["INC-05 F3"]);
  const same = sessionOn(workbookOf(), { cache });
  await same.validate({ paint: false });
  expect(await found(same)).toEqual(["INC-05 E3"]);
  const other = sessionOn(workbookOf(ROWS.map((row, r) => (r === 1 ? [...row, "备注"] : row))), { cache });
  await other.validate({ paint: false });
  expect(await found(other)).toEqual(["INC-05 F4"]);
});

test("what the county confirmed is read before the first action, whichever it is", async () => {
  const workbook = workbookOf();
  const first = sessionOn(workbook);
  await first.correct({ parameter: { id: "school-cutoff", value: "09-01" } });
  await first.correct({ parameter: { id: "income-line", value: 2900 } });
  const second = sessionOn(workbook);
  await second.validate({ paint: false });
  expect(await found(second)).toEqual([]);
  expect(second.state().summary?.parameters).toContainEqual(
    expect.objectContaining({ id: "school-cutoff", value: "09-01", status: "given" }),
  );
});

/** Status and value of a parameter in what was recognised, and the values offered for it. */
function standing(session: Session, id: string) {
  const parameter = session.state().recognition?.parameters.find((one) => one.id === id);
  return {
    status: parameter?.status,
    value: parameter?.value,
    offered: parameter?.candidates.map(({ raw, source }) => `${raw} ${source}`),
  };
}
const FOR_2021 = { value: 6500, region: "450000", year: 2021, asOf: "2021-12-31" };

describe("a confirmed value", () => {
  test("is kept with the run that it was confirmed for", async () => {
    const workbook = workbookOf();
    const session = sessionOn(workbook);
    await session.correct({ year: 2021, region: "450000", parameter: { id: "monitor-line", value: 6500 } });
    expect(JSON.parse((await workbook.readSetting("huhuqing.parameters")) ?? "")).toEqual({
      "monitor-line": { value: 6500, region: "450000", year: 2021, asOf: "2020-12-31", on: "2026-11-22" },
    });
  });

  test.each<readonly [string, string, unknown, { year?: number; asOf?: string; region?: string }, boolean]>([
    ["of a year, in that year", "monitor-line", FOR_2021, { year: 2021, region: "450000" }, true],
    ["of a year, in the next", "monitor-line", FOR_2021, { year: 2022, region: "450000" }, false],
    ["of a region, inside it", "monitor-line", FOR_2021, { year: 2021, region: "451026" }, true],
    ["of a region, in another", "monitor-line", FOR_2021, { year: 2021, region: "370000" }, false],
    ["of a region, in the whole country", "monitor-line", FOR_2021, { year: 2021, region: "CN" }, false],
    ["that does not say for which run", "monitor-line", 6500, { year: 2021, region: "450000" }, false],
    [
      "of a day, years later under the same records",
      "school-cutoff",
      { value: "09-15", region: "CN", year: 2018, asOf: "2018-12-31" },
      { asOf: "2020-12-31" },
      true,
    ],
    [
      "of a day before there were records",
      "school-cutoff",
      { value: "09-15", region: "CN", year: 2005, asOf: "2005-12-31" },
      { asOf: "2020-12-31" },
      false,
    ],
    [
      "of a day without records, in the same calendar year",
      "school-cutoff",
      { value: "09-15", region: "CN", year: 2005, asOf: "2005-12-31" },
      { asOf: "2005-06-30" },
      true,
    ],
    [
      "of a day without records, in another calendar year",
      "school-cutoff",
      { value: "09-15", region: "CN", year: 2005, asOf: "2005-12-31" },
      { asOf: "2004-06-30" },
      false,
    ],
  ])("%s", async (_name, id, stored, run, applies) => {
    const workbook = workbookOf();
    await workbook.writeSetting("huhuqing.parameters", JSON.stringify({ [id]: stored }));
    const session = sessionOn(workbook);
    await session.correct(run);
    const { status, offered } = standing(session, id);
    expect(status === "given").toBe(applies);
    expect(offered?.some((one) => one.includes("本县此前"))).toBe(!applies);
  });

  test("of another year awaits the county again, in the run as well; confirmed anew it counts", async () => {
    const workbook = workbookOf();
    await workbook.writeSetting("huhuqing.parameters", JSON.stringify({ "monitor-line": FOR_2021 }));
    const session = sessionOn(workbook);
    await session.correct({ year: 2022, region: "450000" });
    await session.validate({ paint: false });
    expect(session.state().summary?.parameters).toContainEqual(
      expect.objectContaining({
        id: "monitor-line",
        status: "unconfirmed",
        candidates: [{ value: "6,500", raw: 6500, source: "本县此前为 2021 年度的表确认过" }],
      }),
    );
    await session.correct({ parameter: { id: "monitor-line", value: 6500 } });
    expect(standing(session, "monitor-line")).toMatchObject({ status: "given", value: "6,500", offered: [] });
  });
});

test("only a correction of the sheets reads them again", async () => {
  const workbook = workbookOf();
  const session = sessionOn(workbook);
  await session.open();
  const read = jest.spyOn(workbook, "read");
  await session.correct({ rule: { id: "INC-05", change: { on: false } } });
  await session.correct({ parameter: { id: "school-cutoff", value: "09-01" } });
  await session.correct({ pack: "guangxi-2017" });
  await session.correct({ previous: null });
  await session.correct({ rulesAsInPack: true });
  expect(read).not.toHaveBeenCalled();
  const suggested = { packProposed: false, packSuggested: { id: "guangxi-2017" } };
  expect(session.state().recognition).toMatchObject({ ...suggested, pack: { id: "guangxi-2017" }, packInForce: true });
  await session.correct({ pack: "binzhou-2017" });
  expect(session.state().recognition).toMatchObject({ ...suggested, pack: { id: "binzhou-2017" }, packInForce: false });
  await session.correct({ pack: "guangxi-2017" });
  expect(standing(session, "school-cutoff").status).toBe("given");
  await session.correct({ year: 2019 });
  expect(read).toHaveBeenCalledTimes(1);
});

test.each([
  ["an unknown parameter", { id: "line", value: 1 }, "parameter.unknown"],
  ["a text for a number", { id: "income-line", value: "四千" }, "parameter.badValue"],
  ["a negative line", { id: "income-line", value: -1 }, "parameter.badValue"],
  ["a day that is none", { id: "school-cutoff", value: "13-45" }, "parameter.badValue"],
])("%s is refused and not kept", async (_name, parameter, code) => {
  const workbook = workbookOf();
  const session = sessionOn(workbook);
  await session.correct({ parameter });
  expect(session.state().refusal?.code).toBe(code);
  expect(await workbook.readSetting("huhuqing.parameters")).toBeNull();
});

test("a value given for the session only is judged like the county's own", async () => {
  const session = sessionOn(workbookOf(), { given: { "income-line": -5 } });
  await session.open();
  expect(session.state().refusal?.code).toBe("parameter.badValue");
});

test("a pack given for the session only goes before the county's choice, which stays in the workbook", async () => {
  const workbook = workbookOf();
  await sessionOn(workbook).correct({ pack: "binzhou-2017" });
  const session = sessionOn(workbook, { givenPack: "guangxi-2017" });
  await session.validate({ paint: false });
  expect(session.state()).toMatchObject({
    recognition: { pack: { id: "guangxi-2017" }, packProposed: false },
    summary: { pack: { id: "guangxi-2017" } },
  });
  expect(await workbook.readSetting("huhuqing.pack")).toBe('"binzhou-2017"');
});

test.each(["{broken", "[1]", '{"income-line":{"a":1}}'])(
  "a damaged setting (%s) carries nothing and stops nothing",
  async (json) => {
    const workbook = workbookOf();
    await workbook.writeSetting("huhuqing.parameters", json);
    const session = sessionOn(workbook, { cache: cacheOf(new Map([["language", "kl-KL"]])) });
    await session.validate({ paint: false });
    expect(session.state()).toMatchObject({ defect: null, refusal: null, language: "zh-CN" });
    expect(await found(session)).toEqual(["INC-05 F4"]);
  },
);

test("a correction makes the results stale", async () => {
  const session = sessionOn(workbookOf());
  await session.validate({ paint: false });
  expect(session.state().stale).toBe(false);
  await session.correct({ year: 2019 });
  expect(session.state().stale).toBe(true);
});

test("corrections made at once all take effect", async () => {
  const session = sessionOn(workbookOf());
  await session.open();
  await Promise.all([
    session.correct({ year: 2019 }),
    session.correct({ region: "450000" }),
    session.correct({ asOf: "2020-06-30" }),
  ]);
  expect(session.state().recognition).toMatchObject({ year: 2019, region: "450000", asOf: "2020-06-30" });
});

test("an edit during the check leaves no run to show, and no mark", async () => {
  const workbook = workbookOf();
  const engine = createEngine(engineParts);
  const session = sessionOn(workbook, {
    engine: {
      ...engine,
      validate: (request, step) => {
        workbook.edit("人口", 3, 5, 9000);
        return engine.validate(request, step);
      },
    },
  });
  await session.open();
  await session.validate();
  expect(session.state()).toMatchObject({
    summary: null,
    selection: null,
    painted: "no",
    refusal: { code: "sheet.changed" },
  });
  expect(workbook.marks("人口").size).toBe(0);
});

test("an edit during the painting takes the marks back", async () => {
  const workbook = workbookOf();
  const untouched = workbook.snapshot("人口");
  const paint = workbook.paint.bind(workbook);
  workbook.paint = async (plan, step) => {
    const painted = await paint(plan, step);
    workbook.edit("人口", 3, 5, 3000);
    return painted;
  };
  const session = sessionOn(workbook);
  await session.open();
  await session.validate();
  expect(session.state().painted).toMatchObject({ code: "sheet.changed" });
  expect(workbook.snapshot("人口")).toEqual(untouched);
});

test("after a correction the selected cell shows what is true now", async () => {
  const workbook = workbookOf();
  const session = sessionOn(workbook);
  await session.open();
  await session.validate({ paint: false });
  await session.select({ sheet: "人口", row: 3, column: 5 });
  expect(session.state().selection?.findings).toHaveLength(1);
  workbook.edit("人口", 3, 5, 9000);
  await session.validate({ paint: false });
  expect(session.state().selection).toMatchObject({ address: "F4", findings: [] });
});

test("a cell of the headings belongs to no household", async () => {
  const session = sessionOn(workbookOf());
  await session.open();
  await session.validate({ paint: false });
  await session.select({ sheet: "人口", row: 1, column: 1 });
  expect(session.state().selection).toMatchObject({ address: "B2", household: null });
});

test("a sheet of households alone is checked for what it shows, and claims nothing about members", async () => {
  const rows = [
    ["户编号", "户主姓名", "家庭人口数", "人均纯收入", "户类型", "是否危房户", "是否解决安全饮用水"],
    ["H1", "韦一", 3, 9000, "脱贫户", "否", "否"],
    ["H2", "蒙二", 4, 3000, "脱贫户", "否", "是"],
  ];
  const workbook = createMemoryWorkbook({ name: "2020年户表.xlsx", sheets: [{ name: "户表", rows }] });
  const session = sessionOn(workbook);
  await session.open();
  await session.validate({ paint: false });
  expect(session.state().recognition?.members.kind).toBe("households");
  expect(await found(session)).toEqual(["LIV-08 G2", "INC-05 D3"]);
  const medical = session.state().summary?.verdicts.find(({ dimension }) => dimension === "medical");
  expect(medical?.counts).toMatchObject({ met: 0, toVerify: 2 });
});

const VILLAGES = [
  ["县", "乡镇", "行政村", "总户数", "总人口", "低保户数", "低保人数", "危房户数"],
  ["田东县", "作登乡", "陇接村", 300, 1200, 20, 30, 0],
];

test("a sheet of villages is taken for neither people nor households, though it be the one in front", async () => {
  const households = [
    ["户编号", "户主姓名", "家庭人口数", "人均纯收入", "户类型"],
    ["H1", "韦一", 3, 9000, "脱贫户"],
  ];
  const sheets = [
    { name: "村表", rows: VILLAGES },
    { name: "户表", rows: households },
  ];
  const session = sessionOn(createMemoryWorkbook({ name: "2020年.xlsx", sheets }));
  await session.open();
  expect(session.state().recognition).toMatchObject({ members: { sheet: "户表" }, villages: { sheet: "村表" } });
  const alone = sessionOn(createMemoryWorkbook({ name: "2020年.xlsx", sheets: [{ name: "村表", rows: VILLAGES }] }));
  await alone.open();
  expect(alone.state()).toMatchObject({ recognition: null, refusal: { code: "mapping.noPeople" } });
});

test("a date that no sheet and no file name gives is taken from today, and said to be", async () => {
  const session = sessionOn(workbookOf(ROWS.slice(1)));
  await session.open();
  expect(session.state().recognition).toMatchObject({ asOf: "2026-11-22", assumed: ["asOf"] });
  await session.correct({ asOf: "2020-12-31" });
  expect(session.state().recognition).toMatchObject({ asOf: "2020-12-31", assumed: [] });
});
