import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const header: Row = ["户编号", "姓名", "是否已务工", "务工月收入", "务工企业名称", "所属行业", "就业渠道"];
const atWork = (working: Cell, income: Cell, firm: Cell, industry: Cell, channel: Cell): Row[] => [
  header,
  ["H1", "韦一", working, income, firm, industry, channel],
];
const ended = (working: Cell, from: Cell, to: Cell): Row[] => [
  ["户编号", "姓名", "是否已务工", "开始时间", "结束时间"],
  ["H1", "韦一", working, from, to],
];

testRule(nationalPack, "LAB-16", {
  valid: [
    { name: "all filled in", sheet: atWork("是", 4500, "某电子厂", "制造业", "自主外出") },
    { name: "0 yuan is filled in", sheet: atWork("是", 0, "某电子厂", "制造业", "自主外出") },
    { name: "not at work, nothing to fill in", sheet: atWork("否", null, null, null, null) },
    { name: "whether at work is blank", sheet: atWork(null, null, null, null, null) },
    { name: "at work, not yet ended", sheet: ended("是", "2020-03", null) },
    { name: "not at work, never was", sheet: ended("否", null, null) },
    { name: "not at work, ended on the day of the data", sheet: ended("否", "2020-03", "2020-12-31") },
    { name: "not at work, ended in the month of the data", sheet: ended("否", "2020-03", "2020-12") },
    { name: "not at work, ended long ago", sheet: ended("否", "201903", "201911") },
    { name: "at work, to end later", sheet: ended("是", "2020-03", "2021-06") },
    { name: "an end that cannot be read", sheet: ended("否", "2020-03", "年底") },
  ],
  invalid: [
    {
      name: "at work, all blank",
      sheet: atWork("是", null, null, null, null),
      findings: [
        ["D2", "filled.blank"],
        ["E2", "filled.blank"],
        ["F2", "filled.blank"],
        ["G2", "filled.blank"],
      ],
    },
    {
      name: "at work, no firm",
      sheet: atWork("已务工", 4500, null, "制造业", "自主外出"),
      findings: [["E2", "filled.blank"]],
    },
    {
      name: "not at work, begun and never ended",
      sheet: ended("否", "2020-03", null),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "not at work, ends the day after that of the data",
      sheet: ended("否", "2020-03", "2021-01-01"),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "not at work, ends the month after that of the data",
      sheet: ended("未务工", "2020年3月", "2021年1月"),
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "whether at work is not asked",
      sheet: atWork(null, 4500, null, null, null).map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["working"] },
    },
    {
      name: "nothing else on work",
      sheet: atWork("是", null, null, null, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["workIncome", "firm", "industry", "channel", "workTo"] },
    },
  ],
});

test("columns that are lacking are named, and the others checked", () => {
  const { outcomes } = runSheets(nationalPack, {
    sheet: atWork("是", null, "某电子厂", null, null).map((row) => row.slice(0, 5)),
  });
  expect(outcomes.find(({ ruleId }) => ruleId === "LAB-16")).toMatchObject({
    notChecked: null,
    findings: 1,
    partly: [{ reason: "columnMissing", fields: ["workTo", "workFrom", "industry", "channel"] }],
  });
});
