import type { SummaryTab } from "../core/model/SummaryTab";

const own = { own: "households" } as const;

export const redLines: SummaryTab = {
  id: "T13",
  name: "搬迁红线预警表",
  about: {
    "zh-CN": "搬迁户人均住房面积、人均和户均自筹与红线的距离，越线的逐项列出。",
    "en-US": "Area and own money of relocated households, and how far they are from the red lines.",
  },
  confidence: "confirmed",
  references: [
    { title: "“十三五”时期易地扶贫搬迁工作方案", date: "2015-12" },
    { title: "全国“十三五”易地扶贫搬迁规划", date: "2016" },
    { title: "广西精准脱贫攻坚简报", number: "2020年第69期（总第379期）", date: "2020-11-27" },
  ],
  isUsual: true,
  isPosted: false,
  remarks: [
    "人均按受益人口计算。正好等于红线的不算越线；距红线 = 红线 − 实际，负数为越线。",
    "同步搬迁户只列出，不判定（我们的理解，请县里确认）；缺面积、自筹或受益人口的为待核实。",
    "户均自筹红线由县里确认后才使用；红线没有生效的年份不判定。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["relocBenef"],
      leaves: {
        "zh-CN": "没有受益人口，人均数全部待核实。",
        "en-US": "Without beneficiaries nothing per head can be told.",
      },
    },
    {
      kind: "columns",
      fields: ["area"],
      leaves: { "zh-CN": "没有住房面积，面积红线待核实。", "en-US": "Without the area its line stays to be verified." },
    },
    {
      kind: "columns",
      fields: ["selfFund"],
      leaves: {
        "zh-CN": "没有自筹资金，自筹红线待核实。",
        "en-US": "Without own money its lines stay to be verified.",
      },
    },
    {
      kind: "parameter",
      parameter: "reloc-fund-household",
      leaves: {
        "zh-CN": "户均自筹红线没有确认，不按它判定。",
        "en-US": "The line per household is not confirmed and not used.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "towns",
      fields: ["relocBenef", "relocKind", "relocDate", "relocIn"],
      title: "一、汇总（户）",
      rows: { groups: "towns" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 14, format: "general", value: { row: "town" } },
        { id: "households", heading: "搬迁户", width: 11, format: "general", value: { count: [], of: own } },
        {
          ...{ id: "over", heading: "越线", width: 10, format: "general" },
          value: { count: [{ column: "state", is: "over" }], of: own },
        },
        {
          ...{ id: "within", heading: "未越线", width: 10, format: "general" },
          value: { count: [{ column: "state", is: "within" }], of: own },
        },
        {
          ...{ id: "toVerify", heading: "待核实", width: 10, format: "general" },
          value: { count: [{ column: "state", is: "toVerify" }], of: own },
        },
        {
          ...{ id: "notJudged", heading: "不判定", width: 10, format: "general" },
          value: { count: [{ column: "state", is: "notJudged" }], of: own },
        },
      ],
    },
    {
      id: "households",
      title: "二、搬迁户",
      rows: { each: "relocation" },
      empty: "没有搬迁户，或者表内没有搬迁类型、受益人口、入住任何一列。",
      columns: [
        { id: "town", heading: "乡镇", width: 11, format: "general", value: { record: "town" } },
        { id: "village", heading: "村", width: 11, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 10, format: "general", value: { record: "head" } },
        {
          ...{ id: "state", heading: "结论", width: 9, format: "general" },
          value: {
            record: "state",
            words: { over: "越线", within: "未越线", toVerify: "待核实", notJudged: "不判定" },
          },
        },
        {
          ...{ id: "crossed", heading: "越线项", width: 16, format: "general" },
          value: {
            record: "crossed",
            words: {
              area: "面积",
              fund: "人均自筹",
              household: "户均自筹",
              "area.fund": "面积、人均自筹",
              "area.household": "面积、户均自筹",
              "fund.household": "人均自筹、户均自筹",
              "area.fund.household": "面积、人均自筹、户均自筹",
            },
          },
        },
        { id: "kind", heading: "搬迁类型", width: 10, format: "general", value: { record: "kind" } },
        { id: "householdId", heading: "户编号", width: 20, format: "text", value: { record: "householdId" } },
        {
          ...{ id: "site", heading: "安置点", width: 14, format: "general" },
          value: { input: "text", record: "site", prompt: "安置点名称；表内有的已列出。" },
        },
        { id: "beneficiaries", heading: "受益人口", width: 7, format: "integer", value: { record: "beneficiaries" } },
        {
          ...{ id: "area", heading: "住房面积", group: "面积（平方米）", width: 9, format: "decimal" },
          value: { record: "area" },
        },
        {
          ...{ id: "areaPerHead", heading: "人均", group: "面积（平方米）", width: 9, format: "decimal" },
          value: { formula: { over: [{ cell: "area" }, { cell: "beneficiaries" }] } },
        },
        {
          ...{ id: "areaLimit", heading: "人均红线", group: "面积（平方米）", width: 9, format: "decimal" },
          value: { record: "areaLimit" },
        },
        {
          ...{ id: "areaDistance", heading: "距红线", group: "面积（平方米）", width: 9, format: "decimal" },
          value: { formula: { minus: [{ cell: "areaLimit" }, { cell: "areaPerHead" }] } },
        },
        {
          ...{ id: "areaExcess", heading: "超面积", group: "面积（平方米）", width: 9, format: "decimal" },
          value: {
            formula: {
              most: [0, { minus: [{ cell: "area" }, { times: [{ cell: "areaLimit" }, { cell: "beneficiaries" }] }] }],
            },
          },
        },
        {
          ...{ id: "fund", heading: "户自筹", group: "自筹（元）", width: 11, format: "money" },
          value: { record: "fund" },
        },
        {
          ...{ id: "fundPerHead", heading: "人均自筹", group: "自筹（元）", width: 11, format: "money" },
          value: { formula: { over: [{ cell: "fund" }, { cell: "beneficiaries" }] } },
        },
        {
          ...{ id: "fundLimit", heading: "人均红线", group: "自筹（元）", width: 11, format: "money" },
          value: { record: "fundLimit" },
        },
        {
          ...{ id: "fundDistance", heading: "人均距红线", group: "自筹（元）", width: 11, format: "money" },
          value: { formula: { minus: [{ cell: "fundLimit" }, { cell: "fundPerHead" }] } },
        },
        {
          ...{ id: "householdLimit", heading: "户均红线", group: "自筹（元）", width: 11, format: "money" },
          value: { record: "householdLimit" },
        },
        {
          ...{ id: "householdDistance", heading: "户距红线", group: "自筹（元）", width: 11, format: "money" },
          value: { formula: { minus: [{ cell: "householdLimit" }, { cell: "fund" }] } },
        },
        {
          ...{ id: "evidence", heading: "佐证材料", width: 16, format: "general" },
          value: { input: "text", prompt: "核实依据或整改材料，例如不动产权证、自筹凭证。" },
        },
        {
          ...{ id: "townNo", heading: "乡镇序号", width: 8, format: "integer", hidden: true },
          value: { record: "townNo" },
        },
      ],
    },
  ],
  charts: [],
};
