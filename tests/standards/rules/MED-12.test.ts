import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (cost: Cell, hhType: Cell, monitored: Cell = null): Row[] => [
  ["户编号", "姓名", "合规自付支出", "户类型", "监测对象类别"],
  ["H1", "韦一", cost, hhType, monitored],
];
const only = (drop: number, rows: Row[]): Row[] => rows.map((row) => row.filter((_, at) => at !== drop));
const date = { year: 2023, asOf: "2023-12-31" };
const given = { ...date, parameters: { "medical-alert-monitored": 5000, "medical-alert-other": 10000 } };
const high = [["C2", "comparison.fails"]] as const;

testRule(nationalPack, "MED-12", {
  valid: [
    { name: "out of poverty, exactly the alert", sheet: household(5000, "脱贫户"), options: given },
    { name: "monitored, exactly the alert", sheet: household(5000, "一般农户", "边缘易致贫户"), options: given },
    { name: "others above the lower alert", sheet: household(9999, "一般农户"), options: given },
    { name: "others, exactly the alert", sheet: household(10000, "一般农户", "非监测对象"), options: given },
    { name: "blank cost", sheet: household(null, "脱贫户"), options: given },
    { name: "a cost that cannot be read", sheet: household("一万多", "脱贫户"), options: given },
    { name: "a household type of no list", sheet: household(90000, "搬迁户"), options: given },
    {
      name: "an alert that is no candidate",
      sheet: household(7000, "脱贫户"),
      options: { ...date, parameters: { ...given.parameters, "medical-alert-monitored": 7000 } },
    },
  ],
  invalid: [
    { name: "out of poverty, 0.01 above", sheet: household(5000.01, "脱贫户"), options: given, findings: high },
    {
      name: "monitored, 0.01 above",
      sheet: household(5000.01, "一般农户", "突发严重困难户"),
      options: given,
      findings: high,
    },
    { name: "back in poverty", sheet: household(5001, "返贫"), options: given, findings: high },
    { name: "others, 0.01 above", sheet: household(10000.01, "一般农户"), options: given, findings: high },
    {
      name: "no column of monitoring, above the alert of others",
      sheet: only(4, household(12000, "一般农户")),
      options: given,
      findings: high,
    },
    {
      name: "no household type, monitored",
      sheet: only(3, household(6000, null, "脱贫不稳定户")),
      options: given,
      findings: high,
    },
  ],
  unchecked: [
    {
      name: "the alerts await the county",
      sheet: household(90000, "脱贫户"),
      options: date,
      reason: { reason: "parameterUnconfirmed", parameter: "medical-alert-monitored" },
      partly: [{ reason: "parameterUnconfirmed", parameter: "medical-alert-other" }],
    },
    {
      name: "an alert that is no number",
      sheet: household(90000, "一般农户"),
      options: { ...date, parameters: { "medical-alert-monitored": "五千", "medical-alert-other": "一万" } },
      reason: { reason: "parameterUnconfirmed", parameter: "medical-alert-monitored" },
      partly: [{ reason: "parameterUnconfirmed", parameter: "medical-alert-other" }],
    },
    {
      name: "no cost",
      sheet: only(2, household(null, "脱贫户")),
      options: given,
      reason: { reason: "columnMissing", fields: ["selfPay"] },
    },
    {
      name: "neither household type nor monitoring",
      sheet: only(3, only(4, household(90000, null))),
      options: given,
      reason: { reason: "columnMissing", fields: ["hhType", "monCat"] },
    },
    {
      name: "before monitoring asked for cost",
      sheet: household(90000, "脱贫户"),
      options: { ...given, year: 2021, asOf: "2021-04-30" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("one alert alone checks its half and says what the other awaits", () => {
  const { findings, outcomes } = runSheets(nationalPack, {
    sheet: [...household(6000, "脱贫户"), ["H2", "蒙三", 90000, "一般农户", null]],
    options: { ...date, parameters: { "medical-alert-monitored": 5000 } },
  });
  expect(findings.filter(({ ruleId }) => ruleId === "MED-12").map(({ at }) => at.row)).toEqual([1]);
  expect(outcomes.find(({ ruleId }) => ruleId === "MED-12")).toMatchObject({
    notChecked: null,
    partly: [{ reason: "parameterUnconfirmed", parameter: "medical-alert-other" }],
  });
});

test("the county is offered the alerts that are known", () => {
  const { parameters } = runSheets(nationalPack, { sheet: household(1, "脱贫户"), options: date });
  const candidates = (id: string) => parameters.find((one) => one.id === id)?.candidates.map(({ value }) => value);
  expect(candidates("medical-alert-monitored")).toEqual([5000, 6000]);
  expect(candidates("medical-alert-other")).toEqual([10000, 20000]);
});
