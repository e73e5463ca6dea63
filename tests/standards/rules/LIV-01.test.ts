import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "是否危房户", "危房等级"];
type Cell = string | null | { readonly error: string };
const household = (danger: Cell, grade: Cell): Row[] => [header, ["H1", "韦一", danger, grade]];

testRule(nationalPack, "LIV-01", {
  valid: [
    { name: "dangerous, grade C", sheet: household("是", "C") },
    { name: "dangerous, grade D in words", sheet: household("是", "D级危房") },
    { name: "not dangerous, grade A", sheet: household("否", "A级") },
    { name: "not dangerous, grade B", sheet: household("否", "B") },
    { name: "not dangerous and not graded", sheet: household("否", null) },
    { name: "a blank answer says nothing, whatever the grade", sheet: household(null, "D") },
    { name: "both blank", sheet: household(null, null) },
    { name: "dangerous with another grade", sheet: household("是", "其他") },
    { name: "dangerous with a grade that cannot be read", sheet: household("是", "E") },
    { name: "an answer that cannot be read", sheet: household("待定", "D") },
    { name: "an answer that shows an error", sheet: household({ error: "#N/A" }, "D") },
  ],
  invalid: [
    { name: "dangerous, grade blank", sheet: household("是", null), findings: [["D2", "filled.blank"]] },
    { name: "dangerous, grade A", sheet: household("是", "A"), findings: [["C2", "forbidden"]] },
    { name: "dangerous, grade B", sheet: household("危房", "B级别"), findings: [["C2", "forbidden"]] },
    { name: "dangerous, yet a safe house", sheet: household("是", "有安全住房"), findings: [["C2", "forbidden"]] },
    { name: "not dangerous, grade C", sheet: household("否", "危房C类"), findings: [["C2", "forbidden"]] },
    { name: "not dangerous, grade D", sheet: household("非危房", "D"), findings: [["C2", "forbidden"]] },
    {
      name: "under other headings, in a sheet of households",
      sheet: [
        ["户号", "姓名"],
        ["H1", "韦一"],
      ],
      households: [
        ["户号", "危房户", "住房安全等级"],
        ["H1", "1", "B"],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no grades",
      sheet: [
        ["户编号", "姓名", "危房户"],
        ["H1", "韦一", "是"],
      ],
      reason: { reason: "columnMissing", fields: ["grade"] },
    },
    {
      name: "before there was a register",
      sheet: household("否", "D"),
      options: { asOf: "2013-12-31", year: 2013 },
      reason: { reason: "notInForce" },
    },
  ],
});
