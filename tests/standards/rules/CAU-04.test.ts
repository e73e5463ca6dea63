import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (cause: Cell, ...students: Cell[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "主要致贫原因", "在校生状况"],
  ...students.map((one, i): Row => ["H1", "韦" + "一二三四"[i], i === 0 ? "户主" : "其他", cause, one]),
];

testRule(nationalPack, "CAU-04", {
  valid: [
    ...["学前教育", "小学", "九年级", "高三", "中职一年级", "本科四年级"].map((stage) => ({
      name: `a student: ${stage}`,
      sheet: household("因学", null, stage),
    })),
    { name: "another cause", sheet: household("因病", null, null) },
    { name: "a stage that cannot be read may be a student", sheet: household("因学", null, "在读") },
    { name: "a blank cause", sheet: household(null, null) },
  ],
  invalid: [
    { name: "nobody at school: all blank", sheet: household("因学", null, null), findings: [["D2", "forbidden"]] },
    { name: "said to be out of school", sheet: household("因学", "非在校生"), findings: [["D2", "forbidden"]] },
    { name: "too young for school", sheet: household("因学", null, "学龄前儿童"), findings: [["D2", "forbidden"]] },
    {
      name: "the cause in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系", "在校生情况"],
        ["H1", "韦一", "户主", null],
        ["H2", "蒙一", "户主", "小学"],
      ],
      households: [
        ["家庭编号", "致贫原因1"],
        ["H1", "因学"],
        ["H2", "因学"],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no student status",
      sheet: household("因学", null).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["student"] },
    },
  ],
});

test("a child whose stage is blank explains the household without a student", () => {
  const sheet = [
    ["户编号", "姓名", "与户主关系", "出生日期", "主要致贫原因", "文化程度", "在校生状况"],
    ["H1", "韦一", "户主", "1980-05-06", "因学", "小学", null],
    ["H1", "韦二", "之子", "2010-05-06", "因学", null, null],
  ];
  const { findings } = runSheets(nationalPack, { sheet });
  const cause = findings.find(({ ruleId }) => ruleId === "STU-01");
  expect(cause).toMatchObject({ follows: null });
  expect(findings.find(({ ruleId }) => ruleId === "CAU-04")).toMatchObject({ follows: cause?.key });
});
