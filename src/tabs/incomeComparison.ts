import type { BlockColumn, CellTest, SummaryTab } from "../core/model/SummaryTab";

const ANSWER = { width: 20, format: "general", value: { input: "text" } } as const;
const HIDDEN = { width: 8, format: "general", hidden: true } as const;
const LEVELS = { error: "错误", warning: "疑点", none: "正常", unset: "待定", toVerify: "待核实" } as const;

const isError: CellTest = {
  some: [
    { than: [{ cell: "change" }, "<=", { cell: "errorAt" }] },
    { than: [{ cell: "wageChange" }, "<=", { cell: "errorAt" }] },
  ],
};
const isWarning: CellTest = {
  some: [
    { than: [{ cell: "change" }, "<=", { cell: "warnAt" }] },
    { than: [{ cell: "wageChange" }, "<=", { cell: "warnAt" }] },
  ],
};
const isNone: CellTest = {
  some: [
    { than: [{ cell: "change" }, ">", { cell: "warnAt" }] },
    { than: [{ cell: "wageChange" }, ">", { cell: "warnAt" }] },
  ],
};

/** Known last year, and blank in this one. */
const isUntold: CellTest = {
  some: [
    { every: [{ than: [{ cell: "last" }, ">=", 0] }, { cell: "now", isBlank: true }] },
    { every: [{ than: [{ cell: "wageLast" }, ">=", 0] }, { cell: "wageNow", isBlank: true }] },
  ],
};

const households: readonly BlockColumn[] = [
  { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
  { id: "village", heading: "村", width: 10, format: "general", value: { record: "village" } },
  { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
  { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
  { id: "months", heading: "覆盖月数", width: 7, format: "integer", value: { record: "months" } },
  {
    ...{ id: "last", heading: "去年全年", group: "人均纯收入（元）", width: 11, format: "money" },
    value: { record: "last" },
  },
  {
    ...{ id: "prorata", heading: "去年同期（折算）", group: "人均纯收入（元）", width: 11, format: "money" },
    value: { formula: { over: [{ times: [{ cell: "last" }, { cell: "months" }] }, 12] } },
  },
  {
    ...{ id: "now", heading: "今年累计", group: "人均纯收入（元）", width: 11, format: "money" },
    value: { record: "now" },
  },
  {
    ...{ id: "annual", heading: "折算全年", group: "人均纯收入（元）", width: 11, format: "money" },
    value: { formula: { over: [{ times: [{ cell: "now" }, 12] }, { cell: "months" }] } },
  },
  {
    ...{ id: "difference", heading: "增减额", group: "人均纯收入（元）", width: 11, format: "money" },
    value: { formula: { minus: [{ cell: "now" }, { cell: "prorata" }] } },
  },
  {
    ...{ id: "change", heading: "增减%", group: "人均纯收入（元）", width: 9, format: "percent" },
    value: {
      formula: {
        cases: [
          {
            if: { than: [{ cell: "prorata" }, ">", 0] },
            then: { minus: [{ over: [{ cell: "now" }, { cell: "prorata" }] }, 1] },
          },
        ],
        else: { text: "–" },
      },
    },
  },
  {
    ...{ id: "wageLast", heading: "去年全年", group: "工资性收入（元）", width: 11, format: "money" },
    value: { record: "wageLast" },
  },
  {
    ...{ id: "wageProrata", heading: "去年同期（折算）", group: "工资性收入（元）", width: 11, format: "money" },
    value: { formula: { over: [{ times: [{ cell: "wageLast" }, { cell: "months" }] }, 12] } },
  },
  {
    ...{ id: "wageNow", heading: "今年累计", group: "工资性收入（元）", width: 11, format: "money" },
    value: { record: "wageNow" },
  },
  {
    ...{ id: "wageChange", heading: "增减%", group: "工资性收入（元）", width: 9, format: "percent" },
    value: {
      formula: {
        cases: [
          {
            if: { than: [{ cell: "wageProrata" }, ">", 0] },
            then: { minus: [{ over: [{ cell: "wageNow" }, { cell: "wageProrata" }] }, 1] },
          },
        ],
        else: { text: "–" },
      },
    },
  },
  {
    ...{ id: "level", heading: "预警级别", width: 9, format: "general" },
    value: {
      formula: {
        cases: [
          { if: { cell: "errorAt", isBlank: true }, then: { text: LEVELS.unset } },
          { if: isError, then: { text: LEVELS.error } },
          { if: isWarning, then: { text: LEVELS.warning } },
          { if: isUntold, then: { text: LEVELS.toVerify } },
          { if: isNone, then: { text: LEVELS.none } },
        ],
        else: { text: LEVELS.toVerify },
      },
    },
  },
  { ...ANSWER, id: "cause", heading: "核实原因" },
  { ...ANSWER, id: "measure", heading: "干预措施" },
  { ...ANSWER, id: "result", heading: "结果" },
  { ...HIDDEN, id: "townNo", heading: "乡镇序号", value: { record: "townNo" } },
  { ...HIDDEN, format: "percent", id: "warnAt", heading: "提示线", value: { record: "warnAt" } },
  { ...HIDDEN, format: "percent", id: "errorAt", heading: "错误线", value: { record: "errorAt" } },
];

const LEVEL_COUNT = { width: 9, format: "integer" } as const;
const of = { own: "households" } as const;

export const incomeComparison: SummaryTab = {
  id: "T7",
  name: "收入同期比对表",
  about: {
    "zh-CN": "每户今年累计收入与去年同期（全年按月折算）相比，标出大幅下降的户，记下核实原因、干预措施和结果。",
    "en-US":
      "Each household's income of this year against the same months of the last (the whole year pro rata): sharp falls, with cause, measure and result.",
  },
  confidence: "confirmed",
  references: [
    { title: "乐业县脱贫攻坚大数据中心收入异常预警（报道）", date: "2020" },
    {
      title: "关于建立防止返贫监测和帮扶机制的指导意见",
      issuer: "国务院扶贫开发领导小组",
      number: "国开发〔2020〕6号",
      date: "2020-03",
    },
  ],
  isUsual: true,
  isPosted: false,
  remarks: [
    "增减% = 今年累计 ÷（去年全年 × 覆盖月数 ÷ 12）− 1；折算全年 = 今年累计 × 12 ÷ 覆盖月数。不拿部分月份与去年全年直接相比。",
    "人均纯收入或工资性收入的降幅达到提示线的为疑点，达到错误线的为错误；降幅线由县里确认，未确认的列为待定；去年没有收入的不算降幅；去年有收入、今年空白的为待核实。",
  ],
  needs: [
    {
      kind: "previous",
      isYear: true,
      leaves: {
        "zh-CN": "没有去年的表，没有可比的户。",
        "en-US": "Without last year's sheet no household can be compared.",
      },
    },
    {
      kind: "columns",
      fields: ["incPer", "incWage"],
      leaves: {
        "zh-CN": "没有人均纯收入或工资性收入，没有可比的户。",
        "en-US": "Without income per head or wages no household can be compared.",
      },
    },
    {
      kind: "parameter",
      parameter: "fall-warn",
      leaves: { "zh-CN": "提示线未确认，预警级别为待定。", "en-US": "Until it is confirmed no level is given." },
    },
    {
      kind: "parameter",
      parameter: "fall-error",
      leaves: { "zh-CN": "错误线未确认，预警级别为待定。", "en-US": "Until it is confirmed no level is given." },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "towns",
      title: "一、分乡镇预警户数",
      rows: { groups: "towns" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { row: "town" } },
        { ...LEVEL_COUNT, id: "compared", heading: "去年有收入的户", value: { count: [], of } },
        {
          ...{ ...LEVEL_COUNT, id: "error", heading: LEVELS.error },
          value: { count: [{ column: "level", is: LEVELS.error }], of },
        },
        {
          ...{ ...LEVEL_COUNT, id: "warning", heading: LEVELS.warning },
          value: { count: [{ column: "level", is: LEVELS.warning }], of },
        },
        {
          ...{ ...LEVEL_COUNT, id: "none", heading: LEVELS.none },
          value: { count: [{ column: "level", is: LEVELS.none }], of },
        },
        {
          ...{ ...LEVEL_COUNT, id: "unset", heading: LEVELS.unset },
          value: { count: [{ column: "level", is: LEVELS.unset }], of },
        },
        {
          ...{ ...LEVEL_COUNT, id: "toVerify", heading: LEVELS.toVerify },
          value: { count: [{ column: "level", is: LEVELS.toVerify }], of },
        },
        {
          ...{ id: "rate", heading: "预警率", width: 9, format: "percent" },
          value: {
            formula: {
              cases: [{ if: { than: [{ cell: "unset" }, "=", { cell: "compared" }] }, then: { text: "–" } }],
              else: { over: [{ plus: [{ cell: "error" }, { cell: "warning" }] }, { cell: "compared" }] },
            },
          },
        },
      ],
    },
    {
      id: "households",
      title: "二、逐户比对",
      rows: { each: "incomeChange" },
      columns: households,
      empty: "没有去年有收入的户。",
    },
  ],
  charts: [],
};
