import type { BlockColumn, CellTest, SummaryTab } from "../core/model/SummaryTab";

const ACCOUNT = { width: 9, format: "general", value: { input: "number" } } as const;
const of = { own: "helpers" } as const;
const isHelper = [{ column: "helper", isNot: "none" }] as const;
const ACCOUNTS = ["policy", "income", "results", "information"] as const;
const COUNT = { width: 9, format: "integer" } as const;

const HIDDEN = { width: 8, format: "general", hidden: true, total: "none" } as const;
const LINES = ["lineA", "lineB"] as const;
const isScored = (cell: string): CellTest => ({ than: [{ cell }, ">=", 0] });
const reaches = (line: string): CellTest => ({ than: [{ cell: "score" }, ">=", { cell: line }] });
const isNotGiven = (cell: string): CellTest => ({ than: [{ cell }, "<=", 0] });

const helpers: readonly BlockColumn[] = [
  { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
  {
    id: "helper",
    heading: "干部",
    width: 9,
    format: "general",
    value: { record: "helper", words: { none: "（未安排）" } },
  },
  { id: "unit", heading: "单位", width: 16, format: "general", value: { input: "text" } },
  { ...COUNT, id: "households", heading: "帮扶户", total: "sum", value: { record: "households" } },
  { ...COUNT, id: "people", heading: "帮扶人口", total: "sum", value: { record: "people" } },
  { ...COUNT, id: "notMet", heading: "未达标户", total: "sum", value: { record: "notMet" } },
  { ...ACCOUNT, id: "policy", heading: "政策账" },
  { ...ACCOUNT, id: "income", heading: "收入账" },
  { ...ACCOUNT, id: "results", heading: "成效账" },
  { ...ACCOUNT, id: "information", heading: "信息账" },
  {
    ...{ id: "score", heading: "得分", width: 9, format: "general", total: "none" },
    value: { formula: { known: ["policy", "income", "results", "information"] } },
  },
  {
    ...{ id: "proposed", heading: "建议等次", width: 7, format: "general", total: "none" },
    value: {
      formula: {
        cases: [
          { if: { some: LINES.map(isNotGiven) }, then: { text: "" } },
          { if: { than: [{ cell: "lineB" }, ">", { cell: "lineA" }] }, then: { text: "" } },
          { if: { every: [...ACCOUNTS.map(isScored), reaches("lineA")] }, then: { text: "A" } },
          { if: { every: [...ACCOUNTS.map(isScored), reaches("lineB")] }, then: { text: "B" } },
          { if: { every: ACCOUNTS.map(isScored) }, then: { text: "C" } },
        ],
        else: { text: "" },
      },
    },
  },
  {
    ...{ id: "grade", heading: "等次", width: 7, format: "general" },
    value: { input: "text", list: ["A", "B", "C"], prompt: "由面审组评定；不填的按建议等次。" },
  },
  {
    ...{ id: "consequence", heading: "处理", width: 14, format: "general", total: "none" },
    value: {
      formula: {
        cases: [
          { if: { cell: "helper", is: "none" }, then: { text: "–" } },
          { if: { cell: "final", is: "A" }, then: { text: "表扬" } },
          { if: { cell: "final", is: "C" }, then: { text: "通报、约谈" } },
          { if: { cell: "final", isBlank: true }, then: { text: "待面审" } },
        ],
        else: { text: "–" },
      },
    },
  },
  { ...COUNT, id: "findings", heading: "疑点数", total: "sum", value: { record: "findings" } },
  {
    ...{ ...COUNT, id: "problems", heading: "面审问题数", total: "sum" },
    value: { input: "number" },
  },
  { id: "remedy", heading: "整改", width: 24, format: "general", value: { input: "text" } },
  {
    ...{ ...HIDDEN, id: "final", heading: "认定等次" },
    value: {
      formula: {
        cases: [{ if: { cell: "grade", isBlank: true }, then: { cell: "proposed" } }],
        else: { cell: "grade" },
      },
    },
  },
  ...(["A", "B"] as const).map((grade): BlockColumn => ({
    ...{ ...HIDDEN, id: `line${grade}`, heading: `${grade} 等线` },
    value: { sum: "atLeast", where: [{ column: "label", is: grade }], of: { own: "lines" } },
  })),
];

export const helperInterviews: SummaryTab = {
  id: "T19",
  name: "面审、明白干部表",
  about: {
    "zh-CN": "逐个帮扶干部面审：帮扶户、四本账得分、等次、问题和整改。",
    "en-US": "Interviews of each helping cadre: households, four accounts, grade, problems and remedy.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020 年第 69 期（总第 379 期）：长洲区明白干部", date: "2020-11-27" }],
  isUsual: false,
  isPosted: false,
  remarks: [
    "得分为四本账之和，满分和等次线由县里定。填了等次线且四本账齐全的给出建议等次，没有填等次线的不建议；评定的等次优先。",
    "A 等表扬，C 等通报并约谈，名单按生成时所填列出。疑点数为所帮扶户的校验疑点。",
    "同名而不在一个乡镇的，按两人列出；没有帮扶责任人的户按乡镇列为（未安排），不计入干部数。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["helper"],
      leaves: { "zh-CN": "没有帮扶责任人，表内没有干部。", "en-US": "Without helpers nobody is listed." },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "grades",
      title: "一、等次汇总",
      rows: {
        lines: [
          { id: "A", label: "A", where: [{ column: "final", is: "A" }] },
          { id: "B", label: "B", where: [{ column: "final", is: "B" }] },
          { id: "C", label: "C", where: [{ column: "final", is: "C" }] },
          { id: "open", label: "待面审", where: [{ column: "consequence", is: "待面审" }] },
        ],
      },
      total: "last",
      columns: [
        { id: "label", heading: "等次", width: 10, format: "general", value: { row: "label" } },
        { ...COUNT, id: "helpers", heading: "干部数", value: { count: isHelper, of } },
        { id: "share", heading: "占比", width: 9, format: "percent", value: { shareOf: "helpers" } },
        { ...COUNT, id: "households", heading: "帮扶户", value: { sum: "households", where: isHelper, of } },
        { ...COUNT, id: "problems", heading: "面审问题数", value: { sum: "problems", where: isHelper, of } },
      ],
    },
    {
      id: "called",
      title: "二、通报、约谈名单（C 等）",
      rows: { each: "interviewCalls" },
      empty: "没有 C 等。",
      columns: [
        { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
        { id: "helper", heading: "干部", width: 9, format: "general", value: { record: "helper" } },
        { id: "unit", heading: "单位", width: 16, format: "general", value: { record: "unit" } },
        { ...COUNT, id: "households", heading: "帮扶户", value: { record: "households" } },
        { id: "score", heading: "得分", width: 9, format: "general", value: { record: "score" } },
        {
          ...{ id: "by", heading: "依据", width: 9, format: "general" },
          value: { record: "by", words: { typed: "评定", proposed: "建议" } },
        },
      ],
    },
    {
      id: "lines",
      title: "三、等次线",
      rows: {
        lines: [
          { id: "A", label: "A", where: [] },
          { id: "B", label: "B", where: [] },
        ],
      },
      columns: [
        { id: "label", heading: "等次", width: 6, format: "general", value: { row: "label" } },
        {
          ...{ id: "atLeast", heading: "得分不低于", width: 10, format: "general" },
          value: { input: "number", prompt: "大于 0；B 等线不高于 A 等线。达不到 B 等线的为 C 等。" },
        },
      ],
    },
    {
      id: "helpers",
      title: "四、逐人面审",
      rows: { each: "helpers" },
      total: "last",
      columns: helpers,
      empty: "表内没有帮扶责任人。",
    },
  ],
  charts: [],
};
