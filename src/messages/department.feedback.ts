import type { Language } from "../core/model/Field";

/** Columns of 部门比对反馈表 and of the lists made of it, in order. Tabs are Chinese whatever the language of the pane. */
export const FEEDBACK_COLUMNS = {
  number: "编号",
  department: "部门",
  village: "村",
  household: "户编号",
  person: "人",
  item: "字段",
  here: "本表值",
  there: "部门值",
  outcome: "结论",
  basis: "关联依据",
  answer: "反馈意见",
  answeredBy: "反馈人",
  answeredOn: "日期",
} as const;

/** Columns of the summary above them. */
export const SUMMARY_COLUMNS = {
  department: "部门",
  sheet: "表名",
  day: "比对日期",
  people: "比对人数",
  agree: "一致",
  conflict: "不一致",
  onlyHere: "仅本表有",
  onlyThere: "仅部门有",
  rate: "账账相符率",
} as const;

export const FEEDBACK_TAB = "部门比对反馈表";
export const ANSWER_LIST = "核实清单";

interface FeedbackWords {
  readonly note: string;
  readonly total: string;
  readonly gone: string;
  readonly left: string;
  /** Instead of a value, where a list alone tells. */
  readonly listed: string;
  readonly notListed: string;
  readonly noVillage: string;
  /** What a person may answer. */
  readonly answers: readonly string[];
  readonly prompts: Readonly<Record<"answer" | "answeredBy" | "answeredOn", string>>;
  readonly listNote: string;
  readonly fillNote: string;
}

export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = {
  "zh-CN": {
    note: "请只填“反馈意见、反馈人、日期”三列；再次比对时按编号保留已填内容，编号不要改动。",
    total: "合计",
    gone: "已消除：以下差异在这次比对中不再出现，已填的反馈保留在此。",
    left: "本次未比对：以下差异属于这次没有加入的部门表，按原样保留。",
    listed: "有",
    notListed: "无",
    noVillage: "未填村",
    answers: ["以本表为准", "以部门为准", "双方都需更正", "情况属实", "其他"],
    prompts: {
      answer: "选择核实后的结论。",
      answeredBy: "填写核实人姓名。",
      answeredOn: "填写核实日期，如 2024-12-31。",
    },
    listNote: "请逐条核实，填写“反馈意见、反馈人、日期”三列后交回；编号和表头不要改动。",
    fillNote: "带 * 的列必填；证件号码按文本填写，不要改动表头。",
  },
  "en-US": {
    note: "Fill in the last three columns only. Answers are kept by number when the comparison runs again: leave the numbers as they are.",
    total: "Total",
    gone: "Settled: these differences no longer occur; what was answered is kept here.",
    left: "Not compared this time: these differences are of departments' sheets that took no part, and stay as they were.",
    listed: "present",
    notListed: "absent",
    noVillage: "no village",
    answers: [
      "The county's sheet is right",
      "The department is right",
      "Both need correction",
      "True as it stands",
      "Other",
    ],
    prompts: {
      answer: "Choose what the verification showed.",
      answeredBy: "Name of whoever verified it.",
      answeredOn: "Day of the verification, such as 2024-12-31.",
    },
    listNote:
      "Verify each line, fill in the last three columns and send the list back. Leave numbers and headings as they are.",
    fillNote: "Columns marked * are required. Enter ID numbers as text; leave the headings as they are.",
  },
};
