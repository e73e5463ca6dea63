import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
interface Household {
  readonly industry?: Cell;
  readonly job?: Cell;
  readonly post?: Cell;
  readonly backstop?: Cell;
  readonly biz?: Cell;
  readonly wage?: Cell;
  readonly transfer?: Cell;
}
const household = (of: Household): Row[] => [
  ["户编号", "姓名", "产业帮扶", "就业帮扶", "公益岗位帮扶", "综合保障", "生产经营性收入", "工资性收入", "转移性收入"],
  [
    "H1",
    "韦一",
    of.industry ?? null,
    of.job ?? null,
    of.post ?? null,
    of.backstop ?? null,
    of.biz === undefined ? 0 : of.biz,
    of.wage === undefined ? 0 : of.wage,
    of.transfer === undefined ? 0 : of.transfer,
  ],
];

testRule(nationalPack, "CAU-10", {
  valid: [
    { name: "no measure and no income", sheet: household({}) },
    {
      name: "each measure with its income",
      sheet: household({ industry: "养殖", job: "外出务工", backstop: "低保", biz: 1, wage: 1, transfer: 1 }),
    },
    { name: "measures said with no and none", sheet: household({ industry: "否", job: "无", post: "0" }) },
    { name: "full support of another kind", sheet: household({ backstop: "养老保险" }) },
    {
      name: "blank incomes are unknown",
      sheet: household({ industry: "养殖", job: "是", backstop: "低保", biz: null, wage: null, transfer: null }),
    },
    { name: "an income that cannot be read", sheet: household({ industry: "养殖", biz: "若干" }) },
  ],
  invalid: [
    {
      name: "industry without business income",
      sheet: household({ industry: "种植" }),
      findings: [["G2", "comparison.fails"]],
    },
    { name: "employment without wages", sheet: household({ job: "是" }), findings: [["H2", "comparison.fails"]] },
    {
      name: "a public post without wages",
      sheet: household({ post: "护林员" }),
      findings: [["H2", "comparison.fails"]],
    },
    {
      name: "employment and a post are one finding",
      sheet: household({ job: "是", post: "是" }),
      findings: [["H2", "comparison.fails"]],
    },
    ...["低保", "农村最低生活保障", "特困供养", "残疾人两项补贴"].map((backstop) => ({
      name: `${backstop} without transfers`,
      sheet: household({ backstop }),
      findings: [["I2", "comparison.fails"]] as const,
    })),
    {
      name: "three at once",
      sheet: household({ industry: "种植", post: "保洁员", backstop: "临时救助、低保" }),
      findings: [
        ["G2", "comparison.fails"],
        ["H2", "comparison.fails"],
        ["I2", "comparison.fails"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no measures",
      sheet: [
        ["户编号", "姓名", "工资性收入"],
        ["H1", "韦一", 0],
      ],
      reason: { reason: "columnMissing", fields: ["measureIndustry", "measureJob", "measurePost", "measureBackstop"] },
    },
    {
      name: "a measure and the income of another",
      sheet: [
        ["户编号", "姓名", "产业帮扶", "工资性收入"],
        ["H1", "韦一", "种植", 0],
      ],
      reason: {
        reason: "columnMissing",
        fields: ["incBiz", "measureJob", "measurePost", "measureBackstop", "incTransfer"],
      },
    },
  ],
});

test("a post alone is asked where the sheet has no other measure", () => {
  const sheet = [
    ["户编号", "姓名", "公益岗位帮扶", "工资性收入"],
    ["H1", "韦一", "是", 0],
  ];
  const { findings } = runSheets(nationalPack, { sheet });
  expect(findings.filter(({ ruleId }) => ruleId === "CAU-10")).toHaveLength(1);
});

test("no wages is one fault where somebody works and help with work is given", () => {
  const sheet = [
    ["户编号", "姓名", "与户主关系", "务工时间（月）", "就业帮扶", "工资性收入"],
    ["H1", "韦一", "户主", 6, "外出务工", 0],
    ["H1", "韦二", "配偶", 0, "外出务工", null],
  ];
  const { findings } = runSheets(nationalPack, { sheet });
  const cause = findings.find(({ ruleId }) => ruleId === "LAB-09");
  expect(cause).toMatchObject({ follows: null });
  expect(findings.find(({ ruleId }) => ruleId === "CAU-10")).toMatchObject({ follows: cause?.key });
});
