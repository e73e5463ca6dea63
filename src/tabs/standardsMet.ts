import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const households = { width: 8, format: "integer" } as const;

/** For each check how many households pass, fail, are to be verified, and to how many it does not apply. */
const checks: readonly BlockColumn[] = [
  { ...households, group: "吃", id: "food.met", heading: "达标户", value: { count: [{ column: "food", is: "met" }] } },
  {
    ...households,
    group: "吃",
    id: "food.notMet",
    heading: "未达标户",
    value: { count: [{ column: "food", is: "notMet" }] },
  },
  {
    ...households,
    group: "吃",
    id: "food.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "food", is: "toVerify" }] },
  },
  {
    ...households,
    group: "穿",
    id: "clothing.met",
    heading: "达标户",
    value: { count: [{ column: "clothing", is: "met" }] },
  },
  {
    ...households,
    group: "穿",
    id: "clothing.notMet",
    heading: "未达标户",
    value: { count: [{ column: "clothing", is: "notMet" }] },
  },
  {
    ...households,
    group: "穿",
    id: "clothing.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "clothing", is: "toVerify" }] },
  },
  {
    ...households,
    group: "住房",
    id: "housing.met",
    heading: "达标户",
    value: { count: [{ column: "housing", is: "met" }] },
  },
  {
    ...households,
    group: "住房",
    id: "housing.notMet",
    heading: "未达标户",
    value: { count: [{ column: "housing", is: "notMet" }] },
  },
  {
    ...households,
    group: "住房",
    id: "housing.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "housing", is: "toVerify" }] },
  },
  {
    ...households,
    group: "饮水",
    id: "water.met",
    heading: "达标户",
    value: { count: [{ column: "water", is: "met" }] },
  },
  {
    ...households,
    group: "饮水",
    id: "water.notMet",
    heading: "未达标户",
    value: { count: [{ column: "water", is: "notMet" }] },
  },
  {
    ...households,
    group: "饮水",
    id: "water.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "water", is: "toVerify" }] },
  },
  {
    ...households,
    group: "医疗",
    id: "medical.met",
    heading: "达标户",
    value: { count: [{ column: "medical", is: "met" }] },
  },
  {
    ...households,
    group: "医疗",
    id: "medical.notMet",
    heading: "未达标户",
    value: { count: [{ column: "medical", is: "notMet" }] },
  },
  {
    ...households,
    group: "医疗",
    id: "medical.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "medical", is: "toVerify" }] },
  },
  {
    ...households,
    group: "教育",
    id: "education.met",
    heading: "达标户",
    value: { count: [{ column: "education", is: "met" }] },
  },
  {
    ...households,
    group: "教育",
    id: "education.notMet",
    heading: "未达标户",
    value: { count: [{ column: "education", is: "notMet" }] },
  },
  {
    ...households,
    group: "教育",
    id: "education.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "education", is: "toVerify" }] },
  },
  {
    ...households,
    group: "教育",
    id: "education.notApplicable",
    heading: "不适用户",
    value: { count: [{ column: "education", is: "notApplicable" }] },
  },
  {
    ...households,
    group: "收入",
    id: "income.met",
    heading: "达标户",
    value: { count: [{ column: "income", is: "met" }] },
  },
  {
    ...households,
    group: "收入",
    id: "income.notMet",
    heading: "未达标户",
    value: { count: [{ column: "income", is: "notMet" }] },
  },
  {
    ...households,
    group: "收入",
    id: "income.toVerify",
    heading: "待核实户",
    value: { count: [{ column: "income", is: "toVerify" }] },
  },
  {
    ...households,
    group: "七项合计",
    id: "met",
    heading: "全部达标户",
    value: { count: [{ column: "overall", is: "met" }] },
  },
  {
    ...households,
    group: "七项合计",
    id: "notMet",
    heading: "未达标户",
    value: { count: [{ column: "overall", is: "notMet" }] },
  },
  {
    ...households,
    group: "七项合计",
    id: "toVerify",
    heading: "待核实户",
    value: { count: [{ column: "overall", is: "toVerify" }] },
  },
  {
    ...{ group: "七项合计", id: "rate", heading: "达标率", width: 9, format: "percent" },
    value: { formula: { over: [{ cell: "met" }, { cell: "households" }] } },
  },
];

/** T2: the two assurances, three guarantees, water and income by township and village. */
export const standardsMet: SummaryTab = {
  id: "T2",
  name: "两不愁三保障达标统计表",
  about: {
    "zh-CN": "分乡镇、村统计吃、穿、住房、饮水、医疗、教育、收入七项的达标户、未达标户和待核实户。",
    "en-US":
      "By township and village, how many households pass, fail or are to be verified in each of the seven checks.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县户户研判工作会（公开报道）", date: "2020" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "单位：户。七项全部达标才算全部达标户；教育不适用（没有学龄儿童）的户不算教育达标，也不影响全部达标；有一项未达标的列未达标户；其余有待核实项的列待核实户。空白不算达标。达标率 = 全部达标户 ÷ 户数。",
  ],
  needs: [
    {
      kind: "parameter",
      parameter: "school-cutoff",
      leaves: {
        "zh-CN": "学年年龄截止日没有确认，教育多为待核实，全部达标的户因此很少。",
        "en-US": "Without the school cut-off most of education is to verify, and hardly a household meets all seven.",
      },
    },
    {
      kind: "columns",
      fields: ["town", "village"],
      leaves: {
        "zh-CN": "没有乡镇、村，全部列在一行。",
        "en-US": "Without township and village all households are one line.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "villages",
      rows: { groups: "villages" },
      total: "first",
      columns: [
        { id: "town", heading: "乡镇", width: 11, format: "general", value: { row: "town" } },
        { id: "village", heading: "村", width: 11, format: "general", value: { row: "village" } },
        { id: "households", heading: "户数", width: 8, format: "integer", value: { count: [] } },
        ...checks,
      ],
      empty: "没有户。",
    },
    {
      id: "towns",
      title: "分乡镇",
      rows: { groups: "towns" },
      columns: [
        { id: "town", heading: "乡镇", width: 11, format: "general", value: { row: "town" } },
        { id: "households", heading: "户数", width: 8, format: "integer", value: { count: [] } },
        {
          id: "met",
          heading: "全部达标户",
          width: 8,
          format: "integer",
          value: { count: [{ column: "overall", is: "met" }] },
        },
        {
          id: "notMet",
          heading: "未达标户",
          width: 8,
          format: "integer",
          value: { count: [{ column: "overall", is: "notMet" }] },
        },
        {
          id: "toVerify",
          heading: "待核实户",
          width: 8,
          format: "integer",
          value: { count: [{ column: "overall", is: "toVerify" }] },
        },
        {
          ...{ id: "rate", heading: "达标率", width: 8, format: "percent" },
          value: { formula: { over: [{ cell: "met" }, { cell: "households" }] } },
        },
      ],
    },
  ],
  charts: [
    {
      ...{ id: "verdicts", block: "towns", kind: "stackedColumn", title: "各乡镇七项达标情况（户）" },
      ...{ categories: "town", series: ["met", "notMet", "toVerify"], rows: "all", isInOverview: true },
    },
  ],
};
