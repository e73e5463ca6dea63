import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = [
  "户编号",
  "姓名",
  "监测对象类别",
  "风险识别时间",
  "致贫/返贫风险1",
  "人均纯收入",
  "是否危房户",
  "危房等级",
  "饮水是否安全",
];
type Cell = string | number | null;
const household = (...cells: readonly Cell[]): Row[] => [header, ["H1", "韦一", ...cells]];
const today = { options: { asOf: "2023-06-30", year: 2023 } };

testRule(nationalPack, "ST-01", {
  valid: [
    { name: "all there", sheet: household("脱贫不稳定户", "202106", "因病", 7000, "否", null, "是"), ...today },
    {
      name: "the grade instead of the answer",
      sheet: household("边缘易致贫户", "202106", "因学", 0, null, "B", "否"),
      ...today,
    },
    { name: "not monitored", sheet: household("非监测对象", null, null, null, null, null, null), ...today },
    { name: "no kind", sheet: household(null, null, null, null, null, null, null), ...today },
    { name: "a kind that cannot be read", sheet: household("待定", null, null, null, null, null, null), ...today },
    {
      name: "what cannot be read is not blank",
      sheet: household("边缘户", "前年", "旱灾", "不详", "待定", null, "一般"),
      ...today,
    },
  ],
  invalid: [
    {
      name: "no date",
      sheet: household("脱贫不稳定户", null, "因病", 7000, "否", "A", "是"),
      ...today,
      findings: [["D2", "filled.blank"]],
    },
    {
      name: "no risk",
      sheet: household("突发严重困难户", "202106", null, 7000, "否", "A", "是"),
      ...today,
      findings: [["E2", "filled.blank"]],
    },
    {
      name: "no income",
      sheet: household("边缘易致贫户", "202106", "因病", null, "否", "A", "是"),
      ...today,
      findings: [["F2", "filled.blank"]],
    },
    {
      name: "no housing",
      sheet: household("边缘易致贫户", "202106", "因病", 7000, null, null, "是"),
      ...today,
      findings: [["G2", "filled.blank"]],
    },
    {
      name: "no water",
      sheet: household("边缘易致贫户", "202106", "因病", 7000, "否", "A", null),
      ...today,
      findings: [["I2", "filled.blank"]],
    },
    {
      name: "nothing, on the first day",
      sheet: household("边缘户", null, null, null, null, null, null),
      options: { asOf: "2020-03-01" },
      findings: [
        ["D2", "filled.blank"],
        ["E2", "filled.blank"],
        ["F2", "filled.blank"],
        ["G2", "filled.blank"],
        ["I2", "filled.blank"],
      ],
    },
    {
      name: "one of the columns, under other headings",
      sheet: [
        ["户编号", "姓名", "易返贫致贫户(监测对象)类型", "识别监测时间"],
        ["H1", "韦一", "脱贫不稳定户", "—"],
      ],
      ...today,
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no kinds",
      sheet: [
        ["户编号", "姓名", "风险识别时间"],
        ["H1", "韦一", null],
      ],
      ...today,
      reason: { reason: "columnMissing", fields: ["monCat"] },
    },
    {
      name: "a day before monitoring began",
      sheet: household("边缘户", null, null, null, null, null, null),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});
