import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { admitSettings } from "../../src/app/countyRules";
import { engineParts, randomBytes } from "./engineParts";
import { createEngine } from "../../src/app/createEngine";
import { createSession, type SessionParts } from "../../src/app/createSession";
import type { OwnRuleDraft } from "../../src/app/OwnRuleDraft";
import { ruleOfDraft } from "../../src/app/ownRule";
import type { Workbook } from "../../src/app/ports";
import type { Report } from "../../src/app/report";
import type { Correction, Session } from "../../src/app/Session";
import { Refusal } from "../../src/core/model/Refusal";
import { packs } from "../../src/standards/packs";
import { nationalPack } from "../../src/standards/nationalPack";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { inventedId } from "../support/people";

const HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型", "人联系电话"];
const ROWS = [
  ["人口表（数据日期：2020-12-31）"],
  HEADINGS,
  ["H1", "韦一", inventedId("1935-05-06", 1), "户主", 9000, "脱贫户", null],
  ["H1", "韦二", inventedId("1990-05-06", 3), "之子", 9000, "脱贫户", null],
  ["H2", "蒙三", inventedId("1938-05-06", 2), "户主", 9000, "脱贫户", "13900000000"],
];

const OLD: OwnRuleDraft = {
  id: null,
  title: "80 岁以上老人须有联系电话",
  message: "80 岁以上老人没有填写联系电话",
  advice: "请补填。",
  severity: "warning",
  dimension: "identity",
  source: "本县数据质量要求",
  at: "personPhone",
  match: "all",
  tests: [
    { subject: "age", operator: "atLeast", value: "80" },
    { subject: "personPhone", operator: "blank", value: "" },
  ],
};

const memoryWorkbook = (): MemoryWorkbook =>
  createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows: structuredClone(ROWS) }] });

function sessionOn(workbook: Workbook, change: Partial<SessionParts> = {}): Session {
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: null,
    engine: createEngine(engineParts),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    randomBytes,
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
    ...change,
  });
}

async function opened(workbook: Workbook, ...corrections: readonly Correction[]): Promise<Session> {
  const session = sessionOn(workbook);
  await session.open();
  for (const correction of corrections) {
    await session.correct(correction);
    expect(session.state()).toMatchObject({ refusal: null, defect: null });
  }
  return session;
}

const changes = async (session: Session) =>
  (await session.rules())
    .filter(({ switched, own }) => switched || own)
    .map(({ id, on, severity, changedSeverity }) => [id, on, changedSeverity ?? severity]);
const found = async (session: Session): Promise<string[]> =>
  (await session.findings({ from: 0, count: 50 })).findings.map(({ ruleId, address }) => `${ruleId} ${address}`);

const SETTING = "huhuqing.rules";
/** Rules that the tests switch: one that the county has not confirmed, one that finds something, one that does not. */
const [PROBABLE, PHONE] = ["HH-09", "OWN-01"];

describe("what the county changes about rules", () => {
  test("is kept in the workbook, read again before the first action, and taken back without a trace", async () => {
    const workbook = memoryWorkbook();
    await opened(
      workbook,
      { rule: { id: PROBABLE, change: { on: true } } },
      { rule: { id: "ID-02", change: { on: false } } },
      { rule: { id: "INC-05", change: { severity: "note" } } },
      { ownRule: { save: OLD } },
    );
    const again = await opened(workbook);
    expect(new Set(await changes(again))).toEqual(
      new Set([
        [PROBABLE, true, "warning"],
        ["ID-02", false, "error"],
        ["INC-05", true, "note"],
        [PHONE, true, "warning"],
      ]),
    );
    await again.correct({ rule: { id: "ID-02", change: null } });
    await again.correct({ rule: { id: "INC-05", change: {} } });
    expect((await changes(again)).map(([id]) => id)).toEqual([PROBABLE, PHONE]);
    await again.correct({ rulesAsInPack: true });
    await again.correct({ ownRule: { remove: PHONE } });
    expect(await workbook.readSetting(SETTING)).toBeNull();
  });

  test("makes the results stale and is refused for a rule that there is not", async () => {
    const workbook = memoryWorkbook();
    const session = await opened(workbook);
    await session.validate({ paint: false });
    await session.correct({ rule: { id: "ID-02", change: { on: false } } });
    expect(session.state().stale).toBe(true);
    await session.correct({ rule: { id: "XX-99", change: { on: false } } });
    expect(session.state().refusal).toMatchObject({ code: "rule.unknown" });
    expect(await workbook.readSetting(SETTING)).not.toContain("XX-99");
  });

  test.each<readonly [string, string]>([
    ["no JSON", "{"],
    ["another form", '{"switches":[],"own":[]}'],
    ["a severity that there is not", '{"switches":{"ID-02":{"severity":"fatal"}},"own":[]}'],
    ["more than we write", '{"switches":{},"own":[],"more":1}'],
    ["a record that is no rule", '{"switches":{},"own":[{"id":"OWN-01"},7,null]}'],
    ["a switch of a rule that there is not", '{"switches":{"XX-99":{"on":true},"OWN-01":{"on":false}},"own":[]}'],
  ])("%s carries nothing and stops nothing", async (_name, json) => {
    const workbook = memoryWorkbook();
    await workbook.writeSetting(SETTING, json);
    expect(await changes(await opened(workbook))).toEqual([]);
  });

  test("a workbook cannot bring rules under the ids of a pack, nor two under one id", () => {
    const rule = ruleOfDraft(OLD, nationalPack, PHONE);
    const stored = { pack: null, parameters: {}, switches: { [PHONE]: { on: false } } };
    const admitted = admitSettings(
      {
        ...stored,
        ownRules: [{ ...rule, id: "INC-05" }, { ...rule, id: "AB-01" }, rule, { ...rule, severity: "error" }],
      },
      packs,
    );
    expect(admitted.ownRules).toEqual([rule]);
    expect(admitted.switches).toEqual({ [PHONE]: { on: false } });
  });
});

describe("what no longer fits", () => {
  const UNFIT = {
    "huhuqing.pack": "nowhere-2030",
    "huhuqing.parameters": { "old-line": 7, "income-line": "four" },
    [SETTING]: { switches: { "XX-99": { on: true }, "ID-02": { level: 3 } }, own: [{ id: "OWN-07", form: 2 }, 7] },
  };
  const stored = async (workbook: Workbook, name: keyof typeof UNFIT): Promise<unknown> =>
    JSON.parse((await workbook.readSetting(name)) ?? "null");
  const unfitWorkbook = async (): Promise<MemoryWorkbook> => {
    const workbook = memoryWorkbook();
    for (const [name, content] of Object.entries(UNFIT)) await workbook.writeSetting(name, JSON.stringify(content));
    return workbook;
  };

  test("is named, has no effect and stays in the workbook whatever else is kept there", async () => {
    const workbook = await unfitWorkbook();
    const session = await opened(
      workbook,
      { parameter: { id: "school-cutoff", value: "09-01" } },
      { rule: { id: "INC-05", change: { on: false } } },
      { ownRule: { save: OLD } },
    );
    expect(session.state().recognition).toMatchObject({
      packProposed: true,
      unfit: ["nowhere-2030", "old-line", "income-line", "XX-99", "ID-02", "OWN-07", SETTING],
    });
    expect((await changes(session)).map(([id]) => id)).toEqual(["INC-05", PHONE]);
    expect(await stored(workbook, "huhuqing.pack")).toBe("nowhere-2030");
    expect(await stored(workbook, "huhuqing.parameters")).toMatchObject(UNFIT["huhuqing.parameters"]);
    expect(await stored(workbook, SETTING)).toEqual({
      switches: { ...UNFIT[SETTING].switches, "INC-05": { on: false } },
      own: [expect.objectContaining({ id: PHONE }), ...UNFIT[SETTING].own],
    });
  });

  test("gives way to what the county decides about the same", async () => {
    const workbook = await unfitWorkbook();
    const session = await opened(
      workbook,
      { pack: "national-2020" },
      { parameter: { id: "income-line", value: 4100 } },
      { rule: { id: "ID-02", change: { on: false } } },
    );
    expect(session.state().recognition?.unfit).toEqual(["old-line", "XX-99", "OWN-07", SETTING]);
    await session.correct({ rulesAsInPack: true });
    expect(await stored(workbook, SETTING)).toEqual({ switches: {}, own: UNFIT[SETTING].own });
  });

  test("a setting that cannot be read is named and left alone until it is written anew", async () => {
    const workbook = memoryWorkbook();
    await workbook.writeSetting(SETTING, '{"switches":{},"own":[],"more":1}');
    const session = await opened(workbook, { parameter: { id: "school-cutoff", value: "09-01" } });
    expect(session.state().recognition?.unfit).toEqual([SETTING]);
    expect(await stored(workbook, SETTING)).toHaveProperty("more", 1);
    await session.correct({ rule: { id: "ID-02", change: { on: false } } });
    expect(session.state().recognition?.unfit).toEqual([]);
  });
});

describe("a rule of the county's own", () => {
  test("is tried without being kept", async () => {
    const workbook = memoryWorkbook();
    const session = await opened(workbook);
    const trial = await session.tryRule(OLD);
    expect(trial).toMatchObject({
      applied: 3,
      count: 1,
      notChecked: null,
      examples: [{ ruleId: PHONE, address: "G3", who: "韦*", message: OLD.message, severity: "warning" }],
    });
    expect(await changes(session)).toEqual([]);
    expect(await workbook.readSetting(SETTING)).toBeNull();
  });

  test("is tried even where it is switched off, and says which column the sheet lacks", async () => {
    const session = await opened(
      memoryWorkbook(),
      { ownRule: { save: OLD } },
      { rule: { id: PHONE, change: { on: false } } },
    );
    expect(await session.tryRule({ ...OLD, id: PHONE })).toMatchObject({ count: 1, notChecked: null });
    const lacking: OwnRuleDraft = {
      ...OLD,
      at: "hhPhone",
      tests: [{ subject: "hhPhone", operator: "blank", value: "" }],
    };
    expect(await session.tryRule(lacking)).toMatchObject({
      count: 0,
      notChecked: "未检查：表中没有这些列：户联系电话",
    });
  });

  test("is tried on whole sheets though a correction comes meanwhile, which waits for its turn", async () => {
    const long = Array.from({ length: 90 }, (_, n) => [
      `H${n + 3}`,
      "韦五",
      inventedId("1938-05-06", 3),
      "户主",
      9000,
      "脱贫户",
      null,
    ]);
    const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows: [...ROWS, ...long] }] });
    const session = await opened(workbook);
    const [trial, again] = await Promise.all([
      session.tryRule(OLD),
      session.tryRule(OLD),
      session.correct({ year: 2019 }),
      session.correct({ headingRow: { sheet: "人口", row: 1 } }),
    ]);
    expect([trial, again]).toMatchObject([{ count: 91 }, { count: 91 }]);
    expect(session.state()).toMatchObject({ progress: null, refusal: null, recognition: { year: 2019 } });
  });

  test("never rejects: what breaks is told to those who mend it, and named", async () => {
    const causes: unknown[] = [];
    const workbook = memoryWorkbook();
    const engine = createEngine(engineParts);
    const fault = new TypeError("secret");
    const session = sessionOn(workbook, {
      engine: { ...engine, tryRule: () => Promise.reject(fault) },
      onDefect: (cause) => causes.push(cause),
    });
    expect(await session.tryRule(OLD)).toEqual({ broken: "reading: TypeError" });
    expect(causes).toEqual([fault]);
    workbook.read = () => Promise.reject(new Refusal("sheet.gone", { sheet: "人口" }));
    expect(await session.tryRule(OLD)).toMatchObject({ code: "sheet.gone" });
    expect(session.state()).toMatchObject({ defect: null, refusal: null, progress: null });
  });

  test("comes back worded where it is refused, and is not kept", async () => {
    const workbook = memoryWorkbook();
    const session = await opened(workbook);
    const bad: OwnRuleDraft = { ...OLD, tests: [{ subject: "age", operator: "atLeast", value: "八十" }] };
    expect(await session.tryRule(bad)).toMatchObject({
      code: "ownRule.badNumber",
      data: { line: 1 },
      message: "第 1 个条件的值应为数字。",
    });
    await session.correct({ ownRule: { save: bad } });
    expect(session.state().refusal?.code).toBe("ownRule.badNumber");
    await session.correct({ ownRule: { save: { ...OLD, id: "INC-05" } } });
    expect(session.state().refusal?.code).toBe("rule.unknown");
    expect(await workbook.readSetting(SETTING)).toBeNull();
  });

  test("is changed under its id, numbered by the first free one, and leaves with its switch", async () => {
    const session = await opened(
      memoryWorkbook(),
      { ownRule: { save: OLD } },
      { ownRule: { save: { ...OLD, title: "第二条" } } },
      { ownRule: { save: { ...OLD, id: PHONE, title: "改过的" } } },
      { rule: { id: PHONE, change: { severity: "error" } } },
    );
    const own = async () =>
      (await session.rules()).flatMap(({ own: draft }) => (draft ? [[draft.id, draft.title]] : []));
    expect(await own()).toEqual([
      [PHONE, "改过的"],
      ["OWN-02", "第二条"],
    ]);
    await session.correct({ ownRule: { remove: PHONE } });
    await session.correct({ ownRule: { save: { ...OLD, title: "第三条" } } });
    expect(await changes(session)).toEqual([
      [PHONE, true, "warning"],
      ["OWN-02", true, "warning"],
    ]);
    expect(await own()).toEqual([
      [PHONE, "第三条"],
      ["OWN-02", "第二条"],
    ]);
  });

  test("finds, counts, reports and marks like any other; its severity is the county's", async () => {
    const workbook = memoryWorkbook();
    const session = await opened(workbook, { ownRule: { save: OLD } });
    await session.validate();
    expect(await found(session)).toEqual([`${PHONE} G3`]);
    expect(session.state().summary?.findings).toEqual({ error: 0, warning: 1, note: 0 });
    expect([...workbook.marks("人口").values()]).toEqual([`▲【人联系电话】${OLD.message}（${PHONE}）`]);
    await session.correct({ rule: { id: PHONE, change: { severity: "error" } } });
    await session.validate();
    expect(session.state().summary?.findings).toEqual({ error: 1, warning: 0, note: 0 });
    expect([...workbook.marks("人口").values()]).toEqual([expect.stringMatching(/^✖/)]);
    expect(await session.rule(PHONE)).toMatchObject({
      criterion: "不得有：“年龄”不小于 80 周岁，并且“人联系电话”没有填写",
      references: [{ text: "《本县数据质量要求》" }],
      requires: ["人联系电话", "证件号码或出生日期"],
    });
    await session.correct({ rule: { id: PHONE, change: { on: false } } });
    await session.validate();
    expect(await found(session)).toEqual([]);
    expect(workbook.marks("人口").size).toBe(0);
  });
});

describe("in a file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "huhuqing-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the rules travel with the workbook to the command line: its report and its exit code know them", async () => {
    const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "人口", rows: ROWS }] }));
    const kept = async (...corrections: readonly Correction[]): Promise<number> => {
      const workbook = await openXlsxWorkbook(bytes, "a.xlsx");
      await opened(workbook, ...corrections);
      writeFileSync(join(folder, "a.xlsx"), await collectBytes(workbook.save()));
      await workbook.close();
      const program = join(__dirname, "../../src/hosts/cli/huhuqing.mjs");
      return new Promise((resolve) => {
        execFile(process.execPath, [program, "check", "a.xlsx", "--json", "a.json"], { cwd: folder }, (error) =>
          resolve(error ? Number(error.code) : 0),
        );
      });
    };
    expect(await kept({ ownRule: { save: OLD } })).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, "a.json"), "utf8")) as Report;
    expect(report.findings).toMatchObject([{ rule: PHONE, severity: "warning", cell: "G3", message: OLD.message }]);
    expect(report.totals.byRule).toEqual({ [PHONE]: 1 });
    expect(report.run).toMatchObject({ switches: {}, ownRules: [ruleOfDraft(OLD, nationalPack, PHONE)] });
    expect(await kept({ ownRule: { save: OLD } }, { rule: { id: PHONE, change: { severity: "error" } } })).toBe(1);
  }, 60_000);
});
