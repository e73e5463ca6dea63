import { guangxiPack } from "../../../src/standards/guangxiPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "户类型", "是否通生活用电", "是否通广播电视"];
type Cell = string | null;
const household = (hhType: Cell, elec: Cell, tv: Cell): Row[] => [header, ["H1", "韦一", hhType, elec, tv]];

testRule(guangxiPack, "GX-01", {
  valid: [
    { name: "both", sheet: household("脱贫户", "是", "已通") },
    { name: "still in poverty", sheet: household("未脱贫", "否", "否") },
    { name: "no type", sheet: household(null, "否", "否") },
    { name: "answers that cannot be read", sheet: household("脱贫户", "临时", "部分") },
  ],
  invalid: [
    { name: "no electricity", sheet: household("脱贫户", "否", "是"), findings: [["D2", "affirmative.no"]] },
    { name: "no television", sheet: household("新脱贫", "是", "未通"), findings: [["E2", "affirmative.no"]] },
    {
      name: "both blank, on the first day, in a county",
      sheet: household("已脱贫", null, null),
      options: { region: "451026", asOf: "2017-01-01", year: 2016 },
      findings: [
        ["D2", "affirmative.blank"],
        ["E2", "affirmative.blank"],
      ],
    },
    {
      name: "one of the columns",
      sheet: [
        ["户号", "姓名", "脱贫属性", "是否通生活用电"],
        ["H1", "韦一", "脱贫", "不通"],
      ],
      findings: [["D2", "affirmative.no"]],
    },
  ],
  unchecked: [
    {
      name: "neither column",
      sheet: [
        ["户编号", "姓名", "户类型"],
        ["H1", "韦一", "脱贫户"],
      ],
      reason: { reason: "columnMissing", fields: ["elec", "tv"] },
    },
    {
      name: "a day before",
      sheet: household("脱贫户", "否", "否"),
      options: { asOf: "2016-12-31" },
      reason: { reason: "notInForce" },
    },
    {
      name: "a day after",
      sheet: household("脱贫户", "否", "否"),
      options: { asOf: "2021-01-01" },
      reason: { reason: "notInForce" },
    },
    {
      name: "another province",
      sheet: household("脱贫户", "否", "否"),
      options: { region: "520000" },
      reason: { reason: "otherRegion" },
    },
  ],
});

test("a lack is counted once", () => {
  const { findings } = runSheets(guangxiPack, { sheet: household("脱贫户", "否", "是") });
  const own = findings.filter(({ ruleId }) => ["GX-01", "LIV-11"].includes(ruleId));
  expect(own.map(({ ruleId, follows }) => [ruleId, follows?.slice(0, 5) ?? null])).toEqual([
    ["GX-01", null],
    ["LIV-11", "GX-01"],
  ]);
});
