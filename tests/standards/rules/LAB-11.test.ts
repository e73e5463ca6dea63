import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const post = (type: Cell, months: Cell): Row[] => [
  ["户编号", "姓名", "公益性岗位类型", "公益性岗位(月数)"],
  ["H1", "韦一", type, months],
];

testRule(nationalPack, "LAB-11", {
  valid: [
    { name: "kind and months", sheet: post("护林员", 12) },
    { name: "half a month", sheet: post("护林员", 0.5) },
    { name: "neither", sheet: post(null, null) },
    { name: "no kind, 0 months", sheet: post(null, 0) },
    { name: "a kind that says none", sheet: post("无", 0) },
    { name: "months that cannot be read", sheet: post("护林员", "全年") },
  ],
  invalid: [
    { name: "a kind, blank months", sheet: post("护林员", null), findings: [["D2", "forbidden"]] },
    { name: "a kind, 0 months", sheet: post("保洁员", 0), findings: [["D2", "forbidden"]] },
    { name: "a kind, months below 0", sheet: post("保洁员", -1), findings: [["D2", "forbidden"]] },
    { name: "no kind, months", sheet: post(null, 0.5), findings: [["C2", "forbidden"]] },
    { name: "a kind that says none, months", sheet: post("否", 6), findings: [["C2", "forbidden"]] },
    {
      name: "full-width brackets",
      sheet: [
        ["户编号", "姓名", "公益性岗位类型", "公益性岗位（月数）"],
        ["H1", "韦一", null, 3],
      ],
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no months",
      sheet: post("护林员", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["postMonths"] },
    },
    {
      name: "no kind",
      sheet: post(null, 3).map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["postType"] },
    },
  ],
});
