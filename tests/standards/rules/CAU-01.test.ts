import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (main: Cell, second: Cell = null, third: Cell = null): Row[] => [
  ["户编号", "姓名", "致贫原因1", "致贫原因2", "致贫原因3"],
  ["H1", "韦一", main, second, third],
];
const typed = (heading: string, type: Cell): Row[] => [
  ["户编号", "姓名", "主要致贫原因", heading],
  ["H1", "韦一", null, type],
];

testRule(nationalPack, "CAU-01", {
  valid: [
    { name: "one cause", sheet: household("因病") },
    { name: "three different causes", sheet: household("因病", "缺技术", "缺资金") },
    { name: "several other causes in one cell", sheet: household("因病", "缺技术,缺资金") },
    { name: "the other causes repeat one another", sheet: household("因病", "缺技术", "缺技术") },
    { name: "a cause that cannot be read", sheet: household("不详", "因病") },
    { name: "a cause that is not blank but unknown", sheet: household("懒") },
    { name: "an ordinary household has none", sheet: typed("户类型", "一般农户") },
    { name: "an older ordinary household has none", sheet: typed("贫困户属性", "一般农户") },
    { name: "a household type that cannot be read", sheet: typed("户类型", "不清楚") },
  ],
  invalid: [
    { name: "blank", sheet: household(null), findings: [["C2", "filled.blank"]] },
    { name: "blank beside another cause", sheet: household(null, "因病"), findings: [["C2", "filled.blank"]] },
    {
      name: "blank in a household out of poverty",
      sheet: typed("户类型", "脱贫户"),
      findings: [["C2", "filled.blank"]],
    },
    { name: "blank, and a blank household type", sheet: typed("户类型", null), findings: [["C2", "filled.blank"]] },
    { name: "repeated as the second", sheet: household("因病", "因病"), findings: [["D2", "forbidden"]] },
    { name: "repeated as the third", sheet: household("缺劳力", "因病", "缺劳动力"), findings: [["E2", "forbidden"]] },
    {
      name: "repeated in both",
      sheet: household("因病", "因病", "因病"),
      findings: [
        ["D2", "forbidden"],
        ["E2", "forbidden"],
      ],
    },
    {
      name: "among several other causes, under other headings",
      sheet: [
        ["家庭编号", "户主姓名", "主要致贫原因", "其他致贫原因"],
        ["H1", "韦一", "因学", "缺资金，因学"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no column of the main cause",
      sheet: [
        ["户编号", "姓名", "其他致贫原因"],
        ["H1", "韦一", "因病"],
      ],
      reason: { reason: "columnMissing", fields: ["cause1"] },
    },
  ],
});
