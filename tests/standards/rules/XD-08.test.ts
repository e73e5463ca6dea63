import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Text = string | null;
const household = (helper: Text, hhType: Text = "脱贫户", monitored: Text = null): Row[] => [
  ["户编号", "姓名", "户类型", "监测对象类别", "帮扶责任人"],
  ["H1", "韦一", hhType, monitored, helper],
];
const blank = [["E2", "filled.blank"]] as const;

testRule(nationalPack, "XD-08", {
  valid: [
    { name: "named", sheet: household("蒙三") },
    { name: "an ordinary household has none", sheet: household(null, "一般农户") },
    { name: "an ordinary household that is not monitored", sheet: household(null, "一般农户", "非监测对象") },
    { name: "a household type of no list", sheet: household(null, "搬迁户") },
    {
      name: "named on one row of the household",
      sheet: [...household(null), ["H1", "韦二", "脱贫户", null, "蒙三"]],
    },
  ],
  invalid: [
    { name: "out of poverty", sheet: household(null), findings: blank },
    { name: "still in poverty", sheet: household(null, "未脱贫"), findings: blank },
    {
      name: "an ordinary household that is monitored",
      sheet: household(null, "一般农户", "边缘易致贫户"),
      findings: blank,
    },
    { name: "blank household type", sheet: household(null, null), findings: blank },
    {
      name: "no household type, in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "帮扶责任人姓名"],
        ["H1", null],
      ],
      findings: [["户!B2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no column",
      sheet: household(null).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["helper"] },
    },
    {
      name: "the day before each household was to have one",
      sheet: household(null),
      options: { year: 2014, asOf: "2014-01-24" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("is a warning about the data, and about the household", () => {
  const { findings } = runSheets(nationalPack, { sheet: household(null) });
  expect(findings.find(({ ruleId }) => ruleId === "XD-08")).toMatchObject({
    severity: "warning",
    subject: { kind: "household", household: "H1" },
  });
});
