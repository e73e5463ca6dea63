import fc from "fast-check";
import type { CellValue } from "../../src/core/model/RawSheet";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { patchSheet } from "../../src/ooxml/patch/patchSheet";
import { emptyTrace, type ColumnPatch, type SheetPatch } from "../../src/ooxml/patch/SheetPatch";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { expectWellFormed } from "./expectWellFormed";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "xl/worksheets/sheet1.xml";

async function workbookWith(sheetXml?: string): Promise<Uint8Array> {
  const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "一", rows: [["甲"]] }] }));
  if (sheetXml === undefined) return bytes;
  const { pkg } = await openXlsx(bytes);
  return collectBytes(writePackage(pkg, new Map([[PART, new TextEncoder().encode(sheetXml)]]), pkg.codec));
}

async function patched(bytes: Uint8Array, patch: SheetPatch) {
  const { pkg } = await openXlsx(bytes);
  const trace = emptyTrace();
  const xml = Buffer.from(await collectBytes(patchSheet(pkg, PART, pkg.open(PART), patch, trace))).toString("utf8");
  expectWellFormed(PART, xml);
  return { xml, trace };
}

const cell = fc.option(fc.oneof(fc.integer(), fc.boolean(), fc.string({ minLength: 1, maxLength: 5 })), {
  nil: null,
  freq: 2,
});
const edit = fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, cell);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const columnPatch = fc.record({
  column: fc.nat({ max: 7 }),
  firstRow: fc.nat({ max: 6 }),
  values: fc.array(edit, { maxLength: 8 }),
});

function cellsOf(grid: readonly (readonly CellValue[])[]): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  grid.forEach((row, r) => row.forEach((value, c) => void (value !== null && cells.set(`${r},${c}`, value))));
  return cells;
}

async function cellsIn(bytes: Uint8Array): Promise<Map<string, CellValue>> {
  const { columns, origin } = await (await openXlsx(bytes)).read("一");
  const cells = new Map<string, CellValue>();
  columns.forEach((values, c) =>
    values.forEach((value, r) => void (value !== null && cells.set(`${r + origin.row},${c + origin.column}`, value))),
  );
  return cells;
}

test("a patch writes, empties and leaves exactly the cells that it says", async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.uniqueArray(columnPatch, { selector: ({ column }) => column, maxLength: 3 }),
      async (grid, columns: ColumnPatch[]) => {
        const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "一", rows: grid }], strings: "inline" }));
        const expected = cellsOf(grid);
        for (const { column, firstRow, values } of columns) {
          values.forEach((value, i) => {
            if (value === null) expected.delete(`${firstRow + i},${column}`);
            else if (value !== undefined) expected.set(`${firstRow + i},${column}`, value as CellValue);
          });
        }
        const { xml } = await patched(bytes, { columns });
        const { pkg } = await openXlsx(bytes);
        const changed = new Map([[PART, new TextEncoder().encode(xml)]]);
        expect(await cellsIn(await collectBytes(writePackage(pkg, changed, pkg.codec)))).toEqual(expected);
        const places = [...xml.matchAll(/<c r="([A-Z])(\d+)"/g)].map((m) => Number(m[2]) * 100 + m[1]!.charCodeAt(0));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      },
    ),
    { numRuns: 200 },
  );
});

test("a formula, a format and an error are written as they are given", async () => {
  const { xml } = await patched(await workbookWith(), {
    columns: [{ column: 1, firstRow: 0, values: [{ value: 2, formula: "1+1", format: 3 }, { error: "#N/A" }] }],
  });
  expect(xml).toContain('<c r="B1" s="3"><f>1+1</f><v>2</v></c>');
  expect(xml).toContain('<c r="B2" t="e"><v>#N/A</v></c>');
});

const WHOLE =
  `<worksheet xmlns="${MAIN}"><dimension ref="A1:B2"/><cols><col min="1" max="16384" width="9" hidden="1"/></cols><sheetData>` +
  '<row r="1" spans="1:2" ht="20"><c r="A1" s="1"><v>1</v></c><c r="C1" s="7"/></row><row r="2" spans="1:2"><c r="A2"><v>2</v></c></row></sheetData>' +
  '<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
  '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="4"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="1"/></worksheet>';

const MARKED: SheetPatch = {
  columns: [{ column: 2, firstRow: 0, values: ["<结果>", "✖", undefined, "新行"] }],
  width: { column: 2, width: 60 },
  addFormats: [{ area: { row: 1, column: 0, rows: 3, columns: 2 }, formula: 'FIND("✖",$C2)', dxfId: 5 }],
};

test("dimension, spans, widths and conditional formats are where the format wants them", async () => {
  const { xml } = await patched(await workbookWith(WHOLE), MARKED);
  expect(xml).toContain('<dimension ref="A1:C4"/>');
  expect(xml).toContain(
    '<cols><col min="1" max="2" width="9" hidden="1"/><col min="3" max="3" width="60" customWidth="1"/><col min="4" max="16384" width="9" hidden="1"/></cols>',
  );
  expect(xml).toContain(
    '<row r="1" spans="1:3" ht="20"><c r="A1" s="1"><v>1</v></c><c r="C1" s="7" t="inlineStr"><is><t>&lt;结果&gt;</t></is></c></row>',
  );
  expect(xml).toContain('<row r="4"><c r="C4" t="inlineStr"><is><t>新行</t></is></c></row></sheetData>');
  expect(xml).toContain(
    '</conditionalFormatting><conditionalFormatting sqref="A2:B4"><cfRule type="expression" dxfId="5" priority="5">' +
      "<formula>FIND(&quot;✖&quot;,$C2)</formula></cfRule></conditionalFormatting><dataValidations",
  );
});

test("the way back gives the same bytes, with the trace; without it, a sheet that means the same", async () => {
  const { xml, trace } = await patched(await workbookWith(WHOLE), MARKED);
  const back: SheetPatch = {
    columns: [{ column: 2, firstRow: 0, values: [null, null, undefined, null] }],
    resetWidths: [2],
    removeFormat: (formula) => formula.startsWith("FIND"),
  };
  expect((await patched(await workbookWith(xml), { ...back, undo: trace })).xml).toBe(WHOLE);
  const guessed = (await patched(await workbookWith(xml), back)).xml;
  expect(
    guessed
      .replace(/<cols>.*<\/cols>/, "")
      .replaceAll("1:3", "1:2")
      .replace("A1:B4", "A1:B2"),
  ).toBe(WHOLE.replace(/<cols>.*<\/cols>/, ""));
});

test("an empty sheet and one without rows can be written to", async () => {
  for (const body of ["<sheetData/>", "<sheetData></sheetData>"]) {
    const { xml } = await patched(await workbookWith(`<worksheet xmlns="${MAIN}">${body}</worksheet>`), MARKED);
    expect(xml.match(/<row /g)).toHaveLength(3);
    expect(xml).toMatch(/<\/sheetData><conditionalFormatting/);
  }
});

test("the chunks of the stream may end anywhere", async () => {
  const { pkg } = await openXlsx(await workbookWith(WHOLE));
  const whole = new TextEncoder().encode(WHOLE);
  const expected = (await patched(await workbookWith(WHOLE), MARKED)).xml;
  for (const size of [1, 2, 3, 7, 64]) {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
    }
    const bytes = await collectBytes(patchSheet(pkg, PART, chunks(), MARKED, emptyTrace()));
    expect(Buffer.from(bytes).toString("utf8")).toBe(expected);
  }
});
