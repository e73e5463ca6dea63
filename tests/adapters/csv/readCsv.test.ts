import fc from "fast-check";
import { readCsv } from "../../../src/adapters/csv/readCsv";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { NUMERIC, VALUE } from "../../../src/core/model/Dataset";
import type { RawSheet } from "../../../src/core/model/RawSheet";
import { Refusal, type RefusalCode } from "../../../src/core/model/Refusal";
import { nationalPack } from "../../../src/standards/nationalPack";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16le = (text: string): Uint8Array =>
  joined(
    [0xff, 0xfe],
    [...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
  );
const utf16be = (text: string): Uint8Array =>
  joined(
    [0xfe, 0xff],
    [...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 0xff]),
  );
/** 姓名,村 and 韦一,岭口 in GB18030. */
const GB18030 = [
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb4, 0xe5, 0x0a],
  ...[0xce, 0xa4, 0xd2, 0xbb, 0x2c, 0xc1, 0xeb, 0xbf, 0xda, 0x0a],
];

async function rowsOf(bytes: Uint8Array, name = "医保.csv"): Promise<RawSheet["columns"][number][]> {
  const raw = await readCsv(bytes, name).read(name.replace(/\.[^.]*$/, ""));
  return Array.from({ length: raw.rowCount }, (_, row) => raw.columns.map((column) => column[row] ?? null));
}

const NAMES = [
  ["姓名", "村"],
  ["韦一", "岭口"],
];

test.each([
  ["UTF-8", utf8("姓名,村\n韦一,岭口\n"), "UTF-8"],
  ["UTF-8 with a byte order mark", joined([0xef, 0xbb, 0xbf], utf8("姓名,村\n韦一,岭口\n")), "UTF-8"],
  ["GB18030", Uint8Array.from(GB18030), "GB18030"],
  ["UTF-16, low byte first", utf16le("姓名\t村\r\n韦一\t岭口\r\n"), "UTF-16"],
  ["UTF-16, high byte first", utf16be("姓名,村\n韦一,岭口"), "UTF-16"],
] as const)("%s is decoded", async (_name, bytes, encoding) => {
  expect(readCsv(bytes, "医保.csv").encoding).toBe(encoding);
  expect(await rowsOf(bytes)).toEqual(NAMES);
});

test("a character of four bytes in GB18030 is read whole", async () => {
  expect(await rowsOf(Uint8Array.from([...GB18030, 0x95, 0x32, 0x82, 0x36, 0x2c, 0x61]))).toEqual([
    ...NAMES,
    ["\u{20000}", "a"],
  ]);
});

test.each<[string, string, (string | null)[][]]>([
  [
    "commas",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "tabs",
    "a\tb,b\nc\td\n",
    [
      ["a", "b,b"],
      ["c", "d"],
    ],
  ],
  [
    "semicolons",
    "a;b\nc;1,5\n",
    [
      ["a", "b"],
      ["c", "1,5"],
    ],
  ],
  [
    "a title above",
    "某县参保名单\n\na,b,c\nd,e,f\n",
    [
      ["某县参保名单", null, null],
      [null, null, null],
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
  ],
  ["one column", "a\nb\n", [["a"], ["b"]]],
  [
    "line breaks of Windows",
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "line breaks of old Macs",
    "a,b\rc,d\r",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "quoted line breaks, one kind inside and another outside",
    'a,"b\nc"\r\n"d\r\ne",f\r\n',
    [
      ["a", "b\nc"],
      ["d\ne", "f"],
    ],
  ],
  [
    "quoted delimiters and doubled quotes",
    '"a,b","say ""c"""\nd,e\n',
    [
      ["a,b", 'say "c"'],
      ["d", "e"],
    ],
  ],
  [
    "a quote within a cell",
    '韦"一",b\nc,d',
    [
      ['韦"一"', "b"],
      ["c", "d"],
    ],
  ],
  [
    "ragged rows",
    "a,b,c\nd\ne,f,g,h\n",
    [
      ["a", "b", "c", null],
      ["d", null, null, null],
      ["e", "f", "g", "h"],
    ],
  ],
  [
    "empty rows and columns at the end",
    "a,b,,\nc,d,,\n,,,\n\n\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "blanks that are no texts",
    "a,,b\n,c,\n",
    [
      ["a", null, "b"],
      [null, "c", null],
    ],
  ],
  [
    "names of what every object has",
    "__proto__,constructor\ntoString,\n",
    [
      ["__proto__", "constructor"],
      ["toString", null],
    ],
  ],
])("%s", async (_name, text, rows) => expect(await rowsOf(utf8(text))).toEqual(rows));

test("every cell stays the text that it is", async () => {
  const text = "459099194912310029,007,1E5,true,2020-01-02,=1+1, x \n";
  expect(await rowsOf(utf8(text))).toEqual([["459099194912310029", "007", "1E5", "true", "2020-01-02", "=1+1", " x "]]);
});

test("the sheet is whole and named after the file", async () => {
  const source = readCsv(utf8("a,b\nc,d\n"), "2024年.参保.csv");
  expect(await source.sheets()).toEqual([
    { name: "2024年.参保", rows: 2, columns: 2, visible: true, protected: false, active: true },
  ]);
  expect(await source.read("2024年.参保")).toMatchObject({
    origin: { row: 0, column: 0 },
    merges: [],
    formulas: [],
    hiddenRowCount: 0,
    date1904: false,
  });
});

test("ID numbers reach the dataset whole, and as lost where a spreadsheet had ruined them", async () => {
  const cells = [
    ["45909919491231002x", "45909919491231002X"],
    ["'45909919491231002X", "45909919491231002X"],
    ['"=""45909919491231002X"""', "45909919491231002X"],
    ["\t45909919491231002X", "45909919491231002X"],
    ["4.59099E+17", null],
    ["459099199001010000", null],
  ] as const;
  const text = ["户编号,姓名,证件号码,与户主关系", ...cells.map(([cell], at) => `H${at},韦一,${cell},户主`)].join("\n");
  const sheet = await readCsv(utf8(text), "参保.csv").read("参保");
  const { fields, codeLists } = nationalPack;
  const { members } = buildDataset({
    members: { sheet, mapping: recogniseSheet(sheet, fields) },
    households: null,
    fields,
    codeLists,
  });
  const ids = members.columns.get("idNo");
  expect(ids?.type === "idNumber" && [...ids.values]).toEqual(cells.map(([, id]) => id ?? ""));
  expect([...(ids?.state ?? [])]).toEqual(cells.map(([, id]) => (id === null ? NUMERIC : VALUE)));
});

const wide = `${Array.from({ length: 16_385 }, () => "a").join(",")}\n`;
test.each<[string, Uint8Array, RefusalCode, object]>([
  ["no bytes", new Uint8Array(), "file.empty", { file: "x.csv" }],
  ["nothing but delimiters and spaces between lines", utf8(",,\n\r\n,,\n"), "sheet.empty", { sheet: "x" }],
  ["bytes of no encoding", joined(utf8("a,b\nc,d\n"), [0xff, 0xff, 0x0a]), "file.encoding", { line: 3 }],
  [
    "UTF-8 with one broken line",
    joined(utf8("姓名,村\n韦一,口\n"), [0xe9, 0x9f, 0x2c, 0x0a]),
    "file.encoding",
    { line: 3 },
  ],
  ["half a character of UTF-16", utf16le("a\ud800b"), "file.encoding", { line: 1 }],
  ["binary junk", Uint8Array.from([1, 2, 0, 3, 4]), "file.notTable", { found: "U+0000" }],
  ["a web page", utf8("\ufeff <!DOCTYPE html><table><tr><td>韦一"), "file.notTable", { found: "HTML" }],
  ["a table saved as a page", utf8("<table><tr><td>韦一</td></tr></table>"), "file.notTable", { found: "HTML" }],
  ["XML", utf8('<?xml version="1.0"?><Workbook/>'), "file.notTable", { found: "XML" }],
  ["JSON", utf8('[{"name": "a"}]'), "file.notTable", { found: "JSON" }],
  ["PDF", utf8("%PDF-1.7 x"), "file.notTable", { found: "PDF" }],
  ["a quote that nothing closes", utf8('a,b\nc,"d\ne,f\ng,h\n'), "file.quotes", { line: 2 }],
  ["a quoted part of a cell", utf8('a,b\n"阳光"小区,1\n韦二,"好"村\n'), "file.quotes", { line: 2 }],
  ["too many columns", utf8(wide), "file.tooLarge", { limit: "columns ≤ 16384" }],
  ["too many rows", utf8("a\n".repeat(1_048_577)), "file.tooLarge", { limit: "rows ≤ 1048576" }],
  ["a cell that is too long", utf8(`a,${"b".repeat(32_768)}\n`), "file.tooLarge", { limit: "characters ≤ 32767" }],
])("%s is refused", (_name, bytes, code, data) => {
  let fault: unknown = null;
  try {
    readCsv(bytes, "x.csv");
  } catch (thrown) {
    fault = thrown;
  }
  expect(fault).toBeInstanceOf(Refusal);
  expect(fault).toMatchObject({ code, data });
});

test("as many rows as a worksheet holds are read", async () => {
  const raw = await readCsv(utf8("a\n".repeat(1_048_576) + "\n\n"), "x.csv").read("x");
  expect(raw.rowCount).toBe(1_048_576);
});

test("a quote that nothing closes in a long file is told without reading on and on", () => {
  const text = utf8(`a,b\n"c,d\n${"e,f\n".repeat(3_000_000)}`);
  expect(() => readCsv(text, "x.csv")).toThrow(expect.objectContaining({ code: "file.quotes" }) as Error);
});

test("what was written is read back, wherever the pieces of a long text end", async () => {
  const cell = fc.string({
    unit: fc.constantFrom("韦", "a", ",", '"', "\n", "é", "\u{20000}", " "),
    minLength: 1,
    maxLength: 8,
  });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 8 });
  const filler = Array.from({ length: 35 }, () => ["x".repeat(29_900), "y", "z"]);
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom("\n", "\r\n"), fc.nat({ max: 60 }), async (some, feed, before) => {
      const written = (all: readonly (readonly string[])[]): string =>
        all.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",") + feed).join("");
      const start = written(filler);
      const pad = ["p".repeat((1 << 20) - start.length - before - 14), "y", "z"];
      const all = [...filler, pad, ...some];
      expect(await rowsOf(utf8(written(all)))).toEqual(all);
    }),
    { numRuns: 80 },
  );
});
