import { createMemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { peopleSheet, planFor } from "../../contract/contents";

const people = () => createMemoryWorkbook({ sheets: [peopleSheet(6), { name: "二", rows: [["x"]] }] });
const plan = planFor(6, (i) => i % 2 === 0);

describe("memory workbook", () => {
  test.each([0, 1, 2, 3, 4, 5])("after a failure before change %i, clear restores", async (step) => {
    const workbook = people();
    const before = workbook.snapshot();
    workbook.failAt(step, new Error("injected"));
    await expect(workbook.paint(plan)).rejects.toThrow("injected");
    await workbook.clear();
    expect(workbook.snapshot()).toEqual(before);
    await workbook.paint(plan);
    expect(workbook.marks("家庭成员").size).toBe(3);
  });

  test("tells a listener what the person did, until it stops", async () => {
    const workbook = people();
    const edits: string[] = [];
    const cells: string[] = [];
    const stopEdits = await workbook.onEdit((sheet) => edits.push(sheet));
    const stopSelection = await workbook.onSelection((cell) => cells.push(`${cell.sheet}!${cell.row},${cell.column}`));
    await workbook.paint(plan);
    expect(edits).toEqual([]);
    workbook.edit("家庭成员", 2, 1, "新名");
    workbook.removeSheet("家庭成员");
    workbook.selectAs({ sheet: "二", row: 4, column: 1 });
    await workbook.select({ sheet: "二", row: 0, column: 0 });
    expect(edits).toEqual(["家庭成员", "家庭成员"]);
    expect(cells).toEqual(["二!4,1", "二!0,0"]);
    stopEdits();
    stopSelection();
    workbook.edit("二", 0, 0, "y");
    workbook.selectAs({ sheet: "二", row: 1, column: 1 });
    expect([edits.length, cells.length]).toEqual([2, 2]);
    await expect(workbook.select({ sheet: "家庭成员", row: 0, column: 0 })).rejects.toMatchObject({
      code: "sheet.gone",
    });
  });

  test("a sheet removed between two chunks", async () => {
    const workbook = createMemoryWorkbook({ sheets: [peopleSheet(12_000)] });
    const read = workbook.read("家庭成员", { onProgress: (done) => done < 6_000 && workbook.removeSheet("家庭成员") });
    await expect(read).rejects.toMatchObject({ code: "sheet.gone" });
  });

  test("a person's conditional formats outlive ours", async () => {
    const workbook = people();
    workbook.addFormat("家庭成员", { row: 2, column: 2, rows: 6, columns: 1 }, "=C3>100");
    const before = workbook.snapshot();
    await workbook.paint(plan);
    await workbook.clear();
    expect(workbook.snapshot()).toEqual(before);
  });
});
