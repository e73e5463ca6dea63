import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const person = (student: string | null, working: string | null, planned: string | null = null): Row[] => [
  ["户编号", "姓名", "在校生状况", "是否已务工", "是否计划(外出)务工"],
  ["H1", "韦一", student, working, planned],
];

testRule(nationalPack, "STU-11", {
  valid: [
    { name: "a pupil who does not work", sheet: person("九年级", "否", "否") },
    { name: "blank", sheet: person("九年级", null, null) },
    ...["中职三年级", "高职高专一年级", "本科四年级", "非在校生"].map((stage) => ({
      name: `${stage} may work`,
      sheet: person(stage, "是", "是"),
    })),
    ...["中职二年级", "技师学院一年级", "非在校生"].map((stage) => ({
      name: `${stage} may plan to work`,
      sheet: person(stage, "否", "是"),
    })),
    { name: "stage blank", sheet: person(null, "是", "是") },
    { name: "unreadable", sheet: person("九年级", "可能", "可能") },
  ],
  invalid: [
    ...["学龄前儿童", "学前教育", "小学", "七年级", "普通高中三年级"].map((stage) => ({
      name: `${stage} and working`,
      sheet: person(stage, "是", "否"),
      findings: [["D2", "forbidden"]] as const,
    })),
    { name: "a plan", sheet: person("高一", "否", "是"), findings: [["E2", "forbidden"]] },
    { name: "a plan before school", sheet: person("学龄前儿童", "否", "是"), findings: [["E2", "forbidden"]] },
    { name: "a plan in primary school", sheet: person("小学", "否", "是"), findings: [["E2", "forbidden"]] },
    { name: "a plan, work blank", sheet: person("高一", null, "是"), findings: [["E2", "forbidden"]] },
    { name: "work and a plan are one fault", sheet: person("初三", "是", "是"), findings: [["D2", "forbidden"]] },
    {
      name: "a sheet of plans alone",
      sheet: [
        ["户编号", "姓名", "在校情况", "是否计划务工"],
        ["H1", "韦一", "八年级", "是"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "neither work nor plans",
      sheet: person("小学", null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["working", "planWork"] },
    },
    {
      name: "no stages",
      sheet: person(null, "是", "是").map((row) => row.filter((_, i) => i !== 2)),
      reason: { reason: "columnMissing", fields: ["student"] },
    },
  ],
});

test.each([
  ["work", 3, "working"],
  ["plans", 4, "planWork"],
])("a sheet without %s tells what was left out", (_name, column, field) => {
  const sheet = person("高一", "是", "是").map((row) => row.filter((_, i) => i !== column));
  const { outcomes } = runSheets(nationalPack, { sheet });
  expect(outcomes.find(({ ruleId }) => ruleId === "STU-11")?.partly).toEqual([
    { reason: "columnMissing", fields: [field] },
  ]);
});
