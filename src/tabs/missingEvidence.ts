import type { SummaryTab } from "../core/model/SummaryTab";

const OWN = { own: "lines" };

/** T17. */
export const missingEvidence: SummaryTab = {
  id: "T17",
  name: "佐证材料缺失表",
  about: {
    "zh-CN": "关键指标填了什么、应有什么材料、有没有；没有材料的不予认定。",
    "en-US": "Key values, the material each needs, and whether it is there; a value without it is not recognised.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" }],
  isUsual: false,
  isPosted: false,
  landscape: true,
  remarks: [
    "材料名称依据公开简报；哪个指标对应哪种材料为推定，请县里确认。地灾评估、竣工验收按安置点归档，不按户列。",
    "缺失率＝无÷（有＋无）；未填的单列，不算有。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["relocKind", "relocIn", "oldHouse", "reclaimed", "selfFund", "hhType"],
      leaves: { "zh-CN": "没有需要佐证的指标。", "en-US": "There is no value that asks for a material." },
    },
  ],
  blocks: [
    {
      id: "materials",
      title: "材料汇总",
      rows: {
        lines: [
          { id: "approval", label: "审批表", where: [{ column: "material", is: "approval" }] },
          { id: "moveIn", label: "入住照片", where: [{ column: "material", is: "moveIn" }] },
          { id: "demolition", label: "拆除照片", where: [{ column: "material", is: "demolition" }] },
          { id: "reclaim", label: "复垦照片", where: [{ column: "material", is: "reclaim" }] },
          { id: "fund", label: "自筹凭证", where: [{ column: "material", is: "fund" }] },
          { id: "doubleSigned", label: "双认定表", where: [{ column: "material", is: "doubleSigned" }] },
        ],
      },
      total: "last",
      columns: [
        { id: "label", heading: "要求材料", width: 10, format: "text", value: { row: "label" } },
        { id: "all", heading: "应有", width: 9, format: "integer", value: { count: [], of: OWN }, total: "sum" },
        {
          ...{ id: "rate", heading: "缺失率", width: 12, format: "percent", total: "same" },
          value: { formula: { over: [{ cell: "lacking" }, { plus: [{ cell: "there" }, { cell: "lacking" }] }] } },
        },
        {
          ...{ id: "there", heading: "有", width: 18, format: "integer", total: "sum" },
          value: { count: [{ column: "has", is: "有" }], of: OWN },
        },
        {
          ...{ id: "lacking", heading: "无", width: 9, format: "integer", total: "sum" },
          value: { count: [{ column: "has", is: "无" }], of: OWN },
        },
        {
          ...{ id: "open", heading: "未填", width: 14, format: "integer", total: "sum" },
          value: { formula: { minus: [{ cell: "all" }, { plus: [{ cell: "there" }, { cell: "lacking" }] }] } },
        },
      ],
    },
    {
      id: "lines",
      title: "逐户明细",
      rows: { each: "evidence" },
      empty: "没有需要佐证的指标。",
      columns: [
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
        { id: "village", heading: "行政村", width: 9, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
        { id: "field", heading: "字段", width: 14, format: "general", value: { record: "field" } },
        {
          ...{ id: "material", heading: "要求材料", width: 12, format: "general" },
          value: {
            record: "material",
            words: {
              approval: "审批表",
              moveIn: "入住照片",
              demolition: "拆除照片",
              reclaim: "复垦照片",
              fund: "自筹凭证",
              doubleSigned: "双认定表",
            },
          },
        },
        {
          ...{ id: "confidence", heading: "对应依据", width: 10, format: "general" },
          value: { record: "confidence", words: { confirmed: "已确认", probable: "推定", unconfirmed: "待确认" } },
        },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        { id: "value", heading: "所填值", width: 12, format: "general", value: { record: "value" } },
        { id: "has", heading: "有/无", width: 8, format: "text", value: { input: "text", list: ["有", "无"] } },
        {
          ...{ id: "where", heading: "存放位置", width: 18, format: "text" },
          value: { input: "text", prompt: "档案盒号或文件位置。" },
        },
        { id: "by", heading: "核对人", width: 9, format: "text", value: { input: "text" } },
        { id: "on", heading: "日期", width: 12, format: "date", value: { input: "date" } },
      ],
    },
  ],
  charts: [],
};
