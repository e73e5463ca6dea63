import type { SummaryTab } from "../core/model/SummaryTab";

/** T4. */
export const householdList: SummaryTab = {
  id: "T4",
  name: "一户一清单",
  about: {
    "zh-CN": "每户一页：有什么问题、现状与标准、怎么改、谁负责、什么时候完成。",
    "en-US": "A page for each household: what is wrong, the standard, what to do, who, and by when.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" }],
  isUsual: true,
  isPosted: false,
  isByVillage: true,
  landscape: true,
  remarks: ["整改措施为规则的建议，可以改写；黄色各列请填写，再次生成时保留。由其他问题引起的问题不单列。"],
  needs: [],
  blocks: [
    {
      id: "lines",
      rows: { each: "findings", where: [{ column: "townNo", above: 0 }], page: "household" },
      empty: "没有发现问题的户。",
      columns: [
        { id: "town", heading: "乡镇", width: 9, format: "text", value: { record: "town" } },
        { id: "village", heading: "行政村", width: 9, format: "text", value: { record: "village" } },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        { id: "head", heading: "户主", width: 9, format: "text", value: { record: "head" } },
        { id: "person", heading: "成员", width: 9, format: "text", value: { record: "person" } },
        { id: "item", heading: "问题项", width: 16, format: "text", value: { record: "item" } },
        {
          ...{ id: "message", heading: "问题描述", width: 34, format: "text", mask: "leaveOut" },
          value: { record: "message" },
        },
        { id: "value", heading: "现状值", width: 13, format: "text", mask: "leaveOut", value: { record: "value" } },
        { id: "expected", heading: "标准值", width: 18, format: "text", value: { record: "expected" } },
        { id: "rule", heading: "规则编号", width: 9, format: "text", value: { record: "rule" } },
        {
          ...{ id: "measure", heading: "整改措施", width: 34, format: "text" },
          value: { input: "text", record: "advice", prompt: "规则的建议，可按实际改写。" },
        },
        {
          ...{ id: "unit", heading: "责任单位", width: 12, format: "text" },
          value: { input: "text", prompt: "负责整改的单位或行业部门。" },
        },
        { id: "owner", heading: "责任人", width: 9, format: "text", value: { input: "text" } },
        {
          ...{ id: "deadline", heading: "时限", width: 12, format: "date" },
          value: { input: "date", prompt: "应在哪一天以前完成，例如 2020-11-30。" },
        },
        { id: "done", heading: "完成日期", width: 12, format: "date", value: { input: "date" } },
      ],
    },
  ],
  charts: [],
};
