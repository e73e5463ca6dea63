import type { BlockColumn, SummaryTab } from "../core/model/SummaryTab";

const own = { own: "households" } as const;
const isKnown = [{ column: "verdict", in: ["poor", "notPoor"] }] as const;
const isPoor = [{ column: "verdict", is: "poor" }] as const;
const isOpen = [{ column: "verdict", is: "toVerify" }] as const;
const indicator = { group: "缺哪一项", width: 7, format: "general" } as const;
const hidden = { width: 9, format: "decimal", hidden: true } as const;
const words = { deprived: "缺", notDeprived: "–", toVerify: "待核实" } as const;

/** H, A and M0 × 100 from the sums over the households' block, with what is left open. */
const figures: readonly BlockColumn[] = [
  { id: "rank", heading: "名次", width: 7, format: "integer", value: { record: "rank" }, total: "none" },
  {
    ...{ id: "M0", heading: "贫困指数 M0", group: "× 100", width: 10, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "weighted" }] }, { cell: "population" }] } },
  },
  {
    ...{ id: "H", heading: "多维贫困发生率 H（%）", group: "× 100", width: 10, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "poor" }] }, { cell: "population" }] } },
  },
  {
    ...{ id: "A", heading: "贫困深度 A（%）", group: "× 100", width: 10, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "weighted" }] }, { cell: "poor" }] } },
  },
  {
    ...{ id: "union", heading: "一项不达标即计（%）", group: "× 100", width: 11, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "anyFailed" }] }, { cell: "population" }] } },
  },
  {
    ...{ id: "M0Least", heading: "M0 最低（含待核实）", group: "× 100", width: 11, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "weightedLeast" }] }, { cell: "all" }] } },
  },
  {
    ...{ id: "M0Most", heading: "M0 最高（含待核实）", group: "× 100", width: 11, format: "decimal" },
    value: { formula: { over: [{ times: [100, { cell: "weightedMost" }] }, { cell: "all" }] } },
  },
  {
    ...{ id: "population", heading: "人口（结论已定）", width: 9, format: "integer" },
    value: { sum: "people", where: isKnown, of: own },
  },
  {
    ...{ id: "poor", heading: "多维贫困人口", width: 9, format: "integer" },
    value: { sum: "people", where: isPoor, of: own },
  },
  {
    ...{ id: "anyFailed", heading: "有一项不达标的人口", width: 9, format: "integer" },
    value: { sum: "people", where: [...isKnown, { column: "indexLeast", above: 0 }], of: own },
  },
  {
    ...{ id: "openHouseholds", heading: "结论待核实户", width: 8, format: "integer" },
    value: { count: isOpen, of: own },
  },
  {
    ...{ id: "openPeople", heading: "结论待核实人", width: 8, format: "integer" },
    value: { sum: "people", where: isOpen, of: own },
  },
  {
    ...{ id: "all", heading: "人口（含待核实）", width: 10, format: "integer", hidden: true },
    value: { sum: "people", of: own },
  },
  {
    ...{ id: "weighted", heading: "Σ 人口×得分", width: 10, format: "decimal", hidden: true },
    value: { sum: "weighted", of: own },
  },
  {
    ...{ id: "weightedLeast", heading: "Σ 人口×最低", width: 10, format: "decimal", hidden: true },
    value: { sum: "weightedLeast", of: own },
  },
  {
    ...{ id: "weightedMost", heading: "Σ 人口×最高", width: 10, format: "decimal", hidden: true },
    value: { sum: "weightedMost", of: own },
  },
];

const hiddenOfHouseholds: readonly BlockColumn[] = [
  { ...hidden, id: "deprivedIn", heading: "不达标项", format: "general", value: { record: "deprivedIn" } },
  { ...hidden, id: "townNo", heading: "乡镇序号", format: "integer", value: { record: "townNo" } },
  { ...hidden, id: "villageNo", heading: "村序号", format: "integer", value: { record: "villageNo" } },
];

export const povertyRanking: SummaryTab = {
  id: "T24",
  name: "贫困指数排名",
  about: {
    "zh-CN": "按多维贫困指数给乡镇、村、户排名，并列出各维度的贡献。临界值和权重为本加载项自定。",
    "en-US": "Ranks townships, villages and households by a multidimensional index, with what each dimension adds.",
  },
  confidence: "confirmed",
  references: [
    { title: "青海省精准扶贫大数据平台（报道）", date: "2017" },
    {
      title: "Counting and multidimensional poverty measurement",
      issuer: "S. Alkire, J. Foster",
      number: "Journal of Public Economics 95, 476–487",
      date: "2011",
    },
  ],
  isUsual: false,
  isPosted: false,
  remarks: [
    "方法为 Alkire–Foster 双临界法。维度、界定、权重和临界值 k = {{k}} 均为本加载项自定，不是国家标准，不作为识别或退出的依据。",
    "户得分为不达标各项权重之和，不低于 k 的为多维贫困户；H 为多维贫困人口占比，A 为其平均得分，M0 = H × A；乡镇、村按 M0 从高到低列，最低到最高的范围与别的重叠的分不出高低，不排名次，相同的并列；户按已知得分排名。",
    "已知得分不低于 k 的户，其余项待核实也是多维贫困户，按已知得分计；最高得分低于 k 的为未达；其余有待核实项的户结论待核实，只给出最低和最高，不计入 H、A、M0。“一项不达标即计”是判定未达标的口径，列在 M0 旁边。",
  ],
  needs: [
    {
      kind: "acceptance",
      what: {
        "zh-CN": "指数的维度、界定、权重和临界值 k 为本加载项自定，县里认可后才生成。",
        "en-US": "Indicators, weights and the cut-off k are ours; the index is made once the county accepts them.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "dimensions",
      title: "一、维度、权重和贡献",
      rows: { each: "povertyDimensions" },
      total: "last",
      columns: [
        {
          ...{ id: "dimension", heading: "维度和不达标的界定", width: 27, format: "general" },
          value: {
            record: "dimension",
            words: {
              income: "收入（人均纯收入未达标）",
              food: "吃（不愁吃未达标）",
              clothing: "穿（不愁穿未达标）",
              housing: "住房（住房安全未达标）",
              water: "饮水（饮水安全未达标）",
              medical: "医疗（有人没有基本医保）",
              education: "教育（有人失学辍学）",
            },
          },
        },
        {
          ...{ id: "deprived", heading: "该项不达标人口（结论已定的户）", width: 10, format: "general", total: "none" },
          value: { sum: "people", where: [...isKnown, { column: "deprivedIn", lists: "code" }], of: own },
        },
        {
          ...{ id: "censored", heading: "其中多维贫困", width: 7, format: "integer", total: "none" },
          value: { sum: "people", where: [...isPoor, { column: "deprivedIn", lists: "code" }], of: own },
        },
        {
          ...{ id: "weight", heading: "权重（自定）", width: 10, format: "decimal", total: "sum" },
          value: { record: "weight" },
        },
        {
          ...{ id: "h", heading: "占人口（%）", width: 10, format: "decimal", total: "none" },
          value: { formula: { over: [{ times: [100, { cell: "censored" }] }, { cell: "population" }] } },
        },
        {
          ...{ id: "contribution", heading: "对 M0 的贡献（%）", width: 10, format: "decimal" },
          value: { formula: { times: [100, { cell: "share" }] } },
        },
        {
          ...{ id: "part", heading: "权重×人口", width: 10, format: "decimal", total: "sum" },
          value: { formula: { times: [{ cell: "weight" }, { cell: "censored" }] } },
        },
        {
          ...{ id: "share", heading: "贡献", width: 10, format: "decimal", hidden: true },
          value: { shareOf: "part" },
        },
        {
          ...{ id: "population", heading: "人口", width: 10, format: "integer", hidden: true, total: "none" },
          value: { sum: "people", where: isKnown, of: own },
        },
        {
          ...{ id: "code", heading: "代码", width: 10, format: "general", hidden: true, total: "none" },
          value: { record: "dimension" },
        },
      ],
    },
    {
      id: "towns",
      title: "二、乡镇",
      rows: { each: "povertyTowns" },
      total: "last",
      columns: [
        { id: "town", heading: "乡镇", width: 14, format: "general", value: { record: "town" } },
        { id: "households", heading: "户数", width: 10, format: "general", value: { count: [], of: own } },
        ...figures,
        {
          ...{ id: "townNo", heading: "乡镇序号", width: 8, format: "integer", hidden: true, total: "none" },
          value: { record: "townNo" },
        },
      ],
    },
    {
      id: "villages",
      title: "三、村",
      rows: { each: "povertyVillages" },
      total: "last",
      columns: [
        { id: "village", heading: "村", width: 14, format: "general", value: { record: "village" } },
        { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
        ...figures,
        {
          ...{ id: "villageNo", heading: "村序号", width: 8, format: "integer", hidden: true, total: "none" },
          value: { record: "villageNo" },
        },
      ],
    },
    {
      id: "households",
      title: "四、户",
      rows: { each: "povertyHouseholds" },
      empty: "没有农户。",
      columns: [
        { id: "village", heading: "村", width: 14, format: "general", value: { record: "village" } },
        { id: "head", heading: "户主", width: 10, format: "general", value: { record: "head" } },
        { id: "rank", heading: "名次", width: 7, format: "integer", value: { record: "rank" } },
        {
          ...{ id: "index", heading: "户贫困指数", width: 10, format: "decimal" },
          value: { record: "index" },
        },
        {
          ...{ id: "indexLeast", heading: "指数最低", width: 10, format: "decimal" },
          value: { record: "indexLeast" },
        },
        {
          ...{ id: "indexMost", heading: "指数最高", width: 10, format: "decimal" },
          value: { record: "indexMost" },
        },
        {
          ...{ id: "weighted", heading: "贫困户人口×得分", width: 10, format: "decimal" },
          value: { record: "weighted" },
        },
        {
          ...{ id: "weightedLeast", heading: "按最低", width: 10, format: "decimal" },
          value: { record: "weightedLeast" },
        },
        {
          ...{ id: "weightedMost", heading: "按最高", width: 10, format: "decimal" },
          value: { record: "weightedMost" },
        },
        { id: "people", heading: "人口", width: 7, format: "integer", value: { record: "people" } },
        { ...indicator, id: "income", heading: "收入", value: { record: "income", words } },
        { ...indicator, id: "food", heading: "吃", value: { record: "food", words } },
        { ...indicator, id: "clothing", heading: "穿", value: { record: "clothing", words } },
        { ...indicator, id: "housing", heading: "住房", value: { record: "housing", words } },
        { ...indicator, id: "water", heading: "饮水", value: { record: "water", words } },
        { ...indicator, id: "medical", heading: "医疗", value: { record: "medical", words } },
        { ...indicator, id: "education", heading: "教育", value: { record: "education", words } },
        {
          ...{ id: "verdict", heading: "结论", width: 10, format: "general" },
          value: { record: "verdict", words: { poor: "多维贫困", notPoor: "未达多维贫困", toVerify: "待核实" } },
        },
        { id: "town", heading: "乡镇", width: 11, format: "general", value: { record: "town" } },
        { id: "householdId", heading: "户编号", width: 20, format: "text", value: { record: "householdId" } },
        ...hiddenOfHouseholds,
      ],
    },
  ],
  charts: [
    {
      ...{ id: "villages", block: "villages", kind: "bar", title: "贫困指数 M0 最高的 20 个村（本加载项自定）" },
      ...{ categories: "village", series: ["M0"], rows: { first: 20 }, isInOverview: false },
    },
    {
      ...{
        id: "dimensions",
        block: "dimensions",
        kind: "bar",
        title: "各维度对 M0 的贡献（%，权重为本加载项自定）",
      },
      ...{ categories: "dimension", series: ["contribution"], rows: "all", isInOverview: false },
    },
  ],
};
