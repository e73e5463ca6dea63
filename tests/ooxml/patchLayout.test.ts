import type { Area } from "../../src/core/model/RawSheet";
import { holdsArea } from "../../src/core/model/tabPlace";
import { LIMITS } from "../../src/ooxml/limits";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import type { LayoutPatch } from "../../src/ooxml/patch/patchLayout";
import { patchSheet } from "../../src/ooxml/patch/patchSheet";
import { emptyTrace, type ColumnPatch } from "../../src/ooxml/patch/SheetPatch";
import { parseArea } from "../../src/core/model/a1";
import { expectWellFormed } from "./expectWellFormed";

const area = (address: string): Area => parseArea(address)!;
const BEFORE = area("A1:C4");

function layout(over: Partial<LayoutPatch> = {}): LayoutPatch {
  return {
    dimension: area("A1:C3"),
    before: BEFORE,
    merges: [],
    inputs: [],
    isReplaced: (one) => holdsArea(BEFORE, one),
    autoFilter: null,
    freeze: { rows: 0, columns: 0 },
    columns: new Map(),
    ...over,
  };
}

async function patched(xml: string, over: Partial<LayoutPatch> = {}, columns: readonly ColumnPatch[] = []) {
  async function* chunks() {
    yield new TextEncoder().encode(xml);
  }
  const patch = { columns, layout: layout(over) };
  const bytes = await collectBytes(patchSheet({ name: "x", limits: LIMITS }, "sheet", chunks(), patch, emptyTrace()));
  const text = new TextDecoder().decode(bytes);
  expectWellFormed("sheet", text);
  return text;
}

const sheet = (rows: string, tail = "", head = ""): string =>
  `<worksheet xmlns="urn:m">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;

const ROWS = '<row r="1"><c r="A1" s="3"><v>1</v></c></row>';
const VALIDATION = '<dataValidation type="whole" sqref="';

describe("behind the rows", () => {
  test.each([
    [
      "a merge of ours goes, theirs stays",
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="E1:F2"/></mergeCells>',
      {},
      '<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>',
    ],
    [
      "the last merge takes the list along",
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins/>',
      {},
      "<pageMargins/>",
    ],
    [
      "a merge is put before what follows it",
      "<phoneticPr/><conditionalFormatting/><pageMargins/>",
      { merges: [area("A1:B1")] },
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr/><conditionalFormatting/><pageMargins/>',
    ],
    [
      "a rule of ours goes, theirs stays, one for both is cut",
      `<dataValidations count="3">${VALIDATION}A2:A4"/>${VALIDATION}E2"/>${VALIDATION}B2 F1:F9 B3:B4"/></dataValidations>`,
      {},
      `<dataValidations count="2">${VALIDATION}E2"/>${VALIDATION}F1:F9"/></dataValidations>`,
    ],
    [
      "a rule is put between formats and links",
      "<conditionalFormatting/><hyperlinks/><drawing/>",
      { inputs: [{ area: area("A2"), list: null, prompt: null }] },
      '<conditionalFormatting/><dataValidations count="1"><dataValidation allowBlank="1" sqref="A2"/></dataValidations><hyperlinks/><drawing/>',
    ],
    [
      "a filter with criteria is made anew",
      '<autoFilter ref="A1:C4"><filterColumn colId="0"/></autoFilter>',
      { autoFilter: area("A1:C4") },
      '<autoFilter ref="A1:C4"/>',
    ],
    [
      "a filter without criteria stays as it is",
      '<autoFilter ref="A1:C4" uid="1"/>',
      { autoFilter: area("A1:C4") },
      '<autoFilter ref="A1:C4" uid="1"/>',
    ],
    [
      "a filter of theirs elsewhere stays",
      '<autoFilter ref="E1:F4"/>',
      { autoFilter: area("A1:C4") },
      '<autoFilter ref="E1:F4"/>',
    ],
    [
      "a filter comes behind protection",
      "<sheetProtection/><sortState/><pageMargins/>",
      { autoFilter: area("A1:C4") },
      '<sheetProtection/><autoFilter ref="A1:C4"/><sortState/><pageMargins/>',
    ],
    ["a filter that is no longer wanted goes", '<autoFilter ref="A1:C4"/>', {}, ""],
    [
      "an extension of another kind is passed over",
      '<mc:a xmlns:mc="urn:o"/>',
      { merges: [area("A1:B1")] },
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><mc:a xmlns:mc="urn:o"/>',
    ],
  ] as const)("%s", async (_, tail, over, wanted) => {
    expect(await patched(sheet(ROWS, tail), over)).toBe(sheet(ROWS, wanted));
  });

  test("with the prefix of the file", async () => {
    const x = (tail: string) => `<x:worksheet xmlns:x="urn:m"><x:sheetData/>${tail}</x:worksheet>`;
    const text = await patched(x('<x:mergeCells count="1"><x:mergeCell ref="A1:C1"/></x:mergeCells><x:drawing/>'), {
      merges: [area("A1:B1")],
      inputs: [{ area: area("A2"), list: ["a"], prompt: { title: "t", text: "p" } }],
      autoFilter: area("A1:B3"),
      columns: new Map([[3, '<col min="4" max="4" width="9"/>']]),
    });
    expect(text).toBe(
      '<x:worksheet xmlns:x="urn:m"><x:cols><x:col min="4" max="4" width="9"/></x:cols><x:sheetData></x:sheetData>' +
        '<x:autoFilter ref="A1:B3"/><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells>' +
        '<x:dataValidations count="1"><x:dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
        'showInputMessage="1" promptTitle="t" prompt="p" sqref="A2"><x:formula1>&quot;a&quot;</x:formula1>' +
        "</x:dataValidation></x:dataValidations><x:drawing/></x:worksheet>",
    );
  });
});

describe("before the rows", () => {
  const view = (inner: string) => `<sheetViews><sheetView workbookViewId="0">${inner}</sheetView></sheetViews>`;
  const frozen = view('<pane ySplit="4" topLeftCell="A99" state="frozen"/><selection pane="bottomLeft" sqref="B7"/>');

  test.each([
    ["the same rows frozen: scrolled where the person left it", frozen, { rows: 4, columns: 0 }, frozen],
    [
      "other rows",
      frozen,
      { rows: 5, columns: 1 },
      view(
        '<pane xSplit="1" ySplit="5" topLeftCell="B6" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>',
      ),
    ],
    ["nothing to freeze", frozen, { rows: 0, columns: 0 }, view("")],
    ["thawed by the person", view('<selection sqref="B7"/>'), { rows: 4, columns: 0 }, view('<selection sqref="B7"/>')],
    [
      "split by the person",
      view('<pane ySplit="999" state="split"/>'),
      { rows: 4, columns: 0 },
      view('<pane ySplit="999" state="split"/>'),
    ],
  ] as const)("%s", async (_, head, freeze, wanted) => {
    expect(await patched(sheet(ROWS, "", head), { freeze })).toBe(sheet(ROWS, "", wanted));
  });

  test("the used range is told, new columns get theirs, the others keep what they have", async () => {
    const head = '<dimension ref="A1:C9"/><cols><col min="1" max="5" width="30" customWidth="1"/></cols>';
    const columns = new Map([[3, '<col min="4" max="4" width="9"/>']]);
    const wanted =
      '<dimension ref="A1:C3"/><cols><col min="1" max="3" width="30" customWidth="1"/><col min="4" max="4" width="9"/>' +
      '<col min="5" max="5" width="30" customWidth="1"/></cols>';
    expect(await patched(sheet(ROWS, "", head), { columns })).toBe(sheet(ROWS, "", wanted));
  });
});

test("rows that are written are shown and find their height anew unless the person set it; others stay", async () => {
  const gone = { value: null, format: null };
  const rows =
    '<row r="1" ht="30" hidden="1"><c r="A1" s="3"><v>1</v></c><c r="F1" s="9"><v>7</v></c></row>' +
    '<row r="2" ht="30" customHeight="1" hidden="1"><c r="F2"/></row>' +
    '<row r="3"><c r="A3" s="3"><f>1+1</f><v>2</v></c></row>' +
    '<row r="9" ht="30" hidden="1"><c r="A9"><v>9</v></c></row>';
  const wanted =
    '<row r="1"><c r="A1" s="5"><v>2</v></c><c r="F1" s="9"><v>7</v></c></row>' +
    '<row r="2" ht="30" customHeight="1"><c r="F2"/></row>' +
    '<row r="9" ht="30" hidden="1"><c r="A9"><v>9</v></c></row>';
  const columns = [{ column: 0, firstRow: 0, values: [{ value: 2, format: 5 }, gone, gone, gone] }];
  expect(await patched(sheet(rows), {}, columns)).toBe(sheet(wanted));
});
