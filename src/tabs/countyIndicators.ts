import type { BlockColumn, Formula, SummaryTab } from "../core/model/SummaryTab";

/** Last year's number: typed, else that of the sheet. */
const base: Formula = {
  cases: [{ if: { cell: "typedBefore", isBlank: true }, then: { cell: "before" } }],
  else: { cell: "typedBefore" },
};
const rate: Formula = { over: [{ cell: "change" }, { cell: "base" }] };

const COMPARED: readonly BlockColumn[] = [
  { id: "before", heading: "去年（上期表）", width: 12, format: "general", value: { record: "before" } },
  {
    ...{ id: "typedBefore", heading: "去年（填报）", width: 12, format: "general" },
    value: { input: "number", prompt: "上期表没有或口径不同的，在此填去年数；填了以此为准。" },
  },
  { id: "now", heading: "今年", width: 12, format: "general", value: { record: "now" } },
  {
    ...{ id: "change", heading: "增减", width: 10, format: "general" },
    value: { formula: { minus: [{ cell: "now" }, { cell: "base" }] } },
  },
  { id: "rate", heading: "增减%", width: 9, format: "percent", value: { formula: rate } },
  {
    ...{ id: "alert", heading: "预警", width: 8, format: "general" },
    value: {
      formula: {
        cases: [
          {
            if: { every: [{ cell: "worse", is: "down" }, { than: [{ cell: "change" }, "<", 0] }] },
            then: { text: "下降" },
          },
          {
            if: { every: [{ cell: "worse", is: "up" }, { than: [{ cell: "change" }, ">", 0] }] },
            then: { text: "上升" },
          },
          { if: { cell: "change", isBlank: true }, then: { text: "待核实" } },
        ],
        else: { text: "–" },
      },
    },
  },
  { id: "reason", heading: "原因说明", width: 14, format: "general", value: { input: "text" } },
  { id: "base", heading: "采用的去年数", width: 10, format: "general", hidden: true, value: { formula: base } },
  {
    ...{ id: "worse", heading: "预警方向", width: 10, format: "general", hidden: true },
    value: { record: "worse", words: { down: "下降", up: "上升", none: "不预警" } },
  },
];

const INDICATOR: BlockColumn = {
  ...{ id: "indicator", heading: "指标", width: 26, format: "general" },
  value: {
    record: "indicator",
    words: {
      households: "在册户数（户）",
      people: "在册人数（人）",
      workers: "外出务工人数（人）",
      posts: "公益性岗位人数（人）",
      lowAllow: "低保人数（人）",
      destitute: "特困供养人数（人）",
      inPoverty: "未脱贫户数（户）",
      monitored: "监测对象未消除风险（户）",
      danger: "危房户（户）",
      unsafeWater: "饮水未解决安全（户）",
      dropOut: "失学辍学（人）",
    },
  },
};

export const countyIndicators: SummaryTab = {
  id: "T8",
  name: "县级指标同比表",
  about: {
    "zh-CN": "全县外出务工、公益岗、达标户数等指标与去年相比；点对点输送等表内没有的数由人填报。",
    "en-US":
      "The county's indicators against last year: migrant workers, public posts, households that meet each standard; what no sheet tells is typed.",
  },
  confidence: "confirmed",
  references: [{ title: "乐业县脱贫攻坚大数据中心外出务工、公益岗、点对点输送统计（报道）", date: "2020" }],
  isUsual: true,
  isPosted: false,
  remarks: [
    "增减% =（今年 − 去年）÷ 去年，去年为 0 的以“–”表示。预警只看方向，幅度由县里判断。",
    "外出务工人数为务工时间大于 0 或已务工的人，务工区域为乡（镇）内的除外；公益性岗位人数为填有岗位类型的人；监测对象未消除风险为“风险是否已消除”填否的户；空白的不计入。教育不适用（没有学龄儿童）的户不算教育达标，也不影响七项全部达标。",
  ],
  needs: [
    {
      kind: "previous",
      isYear: true,
      leaves: {
        "zh-CN": "没有去年的表，去年数由人填报。",
        "en-US": "Without last year's sheet its numbers are typed.",
      },
    },
    {
      kind: "columns",
      fields: ["workMonths", "working"],
      leaves: {
        "zh-CN": "没有务工时间，外出务工人数由人填报。",
        "en-US": "Without months of work the workers are typed.",
      },
    },
    {
      kind: "columns",
      fields: ["postType"],
      leaves: {
        "zh-CN": "没有公益性岗位类型，公益岗人数由人填报。",
        "en-US": "Without types of public posts their numbers are typed.",
      },
    },
  ],
  landscape: true,
  blocks: [
    {
      id: "indicators",
      title: "一、表内指标",
      rows: { each: "indicators", where: [{ column: "part", is: "total" }] },
      columns: [INDICATOR, ...COMPARED],
    },
    {
      id: "kinds",
      title: "二、务工区域、公益岗分类",
      rows: { each: "indicators", where: [{ column: "part", is: "kind" }] },
      empty: "表内没有务工区域和公益性岗位类型。",
      columns: [
        { id: "value", heading: "分类", width: 26, format: "general", value: { record: "value" } },
        ...COMPARED,
        INDICATOR,
      ],
    },
    {
      id: "verdicts",
      title: "三、达标户数（户）",
      rows: {
        lines: [
          { id: "overall", label: "七项全部达标", where: [{ column: "overall", is: "met" }] },
          { id: "income", label: "收入达标", where: [{ column: "income", is: "met" }] },
          { id: "food", label: "吃达标", where: [{ column: "food", is: "met" }] },
          { id: "clothing", label: "穿达标", where: [{ column: "clothing", is: "met" }] },
          { id: "housing", label: "住房达标", where: [{ column: "housing", is: "met" }] },
          { id: "water", label: "饮水达标", where: [{ column: "water", is: "met" }] },
          { id: "medical", label: "医疗达标", where: [{ column: "medical", is: "met" }] },
          { id: "education", label: "教育达标", where: [{ column: "education", is: "met" }] },
        ],
      },
      columns: [
        { id: "label", heading: "指标", width: 26, format: "general", value: { row: "label" } },
        { id: "base", heading: "去年（填报）", width: 12, format: "integer", value: { input: "number" } },
        { id: "now", heading: "今年", width: 12, format: "integer", value: { count: [] } },
        {
          ...{ id: "change", heading: "增减", width: 10, format: "integer" },
          value: { formula: { minus: [{ cell: "now" }, { cell: "base" }] } },
        },
        { id: "rate", heading: "增减%", width: 9, format: "percent", value: { formula: rate } },
        { id: "reason", heading: "原因说明", width: 14, format: "general", value: { input: "text" } },
      ],
    },
    {
      id: "reported",
      title: "四、填报指标",
      rows: {
        lines: [
          { id: "workers", label: "外出务工人数（人社等部门口径，人）", where: [] },
          { id: "trips", label: "点对点输送批次（批）", where: [] },
          { id: "coaches", label: "点对点包车（辆）", where: [] },
          { id: "cost", label: "点对点输送费用（万元）", where: [] },
          { id: "carried", label: "返岗复工人数（人）", where: [] },
          { id: "fixedPosts", label: "固定公益岗（人）", where: [] },
          { id: "temporaryPosts", label: "临时公益岗（人）", where: [] },
          { id: "otherPosts", label: "非固定公益岗（人）", where: [] },
          { id: "sitePosts", label: "安置点公益岗（人）", where: [] },
        ],
      },
      columns: [
        { id: "label", heading: "指标", width: 26, format: "general", value: { row: "label" } },
        { id: "typedBefore", heading: "去年（填报）", width: 12, format: "general", value: { input: "number" } },
        { id: "now", heading: "今年（填报）", width: 12, format: "general", value: { input: "number" } },
        {
          ...{ id: "published", heading: "公布的增减%", width: 9, format: "percent" },
          value: { input: "number", prompt: "只公布了增减幅度、没有去年数的，在此填幅度（如 -60%），由此反推去年数。" },
        },
        {
          ...{ id: "before", heading: "去年（反推）", width: 12, format: "decimal" },
          value: { formula: { over: [{ cell: "now" }, { plus: [1, { cell: "published" }] }] } },
        },
        {
          ...{ id: "change", heading: "增减", width: 10, format: "decimal" },
          value: { formula: { minus: [{ cell: "now" }, { cell: "base" }] } },
        },
        { id: "rate", heading: "增减%", width: 9, format: "percent", value: { formula: rate } },
        {
          ...{ id: "part", heading: "其中贫困（脱贫）人口", width: 12, format: "general" },
          value: { input: "number" },
        },
        {
          ...{ id: "share", heading: "占比", width: 9, format: "percent" },
          value: { formula: { over: [{ cell: "part" }, { cell: "now" }] } },
        },
        { id: "reason", heading: "原因说明", width: 14, format: "general", value: { input: "text" } },
        { id: "base", heading: "采用的去年数", width: 10, format: "general", hidden: true, value: { formula: base } },
      ],
    },
  ],
  charts: [
    {
      ...{ id: "change", block: "indicators", kind: "bar", title: "县级指标增减%" },
      ...{ categories: "indicator", series: ["rate"], rows: "all", isInOverview: true },
    },
  ],
};
