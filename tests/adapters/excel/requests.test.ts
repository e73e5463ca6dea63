import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openExcel, type OpenExcel } from "../../contract/openExcel";

afterEach(closeExcel);

interface Request {
  readonly Actions: readonly { readonly ActionType: number; readonly Name?: string; readonly ArgumentInfo?: unknown }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name?: string }>>;
}

function record({ host }: OpenExcel): Request[] {
  const requests: Request[] = [];
  const process = host.process.bind(host);
  host.process = (body, flags) => {
    requests.push(JSON.parse(body) as Request);
    return process(body, flags);
  };
  return requests;
}

/** Everything that changes a workbook when we paint and clear. Nothing else may appear without a thought about undo. */
const ALLOWED = [
  "Add",
  "Bold",
  "Clear",
  "Color",
  "ColumnWidth",
  "Delete",
  "EnableEvents",
  "Formula",
  "NumberFormat",
  "SuspendScreenUpdatingUntilNextSync",
  "Values",
  "WrapText",
];
const READING = /^(Get|_Keep|_Remove|_Validate|Trace)/;
const METHOD = 3;
const SET_PROPERTY = 4;

test("painting and clearing call nothing that clears undo, and never touch protection", async () => {
  const excel = await openExcel([peopleSheet(5), peopleSheet(3, "二")]);
  const requests = record(excel);
  await excel.workbook.paint(planFor(5, (i) => i > 1));
  await excel.workbook.paint(planFor(5, (i) => i < 3));
  await excel.workbook.clear();
  const calls = requests.flatMap(({ Actions, ObjectPaths }) => [
    ...Actions.filter(({ ActionType }) => ActionType === METHOD || ActionType === SET_PROPERTY).map(({ Name }) => Name),
    ...Object.values(ObjectPaths)
      .filter(({ ObjectPathType }) => ObjectPathType === METHOD)
      .map(({ Name }) => Name),
  ]);
  const changing = [...new Set(calls)].filter((call) => call !== undefined && !READING.test(call));
  expect(changing.sort()).toEqual(ALLOWED.filter((call) => changing.includes(call)));
  expect(changing).toContain("Values");
  expect(excel.host.references.size).toBe(0);
});

test("texts are written as texts, after their format, and no text reaches a formula", async () => {
  const excel = await openExcel([peopleSheet(2)]);
  const requests = record(excel);
  const plan = planFor(2, () => true);
  await excel.workbook.paint({ ...plan, texts: ["=1+1", "\u0001@x"] });
  const sets = requests.flatMap(({ Actions }) => Actions).filter(({ ActionType }) => ActionType === SET_PROPERTY);
  const written = sets.filter(({ Name }) => Name === "NumberFormat" || Name === "Values");
  expect(written.map(({ Name }) => Name)).toEqual(["NumberFormat", "Values", "NumberFormat", "Values"]);
  expect(written[3]!.ArgumentInfo).toMatchObject({ Arguments: [[["'=1+1"], ["'\u0001@x"]]] });
  const formulas = sets
    .filter(({ Name }) => Name === "Formula")
    .map(({ ArgumentInfo }) => JSON.stringify(ArgumentInfo));
  expect(formulas).toHaveLength(3);
  for (const formula of formulas) expect(formula).toContain("ISNUMBER(FIND(");
  expect(sets.some(({ Name }) => Name === "Formulas")).toBe(false);
  const read = await excel.workbook.read("家庭成员");
  const texts = read.columns[4]!.slice(2).map((text) => (text as string).replace(/^'/, ""));
  expect(texts).toEqual(["=1+1", "\u0001@x"]);
  expect(read.formulas).toEqual([]);
});

test("a sheet name is a name, whatever it holds", async () => {
  const hostile = `a'!A1)+HYPERLINK("x`;
  const excel = await openExcel([peopleSheet(3, hostile)]);
  const before = await excel.host.snapshot();
  await excel.workbook.paint(planFor(3, () => true, { sheet: hostile }));
  expect((await excel.workbook.read(hostile)).columns).toHaveLength(5);
  expect(await excel.workbook.clear()).toEqual([hostile]);
  expect(await excel.host.snapshot()).toEqual(before);
});

test("a protected sheet with formulas and hidden rows is read like an open one", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`H${i}`, { formula: `=${i}*2`, value: i * 2 }, "=文本"]);
  const content = { name: "表", rows, hiddenRows: [3, 4, 9] };
  const open = await openExcel([content]);
  const locked = await openExcel([{ ...content, protected: true }]);
  const sheet = await open.workbook.read("表");
  expect(await locked.workbook.read("表")).toEqual(sheet);
  expect(sheet.formulas).toEqual([{ row: 0, column: 1, rows: 40, columns: 1 }]);
  expect(sheet.hiddenRowCount).toBe(3);
});

test("without the record, our column is still found and its text format taken back", async () => {
  const { workbook, host } = await openExcel([peopleSheet(3)]);
  await workbook.paint(planFor(3, () => true));
  host.workbook.settings.clear();
  expect(await workbook.clear()).toEqual(["家庭成员"]);
  const sheet = host.workbook.sheets()[0]!;
  expect(sheet.usedArea(false)).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
  expect(sheet.conditionalFormats()).toEqual([]);
});
