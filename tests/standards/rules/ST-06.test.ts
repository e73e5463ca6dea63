import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["乡", "村", "总户数", "总人口数", "村级集体经济收入（万元）", "危房户数", "未实现饮水安全户数"];
type Cell = string | number | null;
const people: Row[] = [
  ["户编号", "姓名"],
  ["H1", "韦一"],
];
const village = (...cells: readonly Cell[]): Row[] => [header, ["甲乡", "乙村", ...cells]];

testRule(nationalPack, "ST-06", {
  valid: [
    { name: "ordinary figures", sheet: people, villages: village(300, 1200, 5.5, 2, 1) },
    { name: "as many as there are households", sheet: people, villages: village(300, 1200, 0.01, 200, 100) },
    { name: "blank figures", sheet: people, villages: village(null, null, null, 200, 101) },
    { name: "one of the two blank", sheet: people, villages: village(300, 1200, 1, 301, null) },
    { name: "figures that cannot be read", sheet: people, villages: village("若干", "若干", "若干", "若干", 1) },
  ],
  invalid: [
    {
      name: "one more than there are households",
      sheet: people,
      villages: village(300, 1200, 5, 200, 101),
      findings: [["村!F2", "forbidden"]],
    },
    {
      name: "no households",
      sheet: people,
      villages: village(0, 1200, 5, 0, 0),
      findings: [["村!C2", "comparison.fails"]],
    },
    { name: "no people", sheet: people, villages: village(300, 0, 5, 0, 0), findings: [["村!D2", "comparison.fails"]] },
    {
      name: "no income",
      sheet: people,
      villages: village(300, 1200, "0", 0, 0),
      findings: [["村!E2", "comparison.fails"]],
    },
    {
      name: "the second village, all of it",
      sheet: people,
      villages: [...village(300, 1200, 5, 0, 0), ["甲乡", "丙村", 0, 0, 0, 1, 0]],
      findings: [
        ["村!C3", "comparison.fails"],
        ["村!D3", "comparison.fails"],
        ["村!E3", "comparison.fails"],
        ["村!F3", "forbidden"],
      ],
    },
    {
      name: "other words for a village, and one figure",
      sheet: people,
      villages: [
        ["苏木", "嘎查村", "总户数", "村集体经济收入（万元）"],
        ["甲苏木", "乙嘎查", 100, 0],
      ],
      findings: [["村!D2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "no sheet of villages",
      sheet: people,
      reason: { reason: "columnMissing", fields: ["villageHouseholds", "villagePeople", "villageFund"] },
    },
  ],
});
