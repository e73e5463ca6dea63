import type { BlockColumn, BlockValue, RowTest, SummaryTab } from "../core/model/SummaryTab";

const households = { heading: "户", width: 6, format: "integer" } as const;
const people = { heading: "人", width: 7, format: "integer" } as const;

const listed: RowTest = { column: "state", in: ["outOfPoverty", "inPoverty", "returned"] };
const poor: RowTest = { column: "state", in: ["inPoverty", "returned"] };
const out: RowTest = { column: "state", is: "outOfPoverty" };
const unknown: RowTest = { column: "state", is: "unknown" };
const open: RowTest = { column: "monitored", is: "open" };
const cleared: RowTest = { column: "monitored", is: "cleared" };
const unstable: RowTest = { column: "monCat", is: "脱贫不稳定户" };
const edge: RowTest = { column: "monCat", is: "边缘易致贫户" };
const sudden: RowTest = { column: "monCat", is: "突发严重困难户" };
const backstop: RowTest = { column: "backstop", is: "yes" };

/** Where nobody's state is known there is no rate. */
const untold = { than: [{ cell: "unknown.households" }, "=", { cell: "households" }] } as const;
const rate: BlockValue = {
  formula: {
    cases: [{ if: untold, then: { text: "待核实" } }],
    else: { over: [{ cell: "poor.people" }, { cell: "ruralPeople" }] },
  },
};
const widerRate: BlockValue = {
  formula: {
    cases: [{ if: untold, then: { text: "待核实" } }],
    else: {
      over: [{ plus: [{ cell: "poor.people" }, { cell: "wronglyOut" }, { cell: "leftOut" }] }, { cell: "ruralPeople" }],
    },
  },
};

const counts: readonly BlockColumn[] = [
  { ...households, id: "households", group: "本表合计", value: { count: [] } },
  { ...people, id: "people", group: "本表合计", value: { sum: "people" } },
  { ...households, id: "listed.households", group: "建档立卡", value: { count: [listed] } },
  { ...people, id: "listed.people", group: "建档立卡", value: { sum: "people", where: [listed] } },
  { ...households, id: "out.households", group: "已脱贫", value: { count: [out] } },
  { ...people, id: "out.people", group: "已脱贫", value: { sum: "people", where: [out] } },
  { ...households, id: "poor.households", group: "未脱贫", value: { count: [poor] } },
  { ...people, id: "poor.people", group: "未脱贫", value: { sum: "people", where: [poor] } },
  { ...households, id: "unknown.households", group: "属性待核实", value: { count: [unknown] } },
  { ...people, id: "unknown.people", group: "属性待核实", value: { sum: "people", where: [unknown] } },
];

const monitored: readonly BlockColumn[] = [
  { ...households, id: "unstable.open", group: "脱贫不稳定户（未消除）", value: { count: [unstable, open] } },
  {
    ...people,
    id: "unstable.open.people",
    group: "脱贫不稳定户（未消除）",
    value: { sum: "people", where: [unstable, open] },
  },
  { ...households, id: "edge.open", group: "边缘易致贫户（未消除）", value: { count: [edge, open] } },
  { ...people, id: "edge.open.people", group: "边缘易致贫户（未消除）", value: { sum: "people", where: [edge, open] } },
  { ...households, id: "sudden.open", group: "突发严重困难户（未消除）", value: { count: [sudden, open] } },
  {
    ...people,
    id: "sudden.open.people",
    group: "突发严重困难户（未消除）",
    value: { sum: "people", where: [sudden, open] },
  },
  { ...households, id: "unstable.cleared", group: "脱贫不稳定户（已消除）", value: { count: [unstable, cleared] } },
  {
    ...people,
    id: "unstable.cleared.people",
    group: "脱贫不稳定户（已消除）",
    value: { sum: "people", where: [unstable, cleared] },
  },
  { ...households, id: "edge.cleared", group: "边缘易致贫户（已消除）", value: { count: [edge, cleared] } },
  {
    ...people,
    id: "edge.cleared.people",
    group: "边缘易致贫户（已消除）",
    value: { sum: "people", where: [edge, cleared] },
  },
  { ...households, id: "sudden.cleared", group: "突发严重困难户（已消除）", value: { count: [sudden, cleared] } },
  {
    ...people,
    id: "sudden.cleared.people",
    group: "突发严重困难户（已消除）",
    value: { sum: "people", where: [sudden, cleared] },
  },
  {
    ...households,
    id: "monitored.unknown",
    group: "监测待核实",
    value: { count: [{ column: "monitored", is: "unknown" }] },
  },
  { ...households, id: "backstop", group: "兜底", value: { count: [backstop] } },
  { ...people, id: "backstop.people", group: "兜底", value: { sum: "people", where: [backstop] } },
  {
    ...households,
    id: "backstop.unknown",
    group: "兜底待核实",
    value: { count: [{ column: "backstop", is: "unknown" }] },
  },
];

/** T1: households and people by township and village, and the poverty rate over the rural registered population. */
export const basicSituation: SummaryTab = {
  id: "T1",
  name: "分乡镇（村）基本情况汇总表",
  about: {
    "zh-CN": "分乡镇、村统计建档立卡、已脱贫、未脱贫、监测对象和兜底的户数、人数及贫困发生率。",
    "en-US":
      "By township and village: registered, out of poverty, still poor, monitored and safety-net households and people, and the poverty rate.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县脱贫攻坚公开报道（贫困发生率由27.73%降至1.81%）", date: "2020" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "贫困发生率 = 未脱贫人口 ÷ 农业户籍人口；综合贫困发生率 =（未脱贫人口 + 错退人口 + 漏评人口）÷ 农业户籍人口，错退、漏评由核查认定后填写，未填不算（没有的填 0）。比率由本行人数计算，不作平均；下辖有一个村未填时，乡镇和合计的比率为空。",
    "未脱贫含返贫。监测对象未消除：监测对象类别已填且“风险是否已消除”为否。兜底空白的列兜底待核实，其余为非兜底。属性空白的列属性待核实，不计入已脱贫。",
  ],
  needs: [
    {
      kind: "villages",
      columns: ["ruralPeople"],
      leaves: {
        "zh-CN": "未填农业户籍人口的村，贫困发生率为空。",
        "en-US": "Villages without rural population have no poverty rate.",
      },
    },
    {
      kind: "columns",
      fields: ["hhType"],
      leaves: {
        "zh-CN": "没有脱贫属性（户类型），已脱贫、未脱贫均列为待核实。",
        "en-US": "Without the household type nobody is known to be out of poverty or in it.",
      },
    },
    {
      kind: "columns",
      fields: ["monCat"],
      leaves: {
        "zh-CN": "没有监测对象类别，监测各栏为待核实。",
        "en-US": "Without the category nobody is known to be monitored.",
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
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { row: "town" } },
        { id: "village", heading: "行政村", width: 10, format: "general", value: { row: "village" } },
        {
          ...{ id: "ruralHouseholds", heading: "农业户籍户数", width: 9, format: "integer", total: "sum" },
          value: { input: "number", record: "villageRuralHouseholds", prompt: "本村农业户籍户数。" },
        },
        {
          ...{ id: "ruralPeople", heading: "农业户籍人口", width: 9, format: "integer", total: "sum" },
          value: { input: "number", record: "villageRuralPeople", prompt: "本村农业户籍人口，贫困发生率的分母。" },
        },
        ...counts,
        { id: "rate", heading: "贫困发生率", width: 9, format: "percent", value: rate },
        {
          ...{ id: "wronglyOut", heading: "错退人口", width: 7, format: "integer", total: "sum" },
          value: { input: "number", prompt: "核查认定的错退人口，没有的填 0。" },
        },
        {
          ...{ id: "leftOut", heading: "漏评人口", width: 7, format: "integer", total: "sum" },
          value: { input: "number", prompt: "核查认定的漏评人口，没有的填 0。" },
        },
        { id: "widerRate", heading: "综合贫困发生率", width: 9, format: "percent", value: widerRate },
        ...monitored,
      ],
      empty: "没有户。",
    },
    {
      id: "towns",
      title: "分乡镇",
      rows: { groups: "towns" },
      columns: [
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { row: "town" } },
        { id: "out", heading: "已脱贫户", width: 10, format: "integer", value: { count: [out] } },
        { id: "poor", heading: "未脱贫户", width: 8, format: "integer", value: { count: [poor] } },
        { id: "unknown", heading: "待核实户", width: 9, format: "integer", value: { count: [unknown] } },
      ],
    },
  ],
  charts: [
    {
      ...{ id: "states", block: "towns", kind: "stackedColumn", title: "各乡镇脱贫情况（户）" },
      ...{ categories: "town", series: ["out", "poor", "unknown"], rows: "all", isInOverview: true },
    },
  ],
};
