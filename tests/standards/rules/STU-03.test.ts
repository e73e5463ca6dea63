import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const child = (dropOut: string | number | null, reason: string | null, heading = "失学或辍学原因"): Row[] => [
  ["户编号", "姓名", "是否失学辍学", heading],
  ["H1", "韦一", dropOut, reason],
];

testRule(nationalPack, "STU-03", {
  valid: [
    ...["因病", "因残", "厌学", "其他", "休学"].map((reason) => ({
      name: `dropped out: ${reason}`,
      sheet: child("是", reason),
    })),
    { name: "at school, no reason", sheet: child("否", null) },
    { name: "not told", sheet: child(null, null) },
    { name: "a mark that cannot be read", sheet: child("可能", null) },
    { name: "a reason that cannot be read", sheet: child("是", "路远") },
  ],
  invalid: [
    { name: "no reason", sheet: child("是", null), findings: [["D2", "forbidden"]] },
    { name: "the reason 无", sheet: child("是", "无"), findings: [["D2", "forbidden"]] },
    { name: "in other words", sheet: child("辍学", null, "不在校原因"), findings: [["D2", "forbidden"]] },
    { name: "as a figure", sheet: child(1, " ", "辍学原因"), findings: [["D2", "forbidden"]] },
    {
      name: "the first day of the law",
      sheet: child("是", null),
      options: { asOf: "2006-09-01" },
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no reasons",
      sheet: child("是", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["dropReason"] },
    },
    {
      name: "the day before the law",
      sheet: child("是", null),
      options: { asOf: "2006-08-31" },
      reason: { reason: "notInForce" },
    },
  ],
});
