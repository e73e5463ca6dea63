import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import { readAnswerRows, textOf } from "../../src/app/departments/readAnswerRows";
import type { Session } from "../../src/app/Session";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { profiles } from "../../src/departments/profiles";
import { columnIndex } from "../../src/core/model/a1";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import {
  compared,
  comparedOn,
  COUNTY,
  HOUSING,
  housing,
  ids,
  open,
  vehicles,
  type Opened,
  type Source,
} from "./comparison";
import { engineParts } from "./engineParts";
import { inventedId } from "../support/people";
import { createEngine } from "../../src/app/createEngine";

const TAB = "部门比对反馈表";
/** Zero-based column of the answers. */
const ANSWER = 10;
const CHECK = 13;
const itemOf = (comparison: string): string => {
  const profile = profiles.find(({ id }) => id === "housing");
  return profile?.comparisons.find(({ id }) => id === comparison)?.title["zh-CN"] ?? "";
};
const [DANGER, AREA] = [itemOf("danger"), itemOf("area")];

async function tabOf({ workbook }: Opened): Promise<RawSheet> {
  const tab = await workbook.readTab("T6");
  if (!tab) throw new Error("No feedback tab");
  return tab;
}
const rowOf = ({ columns }: RawSheet, row: number): readonly CellValue[] => columns.map((cells) => cells[row] ?? null);
/** Sheet row of the difference in that item. */
function rowFor(tab: RawSheet, person: string, item: string): number {
  const row = tab.columns[4]?.findIndex((who, r) => textOf(who).includes(person) && tab.columns[5]?.[r] === item) ?? -1;
  if (row < 0) throw new Error(`No ${item} of ${person}`);
  return row;
}
const numberAt = (tab: RawSheet, row: number): string => textOf(tab.columns[0]?.[row] ?? null);

async function written(...sources: readonly Source[]): Promise<Opened> {
  const opened = await compared(...sources);
  await opened.session.writeFeedback();
  expect(opened.session.state().refusal).toBeNull();
  return opened;
}
async function answer(opened: Opened, person: string, item: string, ...cells: readonly CellValue[]): Promise<string> {
  const tab = await tabOf(opened);
  const row = rowFor(tab, person, item);
  cells.forEach((cell, position) => opened.workbook.edit(TAB, row, ANSWER + position, cell));
  return numberAt(tab, row);
}
/** Answers by number as the tab has them. */
const answersIn = (tab: RawSheet): Readonly<Record<string, readonly CellValue[]>> =>
  Object.fromEntries(
    readAnswerRows(tab)
      .filter((row) => row.answer !== null)
      .map((row) => [textOf(row.number), [row.answer, row.answeredBy, row.answeredOn]] as const),
  );

/** What the few formulas of the tab yield. */
function computed(formula: string, { rows }: TabTable): CellValue {
  const valueAt = (column: string, row: number): CellValue => {
    const cell = rows[row - 1]?.[columnIndex(column)] ?? null;
    return isTabCell(cell) ? cell.value : cell;
  };
  const counts = /^=COUNTIFS\(\$(\w)\$(\d+):\$\w\$(\d+),(\w)(\d+),\$(\w)\$\d+:\$\w\$\d+,"(.+)"\)$/.exec(formula);
  if (counts) {
    const [, of = "", from, to, cell = "", row, outcomes = "", outcome] = counts;
    let count = 0;
    for (let r = Number(from); r <= Number(to); r++)
      if (valueAt(of, r) === valueAt(cell, Number(row)) && valueAt(outcomes, r) === outcome) count++;
    return count;
  }
  const sum = /^=SUM\((\w)(\d+):\w(\d+)\)$/.exec(formula);
  if (sum) {
    const [, column = "", from, to] = sum;
    let all = 0;
    for (let r = Number(from); r <= Number(to); r++) all += Number(valueAt(column, r));
    return all;
  }
  const rate = /^=IF\((\w)(\d+)\+(\w)\2=0,"",\1\2\/\(\1\2\+\3\2\)\)$/.exec(formula);
  if (!rate) throw new Error(`Not a formula of ours: ${formula}`);
  const [, agree = "", row, conflict = ""] = rate;
  const [a, c] = [Number(valueAt(agree, Number(row))), Number(valueAt(conflict, Number(row)))];
  return a + c === 0 ? null : a / (a + c);
}

describe("the feedback tab", () => {
  test("shows no number that stands in a name or the name of a village", async () => {
    const planted = ["13800138000", inventedId("1960-01-01", 7)];
    const withNumbers = COUNTY.map((row, at) =>
      at < 2
        ? row
        : row.with(1, `${textOf(row[1] ?? null)}${planted.join(" ")}`).with(4, `${textOf(row[4] ?? null)}13900139000`),
    );
    const opened = await comparedOn(open({ 人口: withNumbers, 住建: HOUSING }), housing);
    await opened.session.writeFeedback();
    const texts = JSON.stringify((await tabOf(opened)).columns);
    expect(texts).toContain("韦一138******00 459099********");
    expect([...planted, "13900139000"].filter((number) => texts.includes(number))).toEqual([]);
  });
  test("holds what was compared, and every difference under its number", async () => {
    const opened = await written(housing, vehicles);
    expect(opened.session.state().departments.feedbackSheet).toBe(TAB);
    const tab = await tabOf(opened);
    expect(rowOf(tab, 0)[0]).toBe(`${TAB}（2026-11-22）`);
    expect(rowOf(tab, 2).slice(0, 9)).toEqual([
      "部门",
      "表名",
      "比对日期",
      "比对人数",
      "一致",
      "不一致",
      "仅本表有",
      "仅部门有",
      "账账相符率",
    ]);
    const [first, second] = opened.session.state().departments.summaries;
    const sum = (name: "agree" | "conflict" | "onlyHere" | "onlyThere", of = first) =>
      of?.items.reduce((all, { counts }) => all + counts[name], 0);
    expect(rowOf(tab, 3).slice(0, 9)).toEqual([
      "住建",
      "住建",
      "2026-11-22",
      3,
      ...[sum("agree"), sum("conflict"), sum("onlyHere"), sum("onlyThere")],
      first?.rate,
    ]);
    expect(rowOf(tab, 4).slice(0, 4)).toEqual(["车管", "车管.csv 车管", "2026-11-22", 1]);
    // Names and ID numbers alone make no rate, neither of that department nor in the total.
    expect([rowOf(tab, 4)[8], rowOf(tab, 5)[8]]).toEqual([null, first?.rate]);
    // Who owns no car agrees with nobody: only what both sides tell is counted.
    const told = second?.items.filter(({ rate }) => rate !== null).reduce((all, { counts }) => all + counts.agree, 0);
    expect(second?.items.some(({ rate, counts }) => rate === null && counts.agree > 0)).toBe(true);
    expect(rowOf(tab, 5).slice(3, 5)).toEqual([4, (sum("agree") ?? 0) + (told ?? 0)]);
    const row = rowFor(tab, "韦一", DANGER);
    expect(rowOf(tab, row).slice(1, CHECK)).toEqual([
      ...["住建", "甲村", "H1", `韦一 ${ids.one.slice(0, 6)}********${ids.one.slice(-4)}`, DANGER, "否", "D"],
      ...["不一致", "证件号码相同", null, null, null],
    ]);
    const numbers = readAnswerRows(tab).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^D[0-9A-Z]{10}$/.test(textOf(number)))).toBe(true);
    expect(JSON.stringify(tab)).not.toContain(ids.one);
  });

  test("counts by formulas over its own rows that yield what the engine counted", async () => {
    const tables: TabTable[] = [];
    const opened = await compared(housing, vehicles);
    const { writeTab } = opened.workbook;
    opened.workbook.writeTab = (tab, step) => {
      tables.push(tab);
      return writeTab(tab, step);
    };
    await opened.session.writeFeedback();
    const [table] = tables;
    if (!table) throw new Error("No tab was written");
    const formulas = table.rows.flatMap((row) => row.filter(isTabCell)).filter(({ formula }) => formula);
    expect(formulas.map(({ formula }) => computed(formula ?? "", table))).toEqual(formulas.map(({ value }) => value));
    expect(formulas.filter(({ value }) => Number(value) > 0).length).toBeGreaterThan(5);
    expect(formulas.filter(({ formula }) => formula?.startsWith("=COUNTIFS")).length).toBe(6);
  });

  test("keeps what people filled in, whatever moved, and what is settled apart", async () => {
    const opened = await written(housing);
    const { workbook, session } = opened;
    const danger = await answer(opened, "韦一", DANGER, "以部门为准", "农五", 44_000);
    const area = await answer(opened, "覃三", AREA, "其他", "农六");
    workbook.sortRows("人口", 2, 5, 0);
    await session.validate({ paint: false });
    await session.writeFeedback();
    expect(answersIn(await tabOf(opened))).toEqual({
      [danger]: ["以部门为准", "农五", 44_000],
      [area]: ["其他", "农六", null],
    });
    // The difference is gone; what was said of it is not.
    const at = (await workbook.read("人口")).columns[1]?.indexOf("覃三") ?? -1;
    workbook.edit("人口", at, 6, 120);
    await session.writeFeedback();
    const tab = await tabOf(opened);
    const settled = tab.columns[0]?.findIndex((cell) => textOf(cell).startsWith("已消除")) ?? -1;
    expect(settled).toBeGreaterThan(0);
    expect(numberAt(tab, settled + 1)).toBe(area);
    expect(rowOf(tab, settled + 1).slice(ANSWER, CHECK)).toEqual(["其他", "农六", null]);
    expect(answersIn(tab)[danger]).toEqual(["以部门为准", "农五", 44_000]);
    // And back again: the answer returns to its place.
    workbook.edit("人口", at, 6, 100);
    await session.writeFeedback();
    const back = await tabOf(opened);
    expect(back.columns[0]?.some((cell) => textOf(cell).startsWith("已消除"))).toBe(false);
    expect(answersIn(back)[area]).toEqual(["其他", "农六", null]);
  });

  test("gives a difference the same number in a later session, and is no sheet of the county", async () => {
    const opened = await written(housing);
    const before = await tabOf(opened);
    const again = open(undefined, opened.workbook);
    await again.session.open();
    expect(again.session.state().departments).toMatchObject({ feedbackSheet: TAB, offered: [{ sheet: "住建" }] });
    expect(again.session.state().recognition).toMatchObject({ members: { sheet: "人口" }, households: null });
    await again.session.addDepartment(housing);
    await again.session.writeFeedback();
    expect(await tabOf(again)).toEqual(before);
  });

  test("leaves the rows of departments that take no part this time, and is not written for none", async () => {
    const opened = await written(housing, vehicles);
    await answer(opened, "韦一", DANGER, "其他", "农五");
    const before = readAnswerRows(await tabOf(opened));
    const ofHousing = before.filter(({ department }) => department === "住建");
    const again = open(undefined, opened.workbook);
    await again.session.writeFeedback();
    expect(again.session.state().refusal?.code).toBe("department.none");
    expect(readAnswerRows(await tabOf(again))).toEqual(before);
    await again.session.addDepartment(vehicles);
    await again.session.writeFeedback();
    const tab = await tabOf(again);
    expect(tab.columns[0]?.map(textOf).filter((text) => text.startsWith("本次未比对")).length).toBe(1);
    expect(readAnswerRows(tab).filter(({ department }) => department === "住建")).toEqual(ofHousing);
    await again.session.addDepartment(housing);
    await again.session.writeFeedback();
    expect([...readAnswerRows(await tabOf(again))].reverse().slice(0, ofHousing.length).reverse()).toEqual(ofHousing);
  });

  test("is written after a run of the sheet as it stands", async () => {
    const opened = open();
    await opened.session.addDepartment(housing);
    await opened.session.writeFeedback();
    expect(opened.session.state().summary).not.toBeNull();
    expect(rowOf(await tabOf(opened), 3)[5]).toBe(2);
  });
});

const textOfFile = async (bytes: Uint8Array, name: string): Promise<RawSheet> => {
  const book = await openXlsxWorkbook(bytes, name);
  return book.read("核实清单");
};

describe("lists to answer", () => {
  test.each([
    ["village", ["核实清单-甲村-2026-11-22.xlsx", "核实清单-乙村-2026-11-22.xlsx"]],
    ["department", ["核实清单-住建-2026-11-22.xlsx", "核实清单-车管-2026-11-22.xlsx"]],
  ] as const)("by %s hold their own rows alone", async (by, names) => {
    const opened = await written(housing, vehicles);
    const lists = await opened.session.answerLists({ by, masking: "id" });
    expect(lists.map(({ name }) => name)).toEqual(names);
    const all = readAnswerRows(await tabOf(opened)).map(({ number }) => textOf(number));
    const listed: string[] = [];
    for (const { bytes, name } of lists) {
      const rows = readAnswerRows(await textOfFile(bytes, name));
      expect(new Set(rows.map((row) => row[by])).size).toBe(1);
      listed.push(...rows.map(({ number }) => textOf(number)));
    }
    expect([...listed].sort()).toEqual([...all].sort());
  });

  test.each([
    ["full", `韦一 ${ids.one}`],
    ["id", `韦一 ${ids.one.slice(0, 6)}********${ids.one.slice(-4)}`],
    ["all", `韦* ${ids.one.slice(0, 6)}********${ids.one.slice(-4)}`],
  ] as const)("masked: %s", async (masking, person) => {
    const { session } = await written(housing);
    const [first] = await session.answerLists({ by: "village", masking });
    const sheet = await textOfFile(first!.bytes, first!.name);
    expect(readAnswerRows(sheet).map((row) => row.person)).toContain(person);
    expect(JSON.stringify(sheet).includes(ids.one)).toBe(masking === "full");
  });
});

/** A list as it comes back. */
async function answered(list: { bytes: Uint8Array; name: string }, cells: readonly CellValue[]): Promise<Uint8Array> {
  const sheet = await textOfFile(list.bytes, list.name);
  const headings = sheet.columns[0]?.indexOf("编号") ?? -1;
  const rows = Array.from({ length: sheet.rowCount - headings }, (_, r) => [...rowOf(sheet, headings + r)]);
  rows.slice(1).forEach((row) => cells.forEach((cell, position) => (row[ANSWER + position] = cell)));
  const columns = rows[0]!.map(() => ({ width: 10, format: "general" as const }));
  return writeTabsFile([
    { id: "x", name: "回复", columns, rows, merges: [], freeze: { rows: 0, columns: 0 }, filter: null, inputs: [] },
  ]);
}

describe("answered lists", () => {
  async function withLists(): Promise<Opened & { readonly first: { bytes: Uint8Array; name: string } }> {
    const opened = await written(housing);
    const [first] = await opened.session.answerLists({ by: "village", masking: "all" });
    return { ...opened, first: first! };
  }
  const state = (session: Session) => session.state().departments.answers;

  test("fill the blanks of the tab, once", async () => {
    const opened = await withLists();
    const bytes = await answered(opened.first, ["情况属实", "村干部", 44_001]);
    await opened.session.readAnswers([{ name: "甲村.xlsx", bytes }]);
    const count = readAnswerRows(await textOfFile(opened.first.bytes, opened.first.name)).length;
    expect(state(opened.session)).toEqual({ files: 1, filled: count, same: 0, unknown: 0, outdated: 0, conflicts: [] });
    const given = Object.values(answersIn(await tabOf(opened)));
    expect(given).toEqual(Array.from({ length: count }, () => ["情况属实", "村干部", 44_001]));
    await opened.session.readAnswers([{ name: "甲村.xlsx", bytes }]);
    expect(state(opened.session)).toEqual({ files: 1, filled: 0, same: count, unknown: 0, outdated: 0, conflicts: [] });
  });

  test("that contradict wait for the person, who chooses", async () => {
    const opened = await withLists();
    const number = await answer(opened, "韦一", DANGER, "以部门为准", "农五");
    const bytes = await answered(opened.first, ["以本表为准", "村干部"]);
    const files = [{ name: "甲村.xlsx", bytes }];
    await opened.session.readAnswers(files);
    expect(state(opened.session)?.conflicts).toEqual([
      {
        number,
        who: `韦* ${ids.one.slice(0, 6)}********${ids.one.slice(-4)}`,
        item: DANGER,
        kept: { answer: "以部门为准", from: TAB },
        other: { answer: "以本表为准", from: "甲村.xlsx" },
      },
    ]);
    expect(answersIn(await tabOf(opened))[number]).toEqual(["以部门为准", "农五", null]);
    await opened.session.readAnswers(files, { [number]: "以本表为准" });
    expect(state(opened.session)?.conflicts).toEqual([]);
    expect(answersIn(await tabOf(opened))[number]).toEqual(["以本表为准", "村干部", null]);
  });

  test("two files that differ are a conflict between them; unknown numbers are counted", async () => {
    const opened = await withLists();
    const [a, b] = [await answered(opened.first, ["以本表为准"]), await answered(opened.first, ["以部门为准"])];
    await opened.session.readAnswers([
      { name: "a.xlsx", bytes: a },
      { name: "b.xlsx", bytes: b },
      { name: "c.csv", bytes: new TextEncoder().encode("编号,反馈意见\r\nD0123456789,其他\r\n") },
    ]);
    const read = state(opened.session);
    expect(read).toMatchObject({ files: 3, unknown: 1 });
    expect(read?.conflicts[0]).toMatchObject({ kept: { from: "a.xlsx" }, other: { from: "b.xlsx" } });
    expect(read?.conflicts.length).toBe(read?.filled);
  });

  test("a file that holds none is refused, and the tab stays", async () => {
    const opened = await withLists();
    const before = await tabOf(opened);
    const bytes = new TextEncoder().encode("姓名,村\r\n韦一,甲村\r\n");
    await opened.session.readAnswers([{ name: "x.csv", bytes }]);
    expect(opened.session.state().refusal).toMatchObject({ code: "answers.none", data: { file: "x.csv" } });
    expect(await tabOf(opened)).toEqual(before);
  });
});

describe("the sheet that a department fills in", () => {
  const engine = createEngine(engineParts);
  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    "%s is recognised by its headings",
    async (id, profile) => {
      const tab = await engine.sheetToFill(id, "zh-CN");
      expect(tab).toMatchObject({ id: `prepare.${id}`, name: profile.sheetTitle["zh-CN"] });
      const headings = tab.rows[2]!.map((cell) => (cell as { value: CellValue }).value);
      const rows = [headings, profile.fields.map(({ type }) => (type === "idNumber" ? ids.one : "1"))];
      const raw: RawSheet = {
        name: tab.name,
        origin: { row: 0, column: 0 },
        rowCount: 2,
        columns: headings.map((_, c) => rows.map((row) => row[c] ?? null)),
        date1904: false,
        merges: [],
        hiddenRowCount: 0,
        formulas: [],
      };
      const { columns } = recogniseSheet(raw, profile.fields);
      expect(columns.map(({ field }) => field)).toEqual(profile.fields.map((field) => field.id));
      expect(headings.filter((heading) => textOf(heading).endsWith("*")).length).toBe(
        profile.fields.filter(({ required }) => required).length,
      );
      for (const { list, prompt } of tab.inputs) {
        expect((list ?? []).join(",").length).toBeLessThanOrEqual(255);
        expect(prompt?.text).not.toBe("");
      }
    },
  );

  test("is added once and shown; what was filled in stays", async () => {
    const { session, workbook } = open();
    await session.open();
    await session.prepareSheet("housing");
    const name = profiles.find(({ id }) => id === "housing")!.sheetTitle["zh-CN"];
    expect(workbook.selected()).toEqual({ sheet: name, row: 3, column: 0 });
    workbook.edit(name, 3, 0, "甲镇");
    await session.prepareSheet("housing");
    expect(workbook.valueAt({ sheet: name, row: 3, column: 0 })).toBe("甲镇");
    expect((await workbook.sheets()).filter((sheet) => sheet.name.startsWith(name)).length).toBe(1);
  });
});
