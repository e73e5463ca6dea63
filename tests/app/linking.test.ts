import type { PairQuery } from "../../src/app/DepartmentViews";
import type { Session } from "../../src/app/Session";
import { inventedId } from "../support/people";
import { COUNTY, HOUSING_HEADINGS, housing, ids, open, type Opened, type Rows } from "./comparison";

/** One digit of the ID number is wrong and the village is called otherwise: alike, and not alike enough. */
const WRONG = `${ids.two.slice(0, 16)}9${ids.two.slice(17)}`;
const LIKE: Rows = [
  HOUSING_HEADINGS,
  ["甲村", "韦一", ids.one, "D", "2020-05-06", 80, null],
  ["丙村", "蒙贰", WRONG, "A", "2020-05-06", 90, null],
  ["乙村", "覃三", null, "A", "2020-05-06", 100, null],
];
/** Two people of one name in one village. */
const TWINS: Rows = [...COUNTY, ["H5", "覃三", inventedId("1975-01-02", 5), "户主", "乙村", "否", 100]];

async function comparedWith(sheets: Readonly<Record<string, Rows>>): Promise<Opened> {
  const opened = open(sheets);
  await opened.session.addDepartment(housing);
  await opened.session.validate({ paint: false });
  expect(opened.session.state().refusal).toBeNull();
  return opened;
}
const pairs = async ({ pairs: ask }: Session, which: PairQuery["which"]) =>
  (await ask({ department: "d1", which, from: 0, count: 50 })).pairs;
const stored = async ({ workbook }: Opened): Promise<unknown> =>
  JSON.parse((await workbook.readSetting("huhuqing.linking")) ?? "null");

test("a pair that waits tells each term in words, masked and in full", async () => {
  const { session } = await comparedWith({ 人口: TWINS, 住建: LIKE });
  const waiting = await pairs(session, "waiting");
  expect(waiting.length).toBeGreaterThan(0);
  const tie = waiting.find(({ why }) => why === "tie");
  expect(tie?.reason).toBe("有不止一个同样接近的对象，待人工确认");
  const name = tie?.terms.find(({ term }) => term === "name");
  expect(name).toMatchObject({
    title: "姓名",
    level: "相同",
    here: { masked: "覃*", full: "覃三" },
    there: { masked: "覃*", full: "覃三" },
  });
  expect(tie?.terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(tie?.weight ?? 0);
  expect(tie).toMatchObject({ there: { at: { sheet: "住建", row: 3, column: 1 }, address: "B4" }, decision: null });
});

test("a blank term says whether one side is blank, both are, or a number lost its digits", async () => {
  const rows: Rows = [
    HOUSING_HEADINGS,
    ["乙村", "覃三", Number(ids.three.slice(0, 17)) * 10, "A", "2020-05-06", 100, null],
    ["甲村", "蒙二", null, "A", "2020-05-06", 90, null],
  ];
  const county: Rows = [
    ...COUNTY,
    ["H5", "覃三", inventedId("1975-01-02", 5), "户主", "乙村", "否", 100],
    ["H6", "蒙二", null, "户主", "甲村", "否", 1],
  ];
  const { session } = await comparedWith({ 人口: county, 住建: rows });
  const all = (await Promise.all((["waiting", "linked"] as const).map((which) => pairs(session, which)))).flat();
  const levels = new Set(
    all.flatMap(({ terms }) => terms.filter(({ term }) => term === "idNo").map(({ level }) => level)),
  );
  expect([...levels].sort()).toEqual(["存成数字，位数已丢，不用", "有一方空白，不计", "都空白，不计"].sort());
});

test("a decision is kept in the workbook without a value of a person, applied by the next run, and taken back", async () => {
  const opened = await comparedWith({ 人口: TWINS, 住建: LIKE });
  const { session } = opened;
  const [first] = (await pairs(session, "waiting")).filter(({ why }) => why === "tie");
  const key = first!.key;
  const kept = JSON.parse((await opened.workbook.readSetting("huhuqing.linking"))!) as { decisions: unknown };
  expect(kept.decisions).toEqual({});
  await session.decide(key, "accepted");
  expect(session.state()).toMatchObject({ stale: true, departments: { decisions: { [key]: "accepted" } } });
  expect((await pairs(session, "waiting")).find((pair) => pair.key === key)?.decision).toBe("accepted");
  expect(await stored(opened)).toEqual({
    secret: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    decisions: { [key]: "accepted" },
    renames: [],
  });
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  await session.validate({ paint: false });
  expect((await pairs(session, "waiting")).map((pair) => pair.key)).not.toContain(key);
  expect(session.state().departments.summaries[0]?.links.accepted).toBe(1);

  const again = open(undefined, opened.workbook).session;
  await again.addDepartment(housing);
  expect(again.state().departments.decisions).toEqual({ [key]: "accepted" });
  await again.validate({ paint: false });
  expect(again.state().departments.summaries[0]?.links.accepted).toBe(1);
  await again.decide(key, "rejected");
  await again.validate({ paint: false });
  expect((await pairs(again, "rejected")).map((pair) => [pair.key, pair.decision])).toEqual([[key, "rejected"]]);
  await again.decide(key, null);
  await again.validate({ paint: false });
  expect(await pairs(again, "rejected")).toEqual([]);
});

test("a decision made while something runs waits for its turn", async () => {
  const { session } = await comparedWith({ 人口: TWINS, 住建: LIKE });
  const [first, second] = await pairs(session, "waiting");
  await Promise.all([session.decide(first!.key, "rejected"), session.decide(second!.key, "accepted")]);
  expect(session.state().departments.decisions).toEqual({ [first!.key]: "rejected", [second!.key]: "accepted" });
});

test("renamed villages are one village in the next run", async () => {
  const opened = await comparedWith({ 人口: COUNTY, 住建: LIKE });
  const { session } = opened;
  const village = async () => {
    const all = [...(await pairs(session, "waiting")), ...(await pairs(session, "linked"))];
    return all.flatMap(({ terms }) => terms).find((term) => term.term === "village" && term.there.full === "丙村");
  };
  const before = await village();
  await session.renameVillages([
    { from: " 丙村", to: "甲村" },
    { from: "", to: "乙村" },
  ]);
  expect(session.state()).toMatchObject({ stale: true, departments: { renames: [{ from: "丙村", to: "甲村" }] } });
  await session.validate({ paint: false });
  expect([before?.level, (await village())?.level]).toEqual(["不同", "按村名对照表相同"]);
  expect(await stored(opened)).toMatchObject({ renames: [{ from: "丙村", to: "甲村" }] });
});

test.each([
  ["no JSON", "{"],
  ["another secret", JSON.stringify({ secret: "short", decisions: {}, renames: [] })],
  ["an unknown decision", JSON.stringify({ secret: "0".repeat(64), decisions: { k: "maybe" }, renames: [] })],
])("a setting with %s is told, and not lost", async (_name, json) => {
  const { session, workbook } = open({ 人口: COUNTY });
  await workbook.writeSetting("huhuqing.linking", json);
  await session.open();
  expect(session.state().recognition?.unfit).toEqual(["huhuqing.linking"]);
  expect(await workbook.readSetting("huhuqing.linking")).toBe(json);
  await session.renameVillages([{ from: "丙村", to: "甲村" }]);
  expect(await workbook.readSetting("huhuqing.linking.unreadable")).toBe(json);
  await session.recognise();
  expect(session.state().recognition?.unfit).toEqual([]);
});
