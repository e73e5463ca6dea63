import type { BlockColumn, RowTest, SummaryTab } from "../core/model/SummaryTab";
import { SAMPLE_ITEMS } from "./sampleItems";
import { verdictWords } from "./verdictWords";
import { wilsonBounds } from "./wilsonBounds";

const LINES = { own: "lines" };
const HOMES = { own: "households" };
const SAME = { yes: "是", no: "否" };
const STRATA = { all: "不分", met: verdictWords.met, notMet: verdictWords.notMet, toVerify: verdictWords.toVerify };
const RESULTS = { open: "未核查", wrong: "有差错", right: "一致" };
const COUNT = { width: 9, format: "integer" } as const;
const SHARE = { width: 9, format: "percent" } as const;
const HIDDEN = { width: 8, format: "integer", hidden: true } as const;

/** How many households were drawn, checked and wrong, and which share: of all rows that meet the tests. */
const householdFigures = (where: readonly RowTest[]): readonly BlockColumn[] => [
  { ...COUNT, id: "households", heading: "抽样户数", total: "same", value: { count: where, of: HOMES } },
  {
    ...{ ...COUNT, id: "checkedHouseholds", heading: "已核查户", total: "same" },
    value: { count: [...where, { column: "result", in: [RESULTS.wrong, RESULTS.right] }], of: HOMES },
  },
  {
    ...{ ...COUNT, id: "wrongHouseholds", heading: "差错户", total: "same" },
    value: { count: [...where, { column: "result", is: RESULTS.wrong }], of: HOMES },
  },
  {
    ...{ ...SHARE, id: "householdRate", heading: "户差错率", total: "same" },
    value: { formula: { over: [{ cell: "wrongHouseholds" }, { cell: "checkedHouseholds" }] } },
  },
];

const itemFigures = (where: readonly RowTest[]): readonly BlockColumn[] => [
  {
    ...{ ...SHARE, id: "rate", heading: "项差错率", total: "same" },
    value: { formula: { over: [{ cell: "wrong" }, { cell: "checked" }] } },
  },
  {
    ...{ ...COUNT, id: "wrong", heading: "差错数（项）", total: "same" },
    value: { sum: "wrong", where, of: HOMES },
  },
  {
    ...{ ...COUNT, id: "checked", heading: "已核查（项）", total: "same" },
    value: { sum: "checked", where, of: HOMES },
  },
  { ...COUNT, id: "items", heading: "抽样数（项）", total: "same", value: { sum: "items", where, of: HOMES } },
];

const bounds = wilsonBounds("wrongHouseholds", "checkedHouseholds");
const NOW: readonly RowTest[] = [{ column: "isNow", is: 1 }];

/** T15. */
export const spotCheck: SummaryTab = {
  id: "T15",
  name: "抽查核实表",
  about: {
    "zh-CN": "按村（或村和结论）分层随机抽户，现场核对，得出差错率和区间；同一个种子和同一份数据抽到同样的户。",
    "en-US":
      "Households drawn at random by village (and verdict), checked on site, with the error rate and its interval; the same seed and data draw the same households.",
  },
  confidence: "confirmed",
  references: [
    { title: "广西精准脱贫攻坚简报 2020年第69期（总第379期）", date: "2020-11-27" },
    {
      title: "Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17",
      clause: "method 3 (Wilson 1927)",
      date: "1998",
    },
  ],
  isUsual: false,
  isPosted: false,
  landscape: true,
  remarks: [
    "按比例抽样时每层至少抽一户，按户数抽样时按各层户数分配。抽签次序由种子和户编号算出，任何人重抽结果相同。",
    "批次由种子、数据月份和抽样方式组成，改变抽样方式另成一批。同年抽签的各批次保留在表后，抽过的户当年（按抽签日期）不再抽，除非选择可重复抽。",
    "一户任一项填了“是否一致”即为已核查户，任一项为“否”即为差错户。户差错率＝差错户÷已核查户；项差错率＝差错数÷已核查项数。",
    "下限、上限为户差错率的 95% 威尔逊区间：同一户内各项相互关联，故按户计算。各村抽取比例不同的，户差错率为样本比率。",
    "不一致的项自动进入问题整改台账。",
  ],
  needs: [],
  blocks: [
    {
      id: "batches",
      title: "各批次结果",
      rows: { valuesOf: "batch", of: HOMES },
      empty: "没有抽到户。",
      columns: [
        { id: "label", heading: "抽样批次", width: 16, format: "text", value: { row: "label" } },
        ...householdFigures([]),
        { ...SHARE, id: "low", heading: "95% 下限", value: { formula: bounds.low } },
        { ...SHARE, id: "high", heading: "95% 上限", value: { formula: bounds.high } },
        ...itemFigures([]),
      ],
    },
    {
      id: "strata",
      title: "本批次分层（按村）",
      rows: { groups: "villages" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 16, format: "text", value: { row: "town" } },
        { id: "village", heading: "层（行政村）", width: 9, format: "text", value: { row: "village" } },
        ...householdFigures(NOW),
        ...itemFigures(NOW),
      ],
    },
    {
      id: "households",
      title: "抽中的户",
      rows: { each: "sampleHouseholds" },
      empty: "没有抽到户。",
      columns: [
        { id: "batch", heading: "抽样批次", width: 16, format: "text", value: { record: "batch" } },
        {
          ...{ id: "result", heading: "核查结果", width: 9, format: "general" },
          value: {
            formula: {
              cases: [
                { if: { than: [{ cell: "checked" }, "=", 0] }, then: { text: RESULTS.open } },
                { if: { than: [{ cell: "wrong" }, ">", 0] }, then: { text: RESULTS.wrong } },
              ],
              else: { text: RESULTS.right },
            },
          },
        },
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
        { id: "village", heading: "层（行政村）", width: 9, format: "general", value: { record: "village" } },
        {
          ...{ id: "stratum", heading: "层（结论）", width: 9, format: "general" },
          value: { record: "stratum", words: STRATA },
        },
        { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
        {
          ...{ ...COUNT, id: "wrong", heading: "差错数（项）" },
          value: {
            count: [
              { column: "draw", sameAs: "draw" },
              { column: "isSame", is: "no" },
            ],
            of: LINES,
          },
        },
        { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
        {
          ...{ ...COUNT, id: "checked", heading: "已核查（项）" },
          value: {
            count: [
              { column: "draw", sameAs: "draw" },
              { column: "isSame", in: ["yes", "no"] },
            ],
            of: LINES,
          },
        },
        {
          ...{ ...COUNT, id: "items", heading: "抽样数（项）" },
          value: { count: [{ column: "draw", sameAs: "draw" }], of: LINES },
        },
        { ...HIDDEN, id: "townNo", heading: "乡镇序号", value: { record: "ofTown" } },
        { ...HIDDEN, id: "villageNo", heading: "村序号", value: { record: "ofVillage" } },
        { ...HIDDEN, id: "isNow", heading: "本批次", value: { record: "isNow" } },
        { ...HIDDEN, id: "draw", heading: "批次和户", format: "general", value: { record: "draw" } },
      ],
    },
    {
      id: "lines",
      title: "核实明细",
      keeps: true,
      rows: { each: "sample" },
      empty: "没有抽到户。",
      columns: [
        { id: "batch", heading: "抽样批次", width: 16, format: "text", value: { record: "batch" } },
        { id: "seed", heading: "种子", width: 9, format: "integer", value: { record: "seed" } },
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
        { id: "village", heading: "层（行政村）", width: 9, format: "general", value: { record: "village" } },
        {
          ...{ id: "stratum", heading: "层（结论）", width: 9, format: "general" },
          value: { record: "stratum", words: STRATA },
        },
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
        { ...HIDDEN, id: "townNo", heading: "乡镇序号", value: { record: "townNo" } },
        { ...HIDDEN, id: "villageNo", heading: "村序号", value: { record: "villageNo" } },
        { ...HIDDEN, id: "isNow", heading: "本批次", value: { record: "isNow" } },
        { ...HIDDEN, id: "draw", heading: "批次和户", format: "general", value: { record: "draw" } },
        { ...HIDDEN, id: "drawnOn", heading: "抽签日期", format: "date", value: { record: "drawnOn" } },
      ],
    },
  ],
  charts: [],
};
