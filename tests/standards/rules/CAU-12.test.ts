import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const header: Row = [
  "户编号",
  "姓名",
  "与户主关系",
  "劳动技能",
  "综合保障",
  "产业帮扶",
  "就业帮扶",
  "公益岗位帮扶",
  "教育帮扶",
];
const household = (labour: Cell, backstop: Cell, ...others: Cell[]): Row[] => [
  header,
  ["H1", "韦一", "户主", labour, backstop, others[0] ?? null, others[1] ?? null, others[2] ?? null, others[3] ?? null],
];

testRule(nationalPack, "CAU-12", {
  valid: [
    ...[0, 1, 2, 3].map((at) => ({
      name: `full support and measure ${at + 1} of four`,
      sheet: household("普通劳动力", "低保", ...Array.from({ length: 4 }, (_, i) => (i === at ? "是" : null))),
    })),
    { name: "nobody able", sheet: household("无劳动力", "低保") },
    { name: "weak only", sheet: household("弱劳动力或半劳动力", "低保") },
    { name: "no measure at all", sheet: household("普通劳动力", null) },
    { name: "no full support", sheet: household("普通劳动力", "否") },
    { name: "a blank ability", sheet: household(null, "低保") },
  ],
  invalid: [
    { name: "able, full support alone", sheet: household("普通劳动力", "低保"), findings: [["E2", "forbidden"]] },
    {
      name: "the others say no",
      sheet: household("技能劳动力", "是", "否", "无", "0"),
      findings: [["E2", "forbidden"]],
    },
    {
      name: "another member is able",
      sheet: [...household("丧失劳动力", "特困"), ["H1", "韦二", "配偶", "普通劳动力", "特困", null, null, null, null]],
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "measures that may be given are no columns",
      sheet: household("普通劳动力", "低保").map((row) => row.slice(0, 6)),
      reason: { reason: "columnMissing", fields: ["measureJob", "measurePost"] },
    },
  ],
});
