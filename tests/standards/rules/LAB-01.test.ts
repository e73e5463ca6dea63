import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "身份证号", "劳动技能"];
const person = (birth: string, labour: string | null): Row[] => [header, ["H1", "韦一", inventedId(birth, 3), labour]];
const bare = (...headings: string[]): Row[] => [
  ["户编号", "姓名", ...headings],
  ["H1", "韦一", ...headings.map(() => null)],
];

testRule(nationalPack, "LAB-01", {
  valid: [
    { name: "15 on the day of the data", sheet: person("2005-01-01", null) },
    { name: "60 on the day of the data", sheet: person("1960-12-31", null) },
    ...["普通劳动力", "技能劳动力", "弱劳动力", "半劳动力", "丧失劳动能力", "无劳动力"].map((labour) => ({
      name: labour,
      sheet: person("1980-05-06", labour),
    })),
    {
      name: "no birth date",
      sheet: [header, ["H1", "韦一", null, null]],
    },
  ],
  invalid: [
    { name: "16 on the day of the data", sheet: person("2004-12-31", null), findings: [["D2", "filled.blank"]] },
    { name: "16 the day before it", sheet: person("2004-12-30", null), findings: [["D2", "filled.blank"]] },
    { name: "59 until the day after it", sheet: person("1961-01-01", null), findings: [["D2", "filled.blank"]] },
    { name: "no value of the list", sheet: person("1980-05-06", "能干活"), findings: [["D2", "filled.unreadable"]] },
    {
      name: "by the birth column, under an older heading",
      sheet: [
        ["户编号", "姓名", "出生日期", "劳动能力"],
        ["H1", "韦一", "1980-05-06", null],
      ],
      findings: [["D2", "filled.blank"]],
    },
  ],
  unchecked: [
    { name: "no labour ability", sheet: bare("证件号码"), reason: { reason: "columnMissing", fields: ["labour"] } },
    { name: "no age", sheet: bare("劳动技能"), reason: { reason: "columnMissing", fields: ["idNo", "birth"] } },
    {
      name: "before the register",
      sheet: person("1980-05-06", null),
      options: { year: 2013, asOf: "2013-12-31" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("what cannot be read is counted once: the finding on the cell as such is listed under this one", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("1980-05-06", "能干活") });
  const own = findings.find(({ ruleId }) => ruleId === "LAB-01");
  expect(own).toMatchObject({ follows: null });
  expect(findings.find(({ ruleId }) => ruleId === "VAL-01")?.follows).toBe(own?.key);
});

test("of a child what cannot be read stands alone", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("2010-05-06", "能干活") });
  expect(findings.find(({ ruleId }) => ruleId === "VAL-01")).toMatchObject({ follows: null });
});
