import type { CellValue } from "../../../../src/core/model/RawSheet";
import { compareTab, isSame } from "../../../../src/core/report/tabs/compareTab";
import { rawSheetOf } from "../../../support/testRule";

const formula = (value: CellValue) => ({ value, formula: "=1" });
const rows = [
  [{ value: "户户研判表", style: "title" as const }],
  ["甲", formula(2), formula(null)],
  ["乙", formula(0.1 + 0.2), { value: 7, style: "total" as const }],
];
/** The sheet as the spreadsheet computed it. */
const sheetOf = (...cells: readonly (readonly CellValue[])[]) => rawSheetOf("户户研判表", cells);

test("each formula agrees with what the spreadsheet computed, up to its last digits; plain cells are not asked", () => {
  const sheet = sheetOf(["别的"], ["丙", 2, ""], ["丁", 0.3, 8]);
  expect(compareTab({ rows }, sheet)).toEqual({ agree: 3, differ: [] });
});

test("each that does not is told with both values", () => {
  const sheet = sheetOf([null], [null, 3, null], [null, { error: "#REF!" }, null]);
  expect(compareTab({ rows }, sheet)).toEqual({
    agree: 1,
    differ: [
      { row: 1, column: 1, expected: 2, found: 3 },
      { row: 2, column: 1, expected: 0.1 + 0.2, found: { error: "#REF!" } },
    ],
  });
});

test("a sheet whose used range begins further down and right is read at its own place", () => {
  const sheet = { ...sheetOf([2], [0.3]), origin: { row: 1, column: 1 } };
  expect(compareTab({ rows }, sheet)).toEqual({ agree: 3, differ: [] });
  const none = { ...sheetOf(["x"]), origin: { row: 9, column: 9 } };
  expect(compareTab({ rows }, none).differ.map(({ found }) => found)).toEqual([null, null]);
});

test.each<readonly [CellValue, CellValue, boolean]>([
  [1, 1 + 5e-10, true],
  [1, 1 + 5e-9, false],
  [1e9, 1e9 + 0.5, true],
  [1e9, 1e9 + 2, false],
  [0, 1e-13, true],
  [0, 1e-9, false],
  [-1, 1, false],
  [null, "", true],
  [null, 0, false],
  ["–", "–", true],
  ["–", 0, false],
  ["1", 1, false],
  [true, true, true],
  [{ error: "#N/A" }, { error: "#N/A" }, true],
  [{ error: "#N/A" }, { error: "#REF!" }, false],
])("%p and %p: %p", (a, b, same) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
});
