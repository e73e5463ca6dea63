import { shownCell } from "../../../src/app/audit/shownCell";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { inventedId } from "../../support/people";

const id = inventedId("1970-01-02", 1);

test.each<[CellValue, string]>([
  [null, ""],
  [{ error: "#DIV/0!" }, "#DIV/0!"],
  [6977.333333333333, "6977.333333"],
  [0.013888888888888888, "0.013889"],
  [0.00000001388888, "1.38889e-8"],
  [12345678, "12345678"],
  [4, "4"],
  [13800001111, "138******11"],
  [Number(id.slice(0, 15)), `${id.slice(0, 3)}**********${id.slice(13, 15)}`],
  [`农四 ${id}`, `农四 459099********${id.slice(-4)}`],
  ["13800001111", "138******11"],
  ["0".repeat(64), "0".repeat(64)],
])("%p is shown as %p", (value, shown) => expect(shownCell(value)).toBe(shown));
