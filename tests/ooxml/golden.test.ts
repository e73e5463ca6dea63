import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaAddress, cellAddress } from "../../src/core/model/a1";
import type { CellValue } from "../../src/core/model/RawSheet";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { platformCodec, type Codec } from "../../src/ooxml/package/Codec";

const FOLDER = join(__dirname, "../golden/xlsx");

interface Expectation {
  readonly date1904: boolean;
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly cells: Readonly<Record<string, CellValue>>;
        readonly merges: readonly string[];
        readonly visible: boolean;
        readonly protected: boolean;
      }
    >
  >;
}

function open(name: string) {
  return openXlsx(new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))), { name });
}

test.each(["rich", "rich-libreoffice", "strange"])("%s reads as another program reads it", async (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Expectation;
  const xlsx = await open(name);
  expect(xlsx.date1904).toBe(expected.date1904);
  expect(xlsx.sheets.map((sheet) => sheet.name)).toEqual(Object.keys(expected.sheets));
  for (const [sheetName, { cells, merges, visible, protected: locked }] of Object.entries(expected.sheets)) {
    const sheet = await xlsx.read(sheetName);
    const found: Record<string, CellValue> = {};
    sheet.columns.forEach((values, c) =>
      values.forEach((value, r) => {
        if (value !== null) found[cellAddress({ row: r + sheet.origin.row, column: c + sheet.origin.column })] = value;
      }),
    );
    expect(found).toEqual(cells);
    expect(sheet.merges?.map(areaAddress).sort()).toEqual(merges);
    expect(xlsx.sheet(sheetName).visibility === "visible").toBe(visible);
    expect((await xlsx.frame(sheetName)).isProtected).toBe(locked);
  }
});

test("prefixes, hidden rows, shared formulas and the real used range", async () => {
  const sheet = await (await open("strange")).read("Sheet1");
  expect(sheet).toMatchObject({
    origin: { row: 1, column: 1 },
    rowCount: 8,
    hiddenRowCount: 1,
    formulas: [
      { row: 1, column: 4, rows: 3, columns: 1 },
      { row: 6, column: 4, rows: 1, columns: 1 },
    ],
  });
  expect(sheet.columns).toHaveLength(5);
  expect(sheet.columns[1]?.[1]).toBe(" 张三\r\n四 <&> ");
});

test("rows and cells without references, strict namespace, ISO dates", async () => {
  const sheet = await (await open("bare")).read("Sheet1");
  expect(sheet.columns).toEqual([
    ["户编号", "H1", null],
    ["日期", 43890, 7],
  ]);
});

test("defined names, active and hidden sheets", async () => {
  const xlsx = await open("rich");
  expect(xlsx.definedNames).toContainEqual({ name: "标准", sheet: null, formula: "4000" });
  expect(xlsx.sheets.filter((sheet) => sheet.active).map((sheet) => sheet.name)).toEqual(["家庭成员"]);
  expect(xlsx.sheets.map((sheet) => sheet.visibility).slice(3, 5)).toEqual(["hidden", "veryHidden"]);
});

test("the first rows bring the merges with them", async () => {
  const xlsx = await open("rich");
  const whole = await (await open("rich")).read("家庭成员");
  const part = await xlsx.read("家庭成员", { rows: 3 });
  expect(part.rowCount).toBe(3);
  expect(part.columns).toEqual(whole.columns.map((column) => column.slice(0, 3)));
  expect(part.merges).toEqual(whole.merges);
});

test.each(["rich", "strange", "bare"])("%s reads the same however its bytes are cut", async (name) => {
  const platform = platformCodec();
  const cutTo = (size: number): Codec => ({
    ...platform,
    async *inflate(input) {
      for await (const chunk of platform.inflate(input)) {
        for (let at = 0; at < chunk.length; at += size) yield chunk.slice(at, at + size);
      }
    },
  });
  const bytes = new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`)));
  const whole = await open(name);
  for (const size of [1, 5, 64]) {
    const pieces = await openXlsx(bytes, { name, codec: cutTo(size) });
    for (const { name: sheet } of whole.sheets) expect(await pieces.read(sheet)).toEqual(await whole.read(sheet));
  }
});
