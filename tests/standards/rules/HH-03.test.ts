import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const household = (...relations: (string | null)[]): Row[] => [
  ["户编号", "姓名", "与户主关系"],
  ...relations.map((relation, i): Row => ["H1", `韦${i}`, relation]),
];

testRule(nationalPack, "HH-03", {
  valid: [
    { name: "one spouse", sheet: household("户主", "配偶", "之儿媳") },
    { name: "none", sheet: household("户主", "之子") },
    { name: "a blank may be anybody", sheet: household("户主", "配偶", null) },
    { name: "one spouse in each of two households", sheet: [...household("配偶"), ["H2", "蒙三", "配偶"]] },
  ],
  invalid: [
    {
      name: "two spouses",
      sheet: household("户主", "配偶", "配偶"),
      findings: [
        ["C3", "memberCount.above"],
        ["C4", "memberCount.above"],
      ],
    },
    {
      name: "a wife and a husband",
      sheet: household("妻", "户主", "丈夫"),
      findings: [
        ["C2", "memberCount.above"],
        ["C4", "memberCount.above"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no relations",
      sheet: household("户主").map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
  ],
});
