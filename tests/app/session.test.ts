import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { engineParts, randomBytes } from "./engineParts";
import { createEngine } from "../../src/app/createEngine";
import { createSession } from "../../src/app/createSession";
import type { Cache } from "../../src/app/ports";
import type { ReportFacts } from "../../src/app/report";
import type { Session } from "../../src/app/Session";
import { maskId } from "../../src/core/model/mask";
import { inventedId } from "../support/people";

const HEADINGS = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "人数",
  "在校生状况",
  "务工时间（月）",
  "是否参加城乡居民基本医疗保险",
  "纯收入（元）",
  "人均纯收入（元）",
  "户类型",
  "是否危房户",
  "是否解决安全饮用水",
];
const GOOD = [
  ["H1", "韦一", inventedId("1980-05-06", 11), "户主", 2, null, 8, "是", 20000, 10000, "脱贫户", "否", "是"],
  ["H1", "韦二", inventedId("2010-05-06", 15), "之子", 2, "小学", 0, "是", 20000, 10000, "脱贫户", "否", "是"],
  ["H2", "蒙三", inventedId("1970-05-06", 13), "户主", 1, null, 12, "是", 4001, 4001, "脱贫户", "否", "是"],
];

function rowsWith(change: (rows: (string | number | null)[][]) => void): (string | number | null)[][] {
  const rows = structuredClone([["某县贫困人口信息表（数据日期：2020-12-31）"], HEADINGS, ...GOOD]);
  change(rows);
  return rows;
}

function memoryCache(): Cache {
  const entries = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    set: (key, json) => Promise.resolve(void entries.set(key, json)),
    clear: () => Promise.resolve(entries.size),
  };
}

function sessionOn(workbook: MemoryWorkbook, cache = memoryCache()): Session {
  return createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: workbook,
    engine: createEngine(engineParts),
    cache,
    randomBytes,
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
}

const COLUMN = (heading: string): number => HEADINGS.indexOf(heading);

async function validated(rows: (string | number | null)[][], cutoff: string | null = "09-01") {
  const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows }] });
  const session = sessionOn(workbook);
  await session.open();
  if (cutoff !== null) await session.correct({ parameter: { id: "school-cutoff", value: cutoff } });
  await session.validate();
  const { findings } = await session.findings({ from: 0, count: 100 });
  return { workbook, session, found: findings.map(({ ruleId, address }) => [ruleId, address]) };
}

test("a clean sheet gives no finding, and says what was not checked", async () => {
  const { session, found } = await validated(rowsWith(() => undefined));
  expect(found).toEqual([]);
  expect(session.state()).toMatchObject({ refusal: null, defect: null, stale: false });
  expect(session.state().summary).toMatchObject({ households: 2, members: 3, year: 2020, asOf: "2020-12-31" });
  expect(session.state().recognition).toMatchObject({ members: { headingRow: 1, firstRow: 2, lastRow: 4 } });
});

test.each([
  [
    "ID-02",
    (rows) => (rows[2]![2] = String(rows[2]![2]).replace(/.$/, (c) => (c === "1" ? "2" : "1"))),
    [["ID-02", "C3"]],
  ],
  [
    "ID-06",
    (rows) => (rows[4]![2] = rows[2]![2]!),
    [
      ["ID-06", "C3"],
      ["ID-06", "C5"],
    ],
  ],
  ["ID-10", (rows) => (rows[2]![2] = 459099198005060000), [["ID-10", "C3"]]],
  ["HH-01", (rows) => (rows[4]![3] = "配偶"), [["HH-01", "D5"]]],
  ["HH-07, which INC-03 follows", (rows) => [2, 3].forEach((row) => (rows[row]![4] = 3)), [["HH-07", "E3"]]],
  ["STU-02", (rows) => (rows[3]![5] = null), [["STU-02", "F4"]]],
  ["LAB-08", (rows) => (rows[2]![6] = 13), [["LAB-08", "G3"]]],
  ["MED-03 no", (rows) => (rows[2]![7] = "否"), [["MED-03", "H3"]]],
  ["MED-03 blank", (rows) => (rows[2]![7] = null), [["MED-03", "H3"]]],
  ["INC-03", (rows) => (rows[4]![9] = 4100), [["INC-03", "J5"]]],
  ["INC-05 on the line", (rows) => ((rows[4]![8] = 4000), (rows[4]![9] = 4000)), [["INC-05", "J5"]]],
  ["LIV-02", (rows) => (rows[4]![11] = "是"), [["LIV-02", "L5"]]],
  ["LIV-08 blank", (rows) => (rows[4]![12] = null), [["LIV-08", "M5"]]],
  ["VAL-01", (rows) => (rows[2]![6] = "半年多"), [["VAL-01", "G3"]]],
  ["VAL-03", (rows) => (rows[4]![9] = "4,001元"), [["VAL-03", "J5"]]],
] as [string, (rows: (string | number | null)[][]) => unknown, string[][]][])(
  "%s stands at its cell",
  async (_name, change, expected) => {
    const { found } = await validated(rowsWith(change));
    expect(found).toEqual(expected);
  },
);

test("without the county's cut-off day school age is not judged, and the pane is told so", async () => {
  const { session } = await validated(
    rowsWith((rows) => (rows[3]![5] = null)),
    null,
  );
  const rules = session.state().summary?.dimensions.flatMap(({ rules: all }) => all);
  expect(rules?.find(({ ruleId }) => ruleId === "STU-02")).toMatchObject({
    count: 0,
    notChecked: expect.stringContaining("学年年龄截止日") as string,
  });
});

test("correcting the cell and validating again resolves the finding; clearing leaves the workbook as it was", async () => {
  const rows = rowsWith((all) => (all[4]![12] = "否"));
  const { session, workbook } = await validated(rows, null);
  expect(session.state().painted).toBe("yes");
  expect([...workbook.marks("人口").values()].join()).toContain("✖【是否解决安全饮用水】");
  workbook.edit("人口", 4, COLUMN("是否解决安全饮用水"), "是");
  expect(session.state().stale).toBe(true);
  await session.validate();
  expect(session.state()).toMatchObject({ stale: false, summary: { findings: { error: 0 } } });
  workbook.edit("人口", 4, COLUMN("是否解决安全饮用水"), "否");
  await session.validate();
  await session.clearMarks();
  const untouched = createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows }] });
  expect(workbook.snapshot("人口")).toEqual(untouched.snapshot("人口"));
});

test("choosing a finding selects its cell, and a selected cell shows its findings and its household", async () => {
  const { session, workbook } = await validated(rowsWith((all) => (all[4]![12] = "否")));
  const { findings } = await session.findings({ ruleId: "LIV-08", from: 0, count: 1 });
  await session.select(findings[0]!.at);
  expect(workbook.selected()).toMatchObject({ row: 4, column: 12 });
  expect(session.state().selection).toMatchObject({ address: "M5", findings: [{ ruleId: "LIV-08" }] });
  const water = session.state().selection?.household?.verdicts.find(({ dimension }) => dimension === "water");
  expect(water).toMatchObject({ verdict: "notMet", because: [{ text: expect.stringContaining("否") as string }] });
});

test("the counts of the rules by severity add up to those of the headline", async () => {
  const wrong = rowsWith((all) => {
    all[4]![12] = "否";
    all[4]![1] = "";
  });
  const { session } = await validated(wrong, null);
  const { summary } = session.state();
  const rules = summary?.dimensions.flatMap((dimension) => dimension.rules) ?? [];
  const sums = { error: 0, warning: 0, note: 0 };
  for (const { severities, count } of rules) {
    expect(severities.error + severities.warning + severities.note).toBe(count);
    sums.error += severities.error;
    sums.warning += severities.warning;
    sums.note += severities.note;
  }
  expect(sums.error).toBeGreaterThan(0);
  expect(sums).toEqual(summary?.findings);
});

test("a parameter that awaits the county says how many rules wait for it, and none once it has a value", async () => {
  const without = await validated(
    rowsWith(() => undefined),
    null,
  );
  expect(without.session.state().summary?.waiting["school-cutoff"]).toBeGreaterThan(0);
  const given = await validated(rowsWith(() => undefined));
  expect(given.session.state().summary?.waiting).not.toHaveProperty("school-cutoff");
});

test("a period before that is refused leaves none in force", async () => {
  const rows = rowsWith(() => undefined);
  const workbook = createMemoryWorkbook({
    name: "demo.xlsx",
    sheets: [
      { name: "人口", rows },
      { name: "上期", rows },
    ],
  });
  const session = sessionOn(workbook);
  await session.open();
  await session.correct({ previous: { sheet: "上期" } });
  expect(session.state().recognition?.previous).toMatchObject({ name: "上期", sheets: ["上期"] });
  await session.correct({ previous: { file: { name: "坏.xlsx", bytes: new Uint8Array([1, 2, 3]) } } });
  expect(session.state().refusal?.message).toContain("坏.xlsx");
  expect(session.state().recognition?.previous).toBeNull();
});

test("a period before in which nobody can be found again is refused", async () => {
  const nobody = [HEADINGS, ...GOOD].map((row) => [row[1], row[3], row[7]] as (string | number | null)[]);
  const sheets = [
    { name: "人口", rows: rowsWith(() => undefined) },
    { name: "上期", rows: nobody },
  ];
  const session = sessionOn(createMemoryWorkbook({ name: "demo.xlsx", sheets }));
  await session.open();
  await session.correct({ previous: { sheet: "上期" } });
  expect(session.state()).toMatchObject({ refusal: { code: "previous.noPeople" }, recognition: { previous: null } });
});

const FACTS: ReportFacts = {
  tool: { name: "huhuqing", version: "0" },
  startedAt: "2026-11-22T08:00:00Z",
  packSha256: "",
  packProposed: true,
  previous: null,
  inputs: [],
  departments: [],
};

test("the report says of each finding what it follows from, and its totals count the others", async () => {
  const { session } = await validated(rowsWith((rows) => [2, 3].forEach((row) => (rows[row]![4] = 3))));
  const { findings, totals, run } = await session.report(FACTS);
  const [cause] = findings.filter(({ rule }) => rule === "HH-07");
  expect(cause?.follows).toBeNull();
  expect(findings.find(({ rule }) => rule === "INC-03")?.follows).toBe(cause?.key);
  const counted = findings.filter(({ follows }) => follows === null);
  expect(counted).toHaveLength(totals.findings.error + totals.findings.warning + totals.findings.note);
  const shown = session.state().summary?.dimensions.flatMap(({ rules }) => rules) ?? [];
  const partly = run.rules.filter((rule) => rule.partly.length > 0);
  expect(partly).not.toEqual([]);
  for (const rule of partly) expect(rule.partly).toEqual(shown.find(({ ruleId }) => ruleId === rule.id)?.partly);
});

test("the pane names a household by no ID number", async () => {
  const id = inventedId("1980-05-06", 1);
  const { session } = await validated(
    rowsWith((rows) => {
      for (const row of rows.slice(2)) row[0] = row === rows[4] ? "H2" : id;
      rows[2]![7] = "否";
    }),
  );
  const { findings } = await session.findings({ from: 0, count: 100 });
  expect(findings.map(({ household }) => household)).toEqual([maskId(id)]);
  await session.select(findings[0]!.at);
  expect(session.state().selection?.household?.household).toBe(maskId(id));
});
