import type { MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import type { TabSheet, Workbook } from "../../../src/app/ports";
import type { ReviewCard, ReviewDecision, ReviewItem } from "../../../src/app/ReviewViews";
import type { Session } from "../../../src/app/Session";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { cellUnder, placeOf, tabOf } from "../tabs/sampleTabs";
import { fileOf, memoryOf, openCounty } from "./openCounty";

const COUNTY = "tabs/tabs-county.xlsx";
const T3 = "户户研判表";
const OPEN = { verdict: "notMet", openOnly: true } as const;
const DECISION: ReviewDecision = {
  ...{ decided: 1200, answers: "愿意务工", measures: "公益岗位", responsibleUnit: "县人社局", owner: "覃某" },
  ...{ deadline: "2020-12-15", conclusion: "需加力" },
};
/** As T3 has them: 2020-12-15 is the day 44180. */
const WRITTEN = [1200, "愿意务工", "公益岗位", "县人社局", "覃某", 44180, "需加力"];
const HEADINGS = ["已定政策金", "会议问答", "帮扶措施", "责任单位", "责任人", "完成时限", "研判结论"];

const fine = { refusal: null, defect: null, progress: null };
const itemsOf = (session: Session): readonly ReviewItem[] => session.state().review.items ?? [];
const firstOf = (session: Session): ReviewItem => itemsOf(session)[0]!;
async function cardOf(session: Session, key: string): Promise<ReviewCard> {
  const card = await session.reviewCard(key);
  if (!card) throw new Error("No card");
  return card;
}
const typedOn = (tab: TabSheet, { household }: ReviewItem): readonly CellValue[] =>
  HEADINGS.map((heading) => cellUnder(tab, household, heading));

async function begun(workbook: Workbook): Promise<Session> {
  const session = await openCounty(workbook, "select" in workbook ? (workbook as MemoryWorkbook) : undefined);
  await session.startReview(OPEN);
  expect(session.state()).toMatchObject(fine);
  return session;
}

describe.each([
  ["in memory", () => memoryOf(COUNTY)],
  ["in a file", () => fileOf(COUNTY)],
])("%s", (_host, open: () => Promise<Workbook>) => {
  test("a decision stands on T3 at once and after T3 is made again, and comes undone", async () => {
    const workbook = await open();
    const session = await begun(workbook);
    expect(session.state().undo.map(({ label }) => label)).toEqual([`生成 ${T3}`]);
    const item = firstOf(session);
    const before = await cardOf(session, item.key);
    const nothing = { answers: "", measures: "", responsibleUnit: "", owner: "", deadline: "", conclusion: "" };
    expect(before.decision).toEqual({ decided: null, ...nothing });

    await session.decideReview(item.key, DECISION);
    expect(session.state()).toMatchObject(fine);
    expect(typedOn(await tabOf(workbook, "T3"), item)).toEqual(WRITTEN);
    expect((await cardOf(session, item.key)).decision).toEqual(DECISION);
    expect(firstOf(session)).toEqual({ ...item, conclusion: "需加力" });
    expect(session.state().review.decided).toBe(1);

    await session.chooseTabs(["T3"]);
    await session.writeTabs();
    expect(typedOn(await tabOf(workbook, "T3"), item)).toEqual(WRITTEN);
    await session.undo();
    await session.undo();
    expect(session.state().undo.map(({ label }) => label)).toEqual([`研判 ${item.household}`, `生成 ${T3}`]);
    await session.undo();
    expect(session.state()).toMatchObject(fine);
    expect(typedOn(await tabOf(workbook, "T3"), item)).toEqual(HEADINGS.map(() => null));
    expect(await cardOf(session, item.key)).toEqual(before);
    expect(session.state().review).toMatchObject({ decided: 0 });
    expect(firstOf(session)).toEqual(item);
  });

  test("what is saved without a conclusion is called saved, with one decided", async () => {
    const session = await begun(await open());
    const { key, household } = firstOf(session);
    const last = (): unknown => session.state().undo[0]?.label;
    await session.decideReview(key, { measures: "公益岗位" });
    expect(last()).toBe(`保存 ${household} 的研判内容`);
    await session.decideReview(key, { conclusion: "兜底" });
    expect(last()).toBe(`研判 ${household}`);
    await session.decideReview(key, { owner: "覃某" });
    expect(last()).toBe(`研判 ${household}`);
    await session.decideReview(key, { conclusion: "" });
    expect(last()).toBe(`保存 ${household} 的研判内容`);
  });

  test("forecast, shortfall and advice are those of the row of T3", async () => {
    const workbook = await open();
    const session = await openCounty(workbook, undefined, "tabs/tabs-county-before.xlsx");
    await session.startReview({ verdict: "both", openOnly: false });
    const items = itemsOf(session);
    await session.decideReview(items[1]!.key, { decided: 5000 });
    await session.chooseTabs(["T3"]);
    await session.writeTabs();
    expect(session.state()).toMatchObject(fine);
    const tab = await tabOf(workbook, "T3");
    let known = 0;
    for (const { key, household } of items.slice(0, 40)) {
      const card = await cardOf(session, key);
      const cell = (heading: string): CellValue => cellUnder(tab, household, heading) ?? null;
      const { forecast, perHead } = card;
      const [registered, monthly, decided] = forecast.terms.map(({ now }) => now);
      const months = cell("剩余月数") as number;
      expect(registered).toBe(cell("今年累计收入"));
      expect(monthly).toBe(cell("已有月收入") === null ? null : (cell("已有月收入") as number) * months);
      expect(decided).toBe(cell("已定政策金"));
      expect([forecast.perHead, forecast.line, forecast.gap]).toEqual([
        cell("年底预测人均"),
        cell("达标线"),
        cell("差额"),
      ]);
      expect(perHead.before).toBe(cell("上年人均"));
      expect([card.advice, card.shortfall || "–"]).toEqual([cell("系统建议"), cell("短板")]);
      expect(card.members).toHaveLength(cell("人口") as number);
      if (forecast.perHead !== null) {
        known++;
        const sum = (registered ?? 0) + (monthly ?? 0) + (decided ?? 0);
        expect(forecast.perHead).toBeCloseTo(sum / (cell("人口") as number), 6);
      }
    }
    expect(known).toBeGreaterThan(10);
  });
});

test("rows that the person sorted and columns that were moved are found where they stand now", async () => {
  const workbook = await memoryOf(COUNTY);
  const session = await begun(workbook);
  const [one, two] = itemsOf(session);
  await session.decideReview(one!.key, { conclusion: "兜底" });
  const tab = await tabOf(workbook, "T3");
  const heading = { ...placeOf(tab, "户编号"), row: placeOf(tab, "T3.households").row };
  const last = tab.area.row + tab.area.rows - 1;
  workbook.sortRows(T3, heading.row + 1, last, heading.column);
  workbook.insertColumns(T3, heading.column, 2);
  workbook.insertRows(T3, 0, 3);
  await session.decideReview(two!.key, DECISION);
  expect(session.state()).toMatchObject(fine);
  const after = await tabOf(workbook, "T3");
  expect(placeOf(after, "T3.households").row).toBe(heading.row + 3);
  expect(typedOn(after, two!)).toEqual(WRITTEN);
  expect(cellUnder(after, one!.household, "研判结论")).toBe("兜底");
  expect(itemsOf(session).filter(({ conclusion }) => conclusion !== "")).toHaveLength(2);
});

test("T3 that the person removed is made again, and the decision stands there", async () => {
  const workbook = await memoryOf(COUNTY);
  const session = await begun(workbook);
  const item = firstOf(session);
  workbook.removeSheet(T3);
  await session.decideReview(item.key, DECISION);
  expect(session.state()).toMatchObject(fine);
  expect(typedOn(await tabOf(workbook, "T3"), item)).toEqual(WRITTEN);
});

test("T3 is written where it lacks or is out of date, and else left alone", async () => {
  const workbook = await memoryOf(COUNTY);
  const session = await begun(workbook);
  const steps = () => session.state().undo.length;
  await session.startReview(OPEN);
  expect(steps()).toBe(1);
  const members = session.state().recognition!.members;
  const net = session.state().recognition!.households!.columns.find(({ field }) => field === "incNet")!;
  workbook.edit(session.state().recognition!.households!.sheet, members.firstRow, net.column, 7);
  await session.startReview(OPEN);
  expect(session.state()).toMatchObject(fine);
  expect(steps()).toBe(2);
});

test("those who are decided drop out of the next meeting, and a meeting of nobody is refused", async () => {
  const workbook = await memoryOf(COUNTY);
  const session = await begun(workbook);
  const items = itemsOf(session);
  const { key } = items[0]!;
  await session.decideReview(key, { conclusion: "兜底" });
  await session.endReview();
  expect(session.state().review).toMatchObject({ items: null, decided: 0 });
  expect(await session.reviewCard(key)).toBeNull();
  await session.startReview(OPEN);
  expect(itemsOf(session).map((item) => item.key)).toEqual(items.slice(1).map((item) => item.key));
  await session.startReview({ ...OPEN, village: "/没有的村" });
  expect(session.state().refusal?.code).toBe("review.nobody");
  expect(session.state().review.items).toBeNull();
});

test.each([
  [{ conclusion: "差不多" }, "conclusion", "可脱贫、需加力、兜底"],
  [{ deadline: "2020-02-30" }, "deadline", "yyyy-mm-dd"],
  [{ decided: -1 }, "decided", "≥ 0"],
] as const)("%j cannot be decided, and nothing is written", async (decision, argument, expected) => {
  const workbook = await memoryOf(COUNTY);
  const session = await begun(workbook);
  const before = workbook.snapshot();
  await session.decideReview(firstOf(session).key, { measures: "公益岗位", ...decision });
  expect(session.state().refusal).toMatchObject({ code: "argument.bad", data: { argument, expected } });
  expect(workbook.snapshot()).toEqual(before);
  expect(session.state().undo).toHaveLength(1);
});

test("a card shows last year's amounts and masked names, no ID number, in both languages", async () => {
  const workbook = await memoryOf(COUNTY);
  const session = await openCounty(workbook, workbook, "tabs/tabs-county-before.xlsx");
  await session.startReview({ verdict: "both", openOnly: false });
  const cards = [];
  for (const { key } of itemsOf(session)) cards.push(await cardOf(session, key));
  expect(cards.some(({ sources }) => sources.some(({ now, before }) => now !== null && before !== null))).toBe(true);
  const told = JSON.stringify(cards);
  expect(told).not.toMatch(/459099\d{11}[\dX]/);
  for (const { members, head } of cards) {
    for (const name of [head, ...members.map((member) => member.name)]) expect(name).toMatch(/^.\*+$/);
  }
  const facts = cards.flatMap(({ members }) => members.flatMap((member) => member.facts));
  expect(facts).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\d+ 岁$/), expect.stringMatching(/^劳动技能：/)]),
  );
  await session.setLanguage("en-US");
  const card = await cardOf(session, cards[0]!.key);
  expect(card.forecast.terms.map(({ label }) => label)).toEqual([
    "Income so far this year",
    expect.stringMatching(/^Monthly income × \d+ months left$/),
    "Benefits already granted",
  ]);
  expect(card.decision).toEqual(cards[0]!.decision);
});
