import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const header: Row = ["户编号", "姓名", "人联系电话", "务工所在县"];
const two = (first: readonly [Cell, Cell], second: readonly [Cell, Cell], household = "H1"): Row[] => [
  header,
  ["H1", "韦一", ...first],
  [household, "韦二", ...second],
];
const PHONE = "13900000000";
const both = [
  ["D2", "dependency.differs"],
  ["D3", "dependency.differs"],
] as const;

testRule(nationalPack, "LAB-17", {
  valid: [
    { name: "one county", sheet: two([PHONE, "博罗县"], [PHONE, "博罗县"]) },
    { name: "one county, written with a space", sheet: two([PHONE, "博罗县"], [PHONE, "博罗 县"]) },
    { name: "two phones", sheet: two([PHONE, "博罗县"], ["13900000001", "惠东县"]) },
    { name: "one does not work", sheet: two([PHONE, "博罗县"], [PHONE, null]) },
    { name: "no phones", sheet: two([null, "博罗县"], [null, "惠东县"]) },
    { name: "two households", sheet: two([PHONE, "博罗县"], [PHONE, "惠东县"], "H2") },
  ],
  invalid: [
    { name: "two counties", sheet: two([PHONE, "博罗县"], [PHONE, "惠东县"]), findings: both },
    { name: "a phone as number and as text", sheet: two([PHONE, "博罗县"], [13900000000, "惠东县"]), findings: both },
    {
      name: "two of three differ",
      sheet: [...two([PHONE, "博罗县"], [PHONE, "惠东县"]), ["H1", "韦三", PHONE, "博罗县"]],
      findings: [...both, ["D4", "dependency.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no county of work",
      sheet: two([PHONE, null], [PHONE, null]).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["workCounty"] },
    },
    {
      name: "the phone of the household is another",
      sheet: [
        ["户编号", "姓名", "户联系电话", "务工所在县"],
        ["H1", "韦一", PHONE, "博罗县"],
      ],
      reason: { reason: "columnMissing", fields: ["personPhone"] },
    },
  ],
});
