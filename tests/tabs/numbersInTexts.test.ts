import type { Row } from "../support/testRule";
import { isTabCell } from "../../src/core/model/TabTable";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";

const PHONE = "13800138000";
const ACCOUNT = "6222021234567890123";
const PLANTED = [
  ...[inventedId("1990-03-07", 1), inventedId("1991-03-07", 2), inventedId("1992-03-07", 3)],
  ...[PHONE, "13900139000", "13700137000", ACCOUNT, "07767922222", "6222020000000000"],
] as const;
const [ofHead, ofChild, ofHelper, phone, ofPost, ofTown, account, ofVillage, ofRegion] = PLANTED;

const HEADINGS = [
  ...["乡镇", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "健康状况", "在校生状况"],
  ...["公益性岗位类型", "务工地点", "务工时间（月）", "是否享受低保"],
];
const person = (household: number, order: number, name: string, relation: string): Row => [
  ...[`甲乡${ofTown}`, household === 3 ? "二村" : `一村${ofVillage}`, `三组${phone}`, `H${household}`],
  ...[`P${household}${order}`, name, inventedId(order === 0 ? "1970-01-01" : "2010-05-06", household * 10 + order)],
  ...[relation, "患有大病", null, `护林员${ofPost}`, `南宁${ofRegion}`, 3, "是"],
];
const PEOPLE = [1, 2, 3].flatMap((household): Row[] => [
  person(household, 0, `覃${"〇甲乙丙"[household]}${ofHead}`, "户主"),
  person(household, 1, `覃子${"〇甲乙丙"[household]}${ofChild}`, "子"),
]);
const HOUSES: readonly Row[] = [
  [
    ...["户编号", "户主姓名", "户类型", "人均纯收入", "工资性收入", "搬迁类型", "受益人数", "面积", "自筹资金"],
    ...["是否入住", "帮扶责任人", "产业帮扶措施", "是否危房户"],
  ],
  ...[1, 2, 3].map((household): Row => [
    ...[`H${household}`, `覃${"〇甲乙丙"[household]}${ofHead}`, "一般农户", 3000, 2000, "建档立卡", 2, 60, 6000, "是"],
    ...[`韦建国${ofHelper}`, `种桑${account}`, "是"],
  ]),
];
const facts = factsOfSheets({
  sheet: [HEADINGS, ...PEOPLE],
  households: HOUSES,
  villages: [
    ["乡镇", "行政村", "是否出列"],
    [`甲乡${ofTown}`, `一村${ofVillage}`, "是"],
  ],
  previous: [HEADINGS, ...PEOPLE.slice(2), person(4, 0, `覃丁${ofHead}`, "户主")],
  previousHouseholds: HOUSES,
  departments: {
    app: [HEADINGS, ...PEOPLE.slice(2).map((row) => row.with(12, 8)), person(5, 0, `覃五${ofHead}`, "户主")],
  },
  tabs: {
    index: { isAccepted: true, k: 1 / 3 },
    sample: { seed: 3, rate: 1, count: null, byVerdict: false, again: false },
  },
});

describe.each([false, true])("numbers inside names and other texts, masked: %s", (masked) => {
  const all = Object.fromEntries(summaryTabs.map(({ id }) => [id, masked]));
  const filler = createTabFiller({ ...facts, options: { ...facts.options, masked: all } }, summaryTabs);
  const texts = new Map(
    summaryTabs.map(({ id }) => {
      const { table } = filler.fill(id);
      const shown = table.rows.flat().map((cell) => (isTabCell(cell) ? cell.value : cell));
      return [id, JSON.stringify([shown, table])] as const;
    }),
  );

  test.each(summaryTabs.map(({ id }) => id))("%s shows none", (id) => {
    expect(PLANTED.filter((number) => texts.get(id)!.includes(number))).toEqual([]);
  });

  test("the names themselves stay", () => {
    const named = summaryTabs.flatMap(({ id }) => (texts.get(id)!.includes("覃甲459099********") ? [id] : []));
    expect(named).toEqual(
      expect.arrayContaining(["T3", "T4", "T5", "T7", "T12", "T13", "T15", "T16", "T17", "T21", "T24"]),
    );
    expect(texts.get("T8")).toContain("护林员139******00");
    expect(texts.get("T19")).toContain("韦建国459099********");
    expect(texts.get("T1")).toContain("一村");
  });
});
