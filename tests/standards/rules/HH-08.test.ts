import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const sizes = (now: number | string | null, year: number | string | null): Row[] => [
  ["户编号", "姓名", "当前家庭人口数", "年度家庭人口数"],
  ["H1", "韦一", now, year],
];

testRule(nationalPack, "HH-08", {
  valid: [
    { name: "the same", sheet: sizes(3, 3) },
    { name: "the same, with a unit", sheet: sizes("3人", 3) },
    { name: "the current one blank", sheet: sizes(null, 3) },
    { name: "that of the year blank", sheet: sizes(3, null) },
    { name: "one that cannot be read", sheet: sizes(3, "不详") },
  ],
  invalid: [
    { name: "one more now", sheet: sizes(4, 3), findings: [["D2", "comparison.fails"]] },
    { name: "one less now", sheet: sizes(2, 3), findings: [["D2", "comparison.fails"]] },
    {
      name: "on a sheet of households",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      households: [
        ["户编号", "当前家庭人口数", "年度家庭人口数"],
        ["H1", 2, 3],
      ],
      findings: [["户!C2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "no size of the year",
      sheet: sizes(3, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["hhSizeYear"] },
    },
  ],
});
