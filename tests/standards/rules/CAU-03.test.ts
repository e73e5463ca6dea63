import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (cause: Cell, ...health: Cell[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "致贫原因1", "健康情况"],
  ...health.map((one, i): Row => ["H1", "韦" + "一二三四"[i], i === 0 ? "户主" : "其他", cause, one]),
];

testRule(nationalPack, "CAU-03", {
  valid: [
    { name: "a disabled member", sheet: household("因残", "健康", "残疾") },
    { name: "disabled and ill", sheet: household("因残", "长期慢性病,残疾") },
    { name: "another cause", sheet: household("因病", "患有大病") },
    { name: "a blank health may be the disabled one", sheet: household("因残", "健康", null) },
    { name: "a health that cannot be read may be the disabled one", sheet: household("因残", "健康", "二级") },
    { name: "a cause that cannot be read", sheet: household("残", "健康") },
  ],
  invalid: [
    { name: "healthy", sheet: household("因残", "健康"), findings: [["D2", "forbidden"]] },
    { name: "ill, not disabled", sheet: household("因残", "患有大病", "健康"), findings: [["D2", "forbidden"]] },
    {
      name: "only the household that lacks one",
      sheet: [
        ["户编号", "姓名", "与户主关系", "主要致贫原因", "健康状况"],
        ["H1", "韦一", "户主", "因残", "残疾"],
        ["H2", "蒙一", "户主", "因残", "健康"],
        ["H2", "蒙二", "配偶", "因残", "长期慢性病"],
      ],
      findings: [["D3", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no cause",
      sheet: [
        ["户编号", "姓名", "与户主关系", "健康状况"],
        ["H1", "韦一", "户主", "健康"],
      ],
      reason: { reason: "columnMissing", fields: ["cause1"] },
    },
  ],
});
