import { columnIndex } from "../../src/core/model/a1";
import { readAnswerRows, textOf } from "../../src/app/departments/readAnswerRows";
import type { CellValue } from "../../src/core/model/RawSheet";
import { inventedId } from "../support/people";
import { COUNTY, csvOf, HOUSING_HEADINGS, ids, open, sessionOn, type Opened, type Rows } from "./comparison";
import {
  ANSWER,
  answer,
  answeredList,
  AREA,
  blocksOf,
  CHECK,
  DANGER,
  numberAt,
  rowFor,
  rowOf,
  tabOf,
  TAB,
  textOfFile,
} from "./openFeedback";

const file = (name: string, rows: Rows) => ({ file: { name, bytes: csvOf(rows) } });
const houses = (...rows: Rows): Rows => [HOUSING_HEADINGS, ...rows];
const first = file("甲.csv", houses(["甲村", "韦一", ids.one, "D", "2020-05-06", 80, null]));
const second = file("乙.csv", houses(["甲村", "韦一", ids.one, "C", "2020-05-06", 85, null]));

async function written(opened: Opened): Promise<Opened> {
  await opened.session.writeFeedback();
  expect(opened.session.state().refusal).toBeNull();
  return opened;
}
async function withSheets(...sources: readonly ReturnType<typeof file>[]): Promise<Opened> {
  const opened = open({ 人口: COUNTY });
  await opened.session.open();
  for (const source of sources) await opened.session.addDepartment(source);
  return written(opened);
}
const housed = async (): Promise<Opened> => {
  const opened = open();
  await opened.session.open();
  await opened.session.addDepartment({ sheet: "住建" });
  return written(opened);
};
const NONE: readonly CellValue[] = [null, null, null];
const given = async (opened: Opened, person: string, item: string): Promise<readonly CellValue[]> => {
  const tab = await tabOf(opened);
  return rowOf(tab, rowFor(tab, person, item)).slice(ANSWER, CHECK);
};
const cellOf = async (
  { workbook }: Opened,
  sheet: string,
  person: string,
  column: string,
): Promise<[number, number]> => {
  const { columns } = await workbook.read(sheet);
  return [columns[1]?.indexOf(person) ?? -1, columnIndex(column)];
};

describe("two sheets of one department", () => {
  test("keep their own answers when one of them leaves, and in the other order", async () => {
    const opened = await withSheets(first, second);
    const { session } = opened;
    const tab = await tabOf(opened);
    const labels = readAnswerRows(tab).flatMap((row) => (row.item === DANGER ? [row.department] : []));
    expect(labels).toEqual(["住建（甲.csv 甲）", "住建（乙.csv 乙）"]);
    const rows = labels.map((label) =>
      tab.columns[1]!.findIndex((cell, r) => cell === label && tab.columns[5]?.[r] === DANGER),
    );
    rows.forEach((row, position) => opened.workbook.edit(TAB, row, ANSWER, ["以本表为准", "以部门为准"][position]!));
    const numbers = rows.map((row) => numberAt(tab, row));
    await session.removeDepartment("d1");
    await session.writeFeedback();
    const alone = await tabOf(opened);
    // Alone it is the department's sheet, whatever its file is called next month; what was answered to one of two waits.
    const row = rowFor(alone, "韦一", DANGER);
    expect([rowOf(alone, row)[1], rowOf(alone, row)[ANSWER]]).toEqual(["住建", null]);
    const left = new Map(blocksOf(alone)["本次未比对"]?.map(({ number, answer: told }) => [number, told]));
    expect(numbers.map((number) => left.get(number))).toEqual(["以本表为准", "以部门为准"]);
    await session.addDepartment(first);
    await session.writeFeedback();
    const again = blocksOf(await tabOf(opened));
    expect(again["本次未比对"]?.filter(({ answer: told }) => told !== null)).toEqual([]);
    const answers = again[""]!.filter(({ answer: told }) => told !== null);
    expect(answers.map((one) => [one.number, one.department, one.answer])).toEqual([
      [numbers[1], "住建（乙.csv 乙）", "以部门为准"],
      [numbers[0], "住建（甲.csv 甲）", "以本表为准"],
    ]);
  });

  test("alone keeps its answers in a file of another name, and in another copy of the workbook", async () => {
    const opened = await withSheets(first);
    const tab = await tabOf(opened);
    const row = rowFor(tab, "韦一", DANGER);
    opened.workbook.edit(TAB, row, ANSWER, "以本表为准");
    await opened.session.removeDepartment("d1");
    await opened.session.addDepartment({ file: { ...first.file, name: "十二月.csv" } });
    await opened.session.writeFeedback();
    const next = await tabOf(opened);
    expect(rowOf(next, rowFor(next, "韦一", DANGER))[ANSWER]).toBe("以本表为准");
    const copy = await tabOf(await withSheets(first));
    expect(numberAt(copy, rowFor(copy, "韦一", DANGER))).toBe(numberAt(tab, row));
  });

  test("of one file name are told apart by what they hold", async () => {
    const opened = await withSheets(first, { file: { ...second.file, name: first.file.name } });
    const tab = await tabOf(opened);
    const numbers = readAnswerRows(tab).map(({ number }) => textOf(number));
    const labels = new Set(readAnswerRows(tab).map(({ department }) => department));
    expect([new Set(numbers).size, labels.size]).toEqual([numbers.length, 2]);
  });
});

describe("an answer", () => {
  test("stays with the state that it was given to, and comes back with it", async () => {
    const opened = await housed();
    const { workbook, session } = opened;
    const number = await answer(opened, "韦一", DANGER, "以本表为准", "农五");
    // The county now says yes, and the department says A: the opposite of what was answered.
    const own = await cellOf(opened, "人口", "韦一", "F");
    const there = await cellOf(opened, "住建", "韦一", "D");
    workbook.edit("人口", ...own, "是");
    workbook.edit("住建", ...there, "A");
    await session.writeFeedback();
    expect(await given(opened, "韦一", DANGER)).toEqual(NONE);
    const kept = blocksOf(await tabOf(opened))["内容已变"];
    expect(kept?.map((row) => [row.number, row.here, row.there, row.answer])).toEqual([
      [number, "否", "D", "以本表为准"],
    ]);
    workbook.edit("人口", ...own, "否");
    workbook.edit("住建", ...there, "D");
    await session.writeFeedback();
    expect(await given(opened, "韦一", DANGER)).toEqual(["以本表为准", "农五", null]);
    expect(blocksOf(await tabOf(opened))["内容已变"]).toBeUndefined();
  });

  test("on a list that was made before does not fill another state", async () => {
    const opened = await housed();
    const [list] = await opened.session.answerLists({ by: "village", masking: "all" });
    const bytes = await answeredList(list!, ["以本表为准"]);
    opened.workbook.edit("住建", ...(await cellOf(opened, "住建", "韦一", "D")), "C");
    await opened.session.readAnswers([{ name: "甲村.xlsx", bytes }]);
    expect(opened.session.state().departments.answers).toMatchObject({ filled: 0, outdated: 1, unknown: 0 });
    expect(await given(opened, "韦一", DANGER)).toEqual(NONE);
  });

  test("on a copied row is left there and told, and the first row counts", async () => {
    const opened = await housed();
    const { workbook, session } = opened;
    const number = await answer(opened, "韦一", DANGER, "以部门为准");
    const [list] = await session.answerLists({ by: "village", masking: "all" });
    const tab = await tabOf(opened);
    const copy = rowOf(tab, rowFor(tab, "韦一", DANGER)).map((cell, column) => (column === ANSWER ? "其他" : cell));
    const other = rowFor(tab, "覃三", AREA);
    copy.forEach((cell, column) => workbook.edit(TAB, other, column, cell));
    await session.readAnswers([{ name: list!.name, bytes: list!.bytes }]);
    expect(await given(opened, "韦一", DANGER)).toEqual(["以部门为准", null, null]);
    expect(blocksOf(await tabOf(opened))["编号重复"]?.map((row) => [row.number, row.answer])).toEqual([
      [number, "其他"],
    ]);
    expect(session.state().departments.answers?.conflicts).toEqual([
      {
        number,
        who: `韦* ${ids.one.slice(0, 6)}********${ids.one.slice(-4)}`,
        item: DANGER,
        kept: { answer: "以部门为准", from: TAB },
        other: { answer: "其他", from: TAB },
      },
    ]);
  });

  test("that is typed while the tab is made is not written over", async () => {
    const opened = await housed();
    const { workbook, session } = opened;
    const { writeTab, readTab } = workbook;
    workbook.readTab = async (id) => {
      const tab = await readTab(id);
      if (tab) workbook.edit(TAB, rowFor(tab, "韦一", DANGER), ANSWER, "情况属实");
      return tab;
    };
    let writes = 0;
    workbook.writeTab = (tab, step) => {
      writes++;
      return writeTab(tab, step);
    };
    await session.writeFeedback();
    workbook.readTab = readTab;
    expect(session.state().refusal).toMatchObject({ code: "sheet.changed", data: { sheet: TAB } });
    expect(session.state().refusal?.message).toContain("写“部门比对反馈表”之前");
    expect(writes).toBe(0);
    expect(await given(opened, "韦一", DANGER)).toEqual(["情况属实", null, null]);
  });
});

describe("what is no difference any more", () => {
  test.each<[string, (opened: Opened) => Promise<void>, string | undefined]>([
    ["agrees by now", async (o) => o.workbook.edit("住建", ...(await cellOf(o, "住建", "覃三", "F")), 100), "已消除"],
    [
      "is blank there",
      async (o) => o.workbook.edit("住建", ...(await cellOf(o, "住建", "覃三", "F")), null),
      "本次未能比对",
    ],
    ["has no column", async (o) => o.workbook.edit("住建", 1, columnIndex("F"), "别的"), "本次未比对"],
    [
      "is linked to nobody",
      async (o) => {
        o.workbook.edit("住建", ...(await cellOf(o, "住建", "覃三", "C")), inventedId("1950-01-02", 8));
        o.workbook.edit("住建", ...(await cellOf(o, "住建", "覃三", "B")), "路人");
      },
      "本次没有对上",
    ],
  ])("%s", async (_name, change, block) => {
    const opened = await housed();
    const number = await answer(opened, "覃三", AREA, "其他");
    await change(opened);
    await opened.session.writeFeedback();
    expect(opened.session.state().refusal).toBeNull();
    const blocks = blocksOf(await tabOf(opened));
    const found = Object.keys(blocks).filter((name) => blocks[name]?.some((row) => row.number === number));
    expect(found).toEqual([block]);
    // Unanswered it stays as well, unless it is settled.
    const [row, column] = [rowFor(await tabOf(opened), "覃三", AREA), ANSWER];
    opened.workbook.edit(TAB, row, column, null);
    await opened.session.writeFeedback();
    const numbers = readAnswerRows(await tabOf(opened)).map((one) => one.number);
    expect(numbers.includes(number)).toBe(block !== "已消除");
  });
});

test("lists are made of this run, and the tab is written with today's day first", async () => {
  const opened = await housed();
  let day = "2026-11-25";
  const later = sessionOn(opened.workbook, opened.workbook, () => day);
  await later.open();
  await later.addDepartment({ sheet: "住建" });
  // Before the list is made a difference comes up that the tab does not have.
  opened.workbook.edit("住建", ...(await cellOf(opened, "住建", "蒙二", "F")), 300);
  const lists = await later.answerLists({ by: "village", masking: "id" });
  const items = readAnswerRows(await textOfFile(lists[0]!)).map(({ person, item }) => [
    textOf(person).slice(0, 2),
    item,
  ]);
  expect(items).toContainEqual(["蒙二", AREA]);
  expect(lists[0]!.name).toContain(day);
  expect(rowOf(await tabOf(opened), 0)[0]).toBe(`${TAB}（${day}）`);
  day = "2026-11-26";
  await later.readAnswers([{ name: lists[0]!.name, bytes: lists[0]!.bytes }]);
  expect(rowOf(await tabOf(opened), 0)[0]).toBe(`${TAB}（${day}）`);
});

test("the check code stands in a hidden column", async () => {
  const opened = open();
  const { writeTab } = opened.workbook;
  const hidden: boolean[] = [];
  opened.workbook.writeTab = (tab, step) => {
    if (tab.id !== "records") hidden.push(...tab.columns.map((column) => column.hidden === true));
    return writeTab(tab, step);
  };
  await opened.session.addDepartment({ sheet: "住建" });
  await opened.session.writeFeedback();
  expect(hidden).toEqual(Array.from({ length: CHECK + 1 }, (_, column) => column === CHECK));
  const tab = await tabOf(opened);
  expect(rowOf(tab, rowFor(tab, "韦一", DANGER))[CHECK]).toMatch(/^C[0-9A-Z]{16}$/);
});
