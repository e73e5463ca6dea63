import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const household = (measure: string | null, ...students: (string | null)[]): Row[] => [
  ["户编号", "姓名", "在校生状况", "教育帮扶"],
  ["H1", "蒙三", null, measure],
  ...students.map((student, i): Row => ["H1", `韦${i}`, student, measure]),
];
const typed = (hhType: string | null, monCat: string | null): Row[] => [
  ["户编号", "姓名", "在校生状况", "教育帮扶", "户类型", "监测对象类别"],
  ["H1", "韦一", "中职一年级", null, hhType, monCat],
  ["H1", "韦二", null, null, hhType, monCat],
];

testRule(nationalPack, "STU-12", {
  valid: [
    { name: "a vocational pupil who is supported", sheet: household("雨露计划", "中职一年级") },
    { name: "among other help", sheet: household("助学贷款；雨露计划补助", "高职高专三年级") },
    { name: "a student at a school of technicians", sheet: household("雨露计划", "技师学院一年级") },
    { name: "a stage of the older list", sheet: household("雨露计划", "大专及以上") },
    { name: "no pupil, no help", sheet: household(null, "小学") },
    { name: "other help, no vocational pupil", sheet: household("营养餐", "小学") },
    { name: "technicians need not be supported", sheet: household(null, "技师学院一年级") },
    { name: "a stage that cannot be read", sheet: household("雨露计划", "在读", "小学") },
    { name: "an ordinary household", sheet: typed("一般农户", null) },
    { name: "an ordinary household that is not monitored", sheet: typed("一般农户", "非监测对象") },
    {
      name: "persons without a household ID",
      sheet: household(null, "中职一年级").map((row, i) => (i === 0 ? row : [null, ...row.slice(1)])),
    },
  ],
  invalid: [
    {
      name: "help without a vocational pupil",
      sheet: household("雨露计划", "高一"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "help for a graduate",
      sheet: household("雨露计划补助 3000元", "非在校生"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "a vocational pupil without help",
      sheet: household(null, "中职二年级"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "a student with other help",
      sheet: household("助学贷款", "高职高专一年级"),
      findings: [["D2", "forbidden"]],
    },
    { name: "out of poverty", sheet: typed("脱贫户", null), findings: [["D2", "forbidden"]] },
    { name: "ordinary and monitored", sheet: typed("一般农户", "边缘易致贫户"), findings: [["D2", "forbidden"]] },
    {
      name: "on a sheet of households",
      sheet: household("", "中职一年级").map((row) => row.slice(0, 3)),
      households: [
        ["户编号", "教育帮扶"],
        ["H1", null],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no help",
      sheet: household(null, "小学").map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["measureEducation"] },
    },
  ],
});

test("the vocational pupils are counted", () => {
  const { findings } = runSheets(nationalPack, { sheet: household(null, "中职一年级", "小学", "高职高专一年级") });
  expect(findings.find(({ ruleId }) => ruleId === "STU-12")?.data).toMatchObject({ students: 2 });
});
