import type { SummaryTab } from "../core/model/SummaryTab";
import { DIMENSION_WORDS, SEVERITY_WORDS } from "./findingWords";

const OWN = { own: "details" };

/** T22. */
export const doubtCounts: SummaryTab = {
  id: "T22",
  name: "疑点数据统计表",
  about: {
    "zh-CN": "每条规则查出多少条、多少户、多少人，分乡镇；没有核查的规则单列，不当作零。",
    "en-US": "Problems, households and people by rule and township; rules that were not checked are listed apart.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县脱贫攻坚大数据中心公开报道", date: "2020" }],
  isUsual: true,
  isPosted: false,
  landscape: true,
  remarks: [
    "户数、人数不重复：同一条规则一户只算一次。按户的问题，人数为涉及户的全部人口；按人的问题，为涉及的人。",
    "一户可有几条规则的疑点，各规则户数相加不等于涉及户数。由其他问题引起的问题不计。未核查的规则没有结果，不是零。",
  ],
  needs: [],
  blocks: [
    {
      id: "severities",
      title: "按级别",
      rows: {
        lines: [
          { id: "all", label: "全部", where: [], sum: "anyHousehold" },
          { id: "error", label: "错误", where: [{ column: "severity", is: "error" }], sum: "severityHousehold" },
          { id: "warning", label: "疑点", where: [{ column: "severity", is: "warning" }], sum: "severityHousehold" },
          { id: "note", label: "提示", where: [{ column: "severity", is: "note" }], sum: "severityHousehold" },
        ],
      },
      columns: [
        { id: "label", heading: "级别", width: 10, format: "text", value: { row: "label" } },
        { id: "lines", heading: "条数", width: 28, format: "integer", value: { count: [], of: OWN } },
        { id: "households", heading: "涉及户数", width: 9, format: "integer", value: { sumOfLine: true, of: OWN } },
      ],
    },
    {
      id: "rules",
      title: "按规则",
      rows: { each: "ruleCounts", where: [{ column: "checked", isNot: "no" }] },
      empty: "没有核查任何规则。",
      columns: [
        { id: "rule", heading: "规则编号", width: 10, format: "text", value: { record: "rule" } },
        { id: "title", heading: "规则名", width: 28, format: "general", value: { record: "title" } },
        {
          ...{ id: "severity", heading: "级别", width: 9, format: "general" },
          value: { record: "severity", words: SEVERITY_WORDS },
        },
        {
          ...{ id: "dimension", heading: "类别", width: 9, format: "text" },
          value: { record: "dimension", words: DIMENSION_WORDS },
        },
        {
          ...{ id: "checked", heading: "核查情况", width: 9, format: "text" },
          value: { record: "checked", words: { yes: "已核查", partly: "部分核查", no: "未核查" } },
        },
        {
          ...{ id: "households", heading: "户数", width: 9, format: "integer" },
          value: { sum: "households", where: [{ column: "ruleNo", sameAs: "no" }], of: OWN },
        },
        {
          ...{ id: "people", heading: "人数", width: 9, format: "integer" },
          value: { sum: "people", where: [{ column: "ruleNo", sameAs: "no" }], of: OWN },
        },
        {
          ...{ id: "lines", heading: "条数", width: 9, format: "integer" },
          value: { count: [{ column: "ruleNo", sameAs: "no" }], of: OWN },
        },
        {
          ...{ id: "inTown", heading: "乡镇", group: "各乡镇户数", width: 9, format: "integer", across: "towns" },
          value: { sum: "households", where: [{ column: "ruleNo", sameAs: "no" }], of: OWN },
        },
        { id: "no", heading: "序号", width: 6, format: "integer", hidden: true, value: { record: "no" } },
      ],
    },
    {
      id: "unchecked",
      title: "未核查和部分核查的规则",
      rows: { each: "ruleCounts", where: [{ column: "checked", isNot: "yes" }] },
      empty: "全部规则都已核查。",
      columns: [
        { id: "rule", heading: "规则编号", width: 10, format: "text", value: { record: "rule" } },
        { id: "title", heading: "规则名", width: 28, format: "text", value: { record: "title" } },
        {
          ...{ id: "severity", heading: "级别", width: 9, format: "text" },
          value: { record: "severity", words: SEVERITY_WORDS },
        },
        {
          ...{ id: "checked", heading: "核查情况", width: 9, format: "text" },
          value: { record: "checked", words: { partly: "部分核查", no: "未核查" } },
        },
        { id: "because", heading: "原因", width: 40, format: "text", value: { record: "because" } },
      ],
    },
    {
      id: "details",
      title: "疑点明细",
      rows: { each: "findings" },
      empty: "没有疑点。",
      columns: [
        { id: "rule", heading: "规则编号", width: 10, format: "text", value: { record: "rule" } },
        {
          ...{ id: "message", heading: "疑点", width: 28, format: "general", mask: "leaveOut" },
          value: { record: "message" },
        },
        {
          ...{ id: "severity", heading: "级别", width: 9, format: "general" },
          value: { record: "severity", words: SEVERITY_WORDS },
        },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
        { id: "village", heading: "行政村", width: 9, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
        { id: "person", heading: "成员", width: 9, format: "general", value: { record: "person" } },
        { id: "ruleNo", heading: "规则序号", width: 8, format: "integer", hidden: true, value: { record: "ruleNo" } },
        { id: "townNo", heading: "乡镇序号", width: 8, format: "integer", hidden: true, value: { record: "townNo" } },
        {
          id: "villageNo",
          heading: "村序号",
          width: 8,
          format: "integer",
          hidden: true,
          value: { record: "villageNo" },
        },
        {
          id: "households",
          heading: "计户",
          width: 8,
          format: "integer",
          hidden: true,
          value: { record: "households" },
        },
        { id: "people", heading: "计人", width: 8, format: "integer", hidden: true, value: { record: "people" } },
        {
          ...{ id: "anyHousehold", heading: "首条", width: 8, format: "integer", hidden: true },
          value: { record: "anyHousehold" },
        },
        {
          ...{ id: "severityHousehold", heading: "级别首条", width: 8, format: "integer", hidden: true },
          value: { record: "severityHousehold" },
        },
      ],
    },
  ],
  charts: [
    {
      ...{ id: "severities", block: "severities", kind: "column", title: "疑点涉及户数", categories: "label" },
      ...{ series: ["households"], rows: "all", isInOverview: true },
    },
  ],
};
