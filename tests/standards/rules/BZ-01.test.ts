import { binzhouPack } from "../../../src/standards/binzhouPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "人均纯收入", "户类型"];
const household = (income: Row[number], hhType: string | null = "脱贫户"): Row[] => [
  header,
  ["H1", "韦一", income, hhType],
];
const then = { options: { region: "371626", year: 2017, asOf: "2017-12-31" } };

testRule(binzhouPack, "BZ-01", {
  valid: [
    { name: "exactly 4,200 yuan is in neither band", sheet: household(4200), ...then },
    { name: "above both lines", sheet: household("4,200.01元"), ...then },
    { name: "still in poverty, so registered already", sheet: household(3000, "未脱贫"), ...then },
    { name: "a blank income", sheet: household(null), ...then },
    { name: "an income that cannot be read", sheet: household("不详"), ...then },
  ],
  invalid: [
    {
      name: "3,508.99 yuan: national platform",
      sheet: household(3508.99),
      ...then,
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "exactly 3,509 yuan: the city's, with a note that the text is silent",
      sheet: household(3509),
      ...then,
      findings: [
        ["C2", "comparison.fails"],
        ["C2", "forbidden"],
      ],
    },
    { name: "3,509.01 yuan: the city's", sheet: household(3509.01), ...then, findings: [["C2", "comparison.fails"]] },
    { name: "4,199.99 yuan: the city's", sheet: household(4199.99), ...then, findings: [["C2", "comparison.fails"]] },
    {
      name: "an ordinary household",
      sheet: household(3508.99, "一般农户"),
      ...then,
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "without household types, under another heading",
      sheet: [
        ["家庭编号", "姓名", "年人均纯收入"],
        ["H1", "韦一", 0],
      ],
      ...then,
      findings: [["C2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "the year before",
      sheet: household(3000),
      options: { region: "371600", year: 2016 },
      reason: { reason: "notInForce" },
    },
    {
      name: "the year after",
      sheet: household(3000),
      options: { region: "371600", year: 2018 },
      reason: { reason: "notInForce" },
    },
    {
      name: "a city beside",
      sheet: household(3000),
      options: { region: "371700", year: 2017 },
      reason: { reason: "otherRegion" },
    },
    {
      name: "no income",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      ...then,
      reason: { reason: "columnMissing", fields: ["incPer"] },
    },
  ],
});

test.each([
  [3508.99, ["error"]],
  [3509, ["warning", "note"]],
  [4199.99, ["warning"]],
  [4200, []],
])("%d yuan: %j", (income, severities) => {
  const { findings } = runSheets(binzhouPack, { sheet: household(income), ...then });
  expect(findings.filter(({ ruleId }) => ruleId === "BZ-01").map(({ severity }) => severity)).toEqual(severities);
});
