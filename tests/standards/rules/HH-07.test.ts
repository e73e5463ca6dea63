import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "与户主关系", "人数"];
const household = (rows: number, size: string | number | null): Row[] => [
  header,
  ...Array.from({ length: rows }, (_, i): Row => ["H1", `韦${i}`, i === 0 ? "户主" : "之子", size]),
];
const apart = (rows: number, size: string | number | null) => ({
  sheet: household(rows, null).map((row) => row.slice(0, 3)),
  households: [
    ["户编号", "人数"],
    ["H1", size],
  ] as Row[],
});

testRule(nationalPack, "HH-07", {
  valid: [
    { name: "one of one", sheet: household(1, 1) },
    { name: "three of three", sheet: household(3, 3) },
    { name: "written with its unit", sheet: household(3, "3人") },
    { name: "blank", sheet: household(3, null) },
    { name: "a size that cannot be read", sheet: household(3, "三") },
    { name: "half a person cannot be read", sheet: household(3, 3.5) },
    {
      name: "only in the first row, as a merged cell holds it",
      sheet: [header, ["H1", "韦一", "户主", 2], ["H1", "韦二", "之子", null]],
    },
    { name: "a member without a household ID", sheet: [header, [null, "韦一", "户主", 4], ["H1", "蒙三", "户主", 1]] },
    { name: "three of three in a sheet of households", ...apart(3, 3) },
    { name: "blank in a sheet of households", ...apart(3, null) },
  ],
  invalid: [
    { name: "one too few", sheet: household(3, 2), findings: [["D2", "equation.differs"]] },
    { name: "one too many", sheet: household(3, 4), findings: [["D2", "equation.differs"]] },
    { name: "none", sheet: household(1, 0), findings: [["D2", "equation.differs"]] },
    { name: "one too many in a sheet of households", ...apart(3, 4), findings: [["户!B2", "equation.differs"]] },
    {
      name: "a household that no member row names",
      sheet: household(1, null),
      households: [
        ["户编号", "人数"],
        ["H1", 1],
        ["H2", 3],
      ],
      findings: [["户!B3", "equation.differs"]],
    },
    {
      name: "each household by itself",
      sheet: [header, ["H1", "韦一", "户主", 2], ["H2", "蒙三", "户主", 1], ["H3", "黄四", "户主", 5]],
      findings: [
        ["D2", "equation.differs"],
        ["D4", "equation.differs"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no sizes",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["hhSize"] },
    },
    {
      name: "no sizes in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "户类型"],
        ["H1", "脱贫户"],
      ],
      reason: { reason: "columnMissing", fields: ["hhSize"] },
    },
    {
      name: "no household IDs",
      sheet: [
        ["姓名", "与户主关系", "人数"],
        ["韦一", "户主", 2],
      ],
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});
