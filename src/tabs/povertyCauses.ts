import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const code: BlockColumn = {
  ...{ id: "code", heading: "代码", width: 10, format: "general", hidden: true },
  value: { record: "code" },
};
const share: BlockColumn = {
  ...{ id: "share", heading: "占比", width: 9, format: "percent" },
  value: { shareOf: "households" },
};

export const povertyCauses: SummaryTab = {
  id: "T10",
  name: "致贫原因分析表",
  about: {
    "zh-CN": "按主要致贫原因统计户数、人数和占比，分乡镇列出；监测对象另按风险类型统计。",
    "en-US":
      "Households, persons and shares by main cause of poverty, by township; monitored households by risk as well.",
  },
  confidence: "confirmed",
  references: [
    { title: "青海省精准扶贫大数据平台（报道）", date: "2017" },
    { title: "滨州市精准扶贫综合信息平台（报道）", date: "2017-10" },
  ],
  isUsual: true,
  isPosted: false,
  remarks: [
    "每户按主要致贫原因（或首要风险）只计一次；占比为户数占合计的比例。",
    "“含其他原因（风险）”为主要或其他原因（风险）中有该项的户，一户有几项计几次，不能相加。",
    "没有填写的单列“未填”，没有致贫原因的一般农户也在其中。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["cause1"],
      leaves: {
        "zh-CN": "没有主要致贫原因一列，全部计入“未填”。",
        "en-US": "Without the main cause every household is “not filled in”.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "causes",
      title: "一、主要致贫原因",
      rows: { each: "causes", where: [{ column: "kind", is: "cause" }] },
      total: "last",
      columns: [
        {
          ...{ id: "cause", heading: "致贫原因", width: 20, format: "general" },
          value: { record: "code", words: { blank: "未填" } },
        },
        {
          ...{ id: "households", heading: "户数", width: 9, format: "integer" },
          value: { count: [{ column: "cause", sameAs: "cause" }] },
        },
        {
          ...{ id: "people", heading: "人数", width: 9, format: "integer" },
          value: { sum: "people", where: [{ column: "cause", sameAs: "cause" }] },
        },
        share,
        {
          ...{ id: "mentions", heading: "含其他原因（户）", width: 11, format: "integer", total: "none" },
          value: { count: [{ column: "causes", lists: "code" }] },
        },
        {
          ...{ id: "byTown", heading: "各乡镇户数", width: 9, format: "integer", across: "towns" },
          value: { count: [{ column: "cause", sameAs: "cause" }] },
        },
        code,
      ],
    },
    {
      id: "risks",
      title: "二、监测对象首要风险",
      rows: { each: "causes", where: [{ column: "kind", is: "risk" }] },
      total: "last",
      empty: "没有监测对象。",
      columns: [
        {
          ...{ id: "risk", heading: "风险类型", width: 20, format: "general" },
          value: { record: "code", words: { blank: "未填" } },
        },
        {
          ...{ id: "households", heading: "户数", width: 9, format: "integer", total: "sum" },
          value: { count: [{ column: "risk", sameAs: "risk" }] },
        },
        {
          ...{ id: "people", heading: "人数", width: 9, format: "integer", total: "sum" },
          value: { sum: "people", where: [{ column: "risk", sameAs: "risk" }] },
        },
        share,
        {
          ...{ id: "mentions", heading: "含其他风险（户）", width: 11, format: "integer", total: "none" },
          value: { count: [{ column: "risks", lists: "code" }] },
        },
        {
          ...{ id: "byTown", heading: "各乡镇户数", width: 9, format: "integer", across: "towns", total: "sum" },
          value: { count: [{ column: "risk", sameAs: "risk" }] },
        },
        code,
      ],
    },
  ],
  charts: [
    {
      ...{ id: "causes", block: "causes", kind: "bar", title: "主要致贫原因（户）" },
      ...{ categories: "cause", series: ["households"], rows: "all", isInOverview: true },
    },
  ],
};
