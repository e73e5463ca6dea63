import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const header: Row = [
  "户编号",
  "姓名",
  "工资性收入",
  "生产经营性收入",
  "财产性收入",
  "转移性收入",
  "生产经营性支出",
  "纯收入",
];
const household = (
  net: Cell,
  [wage, biz, prop, transfer, cost]: readonly Cell[] = [9000, 5000, 300, 700, 2000],
): Row[] => [header, ["H1", "韦一", wage ?? null, biz ?? null, prop ?? null, transfer ?? null, cost ?? null, net]];
const withAwards = (net: Cell): Row[] => {
  const [heading = [], row = []] = household(net);
  return [
    [...heading, "产业奖励", "就业奖励", "专项用于减少生产经营性支出的补贴"],
    [...row, 100, 200, 400],
  ];
};

testRule(nationalPack, "INC-02", {
  valid: [
    { name: "four kinds less cost", sheet: household(13000) },
    { name: "one yuan more", sheet: household(13001) },
    { name: "one yuan less", sheet: household(12999) },
    { name: "a loss", sheet: household(-500, [0, 1000, 0, 0, 1500]) },
    { name: "in 分", sheet: household(0.3, [0.1, 0.2, 0, 0, 0]) },
    { name: "a blank kind makes the sum unknown", sheet: household(99, [9000, null, 300, 700, 2000]) },
    { name: "a blank cost makes the sum unknown", sheet: household(99, [9000, 5000, 300, 700, null]) },
    { name: "a blank net income", sheet: household(null) },
    { name: "a kind that cannot be read", sheet: household(99, ["九千", 5000, 300, 700, 2000]) },
  ],
  invalid: [
    { name: "1.01 more", sheet: household(13001.01), findings: [["H2", "equation.differs"]] },
    { name: "1.01 less", sheet: household(12998.99), findings: [["H2", "equation.differs"]] },
    { name: "the cost was not taken off", sheet: household(15000), findings: [["H2", "equation.differs"]] },
    ...[13100, 13200, 13400, 13300, 13500, 13600, 13700].map((net) => ({
      name: `fits at ${net} with awards or the subsidy`,
      sheet: withAwards(net),
      findings: [["H2", "equation.alternative"]] as const,
    })),
    { name: "fits with none of them", sheet: withAwards(13102), findings: [["H2", "equation.differs"]] },
    {
      name: "gross income of 34,800 yuan taken for net",
      sheet: household("34,800元", [0, 34800, 0, 0, 6000]),
      findings: [["H2", "equation.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no cost",
      sheet: household(13000).map((row) => row.filter((_, i) => i !== 6)),
      reason: { reason: "columnMissing", fields: ["incCost"] },
    },
  ],
});

test("a wrong sum of transfers explains a wrong net income of the same household", () => {
  const sheet = household(13002).map((row, i) => [
    ...row,
    ...(i === 0 ? ["低保金", "五保金", "养老金", "计划生育金", "生态补偿金", "其他转移性收入"] : [702, 0, 0, 0, 0, 0]),
  ]);
  const { findings } = runSheets(nationalPack, { sheet });
  const cause = findings.find(({ ruleId }) => ruleId === "INC-01");
  expect(cause).toMatchObject({ follows: null });
  expect(findings.find(({ ruleId }) => ruleId === "INC-02")).toMatchObject({ follows: cause?.key });
});
