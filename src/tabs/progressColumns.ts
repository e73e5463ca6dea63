import type { BlockColumn } from "../core/model/SummaryTab";

export const COUNT = { width: 8, format: "integer" } as const;
export const RATE = { width: 9, format: "percent" } as const;

export const RANKED = { total: "last", empty: "没有这项任务。" } as const;

const RANK: BlockColumn = { id: "rank", heading: "名次", width: 7, format: "integer", value: { rankOf: "ranked" } };
const words = { "": "（未填）" } as const;
export const TOWN: readonly BlockColumn[] = [
  RANK,
  { id: "town", heading: "乡镇", width: 11, format: "general", value: { record: "town", words } },
  { id: "townNo", heading: "乡镇序号", width: 8, format: "general", hidden: true, value: { record: "townNo" } },
];
export const VILLAGE: readonly BlockColumn[] = [
  RANK,
  { id: "village", heading: "行政村", width: 11, format: "general", value: { record: "village", words } },
  { id: "town", heading: "乡镇", width: 9, format: "general", value: { record: "town", words } },
  { id: "villageNo", heading: "村序号", width: 8, format: "general", hidden: true, value: { record: "villageNo" } },
];

/** The rate of now, that of the month closed last, and how both rate and rank changed. */
export const RATES: readonly BlockColumn[] = [
  { ...RATE, id: "rate", heading: "完成率", value: { formula: { over: [{ cell: "done" }, { cell: "tasks" }] } } },
  {
    ...{ ...RATE, id: "lastRate", heading: "上月完成率" },
    value: {
      formula: {
        cases: [
          {
            if: { than: [{ cell: "lastTasks" }, ">", 0] },
            then: { over: [{ cell: "lastDone" }, { cell: "lastTasks" }] },
          },
        ],
        else: { text: "" },
      },
    },
  },
  {
    ...{ ...RATE, id: "growth", heading: "增幅" },
    value: { formula: { minus: [{ cell: "rate" }, { cell: "lastRate" }] } },
  },
  { ...COUNT, id: "lastRank", heading: "上月名次", value: { record: "lastRank" } },
  {
    ...{ ...COUNT, id: "rankChange", heading: "名次变化", total: "none" },
    value: { formula: { minus: [{ cell: "lastRank" }, { cell: "rank" }] } },
  },
  { id: "lastMonth", heading: "上月", width: 9, format: "text", value: { record: "lastMonth" } },
  {
    ...{ ...COUNT, id: "lastTasks", heading: "上月任务数", hidden: true, total: "sum" },
    value: { record: "lastTasks" },
  },
  {
    ...{ id: "isNamed", heading: "有名称", width: 8, format: "general", hidden: true },
    value: { record: "isNamed", words: { yes: "是", no: "否" } },
  },
  {
    ...{ ...RATE, id: "ranked", heading: "参加排名的完成率", hidden: true, total: "none" },
    value: { formula: { cases: [{ if: { cell: "isNamed", is: "no" }, then: { text: "–" } }], else: { cell: "rate" } } },
  },
  { ...COUNT, id: "lastDone", heading: "上月完成数", hidden: true, total: "sum", value: { record: "lastDone" } },
];
