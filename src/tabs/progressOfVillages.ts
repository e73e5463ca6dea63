import type { TabBlock } from "../core/model/SummaryTab";
import { COUNT, RANKED, RATES, VILLAGE } from "./progressColumns";

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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "overall", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "overall", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "income", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "income", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "income", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "food", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "food", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "food", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "clothing", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "clothing", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "clothing", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "housing", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "housing", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "housing", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "water", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "water", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "water", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "medical", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "medical", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "medical", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "education", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "education", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "education", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "relocated", is: "yes" }] } },
      {
        ...COUNT,
        id: "done",
        heading: "完成数",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "relocIn", is: "yes" },
          ],
        },
      },
      {
        ...COUNT,
        id: "open",
        heading: "待核实",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "relocIn", is: "unknown" },
          ],
        },
      },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "relocated", is: "yes" }] } },
      {
        ...COUNT,
        id: "done",
        heading: "完成数",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "oldHouse", is: "yes" },
          ],
        },
      },
      {
        ...COUNT,
        id: "open",
        heading: "待核实",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "oldHouse", is: "unknown" },
          ],
        },
      },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "relocated", is: "yes" }] } },
      {
        ...COUNT,
        id: "done",
        heading: "完成数",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "reclaimed", is: "yes" },
          ],
        },
      },
      {
        ...COUNT,
        id: "open",
        heading: "待核实",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "reclaimed", is: "unknown" },
          ],
        },
      },
      ...RATES,
    ],
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
    columns: [
      ...VILLAGE,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "relocated", is: "yes" }] } },
      {
        ...COUNT,
        id: "done",
        heading: "完成数",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "deedDone", is: "yes" },
          ],
        },
      },
      {
        ...COUNT,
        id: "open",
        heading: "待核实",
        value: {
          count: [
            { column: "relocated", is: "yes" },
            { column: "deedDone", is: "unknown" },
          ],
        },
      },
      ...RATES,
    ],
  },
];
