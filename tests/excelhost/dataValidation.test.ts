import { codeOf, HOUSEHOLDS, start } from "./start";

const SHEET = { ...HOUSEHOLDS, name: "表" };
const LIST = { list: { inCellDropDown: true, source: "属实,不属实" } };

function open() {
  const excel = start([SHEET]);
  const edit = (address: string, change: (validation: Excel.DataValidation) => void): Promise<void> =>
    excel.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("表").getRange(address).dataValidation);
      await context.sync();
    });
  const read = (address: string): Promise<Excel.Interfaces.DataValidationData> =>
    excel.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("表").getRange(address);
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      return dataValidation.toJSON();
    });
  return { ...excel, edit, read };
}

test("a list with prompt and alert, part of it cleared, and all of it undone", async () => {
  const { edit, read, host } = open();
  const before = await host.snapshot();
  await edit("E4:E9", (validation) => {
    validation.rule = LIST;
    validation.prompt = { showPrompt: true, title: "反馈", message: "请选择。" };
    validation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "不在列表中" };
  });
  expect(await read("E5:E6")).toMatchObject({
    type: "List",
    rule: LIST,
    prompt: { showPrompt: true, title: "反馈", message: "请选择。" },
    errorAlert: { showAlert: true, style: "Warning", message: "不在列表中" },
    ignoreBlanks: true,
  });
  expect(host.workbook.sheets()[0]!.validations()).toHaveLength(1);
  await edit("E6:E7", (validation) => validation.clear());
  expect(await read("E6")).toMatchObject({ type: "None", rule: {} });
  expect(await read("E4:E9")).toMatchObject({ type: "MixedCriteria", rule: null, prompt: null });
  expect(await read("E8:E9")).toMatchObject({ type: "List", rule: LIST });
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
});

test("different lists in one range are inconsistent; a new one replaces both", async () => {
  const { edit, read } = open();
  await edit("A1:A2", (validation) => (validation.rule = LIST));
  await edit("A3", (validation) => (validation.rule = { list: { inCellDropDown: false, source: "=$B$1:$B$3" } }));
  expect(await read("A1:A3")).toMatchObject({ type: "Inconsistent", rule: null });
  expect(await read("A3")).toMatchObject({ rule: { list: { inCellDropDown: false, source: "=$B$1:$B$3" } } });
  await edit("A1:A3", (validation) => (validation.rule = LIST));
  expect(await read("A1:A3")).toMatchObject({ type: "List", rule: LIST });
});

test.each<[string, (validation: Excel.DataValidation) => void, string]>([
  ["texts of 256", (v) => (v.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }), "InvalidArgument"],
  ["no texts", (v) => (v.rule = { list: { inCellDropDown: true, source: "" } }), "InvalidArgument"],
  ["two kinds", (v) => (v.rule = { ...LIST, custom: { formula: "=TRUE" } }), "InvalidArgument"],
  ["another kind", (v) => (v.rule = { custom: { formula: "=TRUE" } }), "UnsupportedFeature"],
  ["a long title", (v) => (v.prompt = { showPrompt: true, title: "x".repeat(33), message: "" }), "InvalidArgument"],
  ["a long text", (v) => (v.prompt = { showPrompt: true, title: "", message: "x".repeat(256) }), "InvalidArgument"],
])("refuses %s", async (_, change, code) => {
  const { edit } = open();
  expect(await codeOf(edit("A1", change))).toBe(code);
});

test("a protected sheet takes none, and a member that is not there is said to be missing", async () => {
  const { Excel, edit, host } = open();
  host.workbook.sheets()[0]!.setProtection({});
  expect(await codeOf(edit("A1", (validation) => (validation.rule = LIST)))).toBe("AccessDenied");
  const invalid = Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("表")
      .getRange("A1")
      .dataValidation.getInvalidCellsOrNullObject()
      .load("address");
    await context.sync();
  });
  expect(await codeOf(invalid)).toBe("ApiNotFound");
});
