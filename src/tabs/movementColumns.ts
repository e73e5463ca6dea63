import type { BlockColumn } from "../core/model/SummaryTab";

const COUNT = { width: 8, format: "integer" } as const;
const HIDDEN = { width: 8, format: "general", hidden: true } as const;
const of = { own: "movements" } as const;
const DIRECTIONS = { in: "增加", out: "减少" } as const;
const OPEN = "未分类";
const OPEN_PEOPLE = "未分类（人）";
const IN = "其中：自然增加（人）";
const OUT = "其中：自然减少（人）";
const OTHER_IN = "其他增加";
const OTHER_OUT = "其他减少";

/** Stock and movements of each township in 动态调整表, counted over its persons. */
export const townColumns: readonly BlockColumn[] = [
  { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
  {
    ...{ id: "stock", heading: "口径", width: 16, format: "general", total: "none" },
    value: {
      record: "stock",
      words: { inPoverty: "未脱贫人口", monitored: "未消除风险的监测对象", listed: "表内全部人口" },
    },
  },
  {
    ...{ ...COUNT, id: "openingHouseholds", heading: "户", group: "期初", total: "sum" },
    value: { record: "openingHouseholds" },
  },
  { ...COUNT, id: "opening", heading: "人", group: "期初", total: "sum", value: { record: "openingPeople" } },
  {
    ...{ ...COUNT, id: "identified", heading: "新识别（人）" },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: "identified" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "returned", heading: "返贫（人）" },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: "returned" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "lifted", heading: "脱贫（消除风险）（人）" },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "lifted" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "removed", heading: "清退（人）" },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "removed" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "naturalIn", heading: "自然增加（人）" },
    value: {
      formula: { plus: [{ cell: "birth" }, { cell: "marriage" }, { cell: "moveIn" }, { cell: "otherIn" }] },
    },
  },
  {
    ...{ ...COUNT, id: "birth", heading: "出生", group: IN },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: "birth" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "marriage", heading: "婚入", group: IN },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: "marriage" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "moveIn", heading: "迁入", group: IN },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: "moveIn" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "otherIn", heading: "其他", group: IN },
    value: {
      count: [
        { column: "direction", is: "in" },
        { column: "kind", is: OTHER_IN },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "naturalOut", heading: "自然减少（人）" },
    value: {
      formula: {
        plus: [
          ...[{ cell: "death" }, { cell: "marriedOut" }, { cell: "moveOut" }],
          ...[{ cell: "sentenced" }, { cell: "otherOut" }],
        ],
      },
    },
  },
  {
    ...{ ...COUNT, id: "death", heading: "死亡", group: OUT },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "死亡" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "marriedOut", heading: "婚出", group: OUT },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "婚出" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "moveOut", heading: "迁出", group: OUT },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "moveOut" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "sentenced", heading: "判刑", group: OUT },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: "判刑" },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "otherOut", heading: "其他", group: OUT },
    value: {
      count: [
        { column: "direction", is: "out" },
        { column: "kind", is: OTHER_OUT },
      ],
      of,
    },
  },
  {
    ...{ ...COUNT, id: "closingHouseholds", heading: "户", group: "期末", total: "sum" },
    value: { record: "closingHouseholds" },
  },
  { ...COUNT, id: "closing", heading: "人", group: "期末", total: "sum", value: { record: "closingPeople" } },
  {
    ...{ ...COUNT, id: "computed", heading: "计算期末（人）" },
    value: {
      formula: {
        minus: [
          { plus: [{ cell: "opening" }, { cell: "identified" }, { cell: "returned" }, { cell: "naturalIn" }] },
          { plus: [{ cell: "lifted" }, { cell: "removed" }, { cell: "naturalOut" }] },
        ],
      },
    },
  },
  {
    ...{ ...COUNT, id: "gap", heading: "校验差（人）" },
    value: { formula: { minus: [{ cell: "closing" }, { cell: "computed" }] } },
  },
  {
    ...{ ...COUNT, id: "openIn", heading: "增加", group: OPEN_PEOPLE },
    value: {
      formula: {
        minus: [{ cell: "allIn" }, { plus: [{ cell: "identified" }, { cell: "returned" }, { cell: "naturalIn" }] }],
      },
    },
  },
  {
    ...{ ...COUNT, id: "openOut", heading: "减少", group: OPEN_PEOPLE },
    value: {
      formula: {
        minus: [{ cell: "allOut" }, { plus: [{ cell: "lifted" }, { cell: "removed" }, { cell: "naturalOut" }] }],
      },
    },
  },
  { ...HIDDEN, id: "townNo", heading: "乡镇序号", total: "none", value: { record: "townNo" } },
  {
    ...{ ...HIDDEN, id: "allIn", heading: "增加合计" },
    value: { count: [{ column: "direction", is: "in" }], of },
  },
  {
    ...{ ...HIDDEN, id: "allOut", heading: "减少合计" },
    value: { count: [{ column: "direction", is: "out" }], of },
  },
];

/** Who came in or left. */
export const personColumns: readonly BlockColumn[] = [
  { id: "number", heading: "序号", width: 6, format: "integer", value: { row: "number" } },
  { id: "town", heading: "乡镇", width: 10, format: "general", value: { record: "town" } },
  { id: "village", heading: "村", width: 10, format: "general", value: { record: "village" } },
  { id: "householdId", heading: "户编号", width: 18, format: "text", value: { record: "householdId" } },
  { id: "person", heading: "姓名", width: 9, format: "general", value: { record: "person" } },
  {
    ...{ id: "direction", heading: "增减", width: 7, format: "general" },
    value: { record: "direction", words: DIRECTIONS },
  },
  {
    ...{ id: "kind", heading: "变动类型", width: 12, format: "general" },
    value: {
      ...{ input: "text", record: "movement" },
      list: [
        ...["新识别", "返贫", "出生", "婚入", "迁入", OTHER_IN],
        ...["脱贫", "清退", "死亡", "婚出", "迁出", "判刑", OTHER_OUT],
        OPEN,
      ],
      prompt: "先列出两期表能看出的类型，不对的改，未分类的补；两期表看不出死亡、婚出、判刑。",
      words: {
        ...{ identified: "新识别", returned: "返贫", lifted: "脱贫", removed: "清退", birth: "出生" },
        ...{ marriage: "婚入", moveIn: "迁入", moveOut: "迁出", open: OPEN },
      },
    },
  },
  { id: "note", heading: "说明", width: 12, format: "general", value: { input: "text" } },
  { ...HIDDEN, id: "townNo", heading: "乡镇序号", value: { record: "townNo" } },
];
