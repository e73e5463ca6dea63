import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const A = inventedId("1980-05-06", 11);
const numbered = (id: string | number | null, heading = "证件号码"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", id],
  ["H1", "韦二", inventedId("1982-05-06", 12)],
];

testRule(nationalPack, "ID-05", {
  valid: [
    { name: "a real number", sheet: numbered(A) },
    { name: "one 9 less in front", sheet: numbered(`999989${A.slice(6)}`) },
    { name: "a bad number is a matter of other rules", sheet: numbered("99999") },
    { name: "a number that lost its digits is neither blank nor short", sheet: numbered(459099198005060000) },
    { name: "one that lost its digits and began with 999999", sheet: numbered(999999198005060000) },
    { name: "words", sheet: numbered("不详") },
  ],
  invalid: [
    { name: "blank", sheet: numbered(null), findings: [["C2", "filled.blank"]] },
    { name: "spaces only", sheet: numbered("  ", "身份证号"), findings: [["C2", "filled.blank"]] },
    { name: "a dash for nothing", sheet: numbered("—", "公民身份号码"), findings: [["C2", "filled.blank"]] },
    { name: "provisional", sheet: numbered("999999198005060117"), findings: [["C2", "forbidden"]] },
    { name: "provisional, with letters behind", sheet: numbered("999999ABC"), findings: [["C2", "forbidden"]] },
    {
      name: "provisional, in full-width digits",
      sheet: numbered("９９９９９９００１"),
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no ID numbers",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
  ],
});

test("that a provisional number is short, has no date or is shared follows from it", () => {
  const sheet = numbered("99999900112345678A").concat([["H2", "蒙三", "99999900112345678A"]]);
  const { findings } = runSheets(nationalPack, { sheet });
  const own = findings.filter(({ ruleId }) => ruleId.startsWith("ID-"));
  const ids = (follow: boolean): string[] =>
    own.filter(({ follows }) => (follows !== null) === follow).map(({ ruleId }) => ruleId);
  expect(ids(false)).toEqual(["ID-05", "ID-05"]);
  expect(ids(true)).toEqual(["ID-01", "ID-03", "ID-06", "ID-01", "ID-03", "ID-06"]);
});
