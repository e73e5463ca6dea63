import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (income: Cell, monCat: Cell = null): Row[] => [
  ["户编号", "姓名", "人均纯收入", "监测对象类别"],
  ["H1", "韦一", income, monCat],
];
const inYear = (year: number, region = "450000") => ({ region, year, asOf: `${year}-12-31` });
const given = (line: number, year: number) => ({ ...inYear(year), parameters: { "monitor-line": line } });
const YUANMOU = inYear(2023, "532328");

testRule(nationalPack, "INC-06", {
  valid: [
    { name: "exactly on the line is not below", sheet: household(8050), options: YUANMOU },
    { name: "above", sheet: household(8050.01), options: YUANMOU },
    { name: "below but monitored", sheet: household(3000, "突发严重困难户"), options: YUANMOU },
    { name: "a blank income", sheet: household(null), options: YUANMOU },
    { name: "a category that cannot be read", sheet: household(3000, "待定"), options: YUANMOU },
    {
      name: "exactly on the line that the county confirmed for 2020",
      sheet: household(5000),
      options: given(5000, 2020),
    },
    {
      name: "exactly on the line that the county entered for 2025",
      sheet: household(8800.5),
      options: given(8800.5, 2025),
    },
  ],
  invalid: [
    { name: "one 分 below", sheet: household(8049.99), options: YUANMOU, findings: [["C2", "comparison.fails"]] },
    {
      name: "written out that it is not monitored",
      sheet: household(8000, "非监测对象"),
      options: YUANMOU,
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "below the line of 2020",
      sheet: household(4999.99),
      options: given(5000, 2020),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "below the line of 2021",
      sheet: household(5999.99),
      options: given(6000, 2021),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "below a line that was entered",
      sheet: household(8800.49),
      options: given(8800.5, 2025),
      findings: [["C2", "comparison.fails"]],
    },
  ],
  unchecked: [
    ...[2020, 2021, 2022, 2023, 2024, 2026].map((year) => ({
      name: `the line of ${year} awaits the county`,
      sheet: household(1),
      options: inYear(year),
      reason: { reason: "parameterUnconfirmed", parameter: "monitor-line" } as const,
    })),
    {
      name: "the county's line of 2023 says nothing about 2024",
      sheet: household(1),
      options: inYear(2024, "532328"),
      reason: { reason: "parameterUnconfirmed", parameter: "monitor-line" },
    },
    { name: "before the scheme", sheet: household(1), options: given(5000, 2019), reason: { reason: "notInForce" } },
    {
      name: "no category",
      sheet: household(1).map((row) => row.slice(0, 3)),
      options: YUANMOU,
      reason: { reason: "columnMissing", fields: ["monCat"] },
    },
  ],
});

test.each([
  [2020, "450000", [5000]],
  [2021, "450000", [6000]],
  [2022, "450000", []],
  [2023, "520100", [7300]],
  [2023, "450000", []],
])("what the county may confirm in %d in %s", (year, region, candidates) => {
  const { parameters } = runSheets(nationalPack, { sheet: household(1), options: inYear(year, region) });
  const line = parameters.find(({ id }) => id === "monitor-line");
  expect(line).toMatchObject({ status: "unconfirmed", value: null });
  expect(line?.candidates.map(({ value }) => value)).toEqual(candidates);
});

test("one low income that does not exceed the exit line either is counted once", () => {
  const sheet = household(3999).map((row, i) => [...row, i === 0 ? "户类型" : "脱贫户"]);
  const { findings } = runSheets(nationalPack, { sheet, options: given(5000, 2020) });
  const cause = findings.find(({ ruleId }) => ruleId === "INC-05");
  expect(findings.find(({ ruleId }) => ruleId === "INC-06")).toMatchObject({ follows: cause?.key });
});
