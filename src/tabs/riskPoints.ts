import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const COUNT = { width: 8, format: "integer" } as const;
const of = { own: "households" } as const;
const YES_NO = { yes: "是", no: "否", toVerify: "待核实" } as const;
const STATES = { open: "未清零", cleared: "已清零", toVerify: "待核实", none: "无风险" } as const;
const DANGER = "危房住人";
const CHRONIC = "慢病证遗漏";
const BACKSTOP = "应保未保";
const DROP_OUT = "疑似辍学";
const OPEN = "待核实";
const TYPED = { input: "text", list: ["是", "否"] } as const;

const households: readonly BlockColumn[] = [
  { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town" } },
  { id: "village", heading: "村", width: 9, format: "general", value: { record: "village" } },
  {
    ...{ id: "grid", heading: "网格", width: 10, format: "general" },
    value: { input: "text", record: "grid", prompt: "先列自然村（屯）。" },
  },
  { id: "gridWorker", heading: "网格员", width: 9, format: "general", value: { input: "text" } },
  { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
  { id: "head", heading: "户主", width: 9, format: "general", value: { record: "head" } },
  {
    ...{ id: "danger", heading: DANGER, width: 9, format: "general" },
    value: { record: "dangerHouse", words: YES_NO },
  },
  {
    ...{ id: "chronicPeople", heading: "慢病人数", width: 7, format: "integer", mask: "leaveOut" },
    value: { record: "chronic" },
  },
  {
    ...{ id: "chronic", heading: CHRONIC, width: 9, format: "general", mask: "leaveOut" },
    value: { ...TYPED, prompt: "有长期慢性病而没有办慢病证的填“是”；有慢病患者的，空白为待核实。" },
  },
  {
    ...{ id: "allowed", heading: "低保人数", width: 7, format: "integer" },
    value: { record: "lowAllow" },
  },
  {
    ...{ id: "backstop", heading: BACKSTOP, width: 9, format: "general" },
    value: { ...TYPED, prompt: "符合低保、特困条件而没有享受的填“是”；没有享受低保的，空白为待核实。" },
  },
  {
    ...{ id: "dropOut", heading: DROP_OUT, width: 9, format: "general" },
    value: { record: "dropOut", words: YES_NO },
  },
  { id: "checked", heading: "核实情况", width: 20, format: "general", value: { input: "text" } },
  { id: "found", heading: "发现日期", width: 11, format: "date", value: { input: "date" } },
  { id: "cleared", heading: "清零日期", width: 11, format: "date", value: { input: "date" } },
  {
    ...{ id: "state", heading: "状态", width: 9, format: "general" },
    value: {
      formula: {
        cases: [
          {
            if: {
              every: [
                { cell: "isRisk", is: "有" },
                { cell: "cleared", isBlank: true },
              ],
            },
            then: { text: STATES.open },
          },
          { if: { cell: "isRisk", is: "有" }, then: { text: STATES.cleared } },
          {
            if: {
              some: [
                { cell: "danger", is: "toVerify" },
                { cell: "chronicOpen", is: OPEN },
                { cell: "backstopOpen", is: OPEN },
                { cell: "dropOut", is: "toVerify" },
              ],
            },
            then: { text: STATES.toVerify },
          },
        ],
        else: { text: STATES.none },
      },
    },
  },
  { id: "townNo", heading: "乡镇序号", width: 8, format: "general", hidden: true, value: { record: "townNo" } },
  {
    ...{ id: "chronicOpen", heading: "慢病证待核实", width: 8, format: "general", hidden: true, mask: "leaveOut" },
    value: {
      formula: {
        cases: [
          { if: { than: [{ cell: "chronicPeople" }, "=", 0] }, then: { text: "–" } },
          { if: { cell: "chronic", isBlank: true }, then: { text: OPEN } },
        ],
        else: { text: "–" },
      },
    },
  },
  {
    ...{ id: "backstopOpen", heading: "应保待核实", width: 8, format: "general", hidden: true },
    value: {
      formula: {
        cases: [
          { if: { than: [{ cell: "allowed" }, ">", 0] }, then: { text: "–" } },
          { if: { cell: "backstop", isBlank: true }, then: { text: OPEN } },
        ],
        else: { text: "–" },
      },
    },
  },
  {
    ...{ id: "isRisk", heading: "有风险点", width: 8, format: "general", hidden: true },
    value: {
      formula: {
        cases: [
          {
            if: {
              some: [
                { cell: "danger", is: "yes" },
                { cell: "chronic", is: "是" },
                { cell: "backstop", is: "是" },
                { cell: "dropOut", is: "yes" },
              ],
            },
            then: { text: "有" },
          },
        ],
        else: { text: "无" },
      },
    },
  },
];

export const riskPoints: SummaryTab = {
  id: "T21",
  name: "风险点排查表",
  about: {
    "zh-CN": "逐户排查危房住人、慢病证遗漏、应保未保、疑似辍学四个风险点，记下发现和清零日期。",
    "en-US":
      "Four risk points of each household: lived-in dangerous house, missing chronic-disease card, missing allowance, suspected drop-out; found and cleared.",
  },
  confidence: "confirmed",
  references: [{ title: "广西精准脱贫攻坚简报 2020 年第 69 期（总第 379 期）：长洲区风险点", date: "2020-11-27" }],
  isUsual: false,
  isPosted: false,
  remarks: [
    "危房住人取自“危房住人”列，没有的取住房结论（未达标为是）；疑似辍学取自“是否失学辍学”列，没有的取教育结论。",
    "慢病证遗漏、应保未保表内看不出，由网格员填写；空白为待核实，不作为没有风险。没有慢病患者的户不核实慢病证，已享受低保的户不核实应保未保。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["dangerLived", "danger", "grade"],
      leaves: { "zh-CN": "危房住人全部为待核实。", "en-US": "Who lives in a dangerous house is to be verified." },
    },
    {
      kind: "columns",
      fields: ["dropOut", "student"],
      leaves: { "zh-CN": "疑似辍学为待核实。", "en-US": "Suspected drop-outs are to be verified." },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "towns",
      title: "一、分乡镇风险点（户）",
      rows: { groups: "towns" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 9, format: "general", value: { row: "town" } },
        { ...COUNT, id: "households", heading: "户数", value: { count: [], of } },
        {
          ...{ ...COUNT, id: "danger", heading: "是", group: DANGER },
          value: { count: [{ column: "danger", is: "yes" }], of },
        },
        {
          ...{ ...COUNT, id: "dangerOpen", heading: "待核实", group: DANGER },
          value: { count: [{ column: "danger", is: "toVerify" }], of },
        },
        {
          ...{ ...COUNT, id: "chronic", heading: "是", group: CHRONIC, mask: "leaveOut" },
          value: { count: [{ column: "chronic", is: "是" }], of },
        },
        {
          ...{ ...COUNT, id: "chronicOpen", heading: "待核实", group: CHRONIC, mask: "leaveOut" },
          value: { count: [{ column: "chronicOpen", is: OPEN }], of },
        },
        {
          ...{ ...COUNT, id: "backstop", heading: "是", group: BACKSTOP },
          value: { count: [{ column: "backstop", is: "是" }], of },
        },
        {
          ...{ ...COUNT, id: "backstopOpen", heading: "待核实", group: BACKSTOP },
          value: { count: [{ column: "backstopOpen", is: OPEN }], of },
        },
        {
          ...{ ...COUNT, id: "dropOut", heading: "是", group: DROP_OUT },
          value: { count: [{ column: "dropOut", is: "yes" }], of },
        },
        {
          ...{ ...COUNT, id: "dropOutOpen", heading: "待核实", group: DROP_OUT },
          value: { count: [{ column: "dropOut", is: "toVerify" }], of },
        },
        { ...COUNT, id: "open", heading: STATES.open, value: { count: [{ column: "state", is: STATES.open }], of } },
        {
          ...{ ...COUNT, id: "cleared", heading: STATES.cleared },
          value: { count: [{ column: "state", is: STATES.cleared }], of },
        },
        {
          ...{ id: "rate", heading: "清零率", width: 9, format: "percent" },
          value: { formula: { over: [{ cell: "cleared" }, { plus: [{ cell: "cleared" }, { cell: "open" }] }] } },
        },
      ],
    },
    { id: "households", title: "二、逐户排查", rows: { each: "risks" }, columns: households },
  ],
  charts: [],
};
