import type { BlockColumn, SummaryTab, TabLine } from "../core/model/SummaryTab";

const columns: readonly BlockColumn[] = [
  { id: "label", heading: "收入分段", width: 30, format: "general", value: { row: "label" } },
  { id: "households", heading: "户数", width: 9, format: "integer", value: { count: [] } },
  { id: "people", heading: "人数", width: 9, format: "integer", value: { sum: "people" } },
  { id: "share", heading: "占比", width: 9, format: "percent", value: { shareOf: "households" } },
  {
    ...{ id: "byTown", heading: "各乡镇户数", width: 9, format: "integer", across: "towns" },
    value: { count: [] },
  },
];

const higher: readonly TabLine[] = [
  { id: "to150", label: "1.05 倍以上至 1.5 倍", where: [{ column: "ratioToLine", above: 1.05, atMost: 1.5 }] },
  { id: "to200", label: "1.5 倍以上至 2 倍", where: [{ column: "ratioToLine", above: 1.5, atMost: 2 }] },
  { id: "above200", label: "2 倍以上", where: [{ column: "ratioToLine", above: 2 }] },
  { id: "unknown", label: "待核实", where: [{ column: "ratioToLine", isBlank: true }] },
];

export const incomeBands: SummaryTab = {
  id: "T23",
  name: "收入分段统计",
  about: {
    "zh-CN": "按人均纯收入与达标线之比分段统计户数、人数和占比，分乡镇列出。",
    "en-US": "Households, persons and shares by income per head against the line, by township.",
  },
  confidence: "confirmed",
  references: [{ title: "滨州市脱贫攻坚工作公开报道（国家平台线、市定贫困线）", date: "2017-10" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "{{lineName}}：{{line}} 元。占比为户数占合计的比例。",
    "没有人均纯收入或达标线未确定的为待核实；1.05 倍、1.5 倍、2 倍的分段为本加载项自定。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["incPer", "incNet"],
      leaves: {
        "zh-CN": "没有人均纯收入，全部列为待核实。",
        "en-US": "Without income per head every household is to be verified.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "bands",
      title: "一、按达标线分段（收入须超过达标线）",
      lineIs: "exceeded",
      rows: {
        lines: [
          { id: "atMostLine", label: "不超过达标线", where: [{ column: "ratioToLine", atMost: 1 }] },
          { id: "near", label: "达标线以上至 1.05 倍", where: [{ column: "ratioToLine", above: 1, atMost: 1.05 }] },
          ...higher,
        ],
      },
      total: "last",
      columns,
    },
    {
      id: "bandsFrom",
      title: "一、按达标线分段（收入达到达标线即可）",
      lineIs: "enough",
      rows: {
        lines: [
          { id: "belowLine", label: "低于达标线", where: [{ column: "ratioToLine", below: 1 }] },
          { id: "near", label: "达标线（含）至 1.05 倍", where: [{ column: "ratioToLine", atLeast: 1, atMost: 1.05 }] },
          ...higher,
        ],
      },
      total: "last",
      columns,
    },
    {
      id: "city",
      title: "二、按市定贫困线分段",
      parameters: ["binzhou-national-line", "binzhou-city-line"],
      rows: {
        lines: [
          {
            ...{ id: "belowNational", label: "低于国家平台线" },
            where: [{ column: "perHead", below: { parameter: "binzhou-national-line" } }],
          },
          {
            ...{ id: "belowCity", label: "国家平台线以上（含），低于市定线" },
            where: [
              {
                column: "perHead",
                atLeast: { parameter: "binzhou-national-line" },
                below: { parameter: "binzhou-city-line" },
              },
            ],
          },
          {
            ...{ id: "fromCity", label: "市定线以上（含）" },
            where: [{ column: "perHead", atLeast: { parameter: "binzhou-city-line" } }],
          },
          { id: "unknown", label: "待核实", where: [{ column: "perHead", isBlank: true }] },
        ],
      },
      total: "last",
      columns,
    },
  ],
  charts: [
    {
      ...{ id: "bands", block: "bands", kind: "column", title: "人均纯收入分段（户）" },
      ...{ categories: "label", series: ["households"], rows: "all", isInOverview: true },
    },
    {
      ...{ id: "bandsFrom", block: "bandsFrom", kind: "column", title: "人均纯收入分段（户）" },
      ...{ categories: "label", series: ["households"], rows: "all", isInOverview: true },
    },
  ],
};
