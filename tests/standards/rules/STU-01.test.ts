import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const person = (education: string | null, student: string | null, reason: string | null = null): Row[] => [
  ["户编号", "姓名", "文化程度", "在校生状况", "失学或辍学原因"],
  ["H1", "韦一", education, student, reason],
];

testRule(nationalPack, "STU-01", {
  valid: [
    { name: "a level alone", sheet: person("初中", null) },
    { name: "a stage alone", sheet: person(null, "九年级") },
    { name: "a level and not at school", sheet: person("高中", "非在校生") },
    { name: "a child before school under both", sheet: person("学龄前儿童", "学龄前儿童") },
    { name: "neither, with a reason", sheet: person(null, null, "因残") },
    { name: "not at school, with a reason", sheet: person(null, "非在校生", "厌学") },
    { name: "a level and a stage that cannot be read", sheet: person("初中", "在读") },
    { name: "a level that cannot be read", sheet: person("没读过", null) },
    { name: "a stage that cannot be read", sheet: person(null, "在读") },
  ],
  invalid: [
    { name: "both", sheet: person("小学", "七年级"), findings: [["C2", "forbidden"]] },
    { name: "neither", sheet: person(null, null), findings: [["D2", "forbidden"]] },
    { name: "neither, and a reason that gives none", sheet: person(null, null, "无"), findings: [["D2", "forbidden"]] },
    { name: "no level and not at school", sheet: person(null, "非在校生"), findings: [["D2", "forbidden"]] },
    {
      name: "a pupil with the level of a small child",
      sheet: person("学龄前儿童", "小学"),
      findings: [["C2", "forbidden"]],
    },
    { name: "a small child with a level", sheet: person("文盲", "学龄前"), findings: [["C2", "forbidden"]] },
    {
      name: "in other words, without a column of reasons",
      sheet: [
        ["户编号", "姓名", "在校生情况", "学历"],
        ["H1", "韦一", "高一", "初中"],
        ["H1", "韦二", null, null],
      ],
      findings: [
        ["D2", "forbidden"],
        ["C3", "forbidden"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no levels",
      sheet: person(null, null).map((row) => row.filter((_, i) => i !== 2)),
      reason: { reason: "columnMissing", fields: ["education"] },
    },
  ],
});

test("a child who is not at school has one fault", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "出生日期", "文化程度", "在校生状况"],
      ["H1", "韦一", "2010-05-06", null, null],
    ],
    options: { parameters: { "school-cutoff": "09-01" } },
  });
  expect(findings.find(({ ruleId }) => ruleId === "STU-01")?.follows).toMatch(/^STU-02\|/);
});
