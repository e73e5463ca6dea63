import { dayOfCell } from "../../../src/app/waivers/dayOfCell";
import type { CellValue } from "../../../src/core/model/RawSheet";

test.each<[CellValue, string]>([
  ["2026-12-31", "2026-12-31"],
  [" 2026/3/1 ", "2026-03-01"],
  ["2026.3.01", "2026-03-01"],
  ["2026年3月1日", "2026-03-01"],
  ["2026年3月1", "2026-03-01"],
  ["20260301", "2026-03-01"],
  [20260301, "2026-03-01"],
  [46022, "2025-12-31"],
  [46022.5, "2025-12-31"],
  ["2026-02-30", ""],
  ["2026-13-01", ""],
  ["2026-3", ""],
  ["年底", ""],
  ["", ""],
  [null, ""],
  [true, ""],
  [0, ""],
  [{ error: "#REF!" }, ""],
])("%j is %j", (value, day) => expect(dayOfCell(value, false)).toBe(day));

test("a serial number counts from the workbook's first day", () => {
  expect(dayOfCell(46022 - 1462, true)).toBe("2025-12-31");
});
