import { createInProcessExcel } from "../../src/excelhost/inProcessExcel";

test("reads and writes values through Excel.run", async () => {
  const { Excel, host } = createInProcessExcel({
    workbook: {
      sheets: [
        {
          name: "名单",
          rows: [
            ["户编号", "收入"],
            ["H1", 3200],
            ["H2", { formula: "=B2*2" }],
          ],
        },
      ],
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("名单");
    sheet.load("name,id");
    const used = sheet.getUsedRange();
    used.load("values, address, formulas");
    await context.sync();
    expect(sheet.name).toBe("名单");
    expect(used.address).toBe("名单!A1:B3");
    expect(used.values).toEqual([
      ["户编号", "收入"],
      ["H1", 3200],
      ["H2", 6400],
    ]);
    used.getCell(1, 1).values = [[100]];
    used.load("values");
    await context.sync();
    expect(used.values[2]).toEqual(["H2", 200]);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.references.size).toBe(0);
  host.dispose();
});
