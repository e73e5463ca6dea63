import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "是否解决安全饮用水", "饮水是否困难", "监测对象类别"];
type Cell = string | number | null;
const household = (safe: Cell, hard: Cell = null, monCat: Cell = null): Row[] => [
  header,
  ["H1", "韦一", safe, hard, monCat],
];

testRule(nationalPack, "LIV-08", {
  valid: [
    { name: "safe", sheet: household("是") },
    { name: "safe and no hardship", sheet: household("是", "否") },
    { name: "safe in a monitored household", sheet: household("是", "否", "脱贫不稳定户") },
    { name: "safe, written as 1", sheet: household(1, 0) },
    { name: "not safe but monitored", sheet: household("否", "是", "脱贫不稳定户") },
    { name: "blank but monitored", sheet: household(null, null, "边缘易致贫户") },
    { name: "hardship that cannot be read", sheet: household("是", "有时") },
    { name: "an answer that cannot be read", sheet: household("一般") },
    { name: "not safe, and a category that cannot be read", sheet: household("否", null, "待定") },
  ],
  invalid: [
    { name: "not safe", sheet: household("否"), findings: [["C2", "affirmative.no"]] },
    {
      name: "not safe with hardship is one finding",
      sheet: household("否", "是"),
      findings: [["C2", "affirmative.no"]],
    },
    { name: "blank", sheet: household(null), findings: [["C2", "affirmative.blank"]] },
    { name: "blank with hardship", sheet: household(null, "是"), findings: [["C2", "affirmative.blank"]] },
    {
      name: "not safe and written out that it is not monitored",
      sheet: household("否", null, "非监测对象"),
      findings: [["C2", "affirmative.no"]],
    },
    { name: "safe and hard at once", sheet: household("是", "是"), findings: [["C2", "forbidden"]] },
    {
      name: "safe and hard at once, monitored or not",
      sheet: household("是", "是", "脱贫不稳定户"),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "without the other columns",
      sheet: [
        ["户编号", "姓名", "是否解决安全饮用水"],
        ["H1", "韦一", "否"],
      ],
      findings: [["C2", "affirmative.no"]],
    },
    {
      name: "blank in a sheet of households, and a household that this sheet lacks",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
        ["H2", "蒙三", "户主"],
      ],
      households: [
        ["户编号", "是否解决安全饮用水", "饮水是否困难"],
        ["H1", null, "否"],
      ],
      findings: [
        ["A3", "affirmative.blank"],
        ["户!B2", "affirmative.blank"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no column for safe water",
      sheet: [
        ["户编号", "姓名", "饮水是否困难"],
        ["H1", "韦一", "是"],
      ],
      reason: { reason: "columnMissing", fields: ["waterSafe"] },
    },
    {
      name: "no column for safe water in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "饮水是否困难"],
        ["H1", "是"],
      ],
      reason: { reason: "columnMissing", fields: ["waterSafe"] },
    },
  ],
});
