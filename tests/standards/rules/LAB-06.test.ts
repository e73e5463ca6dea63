import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

type Cell = string | number | null;
const person = (labour: Cell, months: Cell, region: Cell = null): Row[] => [
  ["户编号", "姓名", "劳动技能", "务工时间", "务工区域"],
  ["H1", "韦一", labour, months, region],
];
const alone = (heading: string, value: Cell, labour = "无劳动力"): Row[] => [
  ["户编号", "姓名", "劳动能力", heading],
  ["H1", "韦一", labour, value],
];
const NONE = "无劳动力";
const hit = [["C2", "forbidden"]] as const;
const cases: readonly InvalidCase[] = [
  { name: "without labour, a month of work", sheet: person(NONE, 1, "省外务工"), findings: hit },
  { name: "labour lost", sheet: person("丧失劳动力", 10, "县外省内务工"), findings: hit },
  { name: "half a month", sheet: person(NONE, 0.5), findings: hit },
  { name: "months blank, a place of work", sheet: person(NONE, null, "省外务工"), findings: hit },
  { name: "months alone", sheet: alone("务工时间（月）", 6), findings: hit },
  { name: "the province alone", sheet: alone("务工所在省", "广东"), findings: hit },
  { name: "the county alone", sheet: alone("务工所在县", "博罗县"), findings: hit },
];
const weak: readonly InvalidCase[] = [
  { name: "weak", sheet: person("弱劳动力或半劳动力", 6, "省外务工"), findings: hit },
  { name: "weak, the place alone", sheet: alone("务工所在地", "东莞市", "半劳动力"), findings: hit },
];

testRule(nationalPack, "LAB-06", {
  valid: [
    { name: "no months and no place", sheet: person(NONE, null) },
    { name: "0 months", sheet: person(NONE, 0) },
    { name: "0 months beside a place: that is another rule's", sheet: person(NONE, 0, "省外务工") },
    { name: "a place that says none", sheet: person(NONE, null, "无") },
    { name: "able", sheet: person("普通劳动力", 10, "省外务工") },
    { name: "blank labour ability", sheet: person(null, 10, "省外务工") },
    { name: "a labour ability of no list", sheet: person("体弱", 10, "省外务工") },
    { name: "months that cannot be read", sheet: person(NONE, "半年多", "省外务工") },
  ],
  invalid: [...cases, ...weak],
  unchecked: [
    {
      name: "nothing that tells of work",
      sheet: [
        ["户编号", "姓名", "劳动技能"],
        ["H1", "韦一", NONE],
      ],
      reason: {
        reason: "columnMissing",
        fields: ["workMonths", "workRegion", "workProvince", "workCity", "workCounty"],
      },
    },
  ],
});

test.each([
  ...cases.map(({ name, sheet }) => [name, sheet, "error"] as const),
  ...weak.map(({ name, sheet }) => [name, sheet, "warning"] as const),
])("severity: %s", (_name, sheet, severity) => {
  const { findings } = runSheets(nationalPack, { sheet });
  expect(findings.filter(({ ruleId }) => ruleId === "LAB-06").map((finding) => finding.severity)).toEqual([severity]);
});
