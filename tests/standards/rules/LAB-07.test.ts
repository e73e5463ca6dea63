import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const person = (region: Cell, months: Cell): Row[] => [
  ["户编号", "姓名", "务工所在地", "务工时间（月）"],
  ["H1", "韦一", region, months],
];
const places = (months: Cell, ...names: Cell[]): Row[] => [
  ["户编号", "姓名", "务工所在省", "务工所在市", "务工所在县", "务工时长"],
  ["H1", "韦一", ...names, months],
];

testRule(nationalPack, "LAB-07", {
  valid: [
    { name: "place and months", sheet: person("省外务工", 8) },
    { name: "a place by name", sheet: person("广东省东莞市", 0.5) },
    { name: "neither", sheet: person(null, null) },
    { name: "no place, 0 months", sheet: person(null, 0) },
    { name: "a place that says none, 0 months", sheet: person("无", 0) },
    { name: "months that cannot be read", sheet: person("省外务工", "半年多") },
    { name: "no place, months that cannot be read", sheet: person(null, "半年多") },
    { name: "months below 0 are another rule's", sheet: person("省外务工", -1) },
    { name: "a county of work is a place", sheet: places(8, null, null, "博罗县") },
    { name: "province, city and county without a value", sheet: places(0, null, null, null) },
  ],
  invalid: [
    { name: "a place, 0 months", sheet: person("省外务工", 0), findings: [["D2", "forbidden"]] },
    { name: "a place, blank months", sheet: person("乡（镇）内务工", null), findings: [["D2", "forbidden"]] },
    { name: "months, blank place", sheet: person(null, 0.5), findings: [["C2", "forbidden"]] },
    { name: "months, a place that says none", sheet: person("未务工", 10), findings: [["C2", "forbidden"]] },
    { name: "a province, 0 months", sheet: places(0, "广东", null, null), findings: [["F2", "forbidden"]] },
    {
      name: "months, no province, city or county",
      sheet: places(6, null, null, null),
      findings: [["C2", "forbidden"]],
    },
    {
      name: "under the headings of older sheets",
      sheet: [
        ["家庭编号", "姓名", "务工状况", "务工时间"],
        ["H1", "韦一", "县外省内务工", null],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no months",
      sheet: person("省外务工", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["workMonths"] },
    },
    {
      name: "no place",
      sheet: person(null, 8).map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["workRegion", "workProvince", "workCity", "workCounty"] },
    },
  ],
});
