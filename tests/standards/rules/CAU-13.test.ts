import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (from: Cell, state: Cell): Row[] => [
  ["户编号", "姓名", "识别监测时间", "实施开发式帮扶措施情况"],
  ["H1", "韦一", from, state],
];
const by = (asOf: string, months = 1) => ({ asOf, parameters: { "help-within": months } });
const LATE = "尚未实施";

testRule(nationalPack, "CAU-13", {
  valid: [
    { name: "the last day of the month after", sheet: household("202301", LATE), options: by("2023-02-28") },
    { name: "the day of identification", sheet: household("2023年1月", LATE), options: by("2023-01-31") },
    { name: "help was given", sheet: household("202101", "已实施"), options: by("2023-12-31") },
    { name: "a blank state", sheet: household("202101", null), options: by("2023-12-31") },
    { name: "a state that cannot be read", sheet: household("202101", "计划中"), options: by("2023-12-31") },
    { name: "a blank date", sheet: household(null, LATE), options: by("2023-12-31") },
    { name: "a year without a month", sheet: household("2021年", LATE), options: by("2023-12-31") },
    { name: "at once, in the same month", sheet: household("202301", LATE), options: by("2023-01-31", 0) },
  ],
  invalid: [
    {
      name: "two months after",
      sheet: household("202301", LATE),
      options: by("2023-03-01"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "at once, the month after",
      sheet: household("2023.01", "未实施"),
      options: by("2023-02-01", 0),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "across a year",
      sheet: household("2022-11", LATE),
      options: by("2023-01-01"),
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "the time awaits the county",
      sheet: household("202301", LATE),
      options: { asOf: "2023-12-31" },
      reason: { reason: "parameterUnconfirmed", parameter: "help-within" },
    },
    {
      name: "no state",
      sheet: household("202301", LATE).map((row) => row.slice(0, 3)),
      options: by("2023-12-31"),
      reason: { reason: "columnMissing", fields: ["measureState"] },
    },
    {
      name: "before the scheme",
      sheet: household("201901", LATE),
      options: by("2020-02-29"),
      reason: { reason: "notInForce" },
    },
  ],
});

test("the months are told", () => {
  const { findings } = runSheets(nationalPack, { sheet: household("202211", LATE), options: by("2023-03-15") });
  expect(findings.find(({ ruleId }) => ruleId === "CAU-13")?.data).toMatchObject({ months: 4, limit: 1 });
});
