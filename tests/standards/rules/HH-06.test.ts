import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const MAN = inventedId("2001-05-06", 11);
const WOMAN = inventedId("2001-05-06", 12);
const person = (relation: string | null, sex: string | null, id: string | null = null): Row[] => [
  ["户编号", "姓名", "性别", "与户主关系", "证件号码"],
  ["H1", "韦一", sex, relation, id],
];
const MALE = [
  "之子",
  "之父",
  "之女婿",
  "之孙子",
  "之外孙子",
  "之祖父",
  "之外祖父",
  "之岳父",
  "之公公",
  "之曾孙子",
  "之侄儿",
  "之叔伯",
];
const FEMALE = [
  "之女",
  "之母",
  "之儿媳",
  "之孙女",
  "之外孙女",
  "之祖母",
  "之外祖母",
  "之岳母",
  "之婆婆",
  "之曾孙女",
  "之侄女",
  "之兄弟媳妇",
];
const FREE = ["户主", "配偶", "之兄弟姐妹", "其他"];
const sheets = (relations: readonly string[], sex: string) =>
  relations.map((relation) => ({ name: `${relation} ${sex}`, sheet: person(relation, sex) }));
const wrong = (relations: readonly string[], sex: string): readonly InvalidCase[] =>
  sheets(relations, sex).map((one) => ({ ...one, findings: [["D2", "forbidden"]] }));

testRule(nationalPack, "HH-06", {
  valid: [
    ...sheets([...MALE, ...FREE], "男"),
    ...sheets([...FEMALE, ...FREE], "女"),
    { name: "sex blank", sheet: person("之子", null) },
    { name: "sex unreadable", sheet: person("之子", "不详") },
    { name: "relation blank", sheet: person(null, "女") },
    { name: "relation unreadable", sheet: person("掌柜", "女") },
    { name: "the number tells, not the column", sheet: person("之子", "女", MAN) },
  ],
  invalid: [
    ...wrong(MALE, "女"),
    ...wrong(FEMALE, "男"),
    { name: "by another name", sheet: person("长子", "2"), findings: [["D2", "forbidden"]] },
    { name: "by the ID number", sheet: person("儿媳妇", null, MAN), findings: [["D2", "forbidden"]] },
    {
      name: "by the ID number, on a sheet without sexes",
      sheet: [
        ["户编号", "姓名", "户主关系", "身份证号"],
        ["H1", "韦一", "之父", WOMAN],
      ],
      findings: [["C2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "nothing that tells a sex",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "之父"],
      ],
      reason: { reason: "columnMissing", fields: ["sex", "idNo"] },
    },
    {
      name: "no relations",
      sheet: person(null, "女").map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
  ],
});

test("it follows from a sex that contradicts the ID number", () => {
  const { findings } = runSheets(nationalPack, { sheet: person("之女", "女", MAN) });
  expect(findings.find(({ ruleId }) => ruleId === "HH-06")?.follows).toMatch(/^ID-07\|/);
});
