import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "人数", "纯收入", "人均纯收入"];
type Cell = string | number | null;
const household = (size: Cell, net: Cell, perHead: Cell): Row[] => [header, ["H1", "韦一", size, net, perHead]];
/** Three sizes: 人数 2, 当前 3, 年度 4; and one member row. Another household of two rows shows that the sheet lists people. */
const sizes = (net: number, perHead: number): Row[] => [
  [...header, "当前家庭人口数", "年度家庭人口数"],
  ["H1", "韦一", 2, net, perHead, 3, 4],
  ["H2", "蒙一", 2, 20000, 10000, 2, 2],
  ["H2", "蒙二", 2, 20000, 10000, 2, 2],
];

testRule(nationalPack, "INC-03", {
  valid: [
    { name: "exact", sheet: household(2, 20000, 10000) },
    { name: "one yuan more", sheet: household(2, 20000, 10001) },
    { name: "one yuan less", sheet: household(2, 20000, 9999) },
    { name: "a third, cut to 分", sheet: household(3, 20000, 6666.66) },
    { name: "a third, rounded up to yuan", sheet: household(3, 20000, 6667) },
    { name: "one yuan above a third to the last 分", sheet: household(3, 20000, 6667.66) },
    { name: "one yuan on a large amount, free of binary noise", sheet: household(3, 3703703.1, 1234568.7) },
    { name: "a negative income", sheet: household(2, -3000, -1500) },
    { name: "blank income per head", sheet: household(2, 20000, null) },
    { name: "blank net income", sheet: household(2, null, 10000) },
    {
      name: "the size of the year where 人数 has no column",
      sheet: [
        ["户编号", "姓名", "纯收入（元）", "人均纯收入（元）", "当前家庭人口数", "年度家庭人口数"],
        ["H1", "韦一", 12000, 3000, 3, 4],
      ],
    },
    {
      name: "the current size where nothing else is told",
      sheet: [
        ["户编号", "姓名", "纯收入（元）", "人均纯收入（元）", "当前家庭人口数", "年度家庭人口数"],
        ["H1", "韦一", 12000, 4000, 3, null],
      ],
    },
    { name: "blank size", sheet: household(null, 20000, 10000) },
    { name: "a size of nobody is no divisor", sheet: household(0, 20000, 10000) },
    { name: "a net income that cannot be read", sheet: household(2, "2万", 10000) },
  ],
  invalid: [
    { name: "1.01 more", sheet: household(2, 20000, 10001.01), findings: [["E2", "equation.differs"]] },
    { name: "1.01 less", sheet: household(2, 20000, 9998.99), findings: [["E2", "equation.differs"]] },
    {
      name: "1.01 above a large amount",
      sheet: household(3, 3703703.1, 1234568.71),
      findings: [["E2", "equation.differs"]],
    },
    {
      name: "net income in the place of income per head",
      sheet: household(2, 20000, 5000),
      findings: [["E2", "equation.differs"]],
    },
    {
      name: "fits with the number of member rows",
      sheet: sizes(20000, 20000),
      findings: [["E2", "equation.alternative"]],
    },
    {
      name: "a sheet of households alone has no member rows to fit with",
      sheet: household(2, 20000, 20000),
      findings: [["E2", "equation.differs"]],
    },
    { name: "fits with the current size", sheet: sizes(12000, 4000), findings: [["E2", "equation.alternative"]] },
    { name: "fits with the size of the year", sheet: sizes(12000, 3000), findings: [["E2", "equation.alternative"]] },
    {
      name: "fits with one of them by one yuan",
      sheet: sizes(12000, 3001),
      findings: [["E2", "equation.alternative"]],
    },
    { name: "fits with none of them by 1.01", sheet: sizes(12000, 3001.01), findings: [["E2", "equation.differs"]] },
    {
      name: "divided by neither size of a sheet that shows the year's and the current one",
      sheet: [
        ["户编号", "姓名", "纯收入（元）", "人均纯收入（元）", "当前家庭人口数", "年度家庭人口数"],
        ["H1", "韦一", 12000, 6000, 3, 4],
      ],
      findings: [["D2", "equation.differs"]],
    },
    {
      name: "divided by the current size, where the year's counts",
      sheet: [
        ["户编号", "姓名", "纯收入（元）", "人均纯收入（元）", "当前家庭人口数", "年度家庭人口数"],
        ["H1", "韦一", 12000, 4000, 3, 4],
      ],
      findings: [["D2", "equation.alternative"]],
    },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
        ["H1", "韦二", "配偶"],
      ],
      households: [
        ["户编号", "人数", "纯收入", "人均纯收入"],
        ["H1", 2, 20000, 10002],
        ["H2", 4, 20000, 5000],
      ],
      findings: [["户!D2", "equation.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no net income and no size",
      sheet: [
        ["户编号", "姓名", "人均纯收入"],
        ["H1", "韦一", 5000],
      ],
      reason: { reason: "columnMissing", fields: ["incNet", "hhSize", "hhSizeYear", "hhSizeNow"] },
    },
    {
      name: "no income per head in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人数", "纯收入"],
        ["H1", 2, 20000],
      ],
      reason: { reason: "columnMissing", fields: ["incPer"] },
    },
  ],
});

test.each([
  [sizes(12000, 4000), 0],
  [sizes(12000, 3000), 1],
  [sizes(12000, 12000), 2],
])("the first alternative that fits is named", (sheet, alternative) => {
  const found = runSheets(nationalPack, { sheet }).findings.find(({ ruleId }) => ruleId === "INC-03");
  expect(found?.data).toMatchObject({ computed: 6000, tolerance: 1, alternative });
});
