import type { CellValue } from "../../../../src/core/model/RawSheet";
import { serialOfDay } from "../../../../src/core/model/serialDate";
import type { Assignment, TabFacts, TypedCells } from "../../../../src/core/model/TabFacts";
import { ledger } from "../../../../src/core/report/records/ledger";
import { ledgerCounters } from "../../../../src/core/report/records/ledgerCounters";
import { inventedId } from "../../../support/people";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows, type FactsCase } from "./factsOfSheets";

const HEADING: Row = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型"];
const person = (village: string, household: string, order: number, income: number): Row => [
  ...["青山镇", village, household, `P${order}`, `覃${order}`, inventedId("1970-01-01", order), "户主"],
  ...[income, "脱贫户"],
];
const bad = [HEADING, person("东村", "H1", 1, 3000), person("西村", "H2", 2, 3500)];
const mended = [HEADING, person("东村", "H1", 1, 4500), person("西村", "H2", 2, 3500)];

type Line = Readonly<Record<string, unknown>>;
const DAY = "2020-12-31";

function readBack(lines: readonly Line[], over: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {}) {
  const cells = lines.map((line) => {
    const entries = Object.entries({ ...line, ...over[String(line["householdId"])] }).filter(
      ([, value]) => value !== null,
    );
    return [String(line["key"]), new Map(entries as [string, CellValue][])] as const;
  });
  return new Map([["T5", new Map([["lines", new Map(cells)]])]]);
}
const linesOf = (facts: TabFacts): readonly Line[] => recordRows(ledger(facts)).filter(({ rule }) => rule === "INC-05");
const write = (one: Partial<FactsCase> = {}): readonly Line[] => linesOf(factsOfSheets({ sheet: bad, ...one }));

describe("units and deadlines", () => {
  const assign = (more: Partial<Assignment>): Assignment => ({
    ...{ rule: null, village: null, unit: "", deadline: "" },
    ...more,
  });
  const EAST = "青山镇/东村";
  const assignments = [
    assign({ rule: "INC-05", village: EAST, unit: "民政局" }),
    assign({ rule: "INC-05", unit: "乡村振兴局", deadline: "2021-01-31" }),
    assign({ village: EAST, unit: "东村委", deadline: "2021-02-28" }),
    assign({ unit: "县专班" }),
  ];
  const shown = (lines: readonly Line[]) => lines.map(({ unit, deadline }) => [unit, deadline]);
  const END = serialOfDay("2021-01-31");

  test("are those of the narrowest assignment that has one, whatever the order", () => {
    const expected = [
      ["民政局", END],
      ["乡村振兴局", END],
    ];
    expect(shown(write({ tabs: { assignments } }))).toEqual(expected);
    expect(shown(write({ tabs: { assignments: assignments.toReversed() } }))).toEqual(expected);
    expect(shown(write({ tabs: { assignments: assignments.slice(2) } }))).toEqual([
      ["东村委", serialOfDay("2021-02-28")],
      ["县专班", null],
    ]);
    expect(shown(write())).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("of two alike are those of the later", () => {
    const two = [assign({ unit: "甲单位" }), assign({ unit: "乙单位" })];
    expect(shown(write({ tabs: { assignments: two } }))[0]).toEqual(["乙单位", null]);
  });

  test("that a person typed stay, and what an assignment put there follows it, or goes with it", () => {
    const first = write({ tabs: { assignments } });
    const typed = readBack(first, { H1: { unit: "卫健局" }, H2: { deadline: serialOfDay("2021-06-30") } });
    const change = [assign({ rule: "INC-05", unit: "新单位", deadline: "2021-03-31" })];
    expect(shown(write({ typed, tabs: { assignments: change } }))).toEqual([
      ["卫健局", serialOfDay("2021-03-31")],
      ["新单位", serialOfDay("2021-06-30")],
    ]);
    expect(shown(write({ typed, tabs: { assignments: [] } }))).toEqual([
      ["卫健局", null],
      [null, serialOfDay("2021-06-30")],
    ]);
  });

  test("stay as they were where the line is closed", () => {
    const done = write({ sheet: mended, typed: readBack(write({ tabs: { assignments } })), tabs: { assignments } });
    const later = write({ sheet: mended, typed: readBack(done), tabs: { assignments: [] } });
    expect(shown(later)).toEqual([
      ["民政局", END],
      [null, null],
    ]);
  });
});

describe("days overdue", () => {
  test.each<[deadline: CellValue, status: string, days: number | null]>([
    [serialOfDay("2020-12-30"), "open", 1],
    [serialOfDay("2020-12-31"), "open", null],
    [serialOfDay("2020-11-30"), "doing", 31],
    [serialOfDay("2020-11-30") + 0.75, "doing", 31],
    [serialOfDay("2020-11-30"), "waived", null],
    [serialOfDay("2020-11-30"), "移交乡镇", null],
    ["2020-11-30", "open", null],
    ["尽快", "open", null],
    [30, "open", null],
    [null, "open", null],
  ])("of deadline %j and state %s are %j, and the cell stays", (deadline, status, days) => {
    const [line] = write({ typed: readBack(write(), { H1: { deadline, status } }) });
    expect(line).toMatchObject({ overdue: days, deadline, status });
  });
});

describe("what a waiver sets aside", () => {
  const waived = (typed: TypedCells = new Map(), sheet: readonly Row[] = bad, day = DAY): readonly Line[] => {
    const facts = factsOfSheets({ sheet, typed, tabs: { day } });
    const findings = facts.run.findings.map((finding) =>
      finding.key.includes("H1") ? { ...finding, waiver: 1 } : finding,
    );
    return linesOf({ ...facts, run: { ...facts.run, findings } });
  };
  const H1 = (lines: readonly Line[]): Line | undefined => lines.find(({ householdId }) => householdId === "H1");
  const first = write();
  const aside = waived(readBack(first));

  test("gets no line, and an open line of it needs no mending", () => {
    expect(H1(waived())).toBeUndefined();
    expect(H1(aside)).toMatchObject({ number: H1(first)!["number"], status: "waived", check: "waived" });
    expect(waived(readBack(aside))).toEqual(aside);
  });

  test("is open again once the waiver ends", () => {
    expect(H1(write({ typed: readBack(aside) }))).toMatchObject({ status: "open", check: "again", aside: null });
  });

  test("is open again though its rule was not checked in between", () => {
    const off = write({ typed: readBack(aside), options: { rules: { "INC-05": { on: false } } } });
    expect(H1(off)).toMatchObject({ status: "waived", check: "unchecked" });
    expect(H1(write({ typed: readBack(off) }))).toMatchObject({ status: "open", check: "again" });
  });

  test("is done once the problem is gone", () => {
    expect(H1(write({ sheet: mended, typed: readBack(aside) }))).toMatchObject({
      status: "done",
      check: "gone",
      after: 4500,
    });
  });

  test.each(["doing", "done", "waived", "移交乡镇"])("keeps the state %s that a person set", (status) => {
    const kept = waived(readBack(first, { H1: { status } }));
    expect(H1(kept)).toMatchObject({ status, check: "waived", aside: null });
    const after = H1(write({ typed: readBack(kept) }));
    expect(after).toMatchObject(status === "done" ? { status: "open", check: "again" } : { status, check: "still" });
  });

  test("stays open where a person opened it against the waiver", () => {
    const typed = readBack(aside, { H1: { status: "open" } });
    expect(H1(waived(typed))).toMatchObject({ status: "open", check: "waived" });
    expect(H1(waived(readBack(waived(typed))))).toMatchObject({ status: "open", check: "waived" });
  });
});

describe("what lines are counted by", () => {
  const withLine = (cells: Readonly<Record<string, CellValue>>): Line | undefined =>
    recordRows(
      ledger(
        factsOfSheets({
          sheet: bad,
          typed: new Map([["T5", new Map([["lines", new Map([["+1", new Map(Object.entries(cells))]])]])]]),
        }),
      ),
    ).find(({ key }) => key === "+1");

  test.each<[cells: Readonly<Record<string, CellValue>>, category: string, sphere: string]>([
    [{ dimension: "housing" }, "housing", "housing"],
    [{ dimension: "labour" }, "labour", "work"],
    [{ dimension: "income", rule: "INC-09" }, "income", "industry"],
    [{ dimension: "data", rule: "CAU-09" }, "data", "medical"],
    [{ dimension: "food" }, "food", "other"],
    [{ dimension: "产业" }, "other", "industry"],
    [{ dimension: "toString" }, "other", "other"],
    [{}, "other", "other"],
  ])("of %j are %s and %s", (cells, category, sphere) => {
    expect(withLine({ message: "房屋漏雨", ...cells })).toMatchObject({ category, sphere });
  });

  test("are its township and village where both are in the sheet", () => {
    expect(withLine({ town: "青山镇", village: "西村" })).toMatchObject({ townNo: 1, villageNo: 2 });
    expect(withLine({ town: "青山镇" })).toMatchObject({ townNo: 0, villageNo: 0 });
    expect(withLine({ town: "绿水镇", village: "西村" })).toMatchObject({ townNo: 0, villageNo: 0 });
  });
});

describe("the counters", () => {
  test("add up the recorded runs", () => {
    const history = [
      { day: "2020-06-30", households: 5, fields: 9, corrected: 4 },
      { day: "2020-03-31", households: 2, fields: 3, corrected: 0 },
    ];
    const days = { from: serialOfDay("2020-03-31"), to: serialOfDay("2020-06-30") };
    expect(recordRows(ledgerCounters({ ...factsOfSheets({ sheet: bad }), history }))).toEqual([
      { key: "runs", counter: "runs", number: 2, ...days },
      { key: "households", counter: "households", number: 7, ...days },
      { key: "fields", counter: "fields", number: 12, ...days },
      { key: "corrected", counter: "corrected", number: 4, ...days },
    ]);
  });
  test("are none where no run is recorded", () => {
    expect(recordRows(ledgerCounters(factsOfSheets({ sheet: bad })))).toEqual([]);
  });
});
