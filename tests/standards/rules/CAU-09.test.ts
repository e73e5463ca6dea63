import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const household = (risk: Cell, paid: Cell): Row[] => [
  ["户编号", "姓名", "致贫/返贫风险1", "合规自付支出"],
  ["H1", "韦一", risk, paid],
];

testRule(nationalPack, "CAU-09", {
  valid: [
    { name: "something was paid", sheet: household("因病", 0.01) },
    { name: "another risk", sheet: household("因学", 0) },
    { name: "a blank payment is unknown", sheet: household("因病", null) },
    { name: "a payment that cannot be read", sheet: household("因病", "不多") },
  ],
  invalid: [
    { name: "nothing was paid", sheet: household("因病", 0), findings: [["D2", "comparison.fails"]] },
    { name: "written with its unit", sheet: household("因病", "0元"), findings: [["D2", "comparison.fails"]] },
    {
      name: "as the second risk",
      sheet: household("因残", 0).map((row, i) => [...row, i === 0 ? "致贫/返贫风险2" : "因病"]),
      findings: [["D2", "comparison.fails"]],
    },
  ],
  unchecked: [
    {
      name: "no payments",
      sheet: household("因病", 0).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["selfPay"] },
    },
    {
      name: "before the scheme",
      sheet: household("因病", 0),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});
