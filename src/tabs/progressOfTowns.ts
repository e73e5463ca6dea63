import type { TabBlock } from "../core/model/SummaryTab";
import { COUNT, RANKED, RATES, TOWN } from "./progressColumns";

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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "overall", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "overall", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "income", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "income", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "income", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "food", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "food", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "food", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "clothing", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "clothing", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "clothing", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "housing", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "housing", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "housing", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "water", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "water", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "water", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "medical", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "medical", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "medical", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
      { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "education", isNot: "notApplicable" }] } },
      { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "education", is: "met" }] } },
      { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "education", is: "toVerify" }] } },
      ...RATES,
    ],
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
    columns: [
      ...TOWN,
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
    columns: [
      ...TOWN,
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
    columns: [
      ...TOWN,
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
    columns: [
      ...TOWN,
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
