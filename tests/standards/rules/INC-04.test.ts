import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (income: Cell, first: Cell = null, risk: Cell = null): Row[] => [
  ["户编号", "姓名", "人均纯收入（元）", "首次识别时间", "风险识别时间"],
  ["H1", "韦一", income, first, risk],
];
const severities = (income: Cell, first: Cell = null, risk: Cell = null) =>
  runSheets(nationalPack, { sheet: household(income, first, risk) })
    .findings.filter(({ ruleId }) => ruleId === "INC-04")
    .map(({ severity }) => severity);

testRule(nationalPack, "INC-04", {
  valid: [
    { name: "one 分", sheet: household(0.01) },
    { name: "an ordinary income", sheet: household(8600, "201512") },
    { name: "exactly 100,000", sheet: household(100000) },
    { name: "exactly 20,000 in the year of identification", sheet: household(20000, "202005") },
    { name: "more, identified another year", sheet: household(30000, "201912", "202101") },
    { name: "more, never identified", sheet: household(30000) },
    { name: "an income that cannot be read is another fault", sheet: household("不详") },
    { name: "an identification that cannot be read", sheet: household(30000, "早年") },
  ],
  invalid: [
    { name: "blank", sheet: household(null), findings: [["C2", "filled.blank"]] },
    { name: "0", sheet: household(0), findings: [["C2", "comparison.fails"]] },
    { name: "negative", sheet: household(-0.01), findings: [["C2", "comparison.fails"]] },
    { name: "one 分 above 100,000", sheet: household(100000.01), findings: [["C2", "comparison.fails"]] },
    {
      name: "above both limits is one finding",
      sheet: household(200000, "202005"),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "one 分 above 20,000 when first identified",
      sheet: household(20000.01, "202001"),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "when the risk was found",
      sheet: household(20001, null, "2020年12月"),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "when the risk was found years after",
      sheet: household(20001, "2014", 202007),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "identified twice in one year is one finding",
      sheet: household(20001, "202001", "202007"),
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "the year of income, not of the data",
      sheet: household(25000, "202105"),
      options: { year: 2021, asOf: "2022-02-01" },
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "without the dates",
      sheet: household(null).map((row) => row.slice(0, 3)),
      findings: [["C2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no income",
      sheet: household(1).map((row) => row.filter((_, i) => i !== 2)),
      reason: { reason: "columnMissing", fields: ["incPer"] },
    },
  ],
});

test("what is high at identification is to verify, the rest is wrong", () => {
  expect(severities(20000.01, "202001")).toEqual(["warning"]);
  expect(severities(20000.01, null, "202001")).toEqual(["warning"]);
  for (const income of [null, 0, 100000.01]) expect(severities(income)).toEqual(["error"]);
});

test("an income of 0 is not counted again against the line", () => {
  const sheet = household(0).map((row, i) => [...row, i === 0 ? "户类型" : "脱贫户"]);
  const { findings } = runSheets(nationalPack, { sheet });
  const cause = findings.find(({ ruleId }) => ruleId === "INC-04");
  expect(findings.find(({ ruleId }) => ruleId === "INC-05")).toMatchObject({ follows: cause?.key });
});
