import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const COUNT = { width: 10, format: "integer" } as const;
const of = { own: "villages" } as const;
const POOR = "贫困村";
const OTHER = "非贫困村";
const UNSAID = "类别未填";
const ENOUGH = { yes: "达到", no: "未达到", open: "待核实" } as const;

const villages: readonly BlockColumn[] = [
  { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
  { id: "village", heading: "村", width: 12, format: "general", value: { record: "village" } },
  {
    ...{ id: "kind", heading: "村类别", width: 10, format: "general" },
    value: {
      ...{ input: "text", list: [POOR, OTHER], record: "poor", words: { yes: POOR } },
      prompt: "村表“是否出列”为是的，列为贫困村；其余由人填。",
    },
  },
  { ...COUNT, id: "members", heading: "队员数", total: "sum", value: { input: "number" } },
  {
    ...{ ...COUNT, id: "required", heading: "要求", total: "sum" },
    value: {
      formula: {
        cases: [
          { if: { cell: "kind", is: POOR }, then: 3 },
          { if: { cell: "kind", is: OTHER }, then: 1 },
        ],
        // Blank: the cell holds no number.
        else: { known: ["kind"] },
      },
    },
  },
  {
    ...{ ...COUNT, id: "gap", heading: "差额", total: "sum" },
    value: { formula: { minus: [{ cell: "members" }, { cell: "required" }] } },
  },
  {
    ...{ id: "days", heading: "月驻村天数", width: 10, format: "general" },
    value: { input: "number", prompt: "填驻村天数最少的队员的天数。" },
  },
  {
    ...{ id: "enough", heading: "≥20 天", width: 10, format: "general", total: "none" },
    value: {
      formula: {
        cases: [
          { if: { than: [{ cell: "days" }, ">=", 20] }, then: { text: ENOUGH.yes } },
          { if: { than: [{ cell: "days" }, "<", 20] }, then: { text: ENOUGH.no } },
        ],
        else: { text: ENOUGH.open },
      },
    },
  },
  { id: "assessment", heading: "考核", width: 14, format: "general", value: { input: "text" } },
  {
    ...{ id: "group", heading: "汇总类别", width: 10, format: "general", hidden: true, total: "none" },
    value: {
      formula: { cases: [{ if: { cell: "kind", isBlank: true }, then: { text: UNSAID } }], else: { cell: "kind" } },
    },
  },
];

export const villageTeams: SummaryTab = {
  id: "T20",
  name: "驻村队伍表",
  about: {
    "zh-CN": "各村驻村队员数与要求相比的差额，月驻村天数是否达到 20 天，考核结果。",
    "en-US": "Team members of each village against the required number, days a month against 20, and assessment.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020 年第 69 期（总第 379 期）：都安县驻村队伍", date: "2020-11-27" }],
  isUsual: false,
  isPosted: false,
  remarks: [
    "贫困村不少于 3 人，非贫困村不少于 1 人，每月驻村不少于 20 天（广西精准脱贫攻坚简报 2020 年第 69 期）；差额 = 队员数 − 要求，负数为缺人。",
    "村类别未填的，要求和差额留空；队员数只加已填的村，一个村也没有填的为待核实。",
  ],
  needs: [
    {
      kind: "villages",
      columns: ["members", "days"],
      leaves: {
        "zh-CN": "队员数、驻村天数未填的，差额留空，天数为待核实。",
        "en-US": "Until members and days are typed, gap and days stay open.",
      },
    },
    {
      kind: "columns",
      fields: ["villageOut"],
      leaves: {
        "zh-CN": "村表没有“是否出列”，村类别由人填。",
        "en-US": "Without the villages' sheet it is typed which village is a poor one.",
      },
    },
  ],
  landscape: false,
  blocks: [
    {
      id: "kinds",
      title: "一、分类别汇总",
      rows: {
        lines: [
          { id: "poor", label: POOR, where: [{ column: "group", is: POOR }] },
          { id: "other", label: OTHER, where: [{ column: "group", is: OTHER }] },
          { id: "open", label: UNSAID, where: [{ column: "group", is: UNSAID }] },
        ],
      },
      total: "last",
      columns: [
        { id: "label", heading: "村类别", width: 10, format: "general", value: { row: "label" } },
        { ...COUNT, id: "villages", heading: "村数", value: { count: [], of } },
        {
          ...{ ...COUNT, id: "members", heading: "队员数" },
          value: {
            formula: {
              cases: [
                {
                  if: { every: [{ than: [{ cell: "typed" }, "=", 0] }, { than: [{ cell: "villages" }, ">", 0] }] },
                  then: { text: "待核实" },
                },
              ],
              else: { cell: "sum" },
            },
          },
        },
        { ...COUNT, id: "typed", heading: "已填的村", value: { count: [{ column: "members", atLeast: 0 }], of } },
        { ...COUNT, id: "required", heading: "要求", value: { sum: "required", of } },
        { ...COUNT, id: "short", heading: "缺人的村", value: { count: [{ column: "gap", below: 0 }], of } },
        { ...COUNT, id: "sum", heading: "队员数之和", hidden: true, value: { sum: "members", of } },
        {
          ...{ ...COUNT, id: "reached", heading: "达到 20 天的村" },
          value: { count: [{ column: "enough", is: ENOUGH.yes }], of },
        },
        {
          ...{ ...COUNT, id: "missed", heading: "未达到的村" },
          value: { count: [{ column: "enough", is: ENOUGH.no }], of },
        },
        {
          ...{ ...COUNT, id: "open", heading: "天数待核实的村" },
          value: { count: [{ column: "enough", is: ENOUGH.open }], of },
        },
        {
          ...{ id: "rate", heading: "达到率", width: 9, format: "percent" },
          value: { formula: { over: [{ cell: "reached" }, { plus: [{ cell: "reached" }, { cell: "missed" }] }] } },
        },
      ],
    },
    {
      id: "villages",
      title: "二、各村驻村队伍",
      rows: { each: "villageTeams" },
      total: "last",
      columns: villages,
    },
  ],
  charts: [],
};
