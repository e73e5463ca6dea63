import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "首次识别时间", "脱贫年度", "脱贫属性", "返贫年度", "返贫原因"];
type Cell = string | number | null;
const household = (...cells: readonly Cell[]): Row[] => [header, ["H1", "韦一", ...cells]];

testRule(nationalPack, "ST-04", {
  valid: [
    { name: "left after it was identified", sheet: household("201312", 2016, "脱贫", null, null) },
    { name: "left in the same year, months aside", sheet: household("201612", "201601", "脱贫", null, null) },
    { name: "not left", sheet: household("201312", null, "未脱贫", null, null) },
    { name: "no date of identification", sheet: household(null, 2016, "脱贫", null, null) },
    { name: "fell back, with year and cause", sheet: household("201312", 2016, "返贫", 2018, "因病") },
    { name: "did not fall back", sheet: household("201312", 2016, "已脱贫", null, null) },
    { name: "a type that cannot be read", sheet: household("201312", 2016, "又贫", null, null) },
    { name: "years that cannot be read", sheet: household("早年", "去年", "返贫", "去年", "欠债") },
  ],
  invalid: [
    {
      name: "left a year before it was identified",
      sheet: household("201701", 2016, "脱贫", null, null),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "fell back without a year",
      sheet: household("201312", 2016, "返贫", null, "因病"),
      findings: [["F2", "filled.blank"]],
    },
    {
      name: "fell back without a cause",
      sheet: household("201312", 2016, "返贫户", 2018, null),
      findings: [["G2", "filled.blank"]],
    },
    {
      name: "all of it",
      sheet: household("2017年3月", "2016年", "返贫", null, null),
      findings: [
        ["D2", "forbidden"],
        ["F2", "filled.blank"],
        ["G2", "filled.blank"],
      ],
    },
    {
      name: "the years alone, under other headings",
      sheet: [
        ["户编号", "姓名", "识别时间", "脱贫时间"],
        ["H1", "韦一", "2018-05", "2017-11"],
      ],
      findings: [["D2", "forbidden"]],
    },
    {
      name: "the cause alone",
      sheet: [
        ["户编号", "姓名", "户类型", "返贫原因"],
        ["H1", "韦一", "返贫", null],
      ],
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "none of the columns",
      sheet: [
        ["户编号", "姓名", "首次识别时间"],
        ["H1", "韦一", 2014],
      ],
      reason: { reason: "columnMissing", fields: ["outYear", "backYear", "backCause"] },
    },
    {
      name: "a year of falling back without the type",
      sheet: [
        ["户编号", "姓名", "返贫年度"],
        ["H1", "韦一", null],
      ],
      reason: { reason: "columnMissing", fields: ["outYear", "firstYear", "hhType", "backCause"] },
    },
  ],
});

test("a year, month or day kept as a number is worded as a date", () => {
  const rows: Row[] = [
    header,
    ["H1", "韦一", 43466, 2016, "脱贫", null, null],
    ["H2", "蒙二", 201701, 2016, "脱贫", null, null],
  ];
  const { findings } = runSheets(nationalPack, { sheet: rows });
  expect(findings.filter(({ ruleId }) => ruleId === "ST-04").map(({ data }) => data)).toEqual([
    { firstYear: "2019-01-01", outYear: "2016", value: "2016" },
    { firstYear: "2017-01", outYear: "2016", value: "2016" },
  ]);
});
