import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (income: Cell, mode: Cell = "帮扶消除", to: Cell = "202311"): Row[] => [
  ["户编号", "姓名", "人均纯收入", "风险消除方式", "消除监测时间"],
  ["H1", "韦一", income, mode, to],
];
const YUANMOU = { region: "532328", year: 2023, asOf: "2024-01-31" };

testRule(nationalPack, "INC-07", {
  valid: [
    { name: "exactly on the line", sheet: household(8050), options: YUANMOU },
    { name: "above", sheet: household(12000), options: YUANMOU },
    { name: "removed by itself", sheet: household(3000, "自然消除"), options: YUANMOU },
    { name: "removed the year before", sheet: household(3000, "帮扶消除", "202212"), options: YUANMOU },
    { name: "removed the year after", sheet: household(3000, "帮扶消除", "202401"), options: YUANMOU },
    { name: "not removed yet", sheet: household(3000, null, null), options: YUANMOU },
    { name: "a date that cannot be read", sheet: household(3000, "帮扶消除", "年底"), options: YUANMOU },
    { name: "a blank income", sheet: household(null), options: YUANMOU },
  ],
  invalid: [
    { name: "one 分 below", sheet: household(8049.99), options: YUANMOU, findings: [["C2", "comparison.fails"]] },
    {
      name: "removed in January",
      sheet: household(3000, "帮扶消除", "2023年1月"),
      options: YUANMOU,
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "removed in December",
      sheet: household(3000, "帮扶消除", 202312),
      options: YUANMOU,
      findings: [["C2", "comparison.fails"]],
    },
    {
      name: "below the line that the county entered",
      sheet: household(6999, "帮扶消除", "202206"),
      options: { year: 2022, asOf: "2022-12-31", parameters: { "monitor-line": 7000 } },
      findings: [["C2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "the line awaits the county",
      sheet: household(1),
      options: { year: 2022, asOf: "2022-12-31" },
      reason: { reason: "parameterUnconfirmed", parameter: "monitor-line" },
    },
    {
      name: "no way of removal",
      sheet: household(1).map((row) => row.filter((_, i) => i !== 3)),
      options: YUANMOU,
      reason: { reason: "columnMissing", fields: ["clearMode"] },
    },
    {
      name: "before the scheme",
      sheet: household(1, "帮扶消除", "201906"),
      options: { year: 2019, asOf: "2019-12-31" },
      reason: { reason: "notInForce" },
    },
  ],
});
