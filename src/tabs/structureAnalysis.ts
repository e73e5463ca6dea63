import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const people: BlockColumn = {
  ...{ id: "people", heading: "人数", width: 10, format: "integer" },
  value: { sumOfLine: true },
};
const share: BlockColumn = {
  ...{ id: "share", heading: "占比", width: 9, format: "percent" },
  value: { shareOf: "people" },
};
const byTown: BlockColumn = {
  ...{ id: "byTown", heading: "各乡镇人数", width: 9, format: "integer", across: "towns" },
  value: { sumOfLine: true },
};
const label: BlockColumn = { id: "label", heading: "类别", width: 22, format: "general", value: { row: "label" } };

export const structureAnalysis: SummaryTab = {
  id: "T11",
  name: "结构分析",
  about: {
    "zh-CN": "按健康、文化、年龄、劳动力分类统计人数和占比，分乡镇列出。",
    "en-US": "Persons and shares by health, education, age and ability to work, by township.",
  },
  confidence: "confirmed",
  references: [{ title: "青海省精准扶贫大数据平台（报道）", date: "2017" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "每人在一类中只计一次，没有填写或看不清的为“待核实”；各行相加等于总人数。",
    "第二张表按病残分别统计，一人有几项计几次，不能相加，占比为占总人数的比例。",
    "年龄为截至 {{asOf}} 的周岁；6–15、16–59 周岁为义务教育和劳动年龄，其余分段自定。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["health"],
      leaves: { "zh-CN": "没有健康状况，全部列为待核实。", "en-US": "Without health everybody is to be verified." },
    },
    {
      kind: "columns",
      fields: ["education", "student"],
      leaves: {
        "zh-CN": "没有文化程度和在校生状况，全部列为待核实。",
        "en-US": "Without education everybody is to be verified.",
      },
    },
    {
      kind: "columns",
      fields: ["idNo", "birth"],
      leaves: {
        "zh-CN": "没有证件号码和出生日期，年龄全部列为待核实。",
        "en-US": "Without a date of birth every age is to be verified.",
      },
    },
    {
      kind: "columns",
      fields: ["labour"],
      leaves: {
        "zh-CN": "没有劳动技能，全部列为待核实。",
        "en-US": "Without ability to work everybody is to be verified.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "health",
      title: "一、健康状况",
      rows: {
        lines: [
          { id: "healthy", label: "健康", where: [], sum: "health.healthy" },
          { id: "chronic", label: "长期慢性病", where: [], sum: "health.chronic" },
          { id: "serious", label: "患有大病", where: [], sum: "health.serious" },
          { id: "disabled", label: "残疾", where: [], sum: "health.disabled" },
          { id: "several", label: "两项及以上", where: [], sum: "health.several" },
          { id: "dead", label: "死亡（未注销）", where: [], sum: "health.dead" },
          { id: "unknown", label: "待核实", where: [], sum: "health.unknown" },
        ],
      },
      total: "last",
      columns: [label, people, share, byTown],
    },
    {
      id: "illness",
      title: "二、病残情况",
      rows: {
        lines: [
          { id: "chronic", label: "有长期慢性病", where: [], sum: "health.any.chronic" },
          { id: "serious", label: "有大病", where: [], sum: "health.any.serious" },
          { id: "disabled", label: "有残疾", where: [], sum: "health.any.disabled" },
        ],
      },
      columns: [
        label,
        people,
        {
          ...{ id: "share", heading: "占比", width: 9, format: "percent" },
          value: { formula: { over: [{ cell: "people" }, { cell: "all" }] } },
        },
        byTown,
        { id: "all", heading: "总人数", width: 10, format: "integer", hidden: true, value: { sum: "people" } },
      ],
    },
    {
      id: "education",
      title: "三、文化程度",
      rows: {
        lines: [
          { id: "illiterate", label: "文盲或半文盲", where: [], sum: "education.illiterate" },
          { id: "primary", label: "小学", where: [], sum: "education.primary" },
          { id: "junior", label: "初中", where: [], sum: "education.junior" },
          { id: "senior", label: "高中", where: [], sum: "education.senior" },
          { id: "college", label: "大专（含高职、技师）", where: [], sum: "education.college" },
          { id: "university", label: "本科及以上", where: [], sum: "education.university" },
          { id: "preschool", label: "学龄前儿童", where: [], sum: "education.preschool" },
          { id: "atSchool", label: "在校生", where: [], sum: "education.atSchool" },
          { id: "unknown", label: "待核实", where: [], sum: "education.unknown" },
        ],
      },
      total: "last",
      columns: [label, people, share, byTown],
    },
    {
      id: "age",
      title: "四、年龄",
      rows: {
        lines: [
          { id: "from0", label: "0–5 周岁", where: [], sum: "age.from0" },
          { id: "from6", label: "6–15 周岁", where: [], sum: "age.from6" },
          { id: "from16", label: "16–59 周岁", where: [], sum: "age.from16" },
          { id: "from60", label: "60 周岁及以上", where: [], sum: "age.from60" },
          { id: "unknown", label: "待核实", where: [], sum: "age.unknown" },
        ],
      },
      total: "last",
      columns: [label, people, share, byTown],
    },
    {
      id: "labour",
      title: "五、劳动力",
      rows: {
        lines: [
          { id: "普通劳动力", label: "普通劳动力", where: [], sum: "labour.普通劳动力" },
          { id: "技能劳动力", label: "技能劳动力", where: [], sum: "labour.技能劳动力" },
          { id: "弱劳动力或半劳动力", label: "弱劳动力或半劳动力", where: [], sum: "labour.弱劳动力或半劳动力" },
          { id: "丧失劳动力", label: "丧失劳动力", where: [], sum: "labour.丧失劳动力" },
          { id: "无劳动力", label: "无劳动力", where: [], sum: "labour.无劳动力" },
          { id: "unknown", label: "待核实", where: [], sum: "labour.unknown" },
        ],
      },
      total: "last",
      columns: [label, people, share, byTown],
    },
  ],
  charts: [
    {
      ...{ id: "health", block: "health", kind: "pie", title: "健康状况（人）" },
      ...{ categories: "label", series: ["people"], rows: "all", isInOverview: false },
    },
    {
      ...{ id: "age", block: "age", kind: "column", title: "年龄（人）" },
      ...{ categories: "label", series: ["people"], rows: "all", isInOverview: false },
    },
  ],
};
