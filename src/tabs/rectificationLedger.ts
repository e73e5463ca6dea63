import type { BlockColumn, RowTest, SummaryTab } from "../core/model/SummaryTab";
import { DIMENSION_WORDS } from "./findingWords";
import { SAMPLE_ITEMS } from "./sampleItems";

const OWN = { own: "lines" };
const COUNT = { width: 8, format: "integer" } as const;
const SOURCES = { rule: "规则", department: "比对", visit: "走访", sample: "抽查" };
const STATES = { open: "未整改", doing: "整改中", done: "已整改", waived: "无需整改" };
const SPHERES = {
  ...{ housing: "住房", water: "饮水", medical: "医疗", education: "教育", industry: "产业", work: "务工" },
  other: "其他",
};
const COUNTERS = { runs: "校验次数", households: "更新户次", fields: "更新数据条数", corrected: "纠正问题条数" };

const is = (status: keyof typeof STATES): RowTest => ({ column: "status", is: status });
const LABEL = (heading: string): BlockColumn => ({
  ...{ id: "label", heading, width: 8, format: "text", value: { row: "label" } },
});

/** What lines are counted by, and what a later writing has to know of them. */
const HIDDEN: readonly BlockColumn[] = (
  [
    ["category", "归类", "general"],
    ["sphere", "六类", "general"],
    ["townNo", "乡镇序号", "integer"],
    ["villageNo", "村序号", "integer"],
    ["givenUnit", "指派单位", "general"],
    ["givenDeadline", "指派时限", "date"],
    ["aside", "例外转入", "integer"],
    ["againOn", "再现日期", "date"],
  ] as const
).map(([id, heading, format]) => ({ id, heading, width: 8, format, hidden: true, value: { record: id } }));

/** How many lines there are of each state. */
const figures: readonly BlockColumn[] = [
  { ...COUNT, id: "all", heading: "发现", value: { count: [], of: OWN }, total: "sum" },
  { ...COUNT, id: "done", heading: "已整改", value: { count: [is("done")], of: OWN }, total: "sum" },
  {
    ...{ id: "rate", heading: "整改率", width: 8, format: "percent", total: "same" },
    value: { formula: { over: [{ cell: "done" }, { cell: "all" }] } },
  },
  { ...COUNT, id: "open", heading: "未整改", value: { count: [is("open")], of: OWN }, total: "sum" },
  { ...COUNT, id: "doing", heading: "整改中", value: { count: [is("doing")], of: OWN }, total: "sum" },
  { ...COUNT, id: "waived", heading: "无需整改", value: { count: [is("waived")], of: OWN }, total: "sum" },
  {
    ...{ ...COUNT, id: "overdue", heading: "逾期", total: "sum" },
    value: {
      count: [
        { column: "overdue", above: 0 },
        { column: "status", in: ["open", "doing"] },
      ],
      of: OWN,
    },
  },
];

/** T5. */
export const rectificationLedger: SummaryTab = {
  id: "T5",
  name: "问题整改台账",
  about: {
    "zh-CN": "每个问题一行，编号不变；再次生成时，不再出现的问题自动销号，重新出现的重新打开。",
    "en-US":
      "A line for each problem under a number that stays; a new run closes what is gone and reopens what came back.",
  },
  confidence: "confirmed",
  references: [
    { title: "乐业县脱贫攻坚大数据中心公开报道", date: "2020" },
    { title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" },
  ],
  isUsual: true,
  isPosted: false,
  landscape: true,
  remarks: [
    "整改率＝已整改÷发现。系统复核：仍存在、再次出现、已消除；本次未核查的规则和本表没有的户不自动销号。走访发现的问题请在表尾添行填写。",
    "标为已整改而问题仍在的，再次生成时改回未整改，上次销号日期另列；无需整改的保持不变。未整改的作了例外，转为无需整改；例外终止后问题仍在的重新打开。",
    "责任单位、时限按指派填入空格（规则＋村、规则、村，范围小的优先）；手工填写的不改，仍为原指派内容的随指派更新。逾期天数按编制日期计算。",
    "六类的归并是本表的理解，公开报道没有给出归类办法：住房、饮水、医疗、教育按问题类别；务工含劳动技能和公益性岗位；产业含生产经营收支和土地；其余归其他。",
    "按村的合计含不属于表内任何村的问题。",
  ],
  needs: [],
  blocks: [
    {
      id: "summary",
      title: "整改情况",
      rows: {
        lines: [
          { id: "rule", label: "规则", where: [{ column: "source", is: "rule" }] },
          { id: "department", label: "比对", where: [{ column: "source", is: "department" }] },
          { id: "visit", label: "走访", where: [{ column: "source", is: "visit" }] },
          { id: "sample", label: "抽查", where: [{ column: "source", is: "sample" }] },
        ],
      },
      total: "last",
      columns: [LABEL("来源"), ...figures],
    },
    {
      id: "categories",
      title: "按问题类别",
      rows: {
        lines: Object.entries({ ...DIMENSION_WORDS, other: "其他" }).map(([id, label]) => ({
          ...{ id, label },
          where: [{ column: "category", is: id }],
        })),
      },
      total: "last",
      columns: [LABEL("类别"), ...figures],
    },
    {
      id: "spheres",
      title: "发现和解决的问题（按六类）",
      rows: {
        lines: Object.entries(SPHERES).map(([id, label]) => ({ id, label, where: [{ column: "sphere", is: id }] })),
      },
      total: "last",
      columns: [
        LABEL("类别"),
        { ...COUNT, id: "found", heading: "发现问题", total: "sum", value: { count: [], of: OWN } },
        { ...COUNT, id: "solved", heading: "解决问题", total: "sum", value: { count: [is("done")], of: OWN } },
      ],
    },
    {
      id: "counters",
      title: "数据更新（按校验记录累计）",
      rows: { each: "ledgerCounters" },
      empty: "还没有校验记录。",
      columns: [
        { ...LABEL("项目"), id: "counter", value: { record: "counter", words: COUNTERS } },
        { ...COUNT, id: "number", heading: "数量", value: { record: "number" } },
        { id: "from", heading: "起", width: 11, format: "date", value: { record: "from" } },
        { id: "to", heading: "止", width: 11, format: "date", value: { record: "to" } },
      ],
    },
    {
      id: "villages",
      title: "按村",
      rows: { groups: "villages" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 8, format: "text", value: { row: "town" } },
        { id: "village", heading: "行政村", width: 7, format: "text", value: { row: "village" } },
        ...figures.map((column) => ({ ...column, total: "same" as const })),
      ],
    },
    {
      id: "lines",
      title: "台账",
      keeps: true,
      rows: { each: "ledger" },
      empty: "还没有问题。",
      columns: [
        { id: "number", heading: "编号", width: 7, format: "integer", value: { record: "number" } },
        {
          ...{ id: "source", heading: "来源", width: 7, format: "general" },
          value: { record: "source", words: SOURCES },
        },
        { id: "town", heading: "乡镇", width: 8, format: "general", value: { record: "town" } },
        { id: "village", heading: "行政村", width: 8, format: "general", value: { record: "village" } },
        { id: "person", heading: "人", width: 8, format: "general", value: { record: "person" } },
        {
          ...{ id: "dimension", heading: "问题类别", width: 8, format: "general" },
          value: { record: "dimension", words: DIMENSION_WORDS },
        },
        { id: "rule", heading: "规则编号", width: 8, format: "general", value: { record: "rule" } },
        { id: "foundOn", heading: "发现日期", width: 11, format: "date", value: { record: "foundOn" } },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        {
          ...{ id: "message", heading: "问题描述", width: 26, format: "text", mask: "leaveOut" },
          value: { record: "message", words: { sample: "抽查现场值与系统值不一致" } },
        },
        {
          ...{ id: "item", heading: "字段", width: 11, format: "text", mask: "leaveOut" },
          value: { record: "item", words: SAMPLE_ITEMS },
        },
        { id: "value", heading: "原值", width: 10, format: "text", mask: "leaveOut", value: { record: "value" } },
        { id: "advice", heading: "建议", width: 22, format: "text", value: { record: "advice" } },
        { id: "unit", heading: "责任单位", width: 10, format: "text", value: { input: "text", record: "unit" } },
        { id: "owner", heading: "责任人", width: 8, format: "text", value: { input: "text", record: "owner" } },
        { id: "deadline", heading: "时限", width: 11, format: "date", value: { input: "date", record: "deadline" } },
        { id: "overdue", heading: "逾期天数", width: 6, format: "integer", value: { record: "overdue" } },
        {
          ...{ id: "status", heading: "状态", width: 8, format: "text" },
          value: { input: "text", list: ["未整改", "整改中", "已整改", "无需整改"], record: "status", words: STATES },
        },
        {
          ...{ id: "after", heading: "整改后值", width: 10, format: "text", mask: "leaveOut" },
          value: { input: "text", record: "after" },
        },
        {
          id: "closedOn",
          heading: "销号日期",
          width: 11,
          format: "date",
          value: { input: "date", record: "closedOn" },
        },
        { id: "verifier", heading: "核实人", width: 8, format: "text", value: { input: "text", record: "verifier" } },
        {
          ...{ id: "check", heading: "系统复核", width: 8, format: "text" },
          value: {
            record: "check",
            words: {
              still: "仍存在",
              again: "再次出现",
              gone: "已消除",
              unchecked: "本次未核查",
              absent: "本表无此户",
              manual: "人工登记",
              waived: "已作例外",
            },
          },
        },
        {
          ...{ id: "closedBefore", heading: "上次销号日期", width: 11, format: "date" },
          value: { record: "closedBefore" },
        },
        ...HIDDEN,
      ],
    },
  ],
  charts: [
    {
      ...{ id: "progress", block: "summary", kind: "stackedColumn", title: "问题整改情况", categories: "label" },
      ...{ series: ["open", "doing", "done", "waived"], rows: "all", isInOverview: true },
    },
  ],
};
