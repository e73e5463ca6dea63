import type { BlockColumn } from "../core/model/SummaryTab";

const count = { width: 8, format: "integer", hidden: true } as const;
const health = { ...count, mask: "leaveOut" } as const;

/** What 结构分析 and 致贫原因分析表 count of each household, behind the columns of 户户研判表 that are shown. */
export const memberCountColumns: readonly BlockColumn[] = [
  {
    id: "causes",
    heading: "致贫原因（全部）",
    width: 12,
    format: "general",
    hidden: true,
    value: { record: "causes" },
  },
  {
    ...{ id: "risk", heading: "首要风险", width: 12, format: "general", hidden: true },
    value: { record: "risk", words: { blank: "未填" } },
  },
  { id: "risks", heading: "风险（全部）", width: 12, format: "general", hidden: true, value: { record: "risks" } },
  { ...health, id: "health.healthy", heading: "健康", value: { record: "health.healthy" } },
  { ...health, id: "health.chronic", heading: "长期慢性病", value: { record: "health.chronic" } },
  { ...health, id: "health.serious", heading: "患有大病", value: { record: "health.serious" } },
  { ...health, id: "health.disabled", heading: "残疾", value: { record: "health.disabled" } },
  { ...health, id: "health.several", heading: "两项及以上", value: { record: "health.several" } },
  { ...health, id: "health.dead", heading: "死亡", value: { record: "health.dead" } },
  { ...health, id: "health.unknown", heading: "健康待核实", value: { record: "health.unknown" } },
  { ...health, id: "health.any.chronic", heading: "有长期慢性病", value: { record: "health.any.chronic" } },
  { ...health, id: "health.any.serious", heading: "有大病", value: { record: "health.any.serious" } },
  { ...health, id: "health.any.disabled", heading: "有残疾", value: { record: "health.any.disabled" } },
  { ...count, id: "education.illiterate", heading: "文盲或半文盲", value: { record: "education.illiterate" } },
  { ...count, id: "education.primary", heading: "小学", value: { record: "education.primary" } },
  { ...count, id: "education.junior", heading: "初中", value: { record: "education.junior" } },
  { ...count, id: "education.senior", heading: "高中", value: { record: "education.senior" } },
  { ...count, id: "education.college", heading: "大专", value: { record: "education.college" } },
  { ...count, id: "education.university", heading: "本科及以上", value: { record: "education.university" } },
  { ...count, id: "education.preschool", heading: "学龄前儿童", value: { record: "education.preschool" } },
  { ...count, id: "education.atSchool", heading: "在校生", value: { record: "education.atSchool" } },
  { ...count, id: "education.unknown", heading: "文化待核实", value: { record: "education.unknown" } },
  { ...count, id: "age.from0", heading: "0–5 岁", value: { record: "age.from0" } },
  { ...count, id: "age.from6", heading: "6–15 岁", value: { record: "age.from6" } },
  { ...count, id: "age.from16", heading: "16–59 岁", value: { record: "age.from16" } },
  { ...count, id: "age.from60", heading: "60 岁及以上", value: { record: "age.from60" } },
  { ...count, id: "age.unknown", heading: "年龄待核实", value: { record: "age.unknown" } },
  { ...count, id: "labour.普通劳动力", heading: "普通劳动力", value: { record: "labour.普通劳动力" } },
  { ...count, id: "labour.技能劳动力", heading: "技能劳动力", value: { record: "labour.技能劳动力" } },
  {
    ...{ ...count, id: "labour.弱劳动力或半劳动力", heading: "弱劳动力或半劳动力" },
    value: { record: "labour.弱劳动力或半劳动力" },
  },
  { ...count, id: "labour.丧失劳动力", heading: "丧失劳动力", value: { record: "labour.丧失劳动力" } },
  { ...count, id: "labour.无劳动力", heading: "无劳动力", value: { record: "labour.无劳动力" } },
  { ...count, id: "labour.unknown", heading: "劳动力待核实", value: { record: "labour.unknown" } },
];
