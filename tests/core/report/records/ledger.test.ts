import fc from "fast-check";
import type { CellValue } from "../../../../src/core/model/RawSheet";
import { serialOfDay } from "../../../../src/core/model/serialDate";
import type { TypedCells } from "../../../../src/core/model/TabFacts";
import { ledger } from "../../../../src/core/report/records/ledger";
import { inventedId } from "../../../support/people";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows, type FactsCase } from "./factsOfSheets";

const HEADING: Row = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型"];
const person = (household: string, order: number, income: number): Row => [
  ...["青山镇", "东村", household, `P${order}`, `覃${order}`, inventedId("1970-01-01", order), "户主"],
  ...[income, "脱贫户"],
];
const sheetOf = (...people: readonly Row[]): readonly Row[] => [HEADING, ...people];

type Lines = readonly Readonly<Record<string, unknown>>[];
const INC = (lines: Lines): Lines => lines.filter(({ rule }) => rule === "INC-05");

/** What is read back from a written ledger, with what a person typed over it. */
function readBack(lines: Lines, over: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {}): TypedCells {
  const keys = [...lines.map(({ key }) => String(key)), ...Object.keys(over).filter((key) => key.startsWith("+"))];
  const cells = keys.map((key) => {
    const line = lines.find((one) => one["key"] === key) ?? {};
    const entries = Object.entries({ ...line, ...over[key] }).filter(([id, value]) => id !== "key" && value !== null);
    return [key, new Map(entries as [string, CellValue][])] as const;
  });
  return new Map([["T5", new Map([["lines", new Map(cells)]])]]);
}

const write = (one: FactsCase): Lines => recordRows(ledger(factsOfSheets(one)));
const bad = sheetOf(person("H1", 1, 3000), person("H2", 2, 3500), person("H3", 3, 9000));
const mended = sheetOf(person("H1", 1, 4500), person("H2", 2, 3500), person("H3", 3, 9000));

describe("the ledger", () => {
  const first = write({ sheet: bad });
  const [one, two] = INC(first);

  test("lists each problem once, open and found today", () => {
    expect(first.map(({ number }) => number)).toEqual(first.map((_, position) => position + 1));
    expect(one).toMatchObject({
      ...{ source: "rule", status: "open", check: "still", foundOn: serialOfDay("2020-12-31"), person: "覃1" },
      ...{ householdId: "H1", dimension: "income", value: "3,000 元", after: null, closedOn: null },
    });
    expect(two).toMatchObject({ householdId: "H2", value: "3,500 元" });
  });

  test("closes what is gone with the new value and the day, and keeps number, day and what was typed", () => {
    const typed = readBack(first, { [String(one!["key"])]: { unit: "民政局", owner: "黄五", status: "doing" } });
    const [now, still] = INC(write({ sheet: mended, typed, tabs: { day: "2021-01-31" } }));
    expect(now).toMatchObject({
      ...{ number: one!["number"], foundOn: one!["foundOn"], unit: "民政局", owner: "黄五", value: "3,000 元" },
      ...{ status: "done", check: "gone", after: 4500, closedOn: serialOfDay("2021-01-31") },
    });
    expect(still).toMatchObject({ status: "open", check: "still", number: two!["number"] });
  });

  test("reopens what came back and keeps the day on which it had been closed", () => {
    const closed = write({ sheet: mended, typed: readBack(first), tabs: { day: "2021-01-31" } });
    const again = INC(write({ sheet: bad, typed: readBack(closed), tabs: { day: "2021-02-28" } }))[0];
    expect(again).toMatchObject({
      ...{ number: one!["number"], status: "open", check: "again", after: null, closedOn: null },
      ...{ closedBefore: serialOfDay("2021-01-31"), foundOn: one!["foundOn"] },
    });
    const next = (day: string) => INC(write({ sheet: bad, typed: readBack([again!]), tabs: { day } }))[0];
    expect(next("2021-02-28")).toEqual(again);
    expect(next("2021-03-01")).toMatchObject({ check: "still", closedBefore: serialOfDay("2021-01-31") });
  });

  test("opens a line that a person closed while the problem is still there, and leaves one that was waived", () => {
    const [a, b] = [String(one!["key"]), String(two!["key"])];
    const typed = readBack(first, { [a]: { status: "done" }, [b]: { status: "waived" } });
    expect(INC(write({ sheet: bad, typed }))).toMatchObject([{ status: "open", check: "again" }, { status: "waived" }]);
    const gone = sheetOf(person("H1", 1, 3000), person("H2", 2, 4500), person("H3", 3, 9000));
    expect(INC(write({ sheet: gone, typed }))[1]).toMatchObject({ status: "waived", check: "gone", closedOn: null });
  });

  test("keeps the value after of a line that was marked done before the sheet was changed", () => {
    const key = String(one!["key"]);
    const typed = readBack(first, { [key]: { status: "done", after: "4600 元" } });
    const again = write({ sheet: bad, typed });
    expect(INC(again)[0]).toMatchObject({ status: "open", check: "again", after: "4600 元" });
    expect(INC(write({ sheet: mended, typed: readBack(again) }))[0]).toMatchObject({
      status: "done",
      after: "4600 元",
    });
  });

  test.each([{ sheet: bad }, { sheet: mended }])("leaves a state alone that it does not know", ({ sheet }) => {
    const typed = readBack(first, { [String(one!["key"])]: { status: "移交乡镇" } });
    expect(INC(write({ sheet, typed }))[0]).toMatchObject({ status: "移交乡镇", closedOn: null });
  });

  test.each([
    ["a rule that is switched off", { options: { rules: { "INC-05": { on: false } } } }, "unchecked"],
    ["a column that is gone", { sheet: mended.map((row) => row.filter((_, column) => column !== 7)) }, "unchecked"],
    ["a household that is not in the sheet", { sheet: [HEADING, ...bad.slice(2)] }, "absent"],
  ] as const)("does not close for %s", (_name, change, check) => {
    const typed = readBack(first);
    expect(INC(write({ sheet: mended, typed, ...change }))[0]).toMatchObject({ status: "open", check, closedOn: null });
  });

  test("does not close a difference from a department that was not compared", () => {
    const app = [HEADING, person("H1", 1, 3000), person("H2", 2, 3500), person("H3", 3, 8000)];
    const compared = { sheet: bad, departments: { app } };
    const lines = write(compared).filter(({ source }) => source === "department");
    expect(lines).toMatchObject([{ rule: "XD-07", status: "open", householdId: "H3", item: "人均纯收入" }]);
    const typed = readBack(lines);
    const police = [
      ["姓名", "身份证号", "死亡注销日期"],
      ["覃9", inventedId("1970-01-01", 9), null],
    ];
    const only = (lines: Lines) => lines.filter(({ source }) => source === "department");
    expect(only(write({ sheet: bad, typed }))).toMatchObject([{ status: "open", check: "unchecked" }]);
    expect(only(write({ sheet: bad, typed, departments: { police } }))[0]).toMatchObject({ check: "unchecked" });
    const same = [HEADING, person("H1", 1, 3000), person("H2", 2, 3500), person("H3", 3, 9000)];
    expect(only(write({ sheet: bad, typed, departments: { app: same } }))).toMatchObject([
      { status: "done", after: 9000 },
    ]);
  });

  test("keeps lines that a person wrote, numbered behind the others", () => {
    const typed = readBack(first, { "+1": { source: "visit", person: "覃3", message: "房屋漏雨" } });
    const lines = write({ sheet: bad, typed });
    expect(lines.find(({ key }) => key === "+1")).toMatchObject({
      ...{ source: "visit", message: "房屋漏雨", status: "open", check: "manual", number: first.length + 1 },
    });
  });

  test("takes a line that a person wrote for one of a visit unless it says otherwise", () => {
    const typed = readBack(first, { "+1": { message: "房屋漏雨" }, "+2": { source: "上级督查", message: "缺水" } });
    const added = write({ sheet: bad, typed }).filter(({ key }) => String(key).startsWith("+"));
    expect(added.map(({ source }) => source)).toEqual(["visit", "上级督查"]);
  });

  test("takes in what a spot check found, and closes it once the check says so", () => {
    const cells = (isSame: string): TypedCells =>
      new Map([
        [
          "T15",
          new Map([
            [
              "lines",
              new Map([
                ["S7|H1|incPer", new Map(Object.entries({ isSame, system: 3000, found: "2800", head: "覃1" }))],
              ]),
            ],
          ]),
        ],
      ]);
    const lines = write({ sheet: bad, typed: cells("no") });
    const line = lines.find(({ source }) => source === "sample");
    expect(line).toMatchObject({ status: "open", value: 3000, advice: "2800", message: "sample", person: "覃1" });
    const typed: TypedCells = new Map([...readBack(lines), ...cells("yes")]);
    expect(write({ sheet: bad, typed }).find(({ source }) => source === "sample")).toMatchObject({ status: "done" });
  });
});

describe("over many writings", () => {
  const TYPED = ["unit", "owner", "deadline", "verifier"] as const;
  const households = ["H1", "H2", "H3"];
  const step = fc.record({
    incomes: fc.tuple(...households.map(() => fc.constantFrom(3000, 3999.99, 4000.01, 8000))),
    isOn: fc.boolean(),
    typed: fc.array(
      fc.record({ at: fc.nat(9), column: fc.constantFrom(...TYPED), text: fc.string({ minLength: 1 }) }),
      {
        maxLength: 3,
      },
    ),
  });

  test("no line is lost, no number changes, everything typed stays, and a second writing changes nothing", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
        let before: Lines = [];
        let typed: TypedCells = new Map();
        for (const { incomes, isOn, typed: entries } of steps) {
          const sheet = sheetOf(...incomes.map((income, h) => person(households[h]!, h + 1, income)));
          const lines = write({ sheet, typed, options: { rules: { "INC-05": { on: isOn } } } });
          const again = { sheet, typed: readBack(lines), options: { rules: { "INC-05": { on: isOn } } } };
          expect(write(again)).toEqual(lines);
          const byKey = new Map(lines.map((line) => [line["key"], line]));
          for (const was of before) {
            const now = byKey.get(was["key"]);
            for (const id of ["number", "foundOn", ...TYPED]) expect(now?.[id]).toEqual(was[id]);
          }
          expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
          for (const [h, income] of incomes.entries()) {
            const line = lines.find(({ rule, householdId }) => rule === "INC-05" && householdId === households[h]);
            if (isOn) expect(line?.["status"] === "open").toBe(income <= 4000);
          }
          const over: Record<string, Record<string, CellValue>> = {};
          for (const { at, column, text } of entries) {
            const line = lines[at % Math.max(1, lines.length)];
            if (line) over[String(line["key"])] = { ...over[String(line["key"])], [column]: text };
          }
          typed = readBack(lines, over);
          before = lines.map((line) => ({ ...line, ...over[String(line["key"])] }));
        }
      }),
      { numRuns: 40 },
    );
  });
});
