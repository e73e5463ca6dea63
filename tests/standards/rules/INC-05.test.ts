import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type InvalidCase, type Row, type SheetCase } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "人均纯收入", "户类型"];
const household = (income: string | number | null, hhType: string | null = "脱贫户"): Row[] => [
  header,
  ["H1", "韦一", income, hhType],
];

/** Both sides of the line of each year: confirmed, or probable and confirmed by the county. */
const LINES: readonly (readonly [year: number, line: number, confirmed: boolean])[] = [
  [2016, 3146, false],
  [2016, 2952, false],
  [2017, 3335, false],
  [2018, 3535, false],
  [2018, 2995, false],
  [2019, 3218, true],
  [2019, 3747, false],
  [2020, 4000, true],
];

const optionsOf = (year: number, line: number, confirmed: boolean) => ({
  year,
  parameters: confirmed ? {} : { "income-line": line },
});

const above = LINES.map(([year, line, confirmed]): SheetCase => ({
  name: `0.01 above ${line} in ${year}`,
  sheet: household(line + 0.01),
  options: optionsOf(year, line, confirmed),
}));
const notAbove = LINES.flatMap(([year, line, confirmed]): InvalidCase[] => [
  {
    name: `exactly ${line} in ${year}: the line has to be exceeded`,
    sheet: household(line),
    options: optionsOf(year, line, confirmed),
    findings: [["C2", "comparison.fails"]],
  },
  {
    name: `0.01 below ${line} in ${year}`,
    sheet: household(line - 0.01),
    options: optionsOf(year, line, confirmed),
    findings: [["C2", "comparison.fails"]],
  },
]);

testRule(nationalPack, "INC-05", {
  valid: [
    ...above,
    { name: "a household still in poverty may be below the line", sheet: household(3000, "未脱贫") },
    { name: "an ordinary household is not asked", sheet: household(3000, "一般农户") },
    { name: "a blank income is unknown", sheet: household(null) },
    { name: "an income that cannot be read is unknown", sheet: household("不详") },
    { name: "a blank household type is unknown", sheet: household(3000, null) },
    { name: "a household type of no list is unknown", sheet: household(3000, "脱贫攻坚户") },
    {
      name: "another line that the county gives for the run",
      sheet: household(3900),
      options: { parameters: { "income-line": 3800 } },
    },
  ],
  invalid: [
    ...notAbove,
    { name: "zero is a value", sheet: household(0), findings: [["C2", "comparison.fails"]] },
    { name: "a negative income", sheet: household(-20), findings: [["C2", "comparison.fails"]] },
    { name: "an income with a unit", sheet: household("3,999元"), findings: [["C2", "comparison.fails"]] },
    { name: "under another name", sheet: household(4000, "已脱贫"), findings: [["C2", "comparison.fails"]] },
    {
      name: "half a cent above is rounded to the line",
      sheet: household(4000.004),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "once for each household, at its first filled cell",
      sheet: [header, ["H1", "韦一", null, "脱贫户"], ["H1", "韦二", 3999, "脱贫户"], ["H2", "蒙三", 3998, "脱贫户"]],
      findings: [
        ["C3", "comparison.fails"],
        ["C4", "comparison.fails"],
      ],
    },
    {
      name: "in a sheet of households beside that of the members",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人均纯收入", "户类型"],
        ["H1", 4000, "脱贫户"],
      ],
      findings: [["户!B2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "no income column",
      sheet: [
        ["户编号", "姓名", "户类型"],
        ["H1", "韦一", "脱贫户"],
      ],
      reason: { reason: "columnMissing", fields: ["incPer"] },
    },
    {
      name: "no income column in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人数"],
        ["H1", 1],
      ],
      reason: { reason: "columnMissing", fields: ["incPer", "hhType"] },
    },
    ...[2016, 2017, 2018].map((year) => ({
      name: `the line of ${year} awaits the county`,
      sheet: household(1),
      options: { year },
      reason: { reason: "parameterUnconfirmed", parameter: "income-line" } as const,
    })),
    {
      name: "a given line that is no number awaits the county",
      sheet: household(1),
      options: { parameters: { "income-line": "四千" } },
      reason: { reason: "parameterUnconfirmed", parameter: "income-line" },
    },
    {
      name: "2021 is after the exit standard",
      sheet: household(1),
      options: { year: 2021, asOf: "2021-12-31" },
      reason: { reason: "notInForce" },
    },
    {
      name: "2021 even where a line is given",
      sheet: household(1),
      options: { year: 2021, parameters: { "income-line": 4000 } },
      reason: { reason: "notInForce" },
    },
    {
      name: "2015 was before it",
      sheet: household(1),
      options: { year: 2015, parameters: { "income-line": 2800 } },
      reason: { reason: "notInForce" },
    },
  ],
});
