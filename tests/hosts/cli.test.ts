import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { CellValue } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { inventedId } from "../support/people";
import { commandLine } from "./commandLine";

const HEADINGS = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "人数",
  "是否参加城乡居民基本医疗保险",
  "人均纯收入",
  "户类型",
];
const TITLE = ["某县贫困人口信息表（数据日期：2020-12-31）"];
const WRONG = inventedId("1980-01-02", 1).replace(/.$/, (c) => (c === "5" ? "6" : "5"));
const CLEAN: CellValue[][] = [["H1", "韦一", inventedId("1980-01-02", 1), "户主", 1, "是", 4000.01, "脱贫户"]];
const FAULTY: CellValue[][] = [
  ["H1", "韦一", WRONG, "户主", 2, "是", 4000, "脱贫户"],
  ["H1", "韦二", inventedId("1982-01-02", 2), "配偶", 2, null, 4000, "脱贫户"],
];

const { run, runWith, path, put, report: reportOf, hash, files, save: saveSheets } = commandLine();
const save = (name: string, rows: CellValue[][], sheet = "人口"): Promise<string> =>
  saveSheets(name, { [sheet]: rows });

test("a clean file ends with 0", async () => {
  const outcome = await run("check", await save("clean.xlsx", [TITLE, HEADINGS, ...CLEAN]));
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(outcome.stdout).toContain("没有发现问题");
});

test("errors end with 1; the marked copy and the report hold them, and the input is untouched", async () => {
  const file = await save("faulty.xlsx", [TITLE, HEADINGS, ...FAULTY]);
  const before = hash(file);
  const outcome = await run("check", file, "--out", "marked.xlsx", "--json", "report.json");
  expect(outcome).toMatchObject({ code: 1, stderr: "" });
  expect(hash(file)).toBe(before);
  const report = reportOf("report.json");
  expect(report).toMatchObject({ schema: "huhuqing-report/1", totals: { households: 1, members: 2 } });
  expect(report.run.inputs).toEqual([{ file: "faulty.xlsx", sha256: before, sheet: "人口", headerRow: 2, rows: 2 }]);
  expect(report.findings.map(({ rule, cell }) => [rule, cell])).toEqual([
    ["ID-02", "C3"],
    ["INC-05", "G3"],
    ["MED-03", "F4"],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/\d{17}/);
  const marked = await openXlsxWorkbook(readFileSync(path("marked.xlsx")), "marked.xlsx");
  const sheet = await marked.read("人口");
  expect(sheet.columns.at(-1)?.[1]).toBe("校验结果");
  expect(sheet.columns.at(-1)?.[2]).toMatch(
    /^✖【证件号码】.*（ID-02）；✖【人均纯收入】4,000 元未超过 4,000 元（INC-05）$/,
  );
  const again = await run("check", "marked.xlsx", "--json", "again.json");
  expect(again.code).toBe(1);
  expect(reportOf("again.json").findings).toEqual(report.findings);
});

test("the same input gives the same bytes but for the start", async () => {
  const file = await save("same.xlsx", [TITLE, HEADINGS, ...FAULTY]);
  for (const name of ["a.json", "b.json"]) await run("check", file, "--json", name);
  const [a, b] = ["a.json", "b.json"].map((name) =>
    readFileSync(path(name), "utf8").replace(/"startedAt": "[^"]*"/, '"startedAt": ""'),
  );
  expect(a).toBe(b);
});

test("a value that the county gives is used and recorded, and is not written into the copy", async () => {
  const file = await save("given.xlsx", [TITLE, HEADINGS, ...CLEAN]);
  const outcome = await run("check", file, "--year", "2017", "--param", "income-line=4100", "--json", "given.json");
  expect(outcome.code).toBe(1);
  expect(reportOf("given.json").run.parameters).toContainEqual(
    expect.objectContaining({ id: "income-line", value: 4100, status: "given" }),
  );
  expect((await run("check", file, "--year", "2017")).stdout).toContain("须由县里确认");
});

test("several files are checked and a total is printed; one that is refused ends with 2", async () => {
  await save("one.xlsx", [TITLE, HEADINGS, ...CLEAN]);
  await save("two.xlsx", [TITLE, HEADINGS, ...FAULTY]);
  writeFileSync(path("three.xlsx"), "no workbook");
  const good = await run("check", "one.xlsx", "two.xlsx");
  expect(good).toMatchObject({ code: 1, stderr: "" });
  expect(good.stdout).toMatch(/共 2 个文件：错误 3、疑点 0、提示 0；0 个未能校验\n$/);
  expect(await run("check", "one.xlsx", "three.xlsx")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("three.xlsx") as string,
  });
});

describe("a defect in one file", () => {
  /** Node settings under which the program breaks while it reads `broken.xlsx` for its hash, and nowhere else. */
  const breaking = (how: string) => {
    const breaker = put(
      "break.cjs",
      Buffer.from(`const fs = require("node:fs");
        const { createReadStream } = fs;
        fs.createReadStream = (file, ...rest) => {
          if (String(file).endsWith("broken.xlsx")) ${how};
          return createReadStream(file, ...rest);
        };`),
    );
    return { NODE_OPTIONS: `--require ${path(breaker)}` };
  };
  const save3 = async () => {
    await save("before.xlsx", [TITLE, HEADINGS, ...CLEAN]);
    await save("broken.xlsx", [TITLE, HEADINGS, ...CLEAN]);
    await save("after.xlsx", [TITLE, HEADINGS, ...FAULTY]);
    return ["check", "before.xlsx", "broken.xlsx", "after.xlsx"];
  };
  test.each([
    ["an error", 'throw new TypeError("secret")', "TypeError"],
    ["a thread that ends without a word", "process.exit(0)", "Error"],
  ])("%s: it is named, the others are printed, and the code is 2", async (_name, how, error) => {
    const outcome = await runWith(breaking(how), ...(await save3()));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(new RegExp(`^broken\\.xlsx：程序出错（${error}）[^\n]*\n$`));
    expect(outcome.stdout).toMatch(/^before\.xlsx\n[^]*\nafter\.xlsx\n/);
    expect(outcome.stdout).toMatch(/共 3 个文件：错误 3、疑点 0、提示 0；1 个未能校验\n$/);
  });
  test("alone, it is named too; its stack is for those who ask", async () => {
    await save3();
    const settings = breaking('throw new TypeError("secret")');
    const quiet = await runWith(settings, "check", "broken.xlsx");
    expect(quiet).toMatchObject({ code: 2, stdout: "" });
    expect(quiet.stderr).toMatch(/^broken\.xlsx：程序出错（TypeError）[^\n]*\n$/);
    const told = await runWith({ ...settings, HUHUQING_DEBUG: "1" }, "check", "broken.xlsx");
    expect(told.stderr).toMatch(/TypeError: secret\n\s+at /);
  });
});

test("the report names a household by no ID number, and tells alike ones apart", async () => {
  const ids = ["45909919800102001X", "45909919810102001X"];
  const rows = ids.map((id): CellValue[] => [id, "韦一", WRONG, "户主", 1, "是", 4000, "脱贫户"]);
  const file = await save("by-id.xlsx", [TITLE, HEADINGS, ...rows]);
  expect((await run("check", file, "--json", "by-id.json")).code).toBe(1);
  const report = reportOf("by-id.json");
  const names = ["459099********001X", "459099********001X#2"];
  expect(report.verdicts.map(({ household }) => household)).toEqual(names);
  const income = report.findings.filter(({ rule }) => rule === "INC-05");
  expect(income.map(({ household }) => household)).toEqual(names);
  expect(new Set(report.findings.map(({ key }) => key)).size).toBe(report.findings.length);
  expect(JSON.stringify(report)).not.toMatch(/\d{15}/);
});

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
test.each<[string, () => Promise<string[]>, string]>([
  ["a file that is not there", () => Promise.resolve(["check", "nowhere.xlsx"]), "找不到文件"],
  ["an empty file", () => Promise.resolve(["check", put("empty.xlsx", Buffer.alloc(0))]), "0 字节"],
  ["a text", () => Promise.resolve(["check", put("text.xlsx", Buffer.from("户编号,姓名"))]), "不是 .xlsx"],
  ["an old .xls", () => Promise.resolve(["check", put("old.xls", Buffer.concat([OLE, Buffer.alloc(2048)]))]), ".xlsx"],
  [
    "a truncated file",
    async () => [
      "check",
      put("short.xlsx", readFileSync(path(await save("long.xlsx", [HEADINGS, ...CLEAN]))).subarray(0, 900)),
    ],
    "不完整",
  ],
  ["an empty sheet", async () => ["check", await save("blank.xlsx", [])], "是空的"],
  [
    "a sheet without headings",
    async () => [
      "check",
      await save("none.xlsx", [
        ["甲", "乙"],
        [1, 2],
      ]),
    ],
    "列名一个也认不出",
  ],
  ["headings without data", async () => ["check", await save("heads.xlsx", [HEADINGS])], "没有数据"],
  [
    "a sheet that does not exist",
    async () => ["check", await save("named.xlsx", [HEADINGS, ...CLEAN]), "--members", "别的"],
    "没有名为“别的”",
  ],
  [
    "the input as output",
    async () => ["check", await save("in.xlsx", [HEADINGS, ...CLEAN]), "--out", "in.xlsx"],
    "同一个",
  ],
  [
    "an output that exists",
    async () => ["check", await save("in2.xlsx", [HEADINGS, ...CLEAN]), "--out", await save("there.xlsx", [])],
    "已存在",
  ],
  [
    "an output folder that does not exist",
    async () => ["check", await save("in3.xlsx", [HEADINGS, ...CLEAN]), "--out", "no/where.xlsx"],
    "无法写入",
  ],
  [
    "a report folder that does not exist, beside a copy that could be written",
    async () => {
      const file = await save("in5.xlsx", [HEADINGS, ...CLEAN]);
      return ["check", file, "--out", "in5.out.xlsx", "--json", "no/where.json"];
    },
    "无法写入",
  ],
  [
    "one report for two files of one name",
    async () => ["check", ...(await twins("a1/x.xlsx", "b1/x.xlsx")), "--json", folderNamed("reports")],
    join("reports", "x.json"),
  ],
  [
    "one copy for two files of one name",
    async () => ["check", ...(await twins("a2/x.xlsx", "b2/X.xlsx")), "--out", folderNamed("copies")],
    join("copies", "X.marked.xlsx"),
  ],
  [
    "one file twice with one report",
    async () => ["check", ...(await twins("a3/x.xlsx", "a3/x.xlsx")), "--json", folderNamed("reports")],
    join("reports", "x.json"),
  ],
  [
    "the copy as report",
    async () => ["check", await save("in4.xlsx", [HEADINGS, ...CLEAN]), "--out", "one.out", "--json", "./one.out"],
    "one.out",
  ],
  ["an unknown option", () => Promise.resolve(["check", "x.xlsx", "--fix"]), "--fix"],
  ["an unknown command", () => Promise.resolve(["repair"]), "repair"],
  ["a language that it does not speak", () => Promise.resolve(["rules", "--lang", "fr"]), "zh-CN"],
  ["no command", () => Promise.resolve([]), "缺少命令"],
  ["a date that is none", () => Promise.resolve(["check", "x.xlsx", "--as-of", "2020-02-30"]), "2020-02-30"],
  ["an unknown parameter", () => Promise.resolve(["check", "x.xlsx", "--param", "line=4000"]), "income-line"],
  ["an unknown pack", () => Promise.resolve(["check", "x.xlsx", "--pack", "mars"]), "national-2020"],
  ["an unknown rule", () => Promise.resolve(["explain", "ABC-01"]), "ABC-01"],
])("%s is refused with a sentence, and nothing is written", async (_name, prepare, part) => {
  const args = await prepare();
  const before = files();
  const outcome = await run(...args);
  expect(outcome).toMatchObject({ code: 2, stdout: "" });
  expect(outcome.stderr).toContain(part);
  expect(outcome.stderr).not.toMatch(/\n\s+at |Error:/);
  expect(files()).toEqual(before);
});

function folderNamed(name: string): string {
  mkdirSync(path(name), { recursive: true });
  return name;
}

async function twins(...names: string[]): Promise<string[]> {
  for (const name of names) {
    folderNamed(dirname(name));
    await save(name, [HEADINGS, ...CLEAN]);
  }
  return names;
}

test("--in-place writes the marks into the file itself", async () => {
  const file = await save("own.xlsx", [TITLE, HEADINGS, ...FAULTY]);
  const before = hash(file);
  expect((await run("check", file, "--out", file, "--in-place")).code).toBe(1);
  expect(hash(file)).not.toBe(before);
  expect(existsSync(path(file))).toBe(true);
});

test("records are explained from themselves, in both languages", async () => {
  const { stdout } = await run("explain", "inc-05");
  expect(stdout).toContain("关于建立贫困退出机制的意见");
  expect(stdout).toContain("4,000 元/人·年");
  expect(stdout).toContain("要求: 人均纯收入大于收入标准（见下列取值〔income-line〕）；等于标准不算超过");
  expect((await run("explain", "inc-03")).stdout).toContain(
    "要求: 人均纯收入等于纯收入除以家庭人口数，相差不超过 1 元",
  );
  expect((await run("explain", "income-line", "--lang", "en-US")).stdout).toContain("Income line");
  expect((await run("rules", "--lang", "en-US")).stdout).toContain("Check digit of the ID number is wrong");
  expect((await run("packs")).stdout).toContain("national-2020 2.1.0");
  expect((await run("fields")).stdout).toContain("公民身份号码");
});

test("a record that packs have otherwise says so, and is shown as the wanted pack has it", async () => {
  const [first, guangxi] = await Promise.all([
    run("explain", "med-03"),
    run("explain", "MED-03", "--pack", "guangxi-2017"),
  ]);
  expect(first.stdout).toMatch(
    /\n\nMED-03 在这些标准包中写法不同：[^；]*guangxi-2017[^；]*；这里是 national-2020 的写法/,
  );
  expect(guangxi.stdout).toMatch(
    /\n\nMED-03 在这些标准包中写法不同：[^；]*national-2020[^；]*；这里是 guangxi-2017 的写法/,
  );
  expect(guangxi.stdout.split("\n\nMED-03")[0]).not.toBe(first.stdout.split("\n\nMED-03")[0]);
  expect((await run("explain", "inc-03")).stdout).not.toContain("写法不同");
  expect(await run("explain", "MED-03", "--pack", "mars")).toMatchObject({ code: 2, stdout: "" });
});

test("standards that are not in force for the sheet are told", async () => {
  const file = await save("elsewhere.xlsx", [TITLE, HEADINGS, ...CLEAN]);
  expect((await run("check", file, "--pack", "binzhou-2017")).stdout).toContain("不适用于");
  expect((await run("check", file)).stdout).not.toContain("不适用于全国");
});

test("a rule whose findings all follow from another still stands in the table", async () => {
  const rows: CellValue[][] = [["H1", "韦一", WRONG, "户主", 1, "是", 9000, "脱贫户", "1991-03-04"]];
  const file = await save("folded.xlsx", [TITLE, [...HEADINGS, "出生日期"], ...rows]);
  const { stdout } = await run("check", file);
  expect(stdout).toMatch(/│ ID-02 .*│ +1 │/);
  expect(stdout).toMatch(/│ ID-08 .*│ +0（另有 1 项由其他问题引起） │/);
});

test("settings in the workbook that no longer fit are named", async () => {
  const bytes = readFileSync(path(await save("unfit.xlsx", [TITLE, HEADINGS, ...CLEAN])));
  const workbook = await openXlsxWorkbook(bytes, "unfit.xlsx");
  await workbook.writeSetting("huhuqing.parameters", '{"old-line":7}');
  writeFileSync(path("unfit.xlsx"), await collectBytes(workbook.save()));
  await workbook.close();
  expect((await run("check", "unfit.xlsx")).stdout).toContain("未起作用，原样保留：old-line。");
});

test("the report names all that a run needs to be repeated, the same each time", async () => {
  const [file, before] = [
    await save("now.xlsx", [TITLE, HEADINGS, ...FAULTY]),
    await save("before.xlsx", [TITLE, HEADINGS, ...CLEAN], "上期"),
  ];
  const workbook = await openXlsxWorkbook(readFileSync(path(file)), file);
  const switches = { "MED-03": { severity: "note" }, "ID-02": { on: false } };
  await workbook.writeSetting("huhuqing.rules", JSON.stringify({ switches, own: [] }));
  writeFileSync(path(file), await collectBytes(workbook.save()));
  await workbook.close();
  const texts: string[] = [];
  for (const name of ["r1.json", "r2.json"]) {
    await run("check", file, "--previous", before, "--pack", "national-2020", "--json", name);
    texts.push(readFileSync(path(name), "utf8").replace(/"startedAt": "[^"]*"/, ""));
  }
  expect(texts[0]).toBe(texts[1]);
  const told = reportOf("r1.json").run;
  expect(told).toMatchObject({ packProposed: false, switches, ownRules: [] });
  expect(Object.keys(told.switches)).toEqual(["ID-02", "MED-03"]);
  expect(told.previous).toEqual({ file: before, sha256: hash(before), sheets: ["上期"] });
  await run("check", await save("plain.xlsx", [TITLE, HEADINGS, ...CLEAN]), "--json", "plain.json");
  expect(reportOf("plain.json").run).toMatchObject({ packProposed: true, switches: {}, ownRules: [], previous: null });
});
