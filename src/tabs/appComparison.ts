import type { SummaryTab } from "../core/model/SummaryTab";

const OWN = { own: "lines" };

/** T18. */
export const appComparison: SummaryTab = {
  id: "T18",
  name: "国扶–APP比对表",
  about: {
    "zh-CN": "国扶系统（本表）与扶贫APP的差异：新增的人、减少的人、不同的项，逐条处理。",
    "en-US": "Where the national system (this sheet) and the APP differ: people added, people gone, items that differ.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县脱贫攻坚大数据中心公开报道", date: "2020" }],
  isUsual: false,
  isPosted: false,
  landscape: true,
  remarks: ["新增：APP有、国扶没有；减少：国扶有、APP没有；不同：两边都有，所填不同。一边空白的不算不同。"],
  needs: [
    {
      kind: "department",
      profile: "app",
      leaves: { "zh-CN": "没有可比对的APP表。", "en-US": "There is no sheet of the APP to compare with." },
    },
  ],
  blocks: [
    {
      id: "summary",
      title: "差异汇总",
      rows: {
        lines: [
          { id: "added", label: "新增", where: [{ column: "kind", is: "added" }] },
          { id: "removed", label: "减少", where: [{ column: "kind", is: "removed" }] },
          { id: "differ", label: "不同", where: [{ column: "kind", is: "differ" }] },
        ],
      },
      total: "last",
      columns: [
        { id: "label", heading: "差异类型", width: 9, format: "text", value: { row: "label" } },
        { id: "all", heading: "条数", width: 9, format: "integer", value: { count: [], of: OWN }, total: "sum" },
        {
          ...{ id: "open", heading: "未处理", width: 9, format: "integer", total: "sum" },
          value: { count: [{ column: "handled", isBlank: true }], of: OWN },
        },
        {
          ...{ id: "handled", heading: "已处理", width: 18, format: "integer", total: "sum" },
          value: { formula: { minus: [{ cell: "all" }, { cell: "open" }] } },
        },
      ],
    },
    {
      id: "lines",
      title: "差异明细",
      rows: { each: "appDifferences", whereMasked: [{ column: "isHealth", is: 0 }] },
      empty: "没有差异，或者还没有比对APP表。",
      columns: [
        {
          ...{ id: "kind", heading: "差异类型", width: 9, format: "text" },
          value: { record: "kind", words: { added: "新增", removed: "减少", differ: "不同" } },
        },
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
        { id: "village", heading: "行政村", width: 9, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
        { id: "person", heading: "人", width: 9, format: "text", value: { record: "person" } },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        { id: "item", heading: "字段", width: 18, format: "text", value: { record: "item" } },
        { id: "here", heading: "国扶值", width: 16, format: "text", value: { record: "here" } },
        { id: "there", heading: "APP值", width: 16, format: "text", value: { record: "there" } },
        {
          ...{ id: "handled", heading: "处理", width: 14, format: "text" },
          value: {
            input: "text",
            list: ["已录入国扶", "已更正国扶", "已更正APP", "正常变动", "待核实"],
            prompt: "查实后怎样处理；待核实的也算已登记。",
          },
        },
        { id: "by", heading: "处理人", width: 9, format: "text", value: { input: "text" } },
        { id: "on", heading: "日期", width: 12, format: "date", value: { input: "date" } },
      ],
    },
  ],
  charts: [],
};
