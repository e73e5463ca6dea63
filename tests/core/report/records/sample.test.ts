import fc from "fast-check";
import type { CellValue } from "../../../../src/core/model/RawSheet";
import { dateOfSerial, serialOfDay } from "../../../../src/core/model/serialDate";
import type { SampleOptions, TypedCells } from "../../../../src/core/model/TabFacts";
import { sample } from "../../../../src/core/report/records/sample";
import { sampleHouseholds } from "../../../../src/core/report/records/sampleHouseholds";
import { inventedId } from "../../../support/people";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows } from "./factsOfSheets";

const PERSON = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系"];
const who = (household: string, order: number, relation = "户主", village = "东村"): Row => [
  ...["青山镇", village, household, `P${order}`, `覃${order}`, inventedId("1970-01-01", order), relation],
];
const options = (more: Partial<SampleOptions> = {}) => ({
  sample: { seed: 3, rate: 0.1, count: null, byVerdict: false, again: false, ...more },
});

type Lines = readonly Readonly<Record<string, unknown>>[];
/** What is read back from a written tab, with what a person typed over it. */
function readBack(lines: Lines, over: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {}): TypedCells {
  const cells = lines.map(({ key, ...line }) => {
    const entries = Object.entries({ ...line, ...over[String(key)] }).filter(([, value]) => value !== null);
    return [String(key), new Map(entries as [string, CellValue][])] as const;
  });
  return new Map([["T15", new Map([["lines", new Map(cells)]])]]);
}

describe("lines of the spot check", () => {
  const sheet = [
    [...PERSON, "人均纯收入", "是否参加城乡居民基本医疗保险"],
    [...who("H1", 1), 0, "是"],
    [...who("H1", 2, "配偶"), 0, "否"],
    [...who("H2", 3, "户主", "西村"), null, null],
  ];
  const tabs = options();

  test("ask the items that the sheet has, 0 as 0 and blank as blank", () => {
    expect(recordRows(sample(factsOfSheets({ sheet, tabs })))).toMatchObject([
      { batch: "S3-2020-12-10%", householdId: "H1", item: "members", system: 2, stratum: "all", isNow: 1 },
      { item: "incPer", system: 0 },
      { item: "insured", system: 1 },
      { householdId: "H2", village: "西村", item: "members", system: 1 },
      { item: "incPer", system: null },
      { item: "insured", system: 0 },
    ]);
  });

  test("keep what was typed, and the value that was compared", () => {
    const lines = recordRows(sample(factsOfSheets({ sheet, tabs })));
    const typed = readBack(lines, { [String(lines[1]!["key"])]: { found: "100", isSame: "no" } });
    const mended = sheet.map((row, at) => (at === 1 || at === 2 ? row.with(7, 100) : row));
    const again = recordRows(sample(factsOfSheets({ sheet: mended, tabs, typed })));
    expect(again[1]).toMatchObject({ item: "incPer", found: "100", isSame: "no", system: 0 });
    const untyped = recordRows(sample(factsOfSheets({ sheet: mended, tabs, typed: readBack(lines) })));
    expect(untyped[1]).toMatchObject({ item: "incPer", system: 100 });
  });

  test("keep the day on which a household was first drawn; of before, the year is that of the batch", () => {
    const on = (day: string, asOf: string, typed: TypedCells = new Map()): Lines =>
      recordRows(
        sample(
          factsOfSheets({ sheet, tabs: { ...tabs, day }, typed, options: { region: "450000", year: 2020, asOf } }),
        ),
      );
    const first = on("2021-02-01", "2020-12-31");
    expect(first.map(({ drawnOn }) => drawnOn)).toEqual(Array(6).fill(serialOfDay("2021-02-01")));
    expect(on("2021-03-01", "2020-12-31", readBack(first))).toEqual(first);
    const added = { key: "+1", batch: "S3-2020-12-10%", householdId: "H1", item: "厕所" };
    expect(on("2021-03-01", "2020-12-31", readBack([...first, added])).slice(0, 6)).toEqual(first);
    // All were drawn in this year: nobody is left, and the lines that nobody filled in stay.
    const next = on("2021-03-01", "2021-01-31", readBack(first));
    expect(next).toEqual(first.map((line) => ({ ...line, isNow: 0 })));
    const old = first.map((line) => ({ ...line, drawnOn: null }));
    expect(on("2021-03-01", "2020-12-31", readBack(old))).toEqual(old);
    const drawn = on("2021-03-01", "2021-01-31", readBack(old));
    expect(drawn.map(({ batch }) => batch)).toEqual(Array(6).fill("S3-2021-01-10%"));
  });

  test("of another year go where nothing was filled in, and stay where something was", () => {
    const lines = recordRows(sample(factsOfSheets({ sheet, tabs })));
    const later = {
      ...{ sheet, tabs: { ...tabs, day: "2021-02-01" } },
      options: { region: "450000", year: 2021, asOf: "2021-01-31" },
    };
    const next = (typed: TypedCells) => recordRows(sample(factsOfSheets({ ...later, typed })));
    expect(next(readBack(lines)).map(({ batch }) => batch)).toEqual(Array(6).fill("S3-2021-01-10%"));
    const kept = next(readBack(lines, { [String(lines[1]!["key"])]: { isSame: "no" } }));
    expect(kept).toHaveLength(12);
    expect(kept.slice(6)).toMatchObject(lines.map(({ key, item }) => ({ key, item, isNow: 0 })));
  });

  test("that a person added count with the household that they name", () => {
    const lines = recordRows(sample(factsOfSheets({ sheet, tabs })));
    const added = { key: "+1", batch: "S3-2020-12-10%", householdId: "H1", item: "厕所", isSame: "no" };
    const facts = factsOfSheets({ sheet, tabs, typed: readBack([...lines, added]) });
    expect(recordRows(sample(facts)).at(-1)).toMatchObject({ key: "+1", draw: lines[0]!["draw"], isNow: 1 });
    expect(recordRows(sampleHouseholds(facts)).map(({ householdId }) => householdId)).toEqual(["H1", "H2"]);
  });
});

describe("batches of one county", () => {
  const county = [
    [...PERSON, "人均纯收入", "户类型"],
    ...Array.from({ length: 24 }, (_, h): Row => [
      ...who(`H${h}`, h, "户主", h % 3 === 0 ? "西村" : "东村"),
      ...[h % 4 === 0 ? 3000 : 9000, "脱贫户"],
    ]),
  ];
  const ofMonth = (month: number) => ({
    ...{ region: "450000", year: 2020, asOf: `2020-${String(month).padStart(2, "0")}-28` },
  });
  const draw = (sheet: readonly Row[], month: number, more: Partial<SampleOptions>, before: Lines): Lines =>
    recordRows(sample(factsOfSheets({ sheet, tabs: options(more), options: ofMonth(month), typed: readBack(before) })));
  const drawnIn = (lines: Lines): readonly unknown[] => [
    ...new Set(lines.filter(({ isNow }) => isNow === 1).map(({ householdId }) => householdId)),
  ];
  const step = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    more: fc.record({
      seed: fc.constantFrom(1, 2),
      count: fc.constantFrom(null, 1, 4, 9),
      byVerdict: fc.boolean(),
    }),
  });

  test("nobody is drawn twice in a year, no batch changes, and a second writing changes nothing", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let lines: Lines = [];
        const batches = new Map<string, readonly unknown[]>();
        for (const { month, more } of steps) {
          lines = draw(county, month, more, lines);
          expect(draw(county, month, more, lines)).toEqual(lines);
          const name = lines.find(({ isNow }) => isNow === 1)?.["batch"];
          if (typeof name !== "string") continue;
          const drawn = drawnIn(lines);
          expect(batches.get(name) ?? drawn).toEqual(drawn);
          batches.set(name, drawn);
        }
        const all = [...batches.values()].flat();
        expect(new Set(all).size).toBe(all.length);
        const standing = new Set(lines.map(({ batch, householdId }) => `${String(batch)} ${String(householdId)}`));
        expect(standing.size).toBe(all.length);
      }),
      { numRuns: 25 },
    );
  });

  test("nobody is drawn twice in a calendar year of draws, whatever month the data are of", () => {
    const later = fc.record({
      ...{ days: fc.integer({ min: 0, max: 250 }), month: fc.integer({ min: 1, max: 12 }) },
      count: fc.constantFrom(null, 4, 9),
    });
    fc.assert(
      fc.property(fc.array(later, { minLength: 2, maxLength: 6 }), (steps) => {
        let [lines, today]: [Lines, number] = [[], serialOfDay("2020-11-01")];
        const drawnBy = new Map<string, unknown>();
        for (const { days, month, count } of steps) {
          today += days;
          const day = String(dateOfSerial(today, false)).replace(/(....)(..)(..)/, "$1-$2-$3");
          const one = { sheet: county, tabs: { ...options({ count }), day }, options: ofMonth(month) };
          lines = recordRows(sample(factsOfSheets({ ...one, typed: readBack(lines) })));
          for (const { batch, householdId, drawnOn } of lines) {
            const drawn = `${String(householdId)} ${Math.floor(dateOfSerial(Number(drawnOn), false) / 10_000)}`;
            expect(drawnBy.get(drawn) ?? batch).toBe(batch);
            drawnBy.set(drawn, batch);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("may be drawn again where that was chosen, or in another year", () => {
    const first = draw(county, 1, { rate: 1 }, []);
    expect(drawnIn(first)).toHaveLength(24);
    expect(drawnIn(draw(county, 2, { rate: 1 }, first))).toEqual([]);
    expect(drawnIn(draw(county, 2, { rate: 1, again: true }, first))).toHaveLength(24);
  });

  test("are the same whatever the order of the sheet", () => {
    const turned = [county[0]!, ...county.slice(1).toReversed()];
    for (const more of [{ rate: 0.3 }, { count: 7 }, { count: 7, byVerdict: true }])
      expect(drawnIn(draw(turned, 3, more, [])).toSorted()).toEqual(drawnIn(draw(county, 3, more, [])).toSorted());
  });

  test("by verdict take from those that are met, not met and to verify apart", () => {
    const lines = draw(county, 1, { rate: 0.1, byVerdict: true }, []);
    const strata = new Set(lines.map(({ village, stratum }) => `${String(village)} ${String(stratum)}`));
    expect([...strata].toSorted()).toEqual(["东村 notMet", "东村 toVerify", "西村 notMet", "西村 toVerify"]);
    // Of the twelve of 东村 that are to be verified two, one of each other stratum.
    expect(drawnIn(lines)).toHaveLength(5);
  });

  test("have names that tell seed, month and choice", () => {
    const names = [{}, { rate: 0.055 }, { count: 20 }, { count: 20, byVerdict: true, again: true }].map(
      (more) => draw(county, 3, more, [])[0]!["batch"],
    );
    expect(names).toEqual(["S3-2020-03-10%", "S3-2020-03-5.5%", "S3-2020-03-n20", "S3-2020-03-n20va"]);
  });
});
