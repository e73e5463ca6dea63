import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type Row } from "../../support/testRule";

const ID = inventedId("1980-05-06", 3);
const person = (suffix: string, labour: string | null = "普通劳动力"): Row[] => [
  ["户编号", "姓名", "证件号码", "劳动技能"],
  ["H1", "韦一", ID + suffix, labour],
];
const card = (suffix: string): Row[] => [
  ["户编号", "姓名", "身份证号", "残疾人证号", "劳动技能"],
  ["H1", "韦一", ID, suffix === "" ? null : ID + suffix, "普通劳动力"],
];
const hit = [["D2", "forbidden"]] as const;

testRule(nationalPack, "LAB-05", {
  valid: [
    { name: "no disability card", sheet: person("") },
    { name: "level 3", sheet: person("43") },
    { name: "level 4", sheet: person("44") },
    { name: "a level that does not exist", sheet: person("40") },
    ...["11", "22", "31", "51", "61", "71"].map((suffix) => ({
      name: `another disability: ${suffix}`,
      sheet: person(suffix),
    })),
    ...["弱劳动力", "无劳动力", "丧失劳动力", null].map((labour) => ({
      name: `level 1 and ${labour ?? "blank"}`,
      sheet: person("41", labour),
    })),
    { name: "no number in the column of cards", sheet: card("") },
    { name: "level 3 in the column of cards", sheet: card("43") },
  ],
  invalid: [
    { name: "level 1", sheet: person("41"), findings: hit },
    { name: "level 2", sheet: person("42"), findings: hit },
    { name: "a card issued again", sheet: person("42B1"), findings: hit },
    { name: "in the column of cards", sheet: card("42"), findings: [["E2", "forbidden"]] },
    {
      name: "once where both columns have the number",
      sheet: [
        ["户编号", "姓名", "证件号码", "残疾证号", "劳动能力"],
        ["H1", "韦一", ID + "41", ID + "41", "普通劳动力"],
      ],
      findings: [["E2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no number",
      sheet: [
        ["户编号", "姓名", "劳动技能"],
        ["H1", "韦一", "普通劳动力"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo", "disIdNo"] },
    },
  ],
});
