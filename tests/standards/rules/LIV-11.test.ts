import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "是否通生活用电", "是否通广播电视", "是否有卫生厕所", "主要燃料类型"];
type Cell = string | null;
const household = (elec: Cell, tv: Cell, toilet: Cell, fuel: Cell): Row[] => [
  header,
  ["H1", "韦一", elec, tv, toilet, fuel],
];

testRule(nationalPack, "LIV-11", {
  valid: [
    { name: "all there", sheet: household("是", "是", "是", "清洁能源") },
    { name: "in words", sheet: household("已通", "通", "有", "柴草") },
    { name: "answers that cannot be read", sheet: household("临时", "部分", "公用", "沼气池") },
    {
      name: "only one of the columns",
      sheet: [
        ["户编号", "姓名", "有无卫生厕所"],
        ["H1", "韦一", "有"],
      ],
    },
  ],
  invalid: [
    { name: "no electricity", sheet: household("否", "是", "是", "煤炭"), findings: [["C2", "affirmative.no"]] },
    { name: "electricity blank", sheet: household(null, "是", "是", "煤炭"), findings: [["C2", "affirmative.blank"]] },
    { name: "no broadcasting", sheet: household("是", "未通", "是", "煤炭"), findings: [["D2", "affirmative.no"]] },
    { name: "broadcasting blank", sheet: household("是", null, "是", "煤炭"), findings: [["D2", "affirmative.blank"]] },
    { name: "no toilet", sheet: household("是", "是", "无", "煤炭"), findings: [["E2", "affirmative.no"]] },
    { name: "toilet blank", sheet: household("是", "是", null, "煤炭"), findings: [["E2", "affirmative.blank"]] },
    { name: "fuel blank", sheet: household("是", "是", "是", null), findings: [["F2", "filled.blank"]] },
    {
      name: "everything",
      sheet: household("否", null, "否", null),
      findings: [
        ["C2", "affirmative.no"],
        ["D2", "affirmative.blank"],
        ["E2", "affirmative.no"],
        ["F2", "filled.blank"],
      ],
    },
    {
      name: "one of the columns",
      sheet: [
        ["户编号", "姓名", "有无卫生厕所"],
        ["H1", "韦一", "无"],
      ],
      findings: [["C2", "affirmative.no"]],
    },
  ],
  unchecked: [
    {
      name: "none of the columns",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["elec", "tv", "toilet", "fuel"] },
    },
  ],
});
