import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "危房住人", "是否危房户", "危房等级"];
type Cell = string | null;
const household = (lived: Cell, danger: Cell = "是", grade: Cell = "D"): Row[] => [
  header,
  ["H1", "韦一", lived, danger, grade],
];

testRule(nationalPack, "LIV-14", {
  valid: [
    { name: "not lived in", sheet: household("否") },
    { name: "blank", sheet: household(null) },
    { name: "an answer that cannot be read", sheet: household("有时") },
  ],
  invalid: [
    { name: "grade D, lived in", sheet: household("是"), findings: [["C2", "forbidden"]] },
    { name: "grade C, lived in", sheet: household("居住", null, "C"), findings: [["C2", "forbidden"]] },
    { name: "lived in, and nothing else said", sheet: household("是", null, null), findings: [["C2", "forbidden"]] },
    {
      name: "the column alone",
      sheet: [
        ["户编号", "姓名", "是否居住危房"],
        ["H1", "韦一", "是"],
      ],
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no word of who lives there",
      sheet: [
        ["户编号", "姓名", "危房等级"],
        ["H1", "韦一", "D"],
      ],
      reason: { reason: "columnMissing", fields: ["dangerLived"] },
    },
    {
      name: "a day before the standard",
      sheet: household("是"),
      options: { asOf: "2016-04-27", year: 2016 },
      reason: { reason: "notInForce" },
    },
  ],
});

test("a household out of poverty that was missed explains it", () => {
  const run = runSheets(nationalPack, {
    sheet: [
      [...header, "户类型"],
      ["H1", "韦一", "是", "是", "D", "脱贫户"],
    ],
  });
  const [own] = run.findings.filter(({ ruleId }) => ruleId === "LIV-14");
  expect(own?.follows).toMatch(/^LIV-02/);
});
