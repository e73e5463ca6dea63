import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "监测对象类别", "户类型"];
type Cell = string | null;
const household = (monCat: Cell, hhType: Cell): Row[] => [header, ["H1", "韦一", monCat, hhType]];
const today = { options: { asOf: "2023-06-30", year: 2023 } };

testRule(nationalPack, "ST-07", {
  valid: [
    { name: "unstable, out of poverty", sheet: household("脱贫不稳定户", "脱贫户"), ...today },
    { name: "on the edge, ordinary", sheet: household("边缘易致贫户", "一般农户"), ...today },
    { name: "sudden hardship, of either type", sheet: household("突发严重困难户", "一般农户"), ...today },
    { name: "sudden hardship after poverty", sheet: household("突发严重困难户", "脱贫户"), ...today },
    { name: "not monitored", sheet: household("非监测对象", "脱贫户"), ...today },
    { name: "both blank", sheet: household(null, null), ...today },
    { name: "a type that cannot be read", sheet: household("边缘易致贫户", "其它"), ...today },
  ],
  invalid: [
    {
      name: "unstable, yet ordinary",
      sheet: household("脱贫不稳定户", "一般农户"),
      ...today,
      findings: [["C2", "forbidden"]],
    },
    {
      name: "on the edge, yet out of poverty",
      sheet: household("边缘户", "脱贫户"),
      ...today,
      findings: [["C2", "forbidden"]],
    },
    {
      name: "on the first day, under other headings",
      sheet: [
        ["户编号", "姓名", "监测类别", "脱贫属性"],
        ["H1", "韦一", "边缘易致贫户", "已脱贫"],
      ],
      options: { asOf: "2020-03-01" },
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no type",
      sheet: [
        ["户编号", "姓名", "监测对象类别"],
        ["H1", "韦一", "边缘户"],
      ],
      ...today,
      reason: { reason: "columnMissing", fields: ["hhType"] },
    },
    {
      name: "a day before monitoring began",
      sheet: household("边缘户", "脱贫户"),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});
