import { firstCell } from "../../../src/adapters/excel/excelViewport";
import { readOfficeContext } from "../../../src/adapters/excel/officeContext";

test("facts of the host, with and without a storage partition", () => {
  const context = {
    displayLanguage: "zh-CN",
    contentLanguage: "en-US",
    platform: "PC" as unknown as Office.PlatformType,
  };
  expect(readOfficeContext(context)).toEqual({ ...context, partition: "" });
  expect(readOfficeContext({ ...context, partitionKey: "k" }).partition).toBe("k");
});

test.each([
  ["C5", 4, 2],
  ["$C$5:D9", 4, 2],
  ["Sheet1!B2,D4", 1, 1],
  ["'a!B9,x'!AA10:AB11", 9, 26],
  ["C:D", 0, 2],
  ["5:6", 4, 0],
])("the first cell of the selection %s", (address, row, column) => {
  expect(firstCell(address)).toEqual({ row, column });
});
