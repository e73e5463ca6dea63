import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const wages = (value: string | number | null): Row[] => [
  ["户编号", "姓名", "工资性收入"],
  ["H1", "韦一", value],
];
const low = [["C2", "comparison.fails"]] as const;

testRule(nationalPack, "LAB-10", {
  valid: [
    ...[0, 100, 100.01, 12000].map((value) => ({ name: `${value}`, sheet: wages(value) })),
    { name: "100 with its unit", sheet: wages("100元") },
    { name: "blank", sheet: wages(null) },
    { name: "a text that cannot be read", sheet: wages("少许") },
    { name: "below 0 is no small wage", sheet: wages(-50) },
    { name: "the county's own limit", sheet: wages(60), options: { parameters: { "wage-min": 60 } } },
  ],
  invalid: [
    { name: "0.01", sheet: wages(0.01), findings: low },
    { name: "1.2, in ten thousands", sheet: wages(1.2), findings: low },
    { name: "99.99", sheet: wages(99.99), findings: low },
    { name: "99 as text", sheet: wages("99元"), findings: low },
    {
      name: "below the county's own limit",
      sheet: wages(199),
      options: { parameters: { "wage-min": 200 } },
      findings: low,
    },
  ],
  unchecked: [
    {
      name: "no wages",
      sheet: wages(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["incWage"] },
    },
  ],
});
