import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (allowance: Cell, destitute: Cell): Row[] => [
  ["户编号", "姓名", "低保金", "五保金"],
  ["H1", "韦一", allowance, destitute],
];

testRule(nationalPack, "INC-14", {
  valid: [
    { name: "neither", sheet: household(0, 0) },
    { name: "allowance", sheet: household(4560, 0) },
    { name: "destitute support", sheet: household(0, 7800) },
    { name: "the other blank", sheet: household(4560, null) },
    { name: "the other unreadable", sheet: household("有", 7800) },
  ],
  invalid: [
    { name: "both", sheet: household(4560, 7800), findings: [["D2", "forbidden"]] },
    { name: "one 分 of each", sheet: household(0.01, "0.01元"), findings: [["D2", "forbidden"]] },
  ],
  unchecked: [
    {
      name: "no destitute support",
      sheet: household(4560, 0).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["incDestitute"] },
    },
  ],
});
