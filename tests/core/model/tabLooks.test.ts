import { formatOfCell, stylesOfRow } from "../../../src/core/model/tabLooks";
import type { TabTable } from "../../../src/core/model/TabTable";

const rows: readonly [string, TabTable["rows"][number], readonly (string | null)[]][] = [
  ["a title with blanks", [{ value: "题", style: "title" }, null, null], ["title", null, null]],
  ["a heading that is merged", [{ value: "头", style: "heading" }, null, ""], ["heading", "heading", "heading"]],
  ["blanks in the body", ["甲", null, { value: null, style: "input" }], ["body", "body", "input"]],
  ["a total", [{ value: "计", style: "total" }, null], ["total", "total"]],
  ["a total beside a body", [{ value: "计", style: "total" }, 1, null], ["total", "body", "body"]],
  ["a formula without a style", [{ value: 1, formula: "=1" }], ["body"]],
  ["nothing", [null, null], [null, null]],
];

test.each(rows)("%s", (_, row, styles) => {
  expect(stylesOfRow(row)).toEqual(styles);
});

test("only data take the format of their column", () => {
  const column = { width: 1, format: "percent" } as const;
  expect(["body", "total", "input"].map((style) => formatOfCell(style as "body", column))).toEqual(
    Array(3).fill("0.00%"),
  );
  expect([formatOfCell("heading", column), formatOfCell(null, column), formatOfCell("body", undefined)]).toEqual([
    "General",
    "General",
    "General",
  ]);
});
