import type { WaiverState } from "../core/model/Waiver";

/** Words of accepted findings, and the tab on which they stand. Tabs are Chinese whatever the language of the pane. */
export const waiversZhCN = {
  marked: "已作例外：{{message}}",
  mustCorrect: "{{rule}} 的错误必须改正，不能作为例外接受。",
  notOfCounty: "只有本县数据校验出的问题可以作为例外接受。",
} as const;

export const WAIVER_TAB = {
  name: "例外清单",
  note: "在问题详情中把问题列为例外，工具加写一行。可改“理由、批准人、截止日期”三列，也可删去整行；其余各列和隐藏的列请不要改动。备注可写在表的右侧。",
  columns: {
    number: "编号",
    rule: "规则编号",
    title: "规则名",
    severity: "级别",
    village: "村",
    household: "户编号",
    who: "人",
    message: "问题",
    reason: "理由",
    by: "批准人",
    from: "起始日期",
    until: "截止日期",
    state: "状态",
    key: "问题标识",
    value: "内容校验码",
    standard: "标准校验码",
  },
  prompts: {
    reason: "写明为什么可以接受，依据哪份证明或核实材料。",
    by: "填写批准的单位或人员。",
    until: "填写截止日期，如 2026-12-31；过了这一天，问题重新列出。",
  },
  ended: "已终止",
  states: {
    inForce: "有效",
    expired: "已到期",
    early: "未到起始日期",
    valueChanged: "数据已变，失效",
    standardChanged: "标准已变，失效",
    notAllowed: "不允许例外，失效",
    incomplete: "缺理由或批准人，失效",
    tooLong: "期限超过三年，失效",
    unused: "问题已不存在",
    unchecked: "本次未检查",
  },
} as const satisfies { readonly states: Readonly<Record<WaiverState, string>> } & Readonly<Record<string, unknown>>;
