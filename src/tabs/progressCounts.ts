import type { BlockColumn } from "../core/model/SummaryTab";
import { COUNT } from "./progressColumns";

/** Tasks, done and to verify of each indicator of 进度月报与排名表, whatever the places that it ranks. */
export const PROGRESS_COUNTS = {
  overall: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "overall", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "overall", is: "toVerify" }] } },
  ],
  income: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "income", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "income", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "income", is: "toVerify" }] } },
  ],
  food: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "food", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "food", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "food", is: "toVerify" }] } },
  ],
  clothing: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "clothing", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "clothing", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "clothing", is: "toVerify" }] } },
  ],
  housing: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "housing", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "housing", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "housing", is: "toVerify" }] } },
  ],
  water: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "water", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "water", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "water", is: "toVerify" }] } },
  ],
  medical: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "medical", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "medical", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "medical", is: "toVerify" }] } },
  ],
  education: [
    { ...COUNT, id: "tasks", heading: "任务数", value: { count: [{ column: "education", isNot: "notApplicable" }] } },
    { ...COUNT, id: "done", heading: "完成数", value: { count: [{ column: "education", is: "met" }] } },
    { ...COUNT, id: "open", heading: "待核实", value: { count: [{ column: "education", is: "toVerify" }] } },
  ],
  relocIn: [
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
  ],
  oldHouse: [
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
  ],
  reclaimed: [
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
  ],
  deedDone: [
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
  ],
} as const satisfies Readonly<Record<string, readonly BlockColumn[]>>;
