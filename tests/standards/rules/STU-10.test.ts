import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const person = (student: string | null, labour: string | null, heading = "劳动技能"): Row[] => [
  ["户编号", "姓名", "在校生状况", heading],
  ["H1", "韦一", student, labour],
];

testRule(nationalPack, "STU-10", {
  valid: [
    { name: "a pupil without labour", sheet: person("九年级", "无劳动力") },
    { name: "under another name", sheet: person("小学", "无劳动能力", "劳动能力") },
    { name: "not at school", sheet: person("非在校生", "普通劳动力") },
    { name: "before school", sheet: person("学龄前儿童", "普通劳动力") },
    { name: "stage blank", sheet: person(null, "技能劳动力") },
    { name: "labour blank", sheet: person("九年级", null) },
    { name: "labour unreadable", sheet: person("九年级", "有") },
  ],
  invalid: [
    { name: "a pupil", sheet: person("小学", "普通劳动力"), findings: [["D2", "forbidden"]] },
    { name: "a student", sheet: person("本科四年级", "技能劳动力", "劳动力"), findings: [["D2", "forbidden"]] },
    { name: "weak labour", sheet: person("高一", "弱劳动力或半劳动力"), findings: [["D2", "forbidden"]] },
    {
      name: "lost labour is another answer",
      sheet: person("中职一年级", "丧失劳动力"),
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no labour",
      sheet: person("小学", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["labour"] },
    },
  ],
});
