import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const household = (...relations: (string | null)[]): Row[] => [
  ["户编号", "姓名", "与户主关系"],
  ...relations.map((relation, i): Row => ["H1", `韦${i}`, relation]),
];

testRule(nationalPack, "HH-02", {
  valid: [
    { name: "one head", sheet: household("户主", "配偶", "之子") },
    { name: "no head is a matter of another rule", sheet: household("配偶", "之子") },
    { name: "a relation that is blank or cannot be read", sheet: household("户主", null, "掌柜") },
    {
      name: "one head in each of two households",
      sheet: [...household("户主"), ["H2", "蒙三", "户主"]],
    },
    {
      name: "two persons without a household ID",
      sheet: [household()[0]!, [null, "韦一", "户主"], [null, "蒙三", "户主"], ["H1", "黄四", "户主"]],
    },
  ],
  invalid: [
    {
      name: "two heads",
      sheet: household("户主", "之子", "户主"),
      findings: [
        ["C2", "memberCount.above"],
        ["C4", "memberCount.above"],
      ],
    },
    {
      name: "three, under other names, in rows that do not stand together",
      sheet: [
        ["家庭编号", "姓名", "户主关系"],
        ["H1", "韦一", "本人"],
        ["H2", "蒙三", "户主"],
        ["H1", "韦二", "01户主"],
        ["H1", "韦三", "本人或户主"],
      ],
      findings: [
        ["C2", "memberCount.above"],
        ["C4", "memberCount.above"],
        ["C5", "memberCount.above"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no relations",
      sheet: household("户主").map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
    {
      name: "no household IDs",
      sheet: household("户主", "户主").map((row) => row.slice(1)),
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});
