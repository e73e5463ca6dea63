import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "务工时间（月）"];
const months = (value: string | number | null): Row[] => [header, ["H1", "韦一", value]];

testRule(nationalPack, "LAB-08", {
  valid: [
    ...[0, 1, 11, 12].map((value) => ({ name: `${value}`, sheet: months(value) })),
    { name: "written with its unit", sheet: months("8个月") },
    { name: "12 as text", sheet: months("12") },
    { name: "12.0 is whole", sheet: months("12.0") },
    { name: "blank", sheet: months(null) },
    { name: "a stroke in place of a blank", sheet: months("-") },
    { name: "a text that cannot be read", sheet: months("半年多") },
  ],
  invalid: [
    { name: "-1", sheet: months(-1), findings: [["C2", "range.below"]] },
    { name: "-0.01", sheet: months(-0.01), findings: [["C2", "range.below"]] },
    { name: "12.5", sheet: months(12.5), findings: [["C2", "range.above"]] },
    { name: "12.01", sheet: months(12.01), findings: [["C2", "range.above"]] },
    { name: "13", sheet: months(13), findings: [["C2", "range.above"]] },
    { name: "13 as text", sheet: months("13"), findings: [["C2", "range.above"]] },
    {
      name: "an ID number in the wrong column",
      sheet: months("459099198005060110"),
      findings: [["C2", "range.above"]],
    },
    { name: "3.5 is not whole", sheet: months(3.5), findings: [["C2", "range.notWhole"]] },
    { name: "0.5 is not whole", sheet: months("0.5"), findings: [["C2", "range.notWhole"]] },
    {
      name: "each person by themselves",
      sheet: [header, ["H1", "韦一", 13], ["H1", "韦二", 12], ["H2", "蒙三", -1]],
      findings: [
        ["C2", "range.above"],
        ["C4", "range.below"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no months of work",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["workMonths"] },
    },
    {
      name: "no months of work in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人数"],
        ["H1", 1],
      ],
      reason: { reason: "columnMissing", fields: ["workMonths"] },
    },
  ],
});
