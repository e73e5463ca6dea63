import type { SummaryTab } from "../core/model/SummaryTab";
import { COUNT, RATE } from "./progressColumns";
import { progressOfTowns } from "./progressOfTowns";
import { progressOfVillages } from "./progressOfVillages";

export const monthlyProgress: SummaryTab = {
  id: "T14",
  name: "进度月报与排名表",
  about: {
    "zh-CN": "各乡镇、各村七项达标和搬迁各步的任务数、完成数、完成率、名次，以及与上月相比的变化。",
    "en-US":
      "Tasks, done, rate and rank of each township and village for the seven standards and the steps of relocation, with the change since last month.",
  },
  confidence: "confirmed",
  references: [
    {
      title: "广西精准脱贫攻坚简报 2020 年第 69 期（总第 379 期）：易地扶贫搬迁工作调度系统",
      date: "2020-11-27",
    },
  ],
  isUsual: true,
  isPosted: false,
  remarks: [
    "按完成率从高到低排名，相同的并列（1、1、3）。待核实的不算完成。教育不适用（没有学龄儿童）的户没有教育任务，也不影响七项全部达标。乡镇、村未填的户列在最后，不排名次。增幅为完成率之差（百分点）；名次变化为正是上升。",
    "上月为最近一次结账的月份；没有结过账的，上月、增幅、名次变化留空。竣工、就业、产业等表内没有的，在填报指标中填任务数和完成数。",
  ],
  needs: [
    {
      kind: "parameter",
      parameter: "school-cutoff",
      leaves: {
        "zh-CN": "学年年龄截止日没有确认，教育多为待核实，全部达标的户因此很少。",
        "en-US": "Without the school cut-off most of education is to verify, and hardly a household meets all seven.",
      },
    },
    {
      kind: "columns",
      fields: ["relocKind", "relocIn", "relocDate"],
      leaves: {
        "zh-CN": "表内看不出搬迁户，搬迁各步没有任务。",
        "en-US": "Without relocated households the steps of relocation have no task.",
      },
    },
  ],
  landscape: true,
  blocks: [
    ...progressOfTowns,
    {
      id: "reported",
      title: "填报指标",
      rows: {
        lines: [
          { id: "built", label: "安置房竣工", where: [] },
          { id: "work", label: "搬迁户就业", where: [] },
          { id: "industry", label: "搬迁户产业", where: [] },
          { id: "villages", label: "贫困村出列", where: [] },
          { id: "other", label: "其他（在说明中写明）", where: [] },
        ],
      },
      columns: [
        { id: "label", heading: "指标", width: 10, format: "general", value: { row: "label" } },
        { ...COUNT, id: "tasks", heading: "任务数", value: { input: "number" } },
        { ...COUNT, id: "done", heading: "完成数", value: { input: "number" } },
        {
          ...{ ...COUNT, id: "left", heading: "剩余" },
          value: { formula: { minus: [{ cell: "tasks" }, { cell: "done" }] } },
        },
        { ...RATE, id: "rate", heading: "完成率", value: { formula: { over: [{ cell: "done" }, { cell: "tasks" }] } } },
        { ...RATE, id: "lastRate", heading: "上月完成率", value: { input: "number" } },
        {
          ...{ ...RATE, id: "growth", heading: "增幅" },
          value: { formula: { minus: [{ cell: "rate" }, { cell: "lastRate" }] } },
        },
        { id: "note", heading: "说明", width: 10, format: "general", value: { input: "text" } },
      ],
    },
    ...progressOfVillages,
  ],
  charts: [
    {
      ...{ id: "towns", block: "overallTowns", kind: "bar", title: "各乡镇七项全部达标率" },
      ...{ categories: "town", series: ["rate"], rows: "all", isInOverview: true },
    },
    {
      ...{ id: "growth", block: "overallTowns", kind: "column", title: "各乡镇达标率：本月与上月" },
      ...{ categories: "town", series: ["lastRate", "rate"], rows: "all", isInOverview: false },
    },
    {
      ...{ id: "villages", block: "overallVillages", kind: "bar", title: "行政村达标率前 20 名" },
      ...{ categories: "village", series: ["rate"], rows: { first: 20 }, isInOverview: false },
    },
  ],
};
