import type { TabBlock } from "../core/model/SummaryTab";
import { RANKED, RATES, VILLAGE } from "./progressColumns";
import { PROGRESS_COUNTS } from "./progressCounts";

/** A ranking of the villages for each indicator of 进度月报与排名表. */
export const progressOfVillages: readonly TabBlock[] = [
  {
    id: "overallVillages",
    title: "行政村：七项全部达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "overall" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.overall, ...RATES],
  },
  {
    id: "incomeVillages",
    title: "行政村：收入达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "income" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.income, ...RATES],
  },
  {
    id: "foodVillages",
    title: "行政村：吃达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "food" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.food, ...RATES],
  },
  {
    id: "clothingVillages",
    title: "行政村：穿达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "clothing" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.clothing, ...RATES],
  },
  {
    id: "housingVillages",
    title: "行政村：住房达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "housing" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.housing, ...RATES],
  },
  {
    id: "waterVillages",
    title: "行政村：饮水达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "water" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.water, ...RATES],
  },
  {
    id: "medicalVillages",
    title: "行政村：医疗达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "medical" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.medical, ...RATES],
  },
  {
    id: "educationVillages",
    title: "行政村：教育达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "education" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.education, ...RATES],
  },
  {
    id: "relocInVillages",
    title: "行政村：搬迁入住",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "relocIn" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.relocIn, ...RATES],
  },
  {
    id: "oldHouseVillages",
    title: "行政村：旧房拆除",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "oldHouse" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.oldHouse, ...RATES],
  },
  {
    id: "reclaimedVillages",
    title: "行政村：复垦",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "reclaimed" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.reclaimed, ...RATES],
  },
  {
    id: "deedDoneVillages",
    title: "行政村：产权证",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "deedDone" },
        { column: "level", is: "village" },
      ],
    },
    ...RANKED,
    columns: [...VILLAGE, ...PROGRESS_COUNTS.deedDone, ...RATES],
  },
];
