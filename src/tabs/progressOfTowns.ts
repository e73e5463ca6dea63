import type { TabBlock } from "../core/model/SummaryTab";
import { RANKED, RATES, TOWN } from "./progressColumns";
import { PROGRESS_COUNTS } from "./progressCounts";

/** A ranking of the townships for each indicator of 进度月报与排名表. */
export const progressOfTowns: readonly TabBlock[] = [
  {
    id: "overallTowns",
    title: "乡镇：七项全部达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "overall" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.overall, ...RATES],
  },
  {
    id: "incomeTowns",
    title: "乡镇：收入达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "income" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.income, ...RATES],
  },
  {
    id: "foodTowns",
    title: "乡镇：吃达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "food" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.food, ...RATES],
  },
  {
    id: "clothingTowns",
    title: "乡镇：穿达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "clothing" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.clothing, ...RATES],
  },
  {
    id: "housingTowns",
    title: "乡镇：住房达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "housing" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.housing, ...RATES],
  },
  {
    id: "waterTowns",
    title: "乡镇：饮水达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "water" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.water, ...RATES],
  },
  {
    id: "medicalTowns",
    title: "乡镇：医疗达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "medical" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.medical, ...RATES],
  },
  {
    id: "educationTowns",
    title: "乡镇：教育达标",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "education" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.education, ...RATES],
  },
  {
    id: "relocInTowns",
    title: "乡镇：搬迁入住",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "relocIn" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.relocIn, ...RATES],
  },
  {
    id: "oldHouseTowns",
    title: "乡镇：旧房拆除",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "oldHouse" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.oldHouse, ...RATES],
  },
  {
    id: "reclaimedTowns",
    title: "乡镇：复垦",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "reclaimed" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.reclaimed, ...RATES],
  },
  {
    id: "deedDoneTowns",
    title: "乡镇：产权证",
    rows: {
      each: "progress",
      where: [
        { column: "indicator", is: "deedDone" },
        { column: "level", is: "town" },
      ],
    },
    ...RANKED,
    columns: [...TOWN, ...PROGRESS_COUNTS.deedDone, ...RATES],
  },
];
