import type { ExcelHost } from "../../../src/excelhost/ExcelHost";
import type { SheetContent } from "../../../src/adapters/memory/MemorySheet";
import { closeExcel, openExcel } from "../../contract/openExcel";

afterEach(closeExcel);

/** Two hundred rows with scattered formulas, merged pairs of rows, errors and hidden rows. */
const scattered: SheetContent = {
  name: "表",
  rows: Array.from({ length: 200 }, (_, i) => [
    i,
    i % 2 === 0 ? { formula: `=A${i + 1}+1`, value: i + 1 } : "x",
    i % 3 === 0 ? { error: "#N/A" } : i % 3 === 1 ? "#N/A" : "#",
    null,
    i % 5 === 0 ? "合" : null,
  ]),
  merges: Array.from({ length: 40 }, (_, i) => ({ row: i * 5, column: 4, rows: 2, columns: 1 })),
  hiddenRows: [1, 2, 7, 199],
};

function rewrite(host: ExcelHost, change: (answer: string) => string): void {
  const process = host.process.bind(host);
  host.process = async (body, flags) => change(await process(body, flags));
}

test("scattered formulas, merges, errors and hidden rows", async () => {
  const { workbook } = await openExcel([scattered]);
  const sheet = await workbook.read("表");
  expect(sheet.formulas).toHaveLength(100);
  expect(sheet.formulas[1]).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  expect(sheet.merges).toEqual(scattered.merges);
  expect(sheet.hiddenRowCount).toBe(4);
  expect(sheet.columns[2]!.slice(0, 4)).toEqual([{ error: "#N/A" }, "#N/A", "#", { error: "#N/A" }]);
});

test("an address that the host cuts short is not believed", async () => {
  const { workbook, host } = await openExcel([scattered]);
  const whole = await workbook.read("表");
  rewrite(host, (answer) => answer.replaceAll(/"Address":"([^"]{60})[^"]*"/g, '"Address":"$1"'));
  expect(await workbook.read("表")).toEqual(whole);
});

test("merged areas are asked for in smaller parts where the host will not tell them all", async () => {
  const { workbook, host } = await openExcel([scattered]);
  const whole = await workbook.read("表");
  host.traffic.reset();
  await workbook.read("表");
  const requests = host.traffic.requests.length;
  const merging = requests - 2;
  host.faults.failAction({ code: "InvalidArgument", atAction: 1 }, merging);
  host.faults.failAction({ code: "InvalidArgument", atAction: 1 }, merging + 1);
  host.traffic.reset();
  expect(await workbook.read("表")).toEqual(whole);
  expect(host.traffic.requests.length).toBe(requests + 5);
});

test("types are asked for only where a text looks like an error", async () => {
  const plain = await openExcel([{ name: "表", rows: [["#1号楼", "# 备注", "a#"]] }]);
  const suspect = await openExcel([{ name: "表", rows: [["#1号楼", "#REF!", "a#"]] }]);
  const counts = await Promise.all(
    [plain, suspect].map(async ({ workbook, host }) => {
      await workbook.read("表");
      return host.traffic.requests.length;
    }),
  );
  expect(counts[1]).toBe(counts[0]! + 1);
});
