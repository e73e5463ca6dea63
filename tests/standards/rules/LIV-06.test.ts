import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "受益人口", "人数"];
const household = (heads: Row[number], size: Row[number]): Row[] => [
  header,
  ["H1", "韦一", heads, size],
  ["H1", "韦二", null, null],
];

testRule(nationalPack, "LIV-06", {
  valid: [
    { name: "as many as now", sheet: household(2, 2) },
    { name: "blank beneficiaries", sheet: household(null, 2) },
    { name: "a blank size", sheet: household(3, null) },
    { name: "a number that cannot be read", sheet: household("若干", 2) },
  ],
  invalid: [
    { name: "one was born", sheet: household(1, 2), findings: [["C2", "equation.differs"]] },
    { name: "one has died", sheet: household(3, 2), findings: [["C2", "equation.differs"]] },
    { name: "none", sheet: household(0, 2), findings: [["C2", "equation.differs"]] },
    {
      name: "by the present size",
      sheet: [
        ["户编号", "姓名", "家庭受益户人口", "当前家庭人口数"],
        ["H1", "韦一", 4, 5],
      ],
      findings: [["C2", "equation.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no beneficiaries",
      sheet: [
        ["户编号", "姓名", "人数"],
        ["H1", "韦一", 1],
      ],
      reason: { reason: "columnMissing", fields: ["relocBenef"] },
    },
    {
      name: "a day before the programme",
      sheet: household(1, 2),
      options: { asOf: "2015-11-30", year: 2015 },
      reason: { reason: "notInForce" },
    },
  ],
});

test("a wrong size explains the difference", () => {
  const run = runSheets(nationalPack, { sheet: household(2, 3) });
  const [own] = run.findings.filter(({ ruleId }) => ruleId === "LIV-06");
  expect(own?.follows).toBe(run.findings.find(({ ruleId }) => ruleId === "HH-07")?.key);
  expect(own?.follows).toMatch(/^HH-07/);
});
