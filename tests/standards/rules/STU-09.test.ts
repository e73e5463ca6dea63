import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type InvalidCase, type Row } from "../../support/testRule";

const ID = inventedId("2006-05-06", 11);
type Period = readonly [student: string | null, dataDate?: string | null, year?: number | null];
const period = ([student, dataDate = null, year = null]: Period): Row[] => [
  ["户编号", "姓名", "证件号码", "在校生状况", "数据日期", "年度"],
  ["H1", "韦一", ID, student, dataDate, year],
];
const undated = (student: string | null): Row[] => period([student]).map((row) => row.slice(0, 4));
const grades = (before: Period, now: Period) => ({ sheet: period(now), previous: period(before) });
const GRADES = [
  "七年级",
  "八年级",
  "九年级",
  "普通高中一年级",
  "普通高中二年级",
  "普通高中三年级",
  "中职一年级",
  "中职二年级",
  "中职三年级",
  "高职高专一年级",
  "高职高专二年级",
  "高职高专三年级",
  "技师学院一年级",
  "技师学院二年级",
  "技师学院三年级",
  "技师学院四年级",
  "本科一年级",
  "本科二年级",
  "本科三年级",
  "本科四年级",
  "本科五年级",
];
const again = (name: string, before: Period, now: Period): InvalidCase => ({
  name,
  ...grades(before, now),
  findings: [["D2", "forbidden"]],
});

testRule(nationalPack, "STU-09", {
  valid: [
    { name: "one grade further", sheet: undated("八年级"), previous: undated("七年级") },
    ...["小学", "学前教育", "大专及以上", "硕士研究生及以上", "非在校生"].map((stage) => ({
      name: `${stage} lasts for years`,
      sheet: undated(stage),
      previous: undated(stage),
    })),
    { name: "blank now", sheet: undated(null), previous: undated("七年级") },
    { name: "blank before", sheet: undated("七年级"), previous: undated(null) },
    { name: "unreadable in both", sheet: undated("在读"), previous: undated("在读") },
    {
      name: "another person",
      sheet: undated("七年级"),
      previous: [undated(null)[0]!, ["H1", "韦二", inventedId("2006-05-06", 13), "七年级"]],
    },
    { name: "a day short of a year", ...grades(["七年级", "2020-09-02"], ["七年级", "2021-09-01"]) },
    {
      name: "three months in two years of the sheet",
      ...grades(["七年级", "2020-12-31", 2020], ["七年级", "2021-03-31", 2021]),
    },
    { name: "a month short of a year", ...grades(["七年级", "2020-09"], ["七年级", "2021-08"]) },
    { name: "one year of the sheet", ...grades(["七年级", null, 2020], ["七年级", null, 2020]) },
  ],
  invalid: [
    ...GRADES.map((grade): InvalidCase => ({
      name: `${grade} again`,
      sheet: undated(grade),
      previous: undated(grade),
      findings: [["D2", "forbidden"]],
    })),
    {
      name: "under another name",
      sheet: undated("初一"),
      previous: undated("七年级"),
      findings: [["D2", "forbidden"]],
    },
    again("a year to the day", ["七年级", "2020-09-01"], ["七年级", "2021-09-01"]),
    again("a year by months", ["七年级", "2020-09-30"], ["七年级", "2021-09"]),
    again("dated in the period before only", ["七年级", "2020-10-31"], ["七年级", null]),
    again("a year in this period only", ["七年级"], ["七年级", null, 2020]),
    again("a year in the period before only", ["七年级", null, 2020], ["七年级"]),
    again("a year later", ["七年级", "2020-10"], ["七年级", "2021-10"]),
    again("a year apart in one year of the sheet", ["七年级", "2020-06-30", 2021], ["七年级", "2021-06-30", 2021]),
    again("by the year of the sheet", ["七年级", null, 2020], ["七年级", null, 2021]),
    again("dated in one period only", ["七年级", null], ["七年级", "2021-10-31"]),
  ],
  unchecked: [
    { name: "no period before", sheet: undated("七年级"), reason: { reason: "previousMissing" } },
    {
      name: "nothing that tells who is who",
      sheet: undated("七年级").map((row) => row.filter((_, i) => i !== 2)),
      previous: undated("七年级"),
      reason: { reason: "columnMissing", fields: ["idNo", "personId"] },
    },
  ],
});
