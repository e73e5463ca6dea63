import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (income: Cell): Row[] => [
  ["户编号", "姓名", "人均纯收入"],
  ["H1", "韦一", income],
];
const rules = { "INC-16": { on: true } };
const on = (percent = 105) => ({ rules, parameters: { "near-line": percent } });

testRule(nationalPack, "INC-16", {
  valid: [
    { name: "exactly on the line is below, not near", sheet: household(4000), options: on() },
    { name: "one 分 above 105 %", sheet: household(4200.01), options: on() },
    { name: "blank", sheet: household(null), options: on() },
    { name: "unreadable", sheet: household("四千一"), options: on() },
    { name: "above another limit that the county gives", sheet: household(4200), options: on(104) },
  ],
  invalid: [
    { name: "one 分 above the line", sheet: household(4000.01), options: on(), findings: [["C2", "forbidden"]] },
    { name: "exactly 105 %", sheet: household(4200), options: on(), findings: [["C2", "forbidden"]] },
    {
      name: "exactly 105 % of the line of 2019",
      sheet: household(3378.9),
      options: { ...on(), year: 2019 },
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "off by itself",
      sheet: household(4100),
      options: { parameters: { "near-line": 105 } },
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "the limit awaits the county",
      sheet: household(4100),
      options: { rules },
      reason: { reason: "parameterUnconfirmed", parameter: "near-line" },
    },
    {
      name: "the line awaits the county",
      sheet: household(3400),
      options: { ...on(), year: 2017 },
      reason: { reason: "parameterUnconfirmed", parameter: "income-line" },
    },
    {
      name: "after the exit standard",
      sheet: household(4100),
      options: { ...on(), year: 2021 },
      reason: { reason: "notInForce" },
    },
  ],
});
