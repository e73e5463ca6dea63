import fc from "fast-check";
import { freeSheetName, parseTabReference, tabExtent, tabReference } from "../../../src/core/model/tabPlace";
import type { TabTable } from "../../../src/core/model/TabTable";

const sheetName = fc
  .string({
    unit: fc.constantFrom("表", "a", "B", "'", "!", " ", "$", "（", "1", "-", "😀"),
    minLength: 1,
    maxLength: 20,
  })
  .filter((name) => !/^'|'$/.test(name));
const area = fc.record({
  row: fc.nat({ max: 1000 }),
  column: fc.nat({ max: 700 }),
  rows: fc.integer({ min: 1, max: 1000 }),
  columns: fc.integer({ min: 1, max: 700 }),
});

test("a reference leads back to its sheet and area", () => {
  fc.assert(
    fc.property(sheetName, area, (sheet, place) => {
      expect(parseTabReference(tabReference(sheet, place))).toEqual({ sheet, area: place });
      expect(parseTabReference(`=${tabReference(sheet, place)}`)).toEqual({ sheet, area: place });
    }),
  );
  expect(tabReference("a'b", { row: 0, column: 0, rows: 20, columns: 11 })).toBe("'a''b'!$A$1:$K$20");
});

test.each([
  ["汇总!$A$1:$B$2", { sheet: "汇总", area: { row: 0, column: 0, rows: 2, columns: 2 } }],
  ["=Sheet1!$A$1", { sheet: "Sheet1", area: { row: 0, column: 0, rows: 1, columns: 1 } }],
  ["#REF!", null],
  ["#REF!$A$1:$B$2", null],
  ["'汇总'!#REF!", null],
  ["4000", null],
  ["OFFSET(汇总!$A$1,0,0)", null],
  ["", null],
])("%s", (formula, place) => {
  expect(parseTabReference(formula)).toEqual(place);
});

test("a free name is allowed, short enough and not taken", () => {
  const anyName = fc.string({ unit: fc.constantFrom("表", "a", "'", "[", "*", "/", "😀", ":", "\n"), maxLength: 50 });
  fc.assert(
    fc.property(anyName, fc.array(anyName), (wanted, others) => {
      const taken = [...others, freeSheetName(wanted, others).name];
      const { name, renamed } = freeSheetName(wanted, taken);
      expect(renamed).toBe(true);
      expect(name).toMatch(/（\d+）$/);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\\n]|^'|'$/);
      expect(taken).not.toContain(name);
      expect(name).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
    }),
  );
  expect(freeSheetName("History", [])).toEqual({ name: "History（2）", renamed: true });
});

test("a tab covers its widest row and all its columns", () => {
  const tab = { rows: [[1], [1, 2, 3], []], columns: [{ width: 1, format: "text" }] } as unknown as TabTable;
  expect(tabExtent(tab)).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  expect(tabExtent({ ...tab, rows: [] })).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
});
