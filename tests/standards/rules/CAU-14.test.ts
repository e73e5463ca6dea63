import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (from: Cell, move: Cell): Row[] => [
  ["户编号", "姓名", "风险识别时间", "搬迁"],
  ["H1", "韦一", from, move],
];
const later = { asOf: "2023-06-30" };

testRule(nationalPack, "CAU-14", {
  valid: [
    { name: "identified in December 2020", sheet: household("202012", "集中安置"), options: later },
    { name: "no relocation", sheet: household("202205", null), options: later },
    { name: "said not to be relocated", sheet: household("202205", "否"), options: later },
    { name: "a blank date", sheet: household(null, "是"), options: later },
    { name: "a date that cannot be read", sheet: household("去年", "是"), options: later },
  ],
  invalid: [
    {
      name: "identified in January 2021",
      sheet: household("202101", "集中安置"),
      options: later,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "identified in a year after",
      sheet: household("2022年", "是"),
      options: later,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "on the first day",
      sheet: household(202101, "分散安置"),
      options: { asOf: "2021-01-01" },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "the day before",
      sheet: household("202101", "是"),
      options: { asOf: "2020-12-31" },
      reason: { reason: "notInForce" },
    },
    {
      name: "no measure",
      sheet: household("202101", "是").map((row) => row.slice(0, 3)),
      options: later,
      reason: { reason: "columnMissing", fields: ["measureMove"] },
    },
  ],
});
