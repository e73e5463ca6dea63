import type { SummaryTab } from "../core/model/SummaryTab";
import { DIMENSION_WORDS } from "./findingWords";
import { SAMPLE_ITEMS } from "./sampleItems";

const OWN = { own: "lines" };
const SOURCES = { rule: "规则", department: "比对", visit: "走访", sample: "抽查" };
const STATES = { open: "未整改", doing: "整改中", done: "已整改", waived: "无需整改" };

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
    "整改率＝已整改÷总数。系统复核：仍存在、再次出现、已消除；本次未核查的规则和本表没有的户不自动销号。",
    "标为已整改而问题仍在的，再次生成时改回未整改，上次销号日期另列；无需整改的保持不变。走访发现的问题请在表尾添行填写。",
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
      columns: [
        { id: "label", heading: "来源", width: 7, format: "text", value: { row: "label" } },
        { id: "all", heading: "总数", width: 8, format: "integer", value: { count: [], of: OWN }, total: "sum" },
        {
          ...{ id: "rate", heading: "整改率", width: 8, format: "percent", total: "same" },
          value: { formula: { over: [{ cell: "done" }, { cell: "all" }] } },
        },
        {
          ...{ id: "open", heading: "未整改", width: 8, format: "integer", total: "sum" },
          value: { count: [{ column: "status", is: "open" }], of: OWN },
        },
        {
          ...{ id: "doing", heading: "整改中", width: 8, format: "integer", total: "sum" },
          value: { count: [{ column: "status", is: "doing" }], of: OWN },
        },
        {
          ...{ id: "done", heading: "已整改", width: 8, format: "integer", total: "sum" },
          value: { count: [{ column: "status", is: "done" }], of: OWN },
        },
        {
          ...{ id: "waived", heading: "无需整改", width: 8, format: "integer", total: "sum" },
          value: { count: [{ column: "status", is: "waived" }], of: OWN },
        },
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
            },
          },
        },
        {
          ...{ id: "closedBefore", heading: "上次销号日期", width: 11, format: "date" },
          value: { record: "closedBefore" },
        },
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
