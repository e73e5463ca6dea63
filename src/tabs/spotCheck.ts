import type { SummaryTab } from "../core/model/SummaryTab";
import { SAMPLE_ITEMS } from "./sampleItems";

const OWN = { own: "lines" };
const SAME = { yes: "是", no: "否" };

/** T15. */
export const spotCheck: SummaryTab = {
  id: "T15",
  name: "抽查核实表",
  about: {
    "zh-CN": "按村分层随机抽户，现场核对；同一个种子和同一份数据抽到同样的户。",
    "en-US":
      "Households drawn at random by village for a check on site; the same seed and data draw the same households.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" }],
  isUsual: false,
  isPosted: false,
  landscape: true,
  remarks: [
    "有户的村每村至少抽一户；抽签次序由种子和户编号算出，任何人重抽结果相同。批次由种子和数据月份组成，以前批次填过的保留在表后。",
    "差错率＝差错数÷已核查项数：没有填“是否一致”的项不进分母。不一致的项自动进入问题整改台账。",
  ],
  needs: [],
  blocks: [
    {
      id: "batches",
      title: "各批次结果",
      rows: { valuesOf: "batch", of: OWN },
      empty: "没有抽到户。",
      columns: [
        { id: "label", heading: "抽样批次", width: 14, format: "text", value: { row: "label" } },
        {
          ...{ id: "households", heading: "抽样户数", width: 9, format: "integer" },
          value: { sum: "households", of: OWN },
        },
        {
          ...{ id: "rate", heading: "差错率", width: 9, format: "percent" },
          value: { formula: { over: [{ cell: "wrong" }, { cell: "checked" }] } },
        },
        {
          ...{ id: "wrong", heading: "差错数（项）", width: 9, format: "integer" },
          value: { count: [{ column: "isSame", is: "no" }], of: OWN },
        },
        {
          ...{ id: "checked", heading: "已核查（项）", width: 9, format: "integer" },
          value: { count: [{ column: "isSame", in: ["yes", "no"] }], of: OWN },
        },
        { id: "items", heading: "抽样数（项）", width: 9, format: "integer", value: { count: [], of: OWN } },
      ],
    },
    {
      id: "strata",
      title: "本批次分层（按村）",
      rows: { groups: "villages" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 14, format: "text", value: { row: "town" } },
        { id: "village", heading: "层（行政村）", width: 9, format: "text", value: { row: "village" } },
        {
          ...{ id: "rate", heading: "差错率", width: 9, format: "percent", total: "same" },
          value: { formula: { over: [{ cell: "wrong" }, { cell: "checked" }] } },
        },
        {
          ...{ id: "wrong", heading: "差错数（项）", width: 9, format: "integer", total: "same" },
          value: {
            count: [
              { column: "isNow", is: 1 },
              { column: "isSame", is: "no" },
            ],
            of: OWN,
          },
        },
        {
          ...{ id: "checked", heading: "已核查（项）", width: 9, format: "integer", total: "same" },
          value: {
            count: [
              { column: "isNow", is: 1 },
              { column: "isSame", in: ["yes", "no"] },
            ],
            of: OWN,
          },
        },
        {
          ...{ id: "drawn", heading: "抽样户数", width: 9, format: "integer", total: "same" },
          value: { sum: "households", where: [{ column: "isNow", is: 1 }], of: OWN },
        },
      ],
    },
    {
      id: "lines",
      title: "核实明细",
      keeps: true,
      rows: { each: "sample" },
      empty: "没有抽到户。",
      columns: [
        { id: "batch", heading: "抽样批次", width: 14, format: "text", value: { record: "batch" } },
        { id: "seed", heading: "种子", width: 9, format: "integer", value: { record: "seed" } },
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
        { id: "village", heading: "层（行政村）", width: 9, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
        {
          ...{ id: "item", heading: "抽查项", width: 18, format: "general" },
          value: { record: "item", words: SAMPLE_ITEMS },
        },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        { id: "system", heading: "系统值", width: 12, format: "general", value: { record: "system" } },
        { id: "found", heading: "现场值", width: 12, format: "general", value: { input: "text", record: "found" } },
        {
          ...{ id: "isSame", heading: "是否一致", width: 9, format: "text" },
          value: { input: "text", list: ["是", "否"], record: "isSame", words: SAME },
        },
        {
          ...{ id: "evidence", heading: "佐证", width: 16, format: "text" },
          value: { input: "text", record: "evidence", prompt: "照片或材料的名称、存放位置。" },
        },
        { id: "checkedBy", heading: "核查人", width: 9, format: "text", value: { input: "text", record: "checkedBy" } },
        {
          ...{ id: "checkedOn", heading: "日期", width: 12, format: "date" },
          value: { input: "date", record: "checkedOn" },
        },
        { id: "townNo", heading: "乡镇序号", width: 8, format: "integer", hidden: true, value: { record: "townNo" } },
        {
          id: "villageNo",
          heading: "村序号",
          width: 8,
          format: "integer",
          hidden: true,
          value: { record: "villageNo" },
        },
        { id: "isNow", heading: "本批次", width: 8, format: "integer", hidden: true, value: { record: "isNow" } },
        {
          id: "households",
          heading: "计户",
          width: 8,
          format: "integer",
          hidden: true,
          value: { record: "households" },
        },
      ],
    },
  ],
  charts: [],
};
