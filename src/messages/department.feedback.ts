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
  check: "校验码",
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

/** Why a row stays below the differences: settled, said of an earlier state, written twice, or not compared this time. */
export const KEPT_AS = ["gone", "changed", "twice", "open", "absent", "notCompared", "left"] as const;
export type KeptAs = (typeof KEPT_AS)[number];

interface FeedbackWords {
  readonly note: string;
  readonly total: string;
  /** Above rows that are no difference of this comparison, or answers that were given to something else. */
  readonly kept: Readonly<Record<KeptAs, string>>;
  /** Instead of a value, where a list alone tells. */
  readonly listed: string;
  readonly notListed: string;
  /** Of somebody whom the department's list should not have. */
  readonly onOurs: string;
  readonly noVillage: string;
  /** What a person may answer. */
  readonly answers: readonly string[];
  readonly prompts: Readonly<Record<"answer" | "answeredBy" | "answeredOn", string>>;
  readonly listNote: string;
  readonly fillNote: string;
}

export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = {
  "zh-CN": {
    note: "请只填“反馈意见、反馈人、日期”三列；再次比对时按编号和隐藏的校验码保留已填内容，都不要改动。",
    total: "合计",
    kept: {
      gone: "已消除：以下差异在这次比对中双方已一致，已填的反馈保留在此。",
      changed: "内容已变：以下反馈是对差异以前的内容填的，现在的内容见上，请重新核实。",
      twice: "编号重复：以下各行与上面某行编号相同而反馈不同，请核对后只留一种。",
      open: "本次未能比对：以下差异这次有一方空白、认不出或待人工确认，按原样保留。",
      absent: "本次没有对上：以下差异这次在一方找不到对应的人或户，按原样保留。",
      notCompared: "本次未比对：以下差异的字段这次不能比对（缺列或未启用），按原样保留。",
      left: "本次未比对：以下差异属于这次没有加入的部门表，按原样保留。",
    },
    listed: "有",
    notListed: "无",
    onOurs: "本表有此人",
    noVillage: "未填村",
    answers: ["以本表为准", "以部门为准", "双方都需更正", "情况属实", "其他"],
    prompts: {
      answer: "选择核实后的结论。",
      answeredBy: "填写核实人姓名。",
      answeredOn: "填写核实日期，如 2024-12-31。",
    },
    listNote: "请逐条核实，填写“反馈意见、反馈人、日期”三列后交回；编号、表头和隐藏的校验码列不要改动。",
    fillNote: "带 * 的列必填；证件号码按文本填写，不要改动表头。",
  },
  "en-US": {
    note: "Fill in answer, name and day only. Answers are kept by number and hidden check code when the comparison runs again: leave both as they are.",
    total: "Total",
    kept: {
      gone: "Settled: both sides agree by now; what was answered is kept here.",
      changed:
        "Changed: these answers were given to an earlier state of a difference that stands above; verify it again.",
      twice:
        "Numbers that stand twice: each of these rows has the number of one above and another answer; keep one of them.",
      open: "Not comparable this time: a side is blank, unreadable or waits for a decision; the rows stay as they were.",
      absent: "Not linked this time: one side has no such person or household; the rows stay as they were.",
      notCompared: "Not compared this time: a column is missing or the item is off; the rows stay as they were.",
      left: "Not compared this time: these differences are of departments' sheets that took no part, and stay as they were.",
    },
    listed: "present",
    notListed: "absent",
    onOurs: "on the county's sheet",
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
      "Verify each line, fill in answer, name and day, and send the list back. Leave numbers, headings and the hidden check codes as they are.",
    fillNote: "Columns marked * are required. Enter ID numbers as text; leave the headings as they are.",
  },
};
