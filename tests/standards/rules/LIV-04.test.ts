import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "住房面积", "人数"];
const household = (area: Row[number], size: Row[number] = 3): Row[] => [header, ["H1", "韦一", area, size]];
/** What the county confirmed as the largest area per head. */
const sixty = { parameters: { "max-area-per-head": 60 } };

testRule(nationalPack, "LIV-04", {
  valid: [
    { name: "exactly 13 m² a head", sheet: household(39) },
    { name: "more than 13 m² a head", sheet: household(39.01) },
    { name: "a very large house while the alert is not confirmed", sheet: household(3000) },
    { name: "exactly 60 m² a head", sheet: household(180), options: sixty },
    { name: "a blank area", sheet: household(null) },
    { name: "a blank size", sheet: household(10, null) },
    { name: "a size of zero", sheet: household(10, 0) },
    { name: "an area that cannot be read", sheet: household("约一百") },
    { name: "a county of Guangxi", sheet: household(39, 3), options: { region: "451026" } },
    {
      name: "less than 13 m² in another province",
      sheet: household(30),
      options: { region: "520000", ...sixty },
    },
    {
      name: "less than 13 m² a day before the standard",
      sheet: household(30),
      options: { asOf: "2016-12-31", year: 2016, ...sixty },
    },
    {
      name: "less than 13 m² a day after the standard",
      sheet: household(30),
      options: { asOf: "2021-01-01", year: 2021, ...sixty },
    },
    {
      name: "by the present size where there is no other",
      sheet: [
        ["户编号", "姓名", "住房面积", "当前家庭人口数"],
        ["H1", "韦一", 26, 2],
      ],
    },
  ],
  invalid: [
    { name: "just below 13 m² a head", sheet: household(38.99), findings: [["C2", "forbidden"]] },
    {
      name: "in a county of Guangxi",
      sheet: household("38.99㎡"),
      options: { region: "451026" },
      findings: [["C2", "forbidden"]],
    },
    {
      name: "on the first day",
      sheet: household(38.99),
      options: { asOf: "2017-01-01", year: 2016 },
      findings: [["C2", "forbidden"]],
    },
    {
      name: "on the last day",
      sheet: household(38.9999),
      options: { asOf: "2020-12-31", year: 2019 },
      findings: [["C2", "forbidden"]],
    },
    { name: "just above 60 m² a head", sheet: household(180.01), options: sixty, findings: [["C2", "forbidden"]] },
    {
      name: "above 60 m² in another province and year",
      sheet: household(61, 1),
      options: { region: "520000", asOf: "2023-06-30", year: 2023, ...sixty },
      findings: [["C2", "forbidden"]],
    },
    {
      name: "by the other size where one is blank",
      sheet: [
        ["户编号", "姓名", "住房面积(㎡)", "人数", "当前家庭人口数"],
        ["H1", "韦一", 25, null, 2],
      ],
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no size",
      sheet: [
        ["户编号", "姓名", "住房面积"],
        ["H1", "韦一", 10],
      ],
      reason: { reason: "columnMissing", fields: ["hhSize", "hhSizeNow"] },
    },
    {
      name: "outside Guangxi the alert awaits the county",
      sheet: household(1),
      options: { region: "520000" },
      reason: { reason: "parameterUnconfirmed", parameter: "max-area-per-head" },
      partly: [{ reason: "parameterNotInForce", parameter: "min-area-per-head" }],
    },
  ],
});
