import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const A = inventedId("1980-05-06", 11);
const card = (ending: string, heading = "证件号码"): Row[] => [
  ["户编号", "姓名", "证件类型", heading],
  ["H1", "韦一", "残疾人证", `${A}${ending}`],
];
const wrong = (ending: string): InvalidCase => ({
  name: `ends in ${ending}`,
  sheet: card(ending),
  findings: [["D2", "forbidden"]],
});

testRule(nationalPack, "ID-04", {
  valid: [
    ...["11", "14", "71", "74", "43"].map((ending) => ({ name: `ends in ${ending}`, sheet: card(ending) })),
    { name: "a re-issued card", sheet: card("43B1") },
    { name: "an ID number without a card", sheet: card("") },
    { name: "blank", sheet: [...card("").slice(0, 1), ["H1", "韦一", null, null]] },
    {
      name: "a number that lost its digits",
      sheet: [...card("").slice(0, 1), ["H1", "韦一", null, 45909919800506010000]],
    },
  ],
  invalid: [
    ...["01", "81", "91", "40", "45", "00", "89"].map(wrong),
    { name: "a re-issued card of no grade", sheet: card("45B1", "身份证号码"), findings: [["D2", "forbidden"]] },
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

test("both digits are told", () => {
  const found = runSheets(nationalPack, { sheet: card("85") }).findings.find(({ ruleId }) => ruleId === "ID-04");
  expect(found?.data).toMatchObject({ category: 8, grade: 5 });
});
