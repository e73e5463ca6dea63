import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (risk: Cell, sub: Cell, note: Cell): Row[] => [
  ["户编号", "姓名", "致贫/返贫风险1", "因自然灾害子项", "其他备注"],
  ["H1", "韦一", risk, sub, note],
];

testRule(nationalPack, "CAU-08", {
  valid: [
    { name: "a disaster and its kind", sheet: household("因自然灾害", "洪涝", null) },
    { name: "another risk and its remark", sheet: household("其他", null, "官司赔偿") },
    { name: "a listed risk needs neither", sheet: household("因病", null, null) },
    { name: "a risk that cannot be read", sheet: household("水灾", null, null) },
    { name: "a blank risk", sheet: household(null, null, null) },
  ],
  invalid: [
    {
      name: "a disaster without its kind",
      sheet: household("因自然灾害", null, "水灾"),
      findings: [["D2", "filled.blank"]],
    },
    {
      name: "another risk without a remark",
      sheet: household("其他", "洪涝", null),
      findings: [["E2", "filled.blank"]],
    },
    {
      name: "as the second and third risk",
      sheet: [
        ["户编号", "姓名", "致贫/返贫风险1", "致贫/返贫风险2", "致贫/返贫风险3", "因自然灾害子项", "其他备注"],
        ["H1", "韦一", "因病", "其他", "因自然灾害", null, null],
      ],
      findings: [
        ["F2", "filled.blank"],
        ["G2", "filled.blank"],
      ],
    },
    {
      name: "without the column of remarks the kind is asked",
      sheet: household("因自然灾害", null, null).map((row) => row.slice(0, 4)),
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "neither column",
      sheet: household("因自然灾害", null, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["riskSub", "riskNote"] },
    },
  ],
});
