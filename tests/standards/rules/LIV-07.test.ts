import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "受益人口", "是否入住", "拆除旧房", "复垦复绿", "房产证"];
type Cell = string | number | null;
const household = (heads: Cell, movedIn: Cell, down: Cell, reclaimed: Cell, deed: Cell): Row[] => [
  header,
  ["H1", "韦一", heads, movedIn, down, reclaimed, deed],
];

testRule(nationalPack, "LIV-07", {
  valid: [
    { name: "all done", sheet: household(3, "是", "是", "是", "是") },
    { name: "in words", sheet: household(3, "已入住", "已拆除", "已复垦", "已办理") },
    { name: "not moved in: the rest comes later", sheet: household(3, "否", "否", "否", "否") },
    { name: "moved in, the rest not yet written", sheet: household(3, "是", null, null, null) },
    { name: "a household that was not relocated", sheet: household(null, null, null, null, null) },
    {
      name: "a ledger that tells the day of moving in: all done, and one who has not moved in",
      sheet: [
        ["家庭编号", "姓名", "家庭受益户人口", "实际入住时间", "拆除旧房", "复垦复绿", "房子证办理"],
        ["H1", "韦一", 3, "2019-09-12", "是", "是", "是"],
        ["H2", "蒙二", 2, null, "否", "否", "否"],
      ],
    },
    {
      name: "moving in is denied, whatever day is told",
      sheet: [
        ["户编号", "姓名", "是否入住", "实际入住时间", "拆除旧房"],
        ["H1", "韦一", "否", "2019-09-12", "否"],
      ],
    },
    { name: "answers that cannot be read", sheet: household(3, "是", "部分", "部分", "在办") },
  ],
  invalid: [
    { name: "moving in is blank", sheet: household(3, null, "是", "是", "是"), findings: [["D2", "filled.blank"]] },
    { name: "the old house stands", sheet: household(3, "是", "否", null, "是"), findings: [["E2", "affirmative.no"]] },
    {
      name: "one finding while it stands, although the plot cannot be reclaimed",
      sheet: household(3, "是", "未拆除", "否", "是"),
      findings: [["E2", "affirmative.no"]],
    },
    {
      name: "down but not reclaimed",
      sheet: household(3, "是", "是", "否", "是"),
      findings: [["F2", "affirmative.no"]],
    },
    {
      name: "not reclaimed, and nothing said of the house",
      sheet: household(3, "是", null, "否", null),
      findings: [["F2", "affirmative.no"]],
    },
    { name: "no deed", sheet: household(null, "是", "是", "是", "未办理"), findings: [["G2", "affirmative.no"]] },
    {
      name: "house and deed",
      sheet: household(3, "是", "否", null, "否"),
      findings: [
        ["E2", "affirmative.no"],
        ["G2", "affirmative.no"],
      ],
    },
    {
      name: "moved in on the day that a ledger tells",
      sheet: [
        ["家庭编号", "姓名", "家庭受益户人口", "实际入住时间", "拆除旧房", "复垦复绿", "房子证办理"],
        ["H1", "韦一", 3, "2019-09-12", "否", null, "否"],
      ],
      findings: [
        ["E2", "affirmative.no"],
        ["G2", "affirmative.no"],
      ],
    },
    {
      name: "relocated as its kind says, under other headings",
      sheet: [
        ["户编号", "姓名", "搬迁类型", "是否实际入住"],
        ["H1", "韦一", "同步搬迁", null],
        ["H2", "蒙二", null, null],
      ],
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no word of moving in",
      sheet: [
        ["户编号", "姓名", "拆除旧房"],
        ["H1", "韦一", "否"],
      ],
      reason: { reason: "columnMissing", fields: ["relocIn", "relocInDate"] },
    },
    {
      name: "a day before the programme",
      sheet: household(3, "是", "否", "否", "否"),
      options: { asOf: "2015-11-30", year: 2015 },
      reason: { reason: "notInForce" },
    },
  ],
});
