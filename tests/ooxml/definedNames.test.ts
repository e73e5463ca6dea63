import { withFullCalculation, withNames, type NameEdit } from "../../src/ooxml/patch/definedNames";
import { expectWellFormed } from "./expectWellFormed";

const NAME: NameEdit = { name: "Huhuqing.T6", tab: null, formula: "'a''b<'!$A$1:$B$2" };
const XML = "<definedName name=\"Huhuqing.T6\" hidden=\"1\">'a''b&lt;'!$A$1:$B$2</definedName>";
const book = (inner: string): string => `<workbook xmlns="urn:m">${inner}</workbook>`;
const SHEETS = '<sheets><sheet name="a" sheetId="1"/></sheets>';

test.each([
  ["behind the sheets", SHEETS, `${SHEETS}<definedNames>${XML}</definedNames>`],
  [
    "behind references, before calculation",
    `<bookViews/>${SHEETS}<externalReferences><x/></externalReferences><calcPr calcId="1"/><extLst/>`,
    `<bookViews/>${SHEETS}<externalReferences><x/></externalReferences><definedNames>${XML}</definedNames><calcPr calcId="1"/><extLst/>`,
  ],
  [
    "beside what others named",
    `${SHEETS}<definedNames><definedName name="标准">4000</definedName></definedNames>`,
    `${SHEETS}<definedNames><definedName name="标准">4000</definedName>${XML}</definedNames>`,
  ],
  [
    "in place of the same name, whatever its case, but not of one that a sheet has",
    `${SHEETS}<definedNames><definedName name="HUHUQING.t6">#REF!</definedName><definedName localSheetId="0" name="Huhuqing.T6">1</definedName></definedNames>`,
    `${SHEETS}<definedNames><definedName localSheetId="0" name="Huhuqing.T6">1</definedName>${XML}</definedNames>`,
  ],
  ["into an empty list", `${SHEETS}<definedNames/>`, `${SHEETS}<definedNames>${XML}</definedNames>`],
])("a name is set %s", (_, before, after) => {
  expect(withNames(book(before), [NAME], 50)).toBe(book(after));
  expectWellFormed("workbook", after === "" ? "" : book(after));
});

test("prefixes of the file are kept", () => {
  const [open, close] = ['<x:workbook xmlns:x="urn:m"><x:sheets><x:sheet/></x:sheets>', "</x:workbook>"];
  const xml = withFullCalculation(withNames(open + close, [NAME], 50), 50);
  expect(xml).toBe(
    `${open}<x:definedNames>${XML.replaceAll("definedName ", "x:definedName ").replace("</", "</x:")}</x:definedNames>` +
      `<x:calcPr fullCalcOnLoad="1"/>${close}`,
  );
});

test("the last name that goes takes the list along; nothing to do is no change", () => {
  const one = withNames(book(SHEETS), [{ name: "f", tab: 0, formula: "a!$A$1" }], 50);
  expect(withNames(one, [{ name: "f", tab: null, formula: null }], 50)).toBe(one);
  expect(withNames(one, [], 50)).toBe(one);
  expect(withNames(one, [{ name: "f", tab: 0, formula: null }], 50)).toBe(book(SHEETS));
});

test.each([
  [`${SHEETS}<calcPr calcId="191029"/><extLst/>`, `${SHEETS}<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>`],
  [`${SHEETS}<calcPr fullCalcOnLoad="0" iterate="1"/>`, `${SHEETS}<calcPr iterate="1" fullCalcOnLoad="1"/>`],
  [`${SHEETS}<calcPr></calcPr>`, `${SHEETS}<calcPr fullCalcOnLoad="1"></calcPr>`],
  [`${SHEETS}<pivotCaches/>`, `${SHEETS}<calcPr fullCalcOnLoad="1"/><pivotCaches/>`],
])("formulas are computed on opening: %s", (before, after) => {
  expect(withFullCalculation(book(before), 50)).toBe(book(after));
  expect(withFullCalculation(book(after), 50)).toBe(book(after));
});
