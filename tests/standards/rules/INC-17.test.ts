import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
interface Household {
  readonly size?: Cell;
  readonly pension?: Cell;
  readonly low?: Cell;
  readonly allowance?: Cell;
  readonly relief?: Cell;
}
const household = (income: Cell, of: Household): Row[] => [
  ["户编号", "姓名", "与户主关系", "人均纯收入", "家庭人口数", "基础养老金", "低保类别", "低保金", "临时救助"],
  [
    "H1",
    "韦一",
    "户主",
    income,
    of.size === undefined ? 2 : of.size,
    of.pension ?? null,
    of.low ?? null,
    of.allowance ?? null,
    of.relief ?? null,
  ],
];

testRule(nationalPack, "INC-17", {
  valid: [
    { name: "one 分 per head stays above", sheet: household(4600.01, { pension: 1200 }) },
    { name: "nothing is taken off", sheet: household(4000.01, {}) },
    { name: "not above the line to begin with", sheet: household(4000, { pension: 1200 }) },
    { name: "class A counts as income", sheet: household(4500, { low: "A类", allowance: 4560 }) },
    { name: "a class that is not told is not taken off", sheet: household(4500, { low: "是", allowance: 4560 }) },
    { name: "a size of nobody is no divisor", sheet: household(4500, { size: 0, pension: 5000 }) },
    {
      name: "classes A and C in one household cannot be told apart",
      sheet: [...household(4500, { low: "C类", allowance: 2160 }), ["H1", "韦二", "配偶", null, null, null, "A类"]],
    },
    {
      name: "of classes A and C only the rest is taken off",
      sheet: [
        ["户编号", "姓名", "人均纯收入", "家庭人口数", "低保类别", "低保金", "A类、B类低保金"],
        ["H1", "韦一", 4500, 2, "C类", 2160, 1200],
        ["H1", "韦二", null, null, "A类", null, null],
      ],
    },
    { name: "a blank size", sheet: household(4500, { size: null, pension: 5000 }) },
    { name: "a pension that cannot be read", sheet: household(4500, { pension: "每月", relief: 5000 }) },
  ],
  invalid: [
    {
      name: "exactly on the line without basic pension",
      sheet: household(4600, { pension: 1200 }),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "without class C allowance",
      sheet: household(4500, { pension: 0, low: "C类", allowance: 2160 }),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "without temporary relief",
      sheet: household(4500, { pension: 0, relief: 1000 }),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "without all three",
      sheet: household(5000, { pension: 1000, low: "C类低保", allowance: 500, relief: 500 }),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "class C without a column of basic pension, by the present size",
      sheet: [
        ["户编号", "姓名", "与户主关系", "人均纯收入", "当前家庭人口数", "享受低保政策情况", "最低生活保障金"],
        ["H1", "韦一", "户主", 4500, 2, "C类", 1000],
        ["H2", "韦二", "户主", 4500, 2, "C类", 999],
      ],
      findings: [["D2", "forbidden"]],
    },
    {
      name: "classes A and C told apart by their own column",
      sheet: [
        ["户编号", "姓名", "人均纯收入", "家庭人口数", "低保类别", "低保金", "A类、B类低保金"],
        ["H1", "韦一", 4480, 2, "C类", 2160, 1200],
        ["H1", "韦二", null, null, "A类", null, null],
      ],
      findings: [["C2", "forbidden"]],
    },
    {
      name: "in a county of Guangxi in 2019",
      sheet: household(3500, { pension: 600 }),
      options: { region: "451026", year: 2019 },
      findings: [["D2", "forbidden"]],
    },
    {
      name: "without the optional columns",
      sheet: household(4600, { pension: 1200 }).map((row) => row.slice(0, 6)),
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "nothing that does not count",
      sheet: household(4600, {}).map((row) => row.slice(0, 5)),
      reason: { reason: "columnMissing", fields: ["incBasicPension", "incLowAllow", "incRelief"] },
    },
    {
      name: "another region",
      sheet: household(4600, { pension: 1200 }),
      options: { region: "520000" },
      reason: { reason: "otherRegion" },
    },
    {
      name: "before 2017",
      sheet: household(4600, { pension: 1200 }),
      options: { year: 2016 },
      reason: { reason: "notInForce" },
    },
    {
      name: "after 2020",
      sheet: household(4600, { pension: 1200 }),
      options: { year: 2021 },
      reason: { reason: "notInForce" },
    },
    {
      name: "the line awaits the county",
      sheet: household(4600, { pension: 1200 }),
      options: { year: 2018 },
      reason: { reason: "parameterUnconfirmed", parameter: "income-line" },
    },
  ],
});

test("what was taken off is told", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: household(5000, { pension: 1000, low: "C类", allowance: 500.5, relief: 500 }),
  });
  const found = findings.find(({ ruleId }) => ruleId === "INC-17");
  expect(found).toMatchObject({ severity: "note", data: { excluded: 2000.5, adjusted: 3999.75, line: 4000 } });
});
