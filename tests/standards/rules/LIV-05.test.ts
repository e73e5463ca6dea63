import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "受益人口", "住房面积", "自筹资金", "搬迁类型"];
const household = (
  heads: Row[number],
  area: Row[number],
  fund: Row[number] = null,
  kind: Row[number] = "建档立卡",
): Row[] => [header, ["H1", "韦一", heads, area, fund, kind]];
/** What the county confirmed as the most own money of one household. */
const tenThousand = { parameters: { "reloc-fund-household": 10000 } };

testRule(nationalPack, "LIV-05", {
  valid: [
    { name: "exactly 25 m² a head", sheet: household(1, 25) },
    { name: "exactly 25.00 m² for each of four", sheet: household(4, "100.00") },
    { name: "exactly 2,500 yuan a head", sheet: household(1, null, 2500) },
    { name: "exactly 2,500 yuan for each of three", sheet: household(3, 75, "7,500元") },
    { name: "more than 10,000 yuan while that line is not confirmed", sheet: household(5, 125, 12500) },
    { name: "exactly 10,000 yuan", sheet: household(5, 100, 10000), options: tenThousand },
    { name: "one that moved along", sheet: household(1, 90, 90000, "同步搬迁"), options: tenThousand },
    { name: "no beneficiaries written", sheet: household(null, 100, 30000), options: tenThousand },
    { name: "no beneficiaries at all", sheet: household(0, 100, 30000) },
    { name: "a blank area", sheet: household(2, null) },
    { name: "an area that cannot be read", sheet: household(2, "两间") },
    {
      name: "on the first day of the line on money a year early",
      sheet: household(1, 25, 2501),
      options: { asOf: "2015-12-31", year: 2015 },
    },
  ],
  invalid: [
    { name: "25.01 m² a head", sheet: household(1, 25.01), findings: [["D2", "comparison.fails"]] },
    { name: "25.004 m² is not 25.00", sheet: household(1, 25.004), findings: [["D2", "comparison.fails"]] },
    { name: "four with 100.01 m²", sheet: household(4, 100.01), findings: [["D2", "comparison.fails"]] },
    { name: "2,500.01 yuan a head", sheet: household(1, 25, 2500.01), findings: [["E2", "comparison.fails"]] },
    { name: "three with 7,500.01 yuan", sheet: household(3, 75, 7500.01), findings: [["E2", "comparison.fails"]] },
    {
      name: "both lines",
      sheet: household(2, 50.01, 5000.01),
      findings: [
        ["D2", "comparison.fails"],
        ["E2", "comparison.fails"],
      ],
    },
    {
      name: "a kind that is not written binds as well",
      sheet: household(1, 26, null, null),
      findings: [["D2", "comparison.fails"]],
    },
    {
      name: "10,000.01 yuan of a household",
      sheet: household(5, 100, 10000.01),
      options: tenThousand,
      findings: [["E2", "comparison.fails"]],
    },
    {
      name: "on the first day",
      sheet: household(2, 51),
      options: { asOf: "2015-12-01", year: 2015 },
      findings: [["D2", "comparison.fails"]],
    },
    {
      name: "the line on money on its first day",
      sheet: household(1, 25, 2502),
      options: { asOf: "2016-01-01", year: 2016 },
      findings: [["E2", "comparison.fails"]],
    },
    {
      name: "without a column of kinds, under another heading",
      sheet: [
        ["户编号", "姓名", "家庭受益户人口", "住房面积(㎡)"],
        ["H1", "韦一", 2, 50.01],
      ],
      findings: [["D2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "neither area nor money",
      sheet: [
        ["户编号", "姓名", "受益人口"],
        ["H1", "韦一", 2],
      ],
      reason: { reason: "columnMissing", fields: ["area", "selfFund"] },
    },
    {
      name: "a day before the lines",
      sheet: household(1, 90),
      options: { asOf: "2015-11-30", year: 2015 },
      reason: { reason: "notInForce" },
    },
    {
      name: "a day after the programme",
      sheet: household(1, 90),
      options: { asOf: "2021-01-01", year: 2020 },
      reason: { reason: "notInForce" },
    },
  ],
});
