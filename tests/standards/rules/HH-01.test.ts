import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "与户主关系"];
const household = (...relations: (string | number | null)[]): Row[] => [
  header,
  ...relations.map((relation, i): Row => ["H1", `韦${i}`, relation]),
];

testRule(nationalPack, "HH-01", {
  valid: [
    { name: "one head alone", sheet: household("户主") },
    { name: "a head with family", sheet: household("户主", "配偶", "之子") },
    { name: "the head need not stand first", sheet: household("配偶", "户主") },
    { name: "under another name", sheet: household("本人或户主", "之女") },
    { name: "two heads are no matter of this rule", sheet: household("户主", "户主") },
    {
      name: "a member without a household ID is no household",
      sheet: [header, [null, "韦一", "配偶"], ["H1", "蒙三", "户主"]],
    },
    { name: "a relation that cannot be read may be the head's", sheet: household("掌柜", "之子") },
    {
      name: "a household that no member row names",
      sheet: household("户主"),
      households: [
        ["户编号", "人数"],
        ["H1", 1],
        ["H2", 3],
      ],
    },
  ],
  invalid: [
    { name: "nobody is the head", sheet: household("配偶", "之子"), findings: [["C2", "memberCount.below"]] },
    { name: "one person who is not the head", sheet: household("之女"), findings: [["C2", "memberCount.below"]] },
    { name: "all relations blank", sheet: household(null, null), findings: [["C2", "memberCount.below"]] },
    {
      name: "one relation blank, the other not the head's",
      sheet: household("配偶", null),
      findings: [["C2", "memberCount.below"]],
    },
    {
      name: "the rows of a household need not stand together",
      sheet: [header, ["H1", "韦一", "配偶"], ["H2", "蒙三", "户主"], ["H1", "韦二", "之子"]],
      findings: [["C2", "memberCount.below"]],
    },
    {
      name: "two households",
      sheet: [header, ["H1", "韦一", "之子"], ["H2", "蒙三", "之女"], ["H3", "黄四", "户主"]],
      findings: [
        ["C2", "memberCount.below"],
        ["C3", "memberCount.below"],
      ],
    },
    {
      name: "beside a sheet of households",
      sheet: household("配偶"),
      households: [
        ["户编号", "人数"],
        ["H1", 1],
      ],
      findings: [["C2", "memberCount.below"]],
    },
  ],
  unchecked: [
    {
      name: "no relations",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
    {
      name: "no household IDs",
      sheet: [
        ["姓名", "与户主关系"],
        ["韦一", "配偶"],
      ],
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});
