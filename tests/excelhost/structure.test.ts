import { codeOf, start } from "./start";

const SHEETS = [
  { name: "a", rows: [[1]] },
  { name: "b", rows: [[{ formula: "=a!A1" }]] },
];

test("a hidden name leads to its range, follows a renamed sheet, and may be pointed elsewhere", async () => {
  const { Excel, host } = start(SHEETS);
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add("Huhuqing.T6", "='a'!$A$1:$B$2").visible = false;
    await context.sync();
    context.workbook.worksheets.getItem("a").name = "改 名";
    const item = names.getItemOrNullObject("huhuqing.t6");
    item.load("name,visible,formula");
    const range = item.getRangeOrNullObject();
    range.load("address");
    await context.sync();
    expect([item.name, item.visible, item.formula]).toEqual(["Huhuqing.T6", false, "='改 名'!$A$1:$B$2"]);
    expect(range.address).toBe("'改 名'!A1:B2");
    item.formula = "=b!$C$3";
    const moved = item.getRangeOrNullObject();
    moved.load("address");
    await context.sync();
    expect(moved.address).toBe("b!C3");
    item.delete();
    await context.sync();
  });
  expect(host.workbook.names()).toEqual([]);
  expect(host.workbook.sheets()[1]!.formula(0, 0)).toMatch(/改 名/);
});

test("an added sheet stays behind the one in front", async () => {
  const { Excel } = start(SHEETS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("c");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    expect(active.name).toBe("a");
  });
});

test("a protected structure lets nobody add, remove, rename or hide a sheet", async () => {
  const { Excel, host } = start(SHEETS);
  const run = (change: (workbook: Excel.Workbook) => void): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        change(context.workbook);
        await context.sync();
      }),
    );
  expect(await run(({ protection }) => protection.protect("geheim"))).toBe("succeeded");
  const before = await host.snapshot();
  expect(await run(({ worksheets }) => void worksheets.add("c"))).toBe("AccessDenied");
  expect(await run(({ worksheets }) => worksheets.getItem("a").delete())).toBe("AccessDenied");
  expect(await run(({ worksheets }) => (worksheets.getItem("a").name = "x"))).toBe("AccessDenied");
  expect(await run(({ worksheets }) => (worksheets.getItem("a").visibility = "Hidden"))).toBe("AccessDenied");
  expect(await host.snapshot()).toEqual(before);
  expect(await run(({ protection }) => protection.unprotect("falsch"))).toBe("InvalidArgument");
  expect(await run(({ protection }) => protection.unprotect("geheim"))).toBe("succeeded");
  expect(await run(({ worksheets }) => void worksheets.add("c"))).toBe("succeeded");
});

test.each(["web", "ltsc2021"] as const)("renaming a sheet clears undo on a desktop only: %s", async (profile) => {
  const { Excel, host } = start(SHEETS, profile);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("a").name = "c";
    await context.sync();
  });
  expect(host.undo()).toBe(profile === "web");
});
