import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (cause: Cell, ...health: Cell[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "主要致贫原因", "健康状况"],
  ...health.map((one, i): Row => ["H1", "韦" + "一二三四"[i], i === 0 ? "户主" : "其他", cause, one]),
];

testRule(nationalPack, "CAU-02", {
  valid: [
    { name: "a chronic illness", sheet: household("因病", "健康", "长期慢性病") },
    { name: "a serious illness, shorter", sheet: household("因病", "大病") },
    { name: "disabled is not healthy", sheet: household("因病", "健康", "残疾") },
    { name: "healthy and ill at once is another fault", sheet: household("因病", "健康,患有大病") },
    { name: "another cause", sheet: household("因学", "健康", "健康") },
    { name: "a blank health is unknown", sheet: household("因病", "健康", null) },
    { name: "a health that cannot be read", sheet: household("因病", "健康", "一般") },
    { name: "a blank cause", sheet: household(null, "健康") },
  ],
  invalid: [
    { name: "one healthy person", sheet: household("因病", "健康"), findings: [["D2", "forbidden"]] },
    { name: "all three healthy", sheet: household("因病", "健康", "健康", "健康"), findings: [["D2", "forbidden"]] },
    {
      name: "under other headings, the cause in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系", "身体状况"],
        ["H1", "韦一", "户主", "健康"],
        ["H1", "韦二", "配偶", "健康"],
      ],
      households: [
        ["户编号", "致贫原因"],
        ["H1", "因病"],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no health",
      sheet: household("因病", "健康").map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["health"] },
    },
  ],
});
