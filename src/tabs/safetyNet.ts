import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

/** In general format where the list below has texts. */
const counts: readonly BlockColumn[] = [
  {
    ...{ id: "households", heading: "户数", width: 9, format: "general" },
    value: { count: [], of: { own: "households" } },
  },
  {
    ...{ id: "people", heading: "家庭人口", width: 10, format: "general" },
    value: { sum: "people", of: { own: "households" } },
  },
  {
    ...{ id: "covered", heading: "保障人数", width: 10, format: "integer" },
    value: { sum: "covered", of: { own: "households" } },
  },
  {
    ...{ id: "noLabour", heading: "整户无劳（户）", width: 10, format: "general" },
    value: { count: [{ column: "noLabour", is: "yes" }], of: { own: "households" } },
  },
  {
    ...{ id: "ofYear", heading: "全年金额（元）", width: 14, format: "general" },
    value: {
      formula: {
        cases: [
          {
            if: { every: [{ than: [{ cell: "told" }, "=", 0] }, { than: [{ cell: "households" }, ">", 0] }] },
            then: { text: "–" },
          },
        ],
        else: { cell: "sumOfYear" },
      },
    },
  },
  {
    ...{ id: "told", heading: "金额已知（户）", width: 10, format: "general" },
    value: { count: [{ column: "ofYear", atLeast: 0 }], of: { own: "households" } },
  },
  {
    ...{ id: "sumOfYear", heading: "金额之和", width: 14, format: "general", hidden: true },
    value: { sum: "ofYear", of: { own: "households" } },
  },
];

export const safetyNet: SummaryTab = {
  id: "T12",
  name: "兜底保障表",
  about: {
    "zh-CN": "低保、特困和兜底户的类别、保障人数、标准、月份和全年金额，按实际发放月份计算。",
    "en-US": "Households under the safety net: category, covered persons, standard, months and amount of the year.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县脱贫攻坚大数据中心（报道）", date: "2020" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "每人全年 = 标准 × 本年发放月数，从起月到止月两头都算：标准 380 元，1–12 月为 4560 元，4–12 月为 3420 元。",
    "标准和起止月取自民政台账，台账没有的由填表人填写；没有标准或月份的不计算，汇总只加金额已知的户，都不知的为“–”。",
    "类别按户内保障程度最高的成员；标为兜底而没有写明类别的为“兜底（类别未填）”。",
  ],
  needs: [
    {
      kind: "columns",
      fields: ["backstop", "lowAllow", "destitute"],
      leaves: {
        "zh-CN": "没有兜底、低保、特困任何一列，找不出保障对象。",
        "en-US": "Without safety net, allowance or support nobody can be listed.",
      },
    },
    {
      kind: "department",
      profile: "civil",
      leaves: {
        "zh-CN": "没有民政台账，标准和起止月由人填写。",
        "en-US": "Without the ledger standards and months are typed.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "categories",
      fields: ["backstop", "lowAllow", "destitute"],
      title: "一、汇总",
      rows: {
        lines: [
          { id: "destitute", label: "特困", where: [{ column: "category", is: "destitute" }] },
          { id: "classA", label: "低保 A 类", where: [{ column: "category", is: "classA" }] },
          { id: "classB", label: "低保 B 类", where: [{ column: "category", is: "classB" }] },
          { id: "classC", label: "低保 C 类", where: [{ column: "category", is: "classC" }] },
          { id: "lowAllow", label: "低保（未分类）", where: [{ column: "category", is: "lowAllow" }] },
          { id: "backstop", label: "兜底（类别未填）", where: [{ column: "category", is: "backstop" }] },
        ],
      },
      total: "last",
      columns: [{ id: "label", heading: "类别", width: 18, format: "general", value: { row: "label" } }, ...counts],
    },
    {
      id: "towns",
      fields: ["backstop", "lowAllow", "destitute"],
      title: "二、各乡镇",
      rows: { groups: "towns" },
      total: "last",
      columns: [{ id: "town", heading: "乡镇", width: 18, format: "general", value: { row: "town" } }, ...counts],
    },
    {
      id: "marked",
      fields: ["backstop", "lowAllow", "destitute"],
      title: "三、是否标为兜底户",
      rows: {
        lines: [
          { id: "yes", label: "兜底保障户", where: [{ column: "isMarked", is: "yes" }] },
          { id: "no", label: "不是兜底户，有低保或特困成员", where: [{ column: "isMarked", is: "no" }] },
          { id: "unknown", label: "是否兜底待核实", where: [{ column: "isMarked", is: "unknown" }] },
        ],
      },
      total: "last",
      columns: [
        { id: "label", heading: "情况", width: 30, format: "general", value: { row: "label" } },
        {
          ...{ id: "households", heading: "户数", width: 9, format: "general" },
          value: { count: [], of: { own: "households" } },
        },
        {
          ...{ id: "people", heading: "家庭人口", width: 10, format: "general" },
          value: { sum: "people", of: { own: "households" } },
        },
      ],
    },
    {
      id: "households",
      title: "四、名单",
      rows: { each: "backstop" },
      total: "last",
      empty: "没有保障对象，或者表内没有兜底、低保、特困任何一列。",
      columns: [
        { id: "town", heading: "乡镇", width: 11, format: "general", value: { record: "town" } },
        { id: "village", heading: "村", width: 11, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 10, format: "general", value: { record: "head" } },
        {
          ...{ id: "people", heading: "人口", width: 7, format: "integer", total: "sum" },
          value: { record: "people" },
        },
        {
          ...{ id: "category", heading: "类别", width: 16, format: "general" },
          value: {
            record: "category",
            words: {
              destitute: "特困",
              classA: "低保A类",
              classB: "低保B类",
              classC: "低保C类",
              lowAllow: "低保（未分类）",
              backstop: "兜底（类别未填）",
            },
          },
        },
        {
          ...{ id: "isMarked", heading: "兜底户", width: 9, format: "general" },
          value: { record: "isMarked", words: { yes: "是", no: "否", unknown: "待核实" } },
        },
        {
          ...{ id: "noLabour", heading: "是否整户无劳", width: 9, format: "general" },
          value: { record: "noLabour", words: { yes: "是", no: "否", unknown: "待核实" } },
        },
        { id: "householdId", heading: "户编号", width: 20, format: "text", value: { record: "householdId" } },
        {
          ...{ id: "covered", heading: "保障人数", width: 8, format: "integer", total: "sum" },
          value: { record: "covered" },
        },
        {
          ...{ id: "standard", heading: "标准（元/人·月）", width: 11, format: "money", total: "none" },
          value: { input: "number", record: "standard", prompt: "每人每月实际发放的金额，元，只填数字，例如 380。" },
        },
        {
          ...{ id: "firstMonth", heading: "本年发放起月", width: 8, format: "integer", total: "none" },
          value: { input: "number", record: "firstMonth", prompt: "本年从几月开始发放，填 1 到 12。" },
        },
        {
          ...{ id: "lastMonth", heading: "本年发放止月", width: 8, format: "integer", total: "none" },
          value: { input: "number", record: "lastMonth", prompt: "本年发放到几月，填 1 到 12；仍在发放填 12。" },
        },
        {
          ...{ id: "months", heading: "月数", width: 7, format: "integer", total: "none" },
          value: { formula: { plus: [{ minus: [{ cell: "lastMonth" }, { cell: "firstMonth" }] }, 1] } },
        },
        {
          ...{ id: "monthly", heading: "月金额（元）", width: 12, format: "money", total: "sum" },
          value: { formula: { times: [{ cell: "standard" }, { cell: "covered" }] } },
        },
        {
          ...{ id: "perHead", heading: "每人全年（元）", width: 12, format: "money", total: "none" },
          value: { formula: { times: [{ cell: "standard" }, { cell: "months" }] } },
        },
        {
          ...{ id: "ofYear", heading: "全年金额（元）", width: 13, format: "money", total: "sum" },
          value: { formula: { times: [{ cell: "perHead" }, { cell: "covered" }] } },
        },
        {
          ...{ id: "registered", heading: "已登记低保、特困金（元）", width: 13, format: "money", total: "sum" },
          value: { record: "registered" },
        },
        {
          ...{ id: "difference", heading: "与登记相差（元）", width: 12, format: "money", total: "none" },
          value: { formula: { minus: [{ cell: "registered" }, { cell: "ofYear" }] } },
        },
        {
          ...{ id: "townNo", heading: "乡镇序号", width: 8, format: "integer", hidden: true, total: "none" },
          value: { record: "townNo" },
        },
      ],
    },
  ],
  charts: [],
};
