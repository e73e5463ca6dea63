import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { Refusal, type RefusalCode, type RefusalData } from "../../src/core/model/Refusal";
import type { Limits } from "../../src/ooxml/limits";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { bytesSource } from "../../src/ooxml/package/ByteSource";
import { platformCodec, type Codec } from "../../src/ooxml/package/Codec";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { writePackage, type PartContent } from "../../src/ooxml/package/writePackage";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

const FOLDER = join(__dirname, "../golden/xlsx");
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = (): Promise<Uint8Array> =>
  collectBytes(
    writeWorkbook({
      sheets: [
        {
          name: "一",
          rows: [
            ["甲", 1],
            ["乙", 2],
          ],
        },
      ],
    }),
  );

/** The plain workbook with some of its parts replaced, added or left out. */
async function withParts(parts: Readonly<Record<string, PartContent | string | null>>): Promise<Uint8Array> {
  const changes = new Map<string, PartContent | null>();
  for (const [part, content] of Object.entries(parts)) {
    changes.set(part, typeof content === "string" ? encode(content) : content);
  }
  return collectBytes(writePackage(await openPackage(await plain()), changes, platformCodec()));
}

const sheetOf = (rows: string, tail = ""): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
const withSheet = (xml: string): Promise<Uint8Array> => withParts({ "xl/worksheets/sheet1.xml": xml });

/** All bytes of the archive with one name written over by another of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

/** An OLE2 compound file with the named streams in its directory and nothing in them. */
function ole(...names: string[]): Uint8Array {
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
  ["Root Entry", ...names].forEach((name, i) => {
    bytes.write(name, 1024 + i * 128, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, 1024 + i * 128 + 64);
  });
  return bytes;
}

async function readAll(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<void> {
  const xlsx = await openXlsx(bytes, { name: "表.xlsx", limits });
  for (const { name } of xlsx.sheets) await xlsx.read(name);
}

async function refusalOf(work: Promise<unknown>): Promise<{ code: RefusalCode | "none"; data: RefusalData }> {
  try {
    await work;
    return { code: "none", data: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

const MiB = 1024 * 1024;
const CELLS = '<row r="1"><c r="A1"><v>1</v></c></row>';

const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RefusalCode, RefusalData])[] = [
  ["no bytes at all", () => new Uint8Array(0), "file.empty", { found: "noBytes" }],
  [
    "an archive with nothing in it",
    () => collectBytes(writePackage(null, new Map(), platformCodec())),
    "file.empty",
    {},
  ],
  ["an old workbook", () => new Uint8Array(readFileSync(join(FOLDER, "old.xls"))), "file.oldXls", { found: "xls" }],
  ["a workbook under a password", () => ole("EncryptionInfo", "EncryptedPackage"), "file.encrypted", {}],
  ["a letter of the old format", () => ole("WordDocument"), "file.notXlsx", { found: "doc" }],
  [
    "a web page called .xls",
    () => encode("\n<html><table><tr><td>姓名</td></tr></table></html>"),
    "file.notXlsx",
    { found: "html" },
  ],
  ["a table of 2003", () => encode('<?xml version="1.0"?><Workbook/>'), "file.notXlsx", { found: "xml" }],
  ["separated text", () => encode("姓名,收入\n张三,1\n"), "file.notXlsx", { found: "text" }],
  ["a page to print", () => encode("%PDF-1.7\0"), "file.notXlsx", { found: "pdf" }],
  ["zeros", () => new Uint8Array(2000), "file.damaged", { found: "zeros" }],
  ["macros", () => withParts({ "xl/vbaProject.bin": "x" }), "file.macro", {}],
  [
    "an archive of something else",
    () => withParts({ "_rels/.rels": null, "xl/workbook.xml": null }),
    "file.notXlsx",
    { found: "zip" },
  ],
  [
    "a binary workbook",
    async () => withParts({ "_rels/.rels": rels("officeDocument", "xl/workbook.bin") }),
    "file.binaryXlsb",
    {},
  ],
  [
    "a letter",
    async () => withParts({ "_rels/.rels": rels("officeDocument", "word/document.xml") }),
    "file.notXlsx",
    { found: "docx" },
  ],
  [
    "a missing sheet",
    () => withParts({ "xl/worksheets/sheet1.xml": null }),
    "file.damaged",
    { part: "xl/worksheets/sheet1.xml" },
  ],
  [
    "missing strings",
    () => withParts({ "xl/sharedStrings.xml": null }),
    "file.damaged",
    { part: "xl/sharedStrings.xml" },
  ],
  [
    "a workbook without sheets",
    () => withParts({ "xl/workbook.xml": `<workbook xmlns="${MAIN}"/>` }),
    "workbook.noSheet",
    {},
  ],
  [
    "a name that climbs out",
    async () => renamed(await plain(), "xl/styles.xml", "../styles.xml"),
    "file.suspicious",
    { found: "name" },
  ],
  ["a sheet that does not end", () => withSheet("<worksheet><sheetData><row><c>"), "file.damaged", { found: "xml" }],
  ["a sheet that is none", () => withSheet("<chart/>"), "file.damaged", { found: "noSheetData" }],
  [
    "a document type",
    () => withSheet(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf(CELLS)}`),
    "file.suspicious",
    { found: "doctype" },
  ],
  [
    "a document type in the strings",
    () => withParts({ "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>' }),
    "file.suspicious",
    { found: "doctype" },
  ],
  [
    "a document type in the workbook",
    () => withParts({ "xl/workbook.xml": "<!DOCTYPE a><workbook/>" }),
    "file.suspicious",
    { found: "doctype" },
  ],
  ["a row beyond the last", () => withSheet(sheetOf('<row r="1048577"><c><v>1</v></c></row>')), "file.damaged", {}],
  [
    "a column beyond the last",
    () => withSheet(sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    "file.damaged",
    {},
  ],
  ["rows out of order", () => withSheet(sheetOf('<row r="2"/><row r="1"/>')), "file.damaged", { found: "rowOrder" }],
  [
    "a string that is not there",
    () => withSheet(sheetOf('<row r="1"><c t="s"><v>9</v></c></row>')),
    "file.damaged",
    { found: "sharedString" },
  ],
  [
    "a merge beyond the sheet",
    () => withSheet(sheetOf(CELLS, '<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>')),
    "file.damaged",
    { found: "merge" },
  ],
];

function rels(kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationships><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`;
}

test.each(FILES)("%s is refused", async (_, make, code, data) => {
  const refusal = await refusalOf(readAll(await make()));
  expect(refusal.code).toBe(code);
  expect(refusal.data).toMatchObject(data);
  expect(refusal.data).toHaveProperty("file", "表.xlsx");
});

test("one name twice is refused", async () => {
  const bytes = await withParts({ "xl/stylez.xml": "x" });
  const refusal = await refusalOf(readAll(renamed(bytes, "xl/stylez.xml", "xl/STYLES.xml")));
  expect(refusal).toMatchObject({ code: "file.suspicious", data: { found: "duplicate" } });
});

test("an encrypted entry is refused", async () => {
  const bytes = Buffer.from(await plain());
  const at = bytes.indexOf("PK\x01\x02");
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  expect(await refusalOf(readAll(bytes))).toMatchObject({ code: "file.encrypted" });
});

test("entries that share their bytes are refused", async () => {
  const bytes = Buffer.from(await plain());
  const first = bytes.indexOf("PK\x01\x02");
  const second = bytes.indexOf("PK\x01\x02", first + 4);
  bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
  expect(await refusalOf(readAll(bytes))).toMatchObject({ code: "file.suspicious", data: { found: "overlap" } });
});

/** Rows of blanks that deflate a thousandfold, made without holding them. */
async function* blanks(bytes: number): AsyncGenerator<Uint8Array> {
  yield encode(`<worksheet xmlns="${MAIN}"><sheetData>`);
  const spaces = new Uint8Array(MiB).fill(0x20);
  for (let done = 0; done < bytes; done += MiB) yield spaces;
  yield encode("</sheetData></worksheet>");
}

test("a bomb is refused before it has gone off", async () => {
  const bomb = await withParts({ "xl/worksheets/sheet1.xml": () => blanks(600 * MiB) });
  expect(bomb.length).toBeLessThan(4 * MiB);
  const platform = platformCodec();
  let inflated = 0;
  const counting: Codec = {
    ...platform,
    async *inflate(input) {
      for await (const chunk of platform.inflate(input)) {
        inflated += chunk.length;
        yield chunk;
      }
    },
  };
  const xlsx = await openXlsx(bomb, { codec: counting });
  expect(await refusalOf(xlsx.read("一"))).toMatchObject({ code: "file.suspicious", data: { found: "ratio" } });
  expect(inflated).toBeGreaterThan(16 * MiB);
  expect(inflated).toBeLessThan(500 * MiB);
});

test("a directory that understates what it holds is not believed", async () => {
  const sheet = sheetOf(CELLS.repeat(1) + " ".repeat(5000));
  const bytes = Buffer.from(await withSheet(sheet));
  const compressed = deflateRawSync(encode(sheet), { level: 3 });
  const at = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
  expect(bytes.readUInt32LE(at + 20)).toBe(compressed.length);
  bytes.writeUInt32LE(100, at + 24);
  expect(await refusalOf(readAll(bytes))).toMatchObject({ code: "file.damaged", data: { found: "size" } });
});

const CAPS: readonly (readonly [string, Partial<Limits>, () => Promise<Uint8Array>, string])[] = [
  ["bytes of the file", { containerBytes: 100 }, plain, "bytes"],
  ["entries", { entries: 3 }, plain, "entries"],
  ["bytes of a part", { partBytes: 100 }, plain, "partBytes"],
  ["bytes in all", { totalBytes: 100 }, plain, "totalBytes"],
  ["bytes of a text", { textBytes: 500, entries: 9 }, plain, "textBytes"],
  [
    "bytes of an element",
    { elementBytes: 1000 },
    () => withSheet(sheetOf(`<row r="1"><c t="str"><v>${"a".repeat(600_000)}</v></c></row>`)),
    "elementBytes",
  ],
  ["shared strings", { sharedStrings: 1 }, plain, "sharedStrings"],
  [
    "merges",
    { merges: 1 },
    () => withSheet(sheetOf("", '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>')),
    "merges",
  ],
  [
    "cells",
    { cells: 1000 },
    () =>
      withSheet(sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>`)),
    "cells",
  ],
  ["depth", { xmlDepth: 3 }, () => withSheet(sheetOf("", "<a><b><c><d><e><f><g/></f></e></d></c></b></a>")), "depth"],
];

test.each(CAPS)("a cap holds: %s", async (_, limits, make, found) => {
  const bytes = await make();
  expect(await refusalOf(readAll(bytes))).toMatchObject({ code: "none" });
  const { code, data } = await refusalOf(readAll(bytes, limits));
  expect(["file.tooLarge", "file.suspicious"]).toContain(code);
  expect(data["found"]).toBe(found);
});

test("a merge over the whole sheet stays a rectangle", async () => {
  const bytes = await withSheet(sheetOf(CELLS, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'));
  const sheet = await (await openXlsx(bytes)).read("一");
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }]);
  expect(sheet.columns).toEqual([[1]]);
});

test("two cells in opposite corners do not fill memory", async () => {
  const bytes = await withSheet(
    sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1000"><c r="XFD1000"><v>2</v></c></row>'),
  );
  const sheet = await (await openXlsx(bytes)).read("一");
  expect(sheet.columns).toHaveLength(16_384);
  expect(new Set(sheet.columns).size).toBe(3);
});

test("an error of the disk is not the file's fault", async () => {
  const bytes = await plain();
  const failure = Object.assign(new Error("EIO"), { syscall: "read", code: "EIO" });
  const source = bytesSource(bytes);
  const xlsx = await openXlsx({
    ...source,
    read: (start, end) => (start > 0 && start < 400 ? Promise.reject(failure) : source.read(start, end)),
  }).catch((error: unknown) => error);
  expect(xlsx).toBe(failure);
});
