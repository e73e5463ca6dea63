import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (perHead: Cell): Row[] => [
  ["户编号", "姓名", "人均纯收入"],
  ["H1", "韦一", perHead],
];
const on = { "INC-12": { on: true } };
const confirmed = (months: number, rise = 100) => ({
  rules: on,
  parameters: { "months-covered": months, "rise-warn": rise },
});

testRule(nationalPack, "INC-12", {
  valid: [
    { name: "just under twice", sheet: household(15999.99), previous: household(8000), options: confirmed(12) },
    { name: "less", sheet: household(4000), previous: household(8000), options: confirmed(12) },
    { name: "half of it in six months", sheet: household(4000), previous: household(8000), options: confirmed(6) },
    { name: "nothing before", sheet: household(9000), previous: household(0), options: confirmed(12) },
    { name: "blank before", sheet: household(9000), previous: household(null), options: confirmed(12) },
    {
      name: "another degree that the county gives",
      sheet: household(16000),
      previous: household(8000),
      options: confirmed(12, 150),
    },
  ],
  invalid: [
    {
      name: "exactly twice",
      sheet: household(16000),
      previous: household(8000),
      options: confirmed(12),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "all of it in six months",
      sheet: household(8000),
      previous: household(8000),
      options: confirmed(6),
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "off by itself",
      sheet: household(16000),
      previous: household(8000),
      options: { parameters: confirmed(12).parameters },
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "the degree of a rise awaits the county",
      sheet: household(16000),
      previous: household(8000),
      options: { rules: on, parameters: { "months-covered": 12 } },
      reason: { reason: "parameterUnconfirmed", parameter: "rise-warn" },
    },
    {
      name: "no period before",
      sheet: household(16000),
      options: confirmed(12),
      reason: { reason: "previousMissing" },
    },
  ],
});

test("the rise is told to a tenth of a per cent", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: household(20000),
    previous: household(9000),
    options: confirmed(12),
  });
  expect(findings.find(({ ruleId }) => ruleId === "INC-12")?.data).toMatchObject({
    previous: 9000,
    months: 12,
    prorata: 9000,
    change: 122.2,
  });
});
