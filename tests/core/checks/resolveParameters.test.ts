import fc from "fast-check";
import { resolveParameter, ruleHolds } from "../../../src/core/checks/resolveParameters";
import { holdsOn } from "../../../src/core/model/holdsOn";
import { covers } from "../../../src/core/model/RegionTable";
import type { Confidence, DatedValue, Parameter } from "../../../src/core/model/Rule";
import type { RunOptions } from "../../../src/core/model/Run";

test.each([
  ["CN", "451026", true],
  ["CN", "CN", true],
  ["450000", "451026", true],
  ["450000", "450000", true],
  ["451000", "451026", true],
  ["451000", "450126", false],
  ["451026", "451026", true],
  ["451026", "451027", false],
  ["451026", "451000", false],
  ["451026", "450000", false],
  ["450000", "CN", false],
  ["110000", "450000", false],
])("%s covers %s: %s", (scope, region, expected) => expect(covers(scope, region)).toBe(expected));

test.each([
  ["2019-12-31", false],
  ["2020-01-01", true],
  ["2020-06-30", true],
  ["2020-12-31", true],
  ["2021-01-01", false],
])("a value of 2020 holds on %s: %s", (day, expected) => {
  expect(holdsOn({ from: "2020-01-01", to: "2020-12-31" }, day)).toBe(expected);
});
test("without an end it holds on", () => {
  expect(holdsOn({ from: "2020-01-01" }, "9999-12-31")).toBe(true);
  expect(holdsOn({ from: "2020-01-01" }, "2019-12-31")).toBe(false);
});

const value = (
  from: string,
  of: number | string | null,
  confidence: Confidence = "confirmed",
  scope = "CN",
  to?: string,
): DatedValue => ({
  from,
  ...(to !== undefined && { to }),
  scope,
  value: of,
  confidence,
  references: [{ title: `${scope} ${from}` }],
});
const parameter = (values: readonly DatedValue[], by: Parameter["by"] = "asOf"): Parameter => ({
  id: "line",
  label: { "zh-CN": "线", "en-US": "line" },
  unit: "元",
  by,
  reviewedOn: "2026-01-01",
  values,
});
const options = (more: Partial<RunOptions> = {}): RunOptions => ({
  region: "451026",
  year: 2020,
  asOf: "2020-06-30",
  parameters: {},
  ...more,
});
const resolved = (values: readonly DatedValue[], more: Partial<RunOptions> = {}, by: Parameter["by"] = "asOf") => {
  const { value: found, status, scope, confidence } = resolveParameter(parameter(values, by), options(more));
  return { value: found, status, scope, confidence };
};

describe("dates", () => {
  const changed = [value("1987-01-01", 21), value("2021-01-01", 18)];
  test.each([
    ["1986-12-31", null, "notInForce"],
    ["1987-01-01", 21, "inForce"],
    ["2020-12-31", 21, "inForce"],
    ["2021-01-01", 18, "inForce"],
  ])("as of %s it is %s", (asOf, expected, status) => {
    for (const values of [changed, changed.toReversed()])
      expect(resolved(values, { asOf })).toMatchObject({ value: expected, status });
  });
  test("null ends the value before it", () => {
    const ended = [value("1987-01-01", 21), value("2021-01-01", null)];
    expect(resolved(ended, { asOf: "2020-12-31" })).toMatchObject({ value: 21, status: "inForce" });
    expect(resolved(ended, { asOf: "2021-01-01" })).toMatchObject({ value: null, status: "notInForce" });
  });
  test("a later value that is only probable is not passed over for an older one", () => {
    const doubtful = [value("1987-01-01", 21), value("2021-01-01", 18, "probable")];
    expect(resolved(doubtful, { asOf: "2021-01-01" })).toMatchObject({ value: null, status: "unconfirmed" });
  });
  test("by year the last day of the year of income counts, else the as-of date", () => {
    const values = [value("2020-12-31", 4000)];
    expect(resolved(values, {}, "year").value).toBe(4000);
    expect(resolved(values).value).toBeNull();
    expect(resolved(values, { year: 2019, asOf: "2021-01-01" }, "year").value).toBeNull();
  });
});

describe("scopes and confidence", () => {
  const nation = value("2020-01-01", 4000);
  const province = value("2020-01-01", 4500, "confirmed", "450000");
  const county = value("2020-01-01", 5000, "confirmed", "451026");
  const other = value("2020-01-01", 9000, "confirmed", "110000");
  test("the narrowest that covers the region, in any order", () => {
    const all = [nation, province, county, other];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (values) => {
        expect(resolved(values)).toMatchObject({ value: 5000, scope: "451026" });
        expect(resolved(values, { region: "450100" })).toMatchObject({ value: 4500, scope: "450000" });
        expect(resolved(values, { region: "420000" })).toMatchObject({ value: 4000, scope: "CN" });
        expect(resolved(values, { region: "CN" })).toMatchObject({ value: 4000, scope: "CN" });
      }),
    );
  });
  test("a confirmed value of the nation before a probable one of the county, which is offered", () => {
    const doubtful = { ...county, confidence: "probable" } as const;
    const found = resolveParameter(parameter([doubtful, nation]), options());
    expect(found).toMatchObject({ value: 4000, status: "inForce", confidence: "confirmed" });
    expect(found.candidates.map((one) => one.value)).toEqual([5000, 4000]);
  });
  test("probable alone awaits the county", () => {
    const probable = [value("2020-01-01", 3747, "probable"), value("2020-01-01", 3218, "probable")];
    const found = resolveParameter(parameter(probable), options());
    expect(found).toMatchObject({ value: null, status: "unconfirmed", confidence: "probable", scope: "CN" });
    expect(found.candidates.map((one) => one.value)).toEqual([3747, 3218]);
  });
  test("confirmed among probable ones of the same day", () => {
    expect(resolved([value("2020-01-01", 3747, "probable"), nation])).toMatchObject({ value: 4000, status: "inForce" });
  });
  test("a county may have none although the nation has one", () => {
    expect(resolved([nation, { ...county, value: null }])).toMatchObject({
      value: null,
      status: "notInForce",
      scope: "451026",
    });
  });
});

describe("given values", () => {
  const nation = value("2020-01-01", 4000);
  test("take the place of those in force, with the sources of an equal one", () => {
    const given = (line: number) => resolveParameter(parameter([nation]), options({ parameters: { line } }));
    expect(given(4000)).toMatchObject({ value: 4000, status: "given", scope: "CN", references: nation.references });
    expect(given(4800)).toMatchObject({ value: 4800, status: "given", scope: "451026", references: [] });
    expect(given(0)).toMatchObject({ value: 0, status: "given" });
  });
  test("are taken where nothing is in force", () => {
    expect(resolved([nation], { asOf: "2019-01-01", parameters: { line: 3000 } })).toMatchObject({
      value: 3000,
      status: "given",
    });
  });
  test("of another kind still await the county", () => {
    for (const line of ["四千", "4000", NaN, Infinity])
      expect(resolved([nation], { parameters: { line } })).toMatchObject({ value: null, status: "unconfirmed" });
    const days = [value("2020-01-01", "09-01", "probable")];
    for (const line of [901, "9-1", "02-29", "13-45", "constructor"])
      expect(resolved(days, { parameters: { line } })).toMatchObject({ value: null, status: "unconfirmed" });
    expect(resolved(days, { parameters: { line: "08-31" } })).toMatchObject({ value: "08-31", status: "given" });
  });
  test("a parameter that bears the name of an object's own member is not given by it", () => {
    const named = { ...parameter([nation]), id: "constructor" };
    expect(resolveParameter(named, options())).toMatchObject({ value: 4000, status: "inForce" });
  });
});

describe("a value that the county enters", () => {
  const line: Parameter = {
    ...parameter([value("2021-01-01", 6000, "probable", "CN", "2021-12-31")], "year"),
    countyEnters: { from: "2021-01-01" },
  };
  const at = (year: number, parameters: RunOptions["parameters"] = {}) =>
    resolveParameter(line, options({ year, parameters }));
  test("is awaited from its first day on, with or without candidates", () => {
    expect(at(2020)).toMatchObject({ value: null, status: "notInForce", candidates: [] });
    expect(at(2021)).toMatchObject({ value: null, status: "unconfirmed", candidates: [{ value: 6000 }] });
    expect(at(2022)).toMatchObject({ value: null, status: "unconfirmed", confidence: "unconfirmed", candidates: [] });
    expect(at(2030)).toMatchObject({ value: null, status: "unconfirmed", candidates: [] });
  });
  test("holds once it is given", () => {
    expect(at(2022, { line: 6500 })).toMatchObject({ value: 6500, status: "given", scope: "451026", references: [] });
    expect(at(2022, { line: "6500" })).toMatchObject({ value: null, status: "unconfirmed" });
  });
  test("is not asked for where a value is confirmed or was ended", () => {
    const confirmed = { ...line, values: [...line.values, value("2022-01-01", 8050, "confirmed", "451026")] };
    expect(resolveParameter(confirmed, options({ year: 2022 }))).toMatchObject({ value: 8050, status: "inForce" });
    const ended = { ...line, values: [...line.values, value("2022-01-01", null)] };
    expect(resolveParameter(ended, options({ year: 2022 }))).toMatchObject({ value: null, status: "notInForce" });
  });
});

test("rules on income hold by the year, all others by the as-of date", () => {
  const inForce = { from: "2016-04-28", to: "2020-12-31" };
  const at = (dimension: "income" | "housing", year: number, asOf: string) =>
    ruleHolds({ inForce, dimension }, options({ year, asOf }));
  expect([
    at("income", 2020, "2021-03-01"),
    at("income", 2021, "2020-12-31"),
    at("income", 2015, "2020-12-31"),
  ]).toEqual([true, false, false]);
  expect([
    at("housing", 2021, "2020-12-31"),
    at("housing", 2020, "2021-01-01"),
    at("housing", 2020, "2016-04-27"),
  ]).toEqual([true, false, false]);
});
