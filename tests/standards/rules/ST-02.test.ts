import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "风险识别时间", "风险消除时间"];
type Cell = string | number | null;
const household = (from: Cell, to: Cell): Row[] => [header, ["H1", "韦一", from, to]];
const today = { asOf: "2023-06-30", year: 2023 };
const plain = { options: today };
/** The county confirmed six months. */
const six = { options: { ...today, parameters: { "min-monitor-months": 6 } } };

testRule(nationalPack, "ST-02", {
  valid: [
    { name: "cleared a year later", sheet: household("202106", "202206"), ...six },
    { name: "exactly six months", sheet: household("202106", "202112"), ...six },
    { name: "exactly six months by day", sheet: household("2021-06-15", "2021-12-15"), ...six },
    { name: "too soon while the months are not confirmed", sheet: household("202106", "202107"), ...plain },
    { name: "in the same month", sheet: household("202106", 202106), ...plain },
    { name: "not cleared", sheet: household("202106", null), ...six },
    { name: "no date of identification", sheet: household(null, "202106"), ...six },
    { name: "the same year, months unknown", sheet: household("2021年", "2021.03"), ...six },
    { name: "a date that cannot be read", sheet: household("202106", "去年"), ...six },
  ],
  invalid: [
    { name: "a month before", sheet: household("202106", "202105"), ...plain, findings: [["D2", "forbidden"]] },
    { name: "a day before", sheet: household("2021-06-15", "2021-06-14"), ...plain, findings: [["D2", "forbidden"]] },
    {
      name: "a year before, months unknown",
      sheet: household("2021", "2020年"),
      ...plain,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "one finding where it is before and too soon",
      sheet: household("202106", "202105"),
      ...six,
      findings: [["D2", "forbidden"]],
    },
    { name: "five months", sheet: household("202106", "202111"), ...six, findings: [["D2", "forbidden"]] },
    {
      name: "a day short of six months",
      sheet: household("2021-06-15", "2021-12-14"),
      ...six,
      findings: [["D2", "forbidden"]],
    },
    { name: "the same day", sheet: household("2021-06-15", "2021-06-15"), ...six, findings: [["D2", "forbidden"]] },
    {
      name: "under other headings",
      sheet: [
        ["户编号", "姓名", "识别监测时间", "消除监测时间"],
        ["H1", "韦一", 202306, 202212],
      ],
      ...plain,
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no date of clearing",
      sheet: [
        ["户编号", "姓名", "风险识别时间"],
        ["H1", "韦一", "202106"],
      ],
      ...plain,
      reason: { reason: "columnMissing", fields: ["riskTo"] },
    },
    {
      name: "a day before monitoring began",
      sheet: household("202002", "202001"),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("the months that await the county are named", () => {
  const { outcomes } = runSheets(nationalPack, { sheet: household("202106", "202107"), ...plain });
  expect(outcomes.find(({ ruleId }) => ruleId === "ST-02")?.partly).toEqual([
    { reason: "parameterUnconfirmed", parameter: "min-monitor-months" },
  ]);
});
