import type { RunOptions } from "../../../src/core/model/Run";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const ITEMS = [
  "工资性收入",
  "生产经营性收入",
  "财产性收入",
  "转移性收入",
  "生产经营性支出",
  "最低生活保障金",
  "特困人员救助供养金",
  "养老金或离退休金",
  "计划生育金",
  "生态补偿金",
  "其他转移性收入",
  "资产收益扶贫分红收入",
  "其他财产性收入（旧指标）",
  "公益性岗位收入",
  "其他工资性收入",
  "产业奖励",
  "就业奖励",
  "专项用于减少生产经营性支出的补贴",
];
const item = (heading: string, value: Cell): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", value],
];
const on = { rules: { "INC-10": { on: true } } };

testRule(nationalPack, "INC-10", {
  valid: [
    { name: "0", sheet: item("工资性收入", 0), options: on },
    { name: "an amount", sheet: item("工资性收入", 12000), options: on },
    { name: "blank", sheet: item("工资性收入", null), options: on },
    { name: "unreadable", sheet: item("工资性收入", "负债"), options: on },
    {
      name: "net income may be a loss",
      sheet: [
        ["户编号", "姓名", "工资性收入", "纯收入", "人均纯收入"],
        ["H1", "韦一", 0, -300, -100],
      ],
      options: on,
    },
  ],
  invalid: [
    ...ITEMS.map((heading) => ({
      name: heading,
      sheet: item(heading, -0.01),
      options: on,
      findings: [["C2", "forbidden"]] as const,
    })),
    {
      name: "several, in words",
      sheet: [
        ["户编号", "姓名", "工资性收入", "财产性收入"],
        ["H1", "韦一", "-1,200元", "－30"],
      ],
      options: on,
      findings: [
        ["C2", "forbidden"],
        ["D2", "forbidden"],
      ],
    },
  ],
  unchecked: [
    {
      name: "off by itself",
      sheet: item("工资性收入", -1),
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
  ],
});

test("a negative amount is one fault, whatever else its cell breaks", () => {
  const sheet = [
    [
      "户编号",
      "姓名",
      "与户主关系",
      "是否享受低保",
      "贫困户属性",
      "生产经营性收入",
      "生产经营性支出",
      "最低生活保障金",
    ],
    ["H1", "韦一", "户主", "是", "一般贫困户", 900, -30, -4560],
  ];
  const follows = (rules: RunOptions["rules"]) =>
    runSheets(nationalPack, { sheet, options: { rules } })
      .findings.filter(({ ruleId }) => /^INC-(08|13|15)$/.test(ruleId))
      .map(({ ruleId, follows: cause }) => [ruleId, cause?.split("|")[0] ?? null]);
  expect(follows(on.rules)).toEqual([
    ["INC-08", "INC-10"],
    ["INC-13", "INC-10"],
    ["INC-15", "INC-10"],
  ]);
  expect(follows({})).toEqual([
    ["INC-08", null],
    ["INC-13", null],
    ["INC-15", null],
  ]);
});
