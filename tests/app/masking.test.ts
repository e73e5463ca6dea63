import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { engineParts, randomBytes } from "./engineParts";
import { createEngine } from "../../src/app/createEngine";
import { createSession } from "../../src/app/createSession";
import type { OwnRuleDraft } from "../../src/app/OwnRuleDraft";
import type { Report } from "../../src/app/report";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { inventedId } from "../support/people";

const FIELDS = ["name", "headName", "helper", "hhPhone", "personPhone", "account"];
const HEADINGS = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "户主姓名",
  "帮扶责任人",
  "户联系电话",
  "人联系电话",
  "银行卡号",
];
/** Heads who look alike once masked, a name with a remark and one with a space, phones of a wrong form and shared. */
const ROWS = [
  ["人口表（数据日期：2020-12-31）"],
  HEADINGS,
  [
    "H1",
    "蒙大伟",
    inventedId("1980-05-06", 1),
    "户主",
    "蒙大伟",
    "覃志远",
    "23812345678",
    "13500012345",
    "621700123456",
  ],
  ["H1", "韦秀兰（已故）", inventedId("1982-05-06", 2), "配偶", "蒙一民", null, null, 13500067890, null],
  ["H2", "罗 国强", inventedId("1970-05-06", 3), "户主", "罗国强", "覃志远", "13987654321", "1350001", "621700654321"],
  ["H3", "卢文英", inventedId("1971-05-06", 4), "户主", "卢文英", "莫如山", "13987654321", "13600054321", 621700111222],
];
const SECRET =
  /大伟|一民|秀兰|国强|文英|志远|如山|23812345678|13987654321|13500012345|13500067890|1350001|13600054321|6217\d{6,}/;

/** A rule of the county's own that finds every filled cell of a field. */
const anyOf = (field: string): OwnRuleDraft => ({
  id: null,
  title: "列出",
  message: "已填写",
  advice: "",
  severity: "note",
  dimension: "data",
  source: "本县",
  at: field,
  match: "all",
  tests: [{ subject: field, operator: "filled", value: "" }],
});

test("what the pane and the report show of names, phones and accounts is masked, and still told apart", async () => {
  const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets: [{ name: "人口", rows: structuredClone(ROWS) }] });
  const session = createSession({
    tool: { name: "huhuqing", version: "0.0.0" },
    workbook,
    viewport: workbook,
    engine: createEngine(engineParts),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    randomBytes,
    clock: { today: () => "2026-11-22", now: () => "2026-11-22T08:00:00Z" },
    language: "zh-CN",
    onDefect: (cause) => {
      throw cause;
    },
  });
  await session.open();
  const texts = [session.state()] as unknown[];
  for (const field of FIELDS) {
    texts.push(await session.tryRule(anyOf(field)));
    await session.correct({ ownRule: { save: anyOf(field) } });
  }
  await session.correct({ rule: { id: "ID-12", change: { on: true } } });
  await session.validate();
  const facts = {
    tool: { name: "huhuqing", version: "0" },
    startedAt: "",
    packSha256: "",
    packProposed: true,
    previous: null,
    inputs: [],
    departments: [],
  };
  for (const language of ["zh-CN", "en-US"] as const) {
    await session.setLanguage(language);
    const page = await session.findings({ from: 0, count: 500 });
    texts.push(page, await session.report(facts), await session.rules());
    for (const { at } of page.findings) {
      await session.select(at);
      texts.push(session.state());
    }
  }
  for (const text of texts) expect(JSON.stringify(text)).not.toMatch(SECRET);

  const { findings } = await session.report(facts);
  expect(new Set(findings.map(({ field }) => field))).toEqual(new Set(FIELDS));
  expect(findings.find(({ rule }) => rule === "HH-10")).toMatchObject({
    cell: "E4",
    message: "2 different values in this household: 蒙** / 蒙**",
  });
  const valuesOf = (id: string): string[] => findings.filter(({ rule }) => rule === id).map(({ value }) => value);
  expect(valuesOf("ID-12")).toEqual(["韦******", "罗***"]);
  expect(valuesOf("HH-14")).toEqual(["238******78", "139******21", "139******21"]);
  expect(findings.filter(({ field }) => field === "account").map(({ value }) => value)).toEqual([
    "621*******56",
    "621*******21",
    "621*******22",
  ]);
  await session.close();
});

test("nor does the command line tell them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "huhuqing-"));
  const program = join(__dirname, "../../src/hosts/cli/huhuqing.mjs");
  writeFileSync(join(folder, "a.xlsx"), await collectBytes(writeWorkbook({ sheets: [{ name: "人口", rows: ROWS }] })));
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [program, "check", "a.xlsx", "--json", "a.json"], { cwd: folder }, (_error, out, err) =>
      resolve(out + err),
    );
  });
  const json = readFileSync(join(folder, "a.json"), "utf8");
  rmSync(folder, { recursive: true });
  expect((JSON.parse(json) as Report).totals.byRule).toMatchObject({ "HH-10": 1, "HH-14": 3 });
  expect(output).toContain("HH-10");
  expect(output + json).not.toMatch(SECRET);
}, 60_000);
