import { unzipSync, strFromU8 } from "fflate";
import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import { isValidId18 } from "../../src/core/model/idNumber";
import type { TabId } from "../../src/core/model/SummaryTab";
import type { TabFacts } from "../../src/core/model/TabFacts";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { textHash } from "../../src/core/model/textHash";
import { createTabFiller, type FilledTab } from "../../src/core/report/tabs/createTabFiller";
import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";
import type { Row } from "../support/testRule";
import { sheetOfTable } from "./sheetOfTable";

/** Every full ID number that stands anywhere in a text. */
function idNumbersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?=(\d{17}[\dXx]))/g), ([, number = ""]) => number).filter((number) =>
    isValidId18(number.toUpperCase()),
  );
}

const HEADINGS = [
  ...["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系"],
  ...["健康状况", "是否享受低保", "务工时间（月）"],
];

/** Another ID number of the same order that looks the same once masked. */
function twinOf(id: string): string {
  const days = Array.from({ length: 28 }, (_, day) => `1961-02-${String(day + 1).padStart(2, "0")}`);
  const twin = days.map((day) => inventedId(day, Number(id.slice(14, 17)))).find((one) => one.endsWith(id.slice(-4)));
  if (twin === undefined) throw new Error(`No twin of ${id}`);
  return twin;
}

/** Households 1 and 2 look alike once masked, and so do head and spouse of each. */
const householdId = (household: number): string => {
  const first = inventedId("1960-01-01", household === 2 ? 1 : household);
  return household === 2 ? twinOf(first) : first;
};
const person = (household: number, order: number, relation: string): Row => {
  const head = inventedId("1970-01-01", household * 10);
  const id = relation === "配偶" ? twinOf(head) : head;
  return [
    ...["甲乡", household % 2 === 0 ? "一村" : "二村", householdId(household), id, `覃${order}`, id],
    ...[relation, "长期慢性病", "B类", 3],
  ];
};
const PEOPLE = [1, 2, 3, 4].flatMap((household): Row[] => [
  person(household, household * 10, "户主"),
  person(household, household * 10 + 1, "配偶"),
]);
const [NEW, WIFE] = [person(5, 50, "户主"), person(5, 51, "配偶")];
const GONE = person(6, 60, "户主");
const LONE = person(7, 70, "户主").map((cell, at) => (at === 2 ? null : cell));
const HOUSES = [
  [
    "户编号",
    "户类型",
    "人均纯收入",
    "工资性收入",
    "搬迁类型",
    "受益人数",
    "面积",
    "自筹资金",
    "是否入住",
    "帮扶责任人",
  ],
  ...[1, 2, 3, 4, 5, 6].map((household): Row => {
    return [
      householdId(household),
      household < 3 ? "脱贫户" : "一般农户",
      3000 + household,
      2000,
      "建档立卡",
      2,
      60,
      2500,
      "是",
      "韦建国",
    ];
  }),
];
const facts: TabFacts = factsOfSheets({
  sheet: [HEADINGS, ...PEOPLE, NEW, WIFE, LONE],
  households: HOUSES.filter((_, row) => row !== 6),
  villages: [
    ["乡镇", "行政村", "是否出列"],
    ["甲乡", "一村", "是"],
  ],
  previous: [HEADINGS, ...PEOPLE, GONE],
  previousHouseholds: HOUSES,
  departments: { app: [HEADINGS, ...PEOPLE.map((row) => row.with(9, 8)), GONE] },
  tabs: {
    index: { isAccepted: true, k: 1 / 3 },
    sample: { seed: 3, rate: 1, count: null, byVerdict: false, again: false },
  },
});

const filledTabs = (masked: boolean, typed: TabFacts["typed"] = new Map()): readonly FilledTab[] => {
  const all = Object.fromEntries(summaryTabs.map(({ id }) => [id, masked]));
  const filler = createTabFiller({ ...facts, typed, options: { ...facts.options, masked: all } }, summaryTabs);
  return summaryTabs.map(({ id }) => filler.fill(id));
};

/** ID numbers by the part of the written file: cells, hidden ones too, names and what charts remember. */
async function idNumbersOf(tables: readonly TabTable[]): Promise<readonly string[]> {
  const parts = Object.entries(unzipSync(await writeTabsFile(tables)));
  expect(parts.some(([name]) => name.includes("charts/chart"))).toBe(true);
  return parts.flatMap(([name, bytes]) => idNumbersIn(strFromU8(bytes)).map((number) => `${name}: ${number}`));
}

/** Tabs whose rows stand for households or persons. */
const OF_HOUSEHOLDS: readonly TabId[] = [
  ...["T3", "T4", "T5", "T7", "T9", "T12", "T13", "T15", "T16", "T17", "T21", "T22", "T24"],
];

describe.each([false, true])("where households and persons are numbered by ID numbers, masked: %s", (masked) => {
  const filled = filledTabs(masked);

  test.each(OF_HOUSEHOLDS)("%s names them, masked", (id) => {
    const text = JSON.stringify(filled.find(({ table }) => table.id === id)!.table.rows);
    expect(/459099\*{8}\d{3}[\dX]/.test(text)).toBe(true);
  });

  test.each(summaryTabs.map(({ id }, at) => [id, at] as const))("no cell of %s holds one", (_, at) => {
    expect(idNumbersIn(JSON.stringify(filled[at]!.table))).toEqual([]);
  });

  test("no part of the written file holds one", async () => {
    expect(await idNumbersOf(filled.map(({ table }) => table))).toEqual([]);
  });

  test("nothing that was typed for who is gone is kept under one", () => {
    const typed = new Map(
      summaryTabs.map((tab, at) => {
        const { table } = filled[at]!;
        const written = table.rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            isTabCell(cell) && cell.style === "input" && cell.value === null ? [{ row, column, value: "已核" }] : [],
          ),
        );
        return [tab.id, readTyped(tab, sheetOfTable(table, written))] as const;
      }),
    );
    const without = factsOfSheets({ sheet: [HEADINGS, LONE] });
    const filler = createTabFiller({ ...without, typed }, summaryTabs);
    const droppedOf = summaryTabs.map(({ id }) => [id, filler.fill(id).dropped] as const);
    const kept = droppedOf.flatMap(([id, dropped]) => (dropped.length > 0 ? [id] : []));
    expect(kept).toEqual(expect.arrayContaining(["T3", "T4", "T7", "T9", "T12", "T13", "T16", "T17", "T21"]));
    expect(idNumbersIn(JSON.stringify(droppedOf))).toEqual([]);
  });
});

test("no key is the hash of one, from which it could be guessed", () => {
  const people = [...PEOPLE, NEW, WIFE, GONE, LONE].map((row) => row[3] as string);
  const keys = JSON.stringify(filledTabs(false).map(({ table }) => table.rows));
  expect(people.filter((id) => keys.includes(textHash(id)))).toEqual([]);
});

test("a household has one number in every tab, and no other has it", () => {
  const filled = filledTabs(false);
  const numbersOf = (id: TabId): ReadonlySet<unknown> => {
    const { table, blocks } = filled.find((one) => one.table.id === id)!;
    return new Set(
      blocks.flatMap(({ firstRow, rows, columns }) => {
        const at = columns.get("householdId");
        return at === undefined ? [] : table.rows.slice(firstRow, firstRow + rows).map((row) => row[at] ?? null);
      }),
    );
  };
  const known = numbersOf("T3");
  expect(known.size).toBe(6);
  // Of those whom this period lacks the others say nothing.
  const others = OF_HOUSEHOLDS.filter((id) => id !== "T9");
  expect(others.filter((id) => [...numbersOf(id)].some((one) => !known.has(one)))).toEqual([]);
});

test("an ID number in a cell, a hidden one or a title is found", async () => {
  const { table } = filledTabs(false).find(({ table: { charts } }) => charts !== undefined)!;
  const id = inventedId("1980-06-06", 9);
  expect(idNumbersIn(`a${id}b${id.slice(0, 17)}y1${id}`)).toEqual([id, id]);
  const planted = { ...table, rows: [...table.rows, [null, `in:~${id}/P1`]] };
  expect((await idNumbersOf([planted])).map((found) => found.slice(-18))).toEqual([id]);
});
