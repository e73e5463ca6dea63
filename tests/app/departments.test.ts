import { profiles } from "../../src/departments/profiles";
import type { Session } from "../../src/app/Session";
import {
  compared,
  COUNTY,
  csvOf,
  HOUSING,
  HOUSING_HEADINGS,
  housing,
  ids,
  open,
  VEHICLES,
  vehicles,
  type Rows,
} from "./comparison";

const departments = (session: Session) => session.state().departments;
const onlySheet = (session: Session) => {
  const [first, ...others] = departments(session).sheets;
  if (!first || others.length > 0) throw new Error("Not one sheet");
  return first;
};

describe("a department's sheet of this workbook", () => {
  test("is offered, and never taken for the county's own, even in front", async () => {
    const { session, workbook } = open({ 住建: HOUSING, 人口: COUNTY });
    workbook.selectAs({ sheet: "住建", row: 0, column: 0 });
    await session.open();
    expect(session.state().recognition?.members.sheet).toBe("人口");
    expect(session.state().recognition?.households).toBeNull();
    expect(departments(session).offered).toEqual([{ sheet: "住建", profile: "housing", title: "住建" }]);
    await session.addDepartment(housing);
    expect(departments(session).offered).toEqual([]);
    expect(onlySheet(session)).toMatchObject({
      file: "",
      sheet: "住建",
      rows: 3,
      profile: "housing",
      recognised: true,
    });
  });

  test("is the county's where the person says so", async () => {
    const { session } = open();
    await session.correct({ membersSheet: "住建" });
    expect(session.state().recognition?.members.sheet).toBe("住建");
    expect(departments(session).offered).toEqual([]);
    await session.addDepartment(housing);
    expect(session.state().refusal?.code).toBe("department.sameSheet");
  });

  test("is read again before each run; an edit there makes the run stale", async () => {
    const { session, workbook } = await compared(housing);
    expect(session.state().stale).toBe(false);
    workbook.edit("住建", 2, 3, "A");
    expect(session.state().stale).toBe(true);
    await session.validate({ paint: false });
    expect(session.state().stale).toBe(false);
    const { differences } = await session.differences({ department: "d1", item: "danger", from: 0, count: 9 });
    expect(differences).toEqual([]);
  });

  test("is marked beside the county's, and cleared with it", async () => {
    const { session, workbook } = open();
    const before = [workbook.snapshot("人口"), workbook.snapshot("住建")];
    await session.addDepartment(housing);
    await session.validate();
    expect(session.state().painted).toBe("yes");
    expect([...workbook.marks("住建").keys()]).toEqual(["2,7"]);
    expect(workbook.marks("住建").get("2,7")).toContain("【鉴定等级】");
    expect(workbook.marks("人口").get("2,7")).toContain("【是否危房户】");
    await session.clearMarks();
    expect([workbook.snapshot("人口"), workbook.snapshot("住建")]).toEqual(before);
  });

  test("shows the difference at both cells", async () => {
    const { session } = await compared(housing);
    await session.select({ sheet: "住建", row: 2, column: 3 });
    const there = session.state().selection;
    expect(there).toMatchObject({ address: "D3", heading: "鉴定等级" });
    expect(there?.findings.map(({ ruleId, address }) => [ruleId, address])).toEqual([["XD-06", "F3"]]);
    await session.select({ sheet: "人口", row: 2, column: 5 });
    expect(session.state().selection?.findings[0]).toMatchObject({
      ruleId: "XD-06",
      department: { title: "住建", value: "D", file: "" },
      related: [{ at: { sheet: "住建", row: 2, column: 3 }, address: "D3" }],
    });
  });
});

describe("a department's file", () => {
  test("is recognised, mapped and compared without touching the workbook", async () => {
    const { session, workbook } = open();
    await session.open();
    const before = [workbook.snapshot("人口"), workbook.snapshot("住建")];
    await session.addDepartment(vehicles);
    expect(onlySheet(session)).toMatchObject({ file: "车管.csv", profile: "vehicles", encoding: "UTF-8", rows: 2 });
    await session.validate({ paint: false });
    expect([workbook.snapshot("人口"), workbook.snapshot("住建")]).toEqual(before);
    const [summary] = departments(session).summaries;
    expect(summary).toMatchObject({
      profile: "vehicles",
      rows: 2,
      links: { id: 1 },
      entries: { both: 1, onlyThere: 1 },
    });
    const { findings } = await session.findings({ ruleId: "XD-02", from: 0, count: 9 });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ address: "B6", who: "农*", department: { title: "车管", file: "车管.csv" } });
    const page = await session.differences({ department: "d1", from: 0, count: 9 });
    expect(page.total).toBe(1);
    expect(page.differences[0]).toMatchObject({
      who: "农*",
      household: "H4",
      village: "乙村",
      outcome: "onlyThere",
      link: "id",
      there: { at: null, address: "D2", heading: "车辆类型" },
    });
  });

  test("is refused a second time, and with other bytes of its name is not", async () => {
    const { session } = open();
    await session.addDepartment(vehicles);
    await session.addDepartment({ file: { name: "again.csv", bytes: csvOf(VEHICLES) } });
    expect(session.state().refusal).toMatchObject({
      code: "department.sameSheet",
      message: "“again.csv”与已加入的“车管.csv”内容完全相同，没有再加入。",
    });
    await session.addDepartment(vehicles);
    expect(session.state().refusal?.message).toBe("“车管”已经用在这次比对里。");
    await session.addDepartment({ file: { name: "车管.csv", bytes: csvOf(VEHICLES.slice(0, 2)) } });
    expect(session.state().refusal).toBeNull();
    expect(departments(session).sheets.map(({ id }) => id)).toEqual(["d1", "d2"]);
  });

  test("by which nobody can be found is refused", async () => {
    const { session } = open();
    const rows: Rows = [
      ["号牌", "车辆类型", "村"],
      ["桂L00001", "小型轿车", "甲村"],
    ];
    await session.addDepartment({ file: { name: "x.csv", bytes: csvOf(rows) } });
    expect(session.state().refusal?.code).toBe("department.noKey");
    expect(departments(session).sheets).toEqual([]);
  });

  test("without any known heading waits for the person, and is refused where its department finds nobody", async () => {
    const { session } = open();
    const rows: Rows = [
      ["甲", "乙"],
      ["1", "2"],
    ];
    await session.addDepartment({ file: { name: "x.csv", bytes: csvOf(rows) } });
    expect(session.state().refusal).toBeNull();
    expect(onlySheet(session)).toMatchObject({ profile: null, guesses: [], rows: 1, mapping: { columns: [] } });
    await session.validate({ paint: false });
    expect(session.state().refusal).toMatchObject({ code: "department.notChosen", data: { sheet: "[x.csv]x" } });
    await session.correctDepartment("d1", { profile: "vehicles" });
    expect(session.state().refusal?.code).toBe("mapping.noneKnown");
    expect(onlySheet(session)).toMatchObject({ profile: null });
  });

  test("of one of several departments tells which it may be, likeliest first", async () => {
    const { session } = open();
    const rows: Rows = [
      ["姓名", "证件号码", "鉴定等级", "车辆类型", "备注一", "备注二", "备注三"],
      ["农四", ids.four, "A", "小型轿车", "x", "y", "z"],
    ];
    await session.addDepartment({ file: { name: "名单.csv", bytes: csvOf(rows) } });
    const { profile, guesses } = onlySheet(session);
    expect(profile).toBeNull();
    expect([...guesses].sort()).toEqual(expect.arrayContaining(["housing", "vehicles"]));
    await session.correctDepartment("d1", { profile: "vehicles" });
    expect(onlySheet(session)).toMatchObject({ profile: "vehicles", recognised: false, guesses });
  });

  test("of nobody's department waits for the person, who says whose it is", async () => {
    const { session } = open();
    const rows: Rows = [
      ["姓名", "证件号码", "备注"],
      ["农四", ids.four, "x"],
    ];
    await session.addDepartment({ file: { name: "名单.csv", bytes: csvOf(rows) } });
    expect(onlySheet(session)).toMatchObject({ profile: null, recognised: false });
    await session.validate({ paint: false });
    expect(session.state().refusal).toMatchObject({ code: "department.notChosen" });
    await session.correctDepartment("d1", { profile: "payroll" });
    expect(onlySheet(session)).toMatchObject({ profile: "payroll", recognised: false });
    await session.validate({ paint: false });
    expect(session.state().refusal).toBeNull();
    expect(departments(session).summaries).toMatchObject([{ profile: "payroll" }]);
    await session.removeDepartment("d1");
    expect(departments(session)).toMatchObject({ sheets: [], summaries: [] });
    const query = { department: "d1", from: 0, count: 9 };
    expect(await session.differences(query)).toEqual({ total: 0, differences: [] });
    expect(await session.pairs({ ...query, which: "waiting" })).toEqual({ total: 0, pairs: [] });
  });

  test("keeps the column that the person gave a field", async () => {
    const { session } = await compared(housing);
    const at = HOUSING_HEADINGS.indexOf("建筑面积");
    await session.correctDepartment("d1", { column: { column: at, field: null } });
    expect(session.state().stale).toBe(true);
    expect(onlySheet(session).mapping.columns.map(({ field }) => field)).not.toContain("floorArea");
    await session.validate({ paint: false });
    expect(onlySheet(session).mapping.columns.map(({ field }) => field)).not.toContain("floorArea");
    const area = departments(session).summaries[0]?.items.find(({ id }) => id === "area");
    expect(area?.notCompared).toBe("未检查：住建的表没有这些列：建筑面积（㎡）");
  });
});

test("counts, rate and differences are exact, and do not hang on rules being on", async () => {
  const { session } = await compared(housing);
  const danger = () => departments(session).summaries[0]?.items.find(({ id }) => id === "danger");
  expect(danger()).toMatchObject({ counts: { agree: 2, conflict: 1 }, rate: 2 / 3, notCompared: null });
  await session.correct({ rule: { id: "XD-06", change: { on: false } } });
  await session.validate({ paint: false });
  expect(danger()).toMatchObject({ counts: { agree: 2, conflict: 1 } });
  expect((await session.findings({ ruleId: "XD-06", from: 0, count: 9 })).total).toBe(0);
  const { total, differences } = await session.differences({ department: "d1", item: "danger", from: 0, count: 9 });
  expect(total).toBe(1);
  expect(differences[0]).toMatchObject({
    who: "韦*",
    village: "甲村",
    here: { value: "否", address: "F3", heading: "是否危房户", at: { sheet: "人口", row: 2, column: 5 } },
    there: { value: "D", address: "D3", heading: "鉴定等级", at: { sheet: "住建", row: 2, column: 3 } },
    link: "id",
  });
  expect(differences[0]?.message).toContain("户表为“否”，住建的");
  await session.setLanguage("en-US");
  expect(danger()?.title).toMatch(/[a-z]/);
  expect(onlySheet(session).fields.find(({ id }) => id === "grade")?.label).toBe("Grade");
});

test("the report tells each comparison", async () => {
  const { session } = await compared(housing, vehicles);
  const report = await session.report({
    tool: { name: "huhuqing", version: "0" },
    startedAt: "2026-11-22T08:00:00Z",
    packSha256: "",
    packProposed: true,
    previous: null,
    inputs: [],
    departments: [
      { file: "demo.xlsx", sha256: "aa" },
      { file: "车管.csv", sha256: "bb" },
    ],
  });
  expect(report.comparisons).toMatchObject([
    {
      department: "housing",
      title: "住建",
      sheet: "住建",
      file: "demo.xlsx",
      sha256: "aa",
      matched: 3,
      onlyHere: 1,
      pairs: { exact: 3, review: 0 },
    },
    { department: "vehicles", sheet: "车管", file: "车管.csv", sha256: "bb", matched: 1, onlyThere: 1 },
  ]);
  const { conflicts, agreementRate, items } = report.comparisons[0]!;
  const sum = (name: "agree" | "conflict") => items.reduce((all, item) => all + item[name], 0);
  expect([conflicts, agreementRate]).toEqual([sum("conflict"), sum("agree") / (sum("agree") + sum("conflict"))]);
});

describe("whom one side alone has", () => {
  test("is listed as it is counted, masked, each at its own cell", async () => {
    const { session } = await compared(vehicles);
    const [summary] = departments(session).summaries;
    expect(summary).toMatchObject({ rate: null, entries: { both: 1, onlyHere: 3, onlyThere: 1 } });
    const here = await session.differences({ department: "d1", people: "onlyHere", from: 1, count: 1 });
    expect(here).toMatchObject({
      total: 3,
      differences: [
        {
          who: "蒙*",
          household: "H2",
          village: "甲村",
          outcome: "onlyHere",
          here: { at: { sheet: "人口", row: 3, column: 2 }, address: "C4", heading: "证件号码" },
          there: null,
          message: "本表有，车管表中没有对上的行",
        },
      ],
    });
    const there = await session.differences({ department: "d1", people: "onlyThere", from: 0, count: 9 });
    expect(there).toMatchObject({
      total: 1,
      differences: [{ who: "路*", here: null, there: { at: null, address: "B3", heading: "身份证号" } }],
    });
    expect(JSON.stringify([here, there])).not.toMatch(/\d{18}|\d{17}X/);
  });

  test("of households are those of whom no member has a row", async () => {
    const { session } = await compared(housing);
    const { entries } = departments(session).summaries[0]!;
    const people = { department: "d1", from: 0, count: 9 } as const;
    const here = await session.differences({ ...people, people: "onlyHere" });
    expect([here.total, here.differences.map(({ who, household }) => [who, household])]).toEqual([
      entries.onlyHere,
      [["农*", "H4"]],
    ]);
    expect(await session.differences({ ...people, people: "onlyThere" })).toEqual({ total: 0, differences: [] });
  });
});

describe("a list that says otherwise than the county's column", () => {
  test("is a difference of both in counts, lists, filters and rate", async () => {
    const { session } = open({
      人口: [
        ["人口表（数据日期：2020-12-31）"],
        ["户编号", "姓名", "证件号码", "与户主关系", "行政村", "是否参加城乡居民基本医疗保险"],
        ["H1", "韦一", ids.one, "户主", "甲村", "是"],
        ["H2", "蒙二", ids.two, "户主", "甲村", "是"],
        ["H3", "覃三", ids.three, "户主", "乙村", "否"],
      ],
      医保: [
        ["姓名", "身份证号", "险种", "参保年度", "参保状态"],
        ["韦一", ids.one, "居民", 2020, "正常"],
        ["蒙二", ids.two, "居民", 2020, "停保"],
        ["覃三", ids.three, "居民", 2020, "正常"],
      ],
    });
    await session.addDepartment({ sheet: "医保" });
    await session.validate({ paint: false });
    expect(session.state().refusal).toBeNull();
    const listed = profiles
      .find(({ id }) => id === "medical")!
      .comparisons.filter(({ kind }) => kind === "listed")
      .map(({ id }) => id);
    const items = departments(session).summaries[0]!.items.filter(
      ({ id, notCompared }) => listed.includes(id) && notCompared === null,
    );
    expect(items.map(({ counts, rate }) => [counts, rate])).toEqual([
      [{ agree: 1, conflict: 2, onlyHere: 0, onlyThere: 0, open: 0 }, 1 / 3],
    ]);
    const query = { department: "d1", item: items[0]!.id, from: 0, count: 9 };
    const conflicts = await session.differences({ ...query, outcome: "conflict" });
    expect(conflicts).toEqual(await session.differences(query));
    expect(conflicts.differences.map(({ outcome, who, message }) => [outcome, who, message.slice(0, 6)])).toEqual([
      ["conflict", "蒙*", "户表为“是”"],
      ["conflict", "覃*", "户表为“否”"],
    ]);
    expect((await session.differences({ ...query, outcome: "onlyHere" })).total).toBe(0);
  });
});

describe("a department's own check", () => {
  const bad: Rows = [
    HOUSING_HEADINGS,
    ["甲村", "韦一", ids.one, "D", "2020-05-06", 80, null],
    ["甲村", "韦一", ids.one, "Z", "2020-05-06", 80, null],
    ["甲村", "蒙二", Number(ids.two.slice(0, 17)), null, "2020-05-06", 80, null],
  ];
  test("finds what is wrong in the sheet in front, and the next run is of the county again", async () => {
    const { session, workbook } = open({ 人口: COUNTY, 台账: bad });
    await session.open();
    workbook.selectAs({ sheet: "台账", row: 0, column: 0 });
    await session.selfCheck("housing");
    const state = session.state();
    expect([state.refusal, state.selfChecked, state.painted]).toEqual([null, "housing", "yes"]);
    const { findings } = await session.findings({ from: 0, count: 50 });
    const rules = new Set(findings.map(({ ruleId }) => ruleId));
    expect([...rules]).toEqual(expect.arrayContaining(["DEP-01", "DEP-02", "ID-10", "VAL-01"]));
    expect(workbook.marks("台账").size).toBeGreaterThan(0);
    expect((await session.rule("DEP-01")).title).not.toBe("");
    workbook.edit("台账", 3, 3, "A");
    expect(session.state().stale).toBe(true);
    await session.validate({ paint: false });
    expect(session.state()).toMatchObject({ selfChecked: null, stale: false });
    expect(session.state().recognition?.members.sheet).toBe("人口");
  });

  test("needs no sheet of the county", async () => {
    const { session } = open({ 台账: bad });
    await session.open();
    expect(session.state().refusal?.code).toBe("mapping.noPeople");
    expect(departments(session).offered).toMatchObject([{ sheet: "台账", profile: "housing" }]);
    await session.selfCheck("housing");
    expect(session.state()).toMatchObject({ refusal: null, selfChecked: "housing" });
  });

  test("of an unknown department is refused", async () => {
    const { session } = open();
    await session.selfCheck("nobody");
    expect(session.state().refusal).toMatchObject({ code: "department.unknown" });
  });
});
