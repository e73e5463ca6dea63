import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const ITEMS = [
  "最低生活保障金",
  "特困人员救助供养金",
  "养老金或离退休金",
  "计划生育金",
  "生态补偿金",
  "其他转移性收入",
];
const transfers = (total: Cell, ...items: Cell[]): Row[] => [
  ["户编号", "姓名", "转移性收入", ...ITEMS],
  ["H1", "韦一", total, ...items],
];
const wages = (total: Cell, post: Cell, other: Cell, award?: Cell): Row[] => [
  ["户编号", "姓名", "工资性收入", "公益性岗位收入", "其他工资性收入", ...(award === undefined ? [] : ["就业奖励"])],
  ["H1", "韦一", total, post, other, ...(award === undefined ? [] : [award])],
];
/** 21 yuan of items, and three payments that may or may not belong to them. */
const withAwards = (total: Cell, industry: Cell = 100, job: Cell = 200, subsidy: Cell = 400): Row[] => [
  [...transfers(0)[0]!, "产业奖励", "就业奖励", "专项用于减少生产经营性支出的补贴"],
  ["H1", "韦一", total, 1, 2, 3, 4, 5, 6, industry, job, subsidy],
];

testRule(nationalPack, "INC-01", {
  valid: [
    { name: "six items", sheet: transfers(21, 1, 2, 3, 4, 5, 6) },
    { name: "one yuan more", sheet: transfers(22, 1, 2, 3, 4, 5, 6) },
    { name: "one yuan less", sheet: transfers(20, 1, 2, 3, 4, 5, 6) },
    { name: "all 0", sheet: transfers(0, 0, 0, 0, 0, 0, 0) },
    { name: "a blank item makes the sum unknown", sheet: transfers(900, 1, 2, 3, 4, 5, null) },
    { name: "a blank total", sheet: transfers(null, 1, 2, 3, 4, 5, 6) },
    { name: "an item that cannot be read", sheet: transfers(900, 1, 2, "三", 4, 5, 6) },
    { name: "wages", sheet: wages(15000.5, 6000, 9000.5) },
    { name: "wages, one yuan off", sheet: wages(15001, 6000, 9000) },
    { name: "wages with a blank part", sheet: wages(15000, 6000, null) },
  ],
  invalid: [
    { name: "1.01 more", sheet: transfers(22.01, 1, 2, 3, 4, 5, 6), findings: [["C2", "equation.differs"]] },
    { name: "1.01 less", sheet: transfers(19.99, 1, 2, 3, 4, 5, 6), findings: [["C2", "equation.differs"]] },
    { name: "items without a total", sheet: transfers(0, 4560, 0, 0, 0, 0, 0), findings: [["C2", "equation.differs"]] },
    ...[121, 221, 421, 321, 521, 621, 721].map((total) => ({
      name: `fits at ${total} with awards or the subsidy`,
      sheet: withAwards(total),
      findings: [["C2", "equation.alternative"]] as const,
    })),
    { name: "fits with none of them", sheet: withAwards(123), findings: [["C2", "equation.differs"]] },
    { name: "a blank award fits with nothing", sheet: withAwards(121, null), findings: [["C2", "equation.differs"]] },
    { name: "wages, 1.01 off", sheet: wages(15001.01, 6000, 9000), findings: [["C2", "equation.differs"]] },
    {
      name: "wages fit with the award",
      sheet: wages(15500, 6000, 9000, 500),
      findings: [["C2", "equation.alternative"]],
    },
    {
      name: "in a sheet of households, under older headings",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
        ["H1", "韦二", "配偶"],
      ],
      households: [
        ["户编号", "转移性收入", "低保金", "五保金", "养老金", "计划生育金", "生态补偿金", "其他转移性收入"],
        ["H1", 5000, 4560, 0, 0, 0, 0, 0],
      ],
      findings: [["户!B2", "equation.differs"]],
    },
  ],
  unchecked: [
    {
      name: "neither total",
      sheet: [
        ["户编号", "姓名", "低保金"],
        ["H1", "韦一", 100],
      ],
      reason: { reason: "columnMissing", fields: ["incTransfer", "incWage"] },
    },
    {
      name: "an item is no column, and no wages",
      sheet: transfers(21, 1, 2, 3, 4, 5, 6).map((row) => row.slice(0, 8)),
      reason: { reason: "columnMissing", fields: ["incOtherTransfer", "incWage", "incPost", "incOtherWage"] },
    },
  ],
});

test.each([
  [121, 0],
  [221, 1],
  [421, 2],
  [321, 3],
  [521, 4],
  [621, 5],
  [721, 6],
])("a total of %d is named as the alternative %d", (total, alternative) => {
  const { findings } = runSheets(nationalPack, { sheet: withAwards(total) });
  expect(findings.find(({ ruleId }) => ruleId === "INC-01")?.data).toMatchObject({ computed: 21, alternative });
});

test("wages alone are checked, and what the transfers lack is said", () => {
  const { outcomes } = runSheets(nationalPack, {
    sheet: [...wages(9000, 0, 9000)].map((row, i) => [...row, i === 0 ? "转移性收入" : 1]),
  });
  expect(outcomes.find(({ ruleId }) => ruleId === "INC-01")).toMatchObject({
    notChecked: null,
    applied: 1,
    partly: [
      {
        reason: "columnMissing",
        fields: ["incLowAllow", "incDestitute", "incPension", "incFamilyPlan", "incEco", "incOtherTransfer"],
      },
    ],
  });
});
