import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { CellValue } from "../../src/core/model/RawSheet";
import { platformCodec } from "../../src/ooxml/package/Codec";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { inventedId } from "../support/people";
import { commandLine } from "./commandLine";

const { run, save, put, path, report, hash, files } = commandLine();
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../golden", name)));

const TITLE = ["某县贫困人口信息表（数据日期：2020-12-31）"];
const HEADINGS = [
  "户编号",
  "姓名",
  "证件号码",
  "与户主关系",
  "人数",
  "行政村",
  "是否参加城乡居民基本医疗保险",
  "是否危房",
];
const IDS = ["459099198001020012", "459099198203040222", "459099201005060331", inventedId("1975-03-04", 7)];
const PEOPLE: CellValue[][] = [
  ["H1", "韦一", IDS[0]!, "户主", 3, "岭口村", "是", "否"],
  ["H1", "韦二", IDS[1]!, "配偶", 3, "岭口村", "否", "否"],
  ["H1", "韦三", IDS[2]!, "之子", 3, "岭口村", "是", "否"],
  ["H2", "蓝四", IDS[3]!, "户主", 1, "坡头村", "是", "是"],
];
const HOUSES: CellValue[][] = [
  ["户主姓名", "户主身份证号", "行政村", "鉴定等级", "鉴定时间", "鉴定机构"],
  ["韦一", IDS[0]!, "岭口村", "D级", "2020-05-06", "某鉴定公司"],
  ["蓝四", IDS[3]!, "坡头村", "D级", "2020-05-06", "某鉴定公司"],
];
const county = (name: string): Promise<string> => save(name, { 人口: [TITLE, HEADINGS, ...PEOPLE] });

test("departments of a month are compared in one go, and the report counts them", async () => {
  const file = await county("county.xlsx");
  put("参保.csv", golden("csv/gb18030.csv"));
  await save("住建.xlsx", { 说明: [["住房安全鉴定台账"]], 台账: HOUSES });
  const before = hash(file);
  const outcome = await run("compare", file, "auto=参保.csv", "housing=住建.xlsx#台账", "--json", "r.json");
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(hash(file)).toBe(before);
  expect(outcome.stdout).toMatch(/医保（参保\.csv · 参保 · GB18030）：3 行\n {2}对上：证件号码相同 3\n/);
  expect(outcome.stdout).toMatch(/城乡居民基本医疗保险 +│ XD-06 +│ +2 │ +2 │ +0 │ +0 │ +0 │ +50\.00% │/);
  const { comparisons } = report("r.json");
  expect(comparisons.map(({ department, file: name, sheet }) => [department, name, sheet])).toEqual([
    ["medical", "参保.csv", "参保"],
    ["housing", "住建.xlsx", "台账"],
  ]);
  expect(comparisons[0]).toMatchObject({ matched: 3, onlyHere: 1, onlyThere: 0, sha256: hash("参保.csv") });
  expect(comparisons[0]?.pairs).toEqual({ exact: 3, fallback: 0, scored: 0, accepted: 0, review: 0 });
  expect(comparisons[1]?.items.find(({ id }) => id === "danger")).toMatchObject({ agree: 1, conflict: 1, rate: 0.5 });
  expect(JSON.stringify(report("r.json"))).not.toMatch(/\d{17}/);
});

test("the same files and date give the same bytes but for the start", async () => {
  const file = await county("same.xlsx");
  put("same.csv", golden("csv/utf8.csv"));
  const texts: string[] = [];
  for (const name of ["s1.json", "s2.json"]) {
    await run("compare", file, "medical=same.csv", "--as-of", "2020-12-31", "--json", name);
    texts.push(readFileSync(path(name), "utf8").replace(/"startedAt": "[^"]*"/, ""));
  }
  expect(texts[0]).toBe(texts[1]);
});

test("a department's sheet in the file itself is compared as well", async () => {
  const file = await save("both.xlsx", { 人口: [TITLE, HEADINGS, ...PEOPLE], 住房台账: HOUSES });
  for (const wish of ["housing=both.xlsx#住房台账", "housing=both.xlsx", "auto=both.xlsx"]) {
    expect((await run("compare", file, wish)).stdout).toMatch(/（住房台账）：2 行\n {2}对上：证件号码相同 2\n/);
  }
});

test("check takes departments along: their differences are findings", async () => {
  const file = await county("checked.xlsx");
  await save("住建2.xlsx", { 台账: HOUSES });
  const outcome = await run("check", file, "--department", "housing=住建2.xlsx", "--json", "c.json");
  expect(outcome.stdout).toContain("住建2.xlsx · 台账");
  const { findings, comparisons } = report("c.json");
  expect(findings.filter(({ rule }) => rule === "XD-06").map(({ cell }) => cell)).toEqual(["H3"]);
  expect(comparisons.map(({ department }) => department)).toEqual(["housing"]);
});

test("the copy holds marks and the feedback tab; lists go out by village, and their answers come back", async () => {
  const file = await county("answered.xlsx");
  await save("住建3.xlsx", { 台账: HOUSES });
  const wish = "housing=住建3.xlsx";
  const first = await run("compare", file, wish, "--out", "marked.xlsx", "--lists", "lists", "--by", "village");
  expect(first.stderr).toBe("");
  const lists = readdirSync(path("lists"));
  expect(lists.filter((name) => name.includes("岭口村"))).toHaveLength(1);
  const list = join("lists", lists.find((name) => name.includes("岭口村")) ?? "");
  const sheets = await sheetsOf("marked.xlsx");
  expect([...sheets.keys()]).toEqual(["人口", "校验记录", "部门比对反馈表"]);
  const listed = [...(await sheetsOf(list)).values()][0] ?? [];
  expect(JSON.stringify(listed)).toContain("459099********");
  expect(JSON.stringify(listed)).not.toMatch(/\d{17}/);
  const heading = listed.findIndex((row) => row.includes("反馈意见"));
  const answer = listed[heading]?.indexOf("反馈意见") ?? -1;
  const filled = listed.map((row, at) =>
    at > heading && row[0] !== null ? row.map((cell, column) => (column === answer ? "本表有误" : cell)) : row,
  );
  const name = await save("填好.xlsx", { 核实清单: filled });
  const second = await run("compare", "marked.xlsx", wish, "--answers", name, "--out", "answered2.xlsx");
  expect(second).toMatchObject({ stderr: "" });
  expect(second.stdout).toMatch(/读回 1 份清单：填入 [1-9]\d* 条/);
  expect(JSON.stringify((await sheetsOf("answered2.xlsx")).get("部门比对反馈表"))).toContain("本表有误");
});

test("a list that cannot be written leaves neither the copy nor the report nor another list", async () => {
  // No file system takes a name so long.
  const village = "村".repeat(76);
  const people = PEOPLE.map((row) => row.map((cell) => (cell === "岭口村" ? village : cell)));
  const file = await save("long.xlsx", { 人口: [TITLE, HEADINGS, ...people] });
  await save("住建5.xlsx", { 台账: HOUSES });
  const before = files();
  const wish = ["--out", "long-marked.xlsx", "--json", "long.json", "--lists", "long-lists", "--by", "village"];
  const outcome = await run("compare", file, "housing=住建5.xlsx", ...wish);
  expect(outcome).toMatchObject({ code: 2, stdout: "" });
  expect(outcome.stderr).toContain("ENAMETOOLONG");
  expect(files()).toEqual(before);
});

test("lists made of a file are read back by a later run over the same file; those of another file are refused", async () => {
  const file = await county("bare.xlsx");
  await save("住建4.xlsx", { 台账: HOUSES });
  const wish = "housing=住建4.xlsx";
  expect(await run("compare", file, wish, "--lists", "bare")).toMatchObject({ stderr: "" });
  const list = join("bare", readdirSync(path("bare"))[0] ?? "");
  const sheets = [...(await sheetsOf(list)).values()][0] ?? [];
  const isNumber = (cell: unknown): cell is string => typeof cell === "string" && /^D[0-9A-Z]{10}$/.test(cell);
  const filled = (numberOf: (number: string) => string) => ({
    核实清单: sheets.map((row) =>
      row.map((cell, column) => {
        if (!isNumber(row[0])) return cell;
        return column === 0 ? numberOf(row[0]) : column === 10 ? "其他" : cell;
      }),
    ),
  });
  const answered = await save(
    "回.xlsx",
    filled((number) => number),
  );
  const back = await run("compare", file, wish, "--answers", answered, "--out", "kept2.xlsx");
  expect(back.stdout).toMatch(/填入 [1-9]\d* 条，原已相同 0 条，编号不认得 0 条/);
  const foreign = await save(
    "外.xlsx",
    filled((number) => `${number.slice(0, -4)}0000`),
  );
  const strange = await run("compare", file, wish, "--answers", foreign, "--out", "strange.xlsx");
  expect(strange).toMatchObject({ code: 2, stdout: "" });
  expect(strange.stderr).toMatch(/外\.xlsx 里的编号.*一个也不认得。/);
  expect(existsSync(path("strange.xlsx"))).toBe(false);
});

test("a department checks its own sheet, as workbook or text, and gets a marked copy", async () => {
  put("ruined.csv", golden("csv/ruined.csv"));
  const outcome = await run("inspect", "auto=ruined.csv", "--out", "ruined.xlsx", "--json", "i.json");
  expect(outcome).toMatchObject({ code: 1, stderr: "" });
  const { findings, run: told } = report("i.json");
  expect(told.inputs).toEqual([
    { file: "ruined.csv", sha256: hash("ruined.csv"), sheet: "ruined", headerRow: 1, rows: 3 },
  ]);
  expect(findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).toEqual(["B2", "B3"]);
  // Where the findings are is told without a file; no standard judges anybody.
  expect(outcome.stdout).toMatch(/^ {2}B2 .+：.+；应为：.+（ID-\d\d）$/m);
  expect(outcome.stdout).not.toContain("待核实");
  const marked = (await sheetsOf("ruined.xlsx")).get("ruined") ?? [];
  expect(marked[0]?.at(-1)).toBe("校验结果");
  expect(marked.map((row) => row[1])).toContain(IDS[2]);
});

test("departments are listed with their columns, and the sheet to fill in is written", async () => {
  const listed = await run("departments");
  expect(listed).toMatchObject({ code: 0, stderr: "" });
  for (const id of ["housing", "medical", "vehicles"]) expect(listed.stdout).toMatch(new RegExp(`^${id} `, "m"));
  expect(listed.stdout).toContain("身份证号");
  expect((await run("departments", "--lang", "en-US")).stdout).toContain("Medical insurance");
  const made = await run("prepare", "医保", "--out", "空表.xlsx");
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const [rows = []] = (await sheetsOf("空表.xlsx")).values();
  expect(rows.flat()).toContain("参保状态*");
});

/** A workbook with macros, one with a password, a damaged one. */
async function broken(kind: "macro" | "password" | "damaged"): Promise<string> {
  const name = `${kind}.xlsx`;
  if (kind === "password") return put(name, ole("EncryptedPackage"));
  const bytes = readFileSync(path(await save("whole.xlsx", { 台账: HOUSES })));
  if (kind === "damaged") return put(name, bytes.subarray(0, 900));
  const changes = new Map([["xl/vbaProject.bin", new Uint8Array(8)]]);
  return put(name, await collectBytes(writePackage(await openPackage(bytes), changes, platformCodec())));
}

/** An OLE2 compound file with the named stream in its directory and nothing in it. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  bytes.write("d0cf11e0a1b11ae1", 0, "hex");
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ["Root Entry", stream].forEach((name, i) => {
    bytes.write(name, 1024 + i * 128, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, 1024 + i * 128 + 64);
  });
  return bytes;
}

const text = (name: string): string => put(name, golden(`csv/${name}`));
const OTHERS: CellValue[][] = [
  ["甲", "乙"],
  ["一", "二"],
];
test.each<[string, () => string[] | Promise<string[]>, string]>([
  [
    "a sheet with neither ID numbers nor names",
    () => [`medical=${text("no-key.csv")}`],
    "没有证件号码列，也没有姓名列",
  ],
  ["text of no encoding", () => [`medical=${text("broken-encoding.csv")}`], "第 5 行不是 UTF-8，也不是 GB18030"],
  ["a quotation mark that nothing closes", () => [`medical=${text("open-quote.csv")}`], "第 2 条记录的英文引号不成对"],
  ["a page called .csv", () => [`medical=${text("page.csv")}`], "不是表格"],
  ["an empty text", () => [`medical=${text("empty.csv")}`], "0 字节"],
  [
    "more rows than a sheet holds",
    () => [`medical=${put("long.csv", Buffer.from("姓名\n".repeat(1_048_577)))}`],
    "rows ≤ 1048576",
  ],
  ["a workbook with macros", async () => [`housing=${await broken("macro")}`], "含有宏"],
  ["a workbook with a password", async () => [`housing=${await broken("password")}`], "设有打开密码"],
  ["a damaged workbook", async () => [`housing=${await broken("damaged")}`], "不完整"],
  ["an old .xls called .csv", () => [`housing=${put("old.csv", golden("xlsx/old.xls"))}`], "旧版 .xls"],
  ["one file twice", () => [`medical=${text("utf8.csv")}`, "auto=./utf8.csv"], "已经用在这次比对里"],
  [
    "one content twice",
    () => [`medical=${text("utf8.csv")}`, `civil=${put("b/../utf8.csv", golden("csv/utf8.csv"))}`],
    "已经用在这次比对里",
  ],
  ["the county's own sheet", () => ["housing=bad.xlsx#人口"], "已经用在这次比对里"],
  [
    "a sheet that is not there",
    async () => [`housing=${await save("h1.xlsx", { 台账: HOUSES })}#别的`],
    "没有名为“别的”",
  ],
  ["a file that is not there", () => ["housing=nowhere.xlsx"], "找不到文件"],
  ["a department that is not known", () => ["mars=x.xlsx"], "可用的部门：housing, "],
  [
    "a sheet that speaks of no department",
    async () => [
      `auto=${await save("h2.xlsx", {
        甲: [
          ["姓名", "爱好"],
          ["韦一", "山歌"],
        ],
      })}`,
    ],
    "看不出",
  ],
  ["nobody in a sheet of a department that is not told", () => [`auto=${text("no-key.csv")}`], "看不出"],
  ["headings that nobody knows", async () => [`housing=${await save("h3.xlsx", { 甲: OTHERS })}`], ""],
  ["an argument without a department", () => ["x.xlsx"], "KIND=文件"],
  ["no department", () => [], "缺少"],
  [
    "answers without a copy",
    async () => [`housing=${await save("h4.xlsx", { 台账: HOUSES })}`, "--answers", "a.xlsx"],
    "--out",
  ],
  [
    "answers that are none",
    async () => [
      `housing=${await save("h5.xlsx", { 台账: HOUSES })}`,
      "--answers",
      await save("a.xlsx", { 甲: OTHERS }),
      "--out",
      "o.xlsx",
    ],
    "没有可以读回",
  ],
  [
    "a department's file as output",
    async () => [`housing=${await save("h6.xlsx", { 台账: HOUSES })}`, "--out", "h6.xlsx"],
    "同一个",
  ],
  ["a wish that lists cannot meet", () => ["housing=x.xlsx", "--lists", "l", "--by", "town"], "village, department"],
  [
    "a file in place of the folder of lists",
    async () => [`housing=${await save("h7.xlsx", { 台账: HOUSES })}`, "--lists", "h7.xlsx"],
    "已存在",
  ],
])("%s is refused with a sentence, and nothing is written", async (_name, prepare, part) => {
  await county("bad.xlsx");
  mkdirSync(path("b"), { recursive: true });
  const args = await prepare();
  const before = files();
  const hashed = hash("bad.xlsx");
  const outcome = await run("compare", "bad.xlsx", ...args, "--json", "bad.json");
  expect(outcome).toMatchObject({ code: 2, stdout: "" });
  expect(outcome.stderr).toContain(part);
  expect(outcome.stderr).toMatch(/^[^\n]*。[^\n]*。\n$/);
  expect(outcome.stderr).not.toMatch(/Error|程序出错/);
  expect(files()).toEqual(before);
  expect(hash("bad.xlsx")).toBe(hashed);
  expect(existsSync(path("bad.json"))).toBe(false);
});

test.each([
  ["line breaks in quoted headings and cells, under a title", "quoted.csv"],
  ["headings in both languages", "both-languages.csv"],
  ["headings in another language below", "two-headings.csv"],
  ["text in UTF-16 with tabs", "utf16.csv"],
])("%s are read as any other", async (_name, name) => {
  const { code, stdout } = await run("compare", await county("any.xlsx"), `medical=${text(name)}`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/3 行\n {2}对上：证件号码相同 3\n/);
});

test("ID numbers that a spreadsheet ruined link nobody, and are told", async () => {
  const { stdout } = await run(
    "compare",
    await county("lost.xlsx"),
    `medical=${text("ruined.csv")}`,
    "--json",
    "l.json",
  );
  expect(report("l.json").comparisons[0]?.pairs.exact).toBe(1);
  expect(stdout).toContain("部门表 2 行，本表 0 人；不能用来对人");
});

async function sheetsOf(name: string): Promise<Map<string, CellValue[][]>> {
  const workbook = await openXlsxWorkbook(new Uint8Array(readFileSync(path(name))), name);
  const sheets = new Map<string, CellValue[][]>();
  for (const { name: sheet } of await workbook.sheets()) {
    const { columns, rowCount } = await workbook.read(sheet);
    sheets.set(
      sheet,
      Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null)),
    );
  }
  await workbook.close();
  return sheets;
}
