import type { AuditState, AuditView, ChainView, RecordView, WaiverView } from "../../src/app/AuditViews";

/** Records, a re-run and waivers of a county of invented people. */

const SHEET = "农户信息";

export const RECORD: RecordView = {
  number: 2,
  at: "2021-01-05T02:30:00.000Z",
  by: "县乡村振兴局 信息员",
  tool: "huhuqing 0.1.0",
  pack: { id: "national-2020", version: "1.0.0", title: "国家标准 2020", sha256: "6b1f0c27" },
  regionName: "自造县",
  year: 2020,
  asOf: "2020-12-31",
  households: 14_133,
  members: 61_205,
  findings: { error: 60_000, warning: 39_000, note: 1_000 },
  waived: 12,
  checked: 58,
  notChecked: 9,
  data: "0a1b2c3d",
  result: "4e5f6071",
  hash: "8a9bacbd",
  complete: true,
  changes: {
    households: 41,
    fields: 57,
    findings: { new: 3, unchanged: 99_980, updated: 5, absent: 20, reopened: 1 },
  },
  confirmed: [{ label: "监测收入线", value: "6000 元", by: "县乡村振兴局", on: "2021-01-04" }],
};
export const FIRST: RecordView = {
  ...RECORD,
  number: 1,
  at: "2020-12-31T06:05:00.000Z",
  by: "",
  hash: "11223344",
  changes: null,
  confirmed: [],
  complete: false,
};

const WHOLE: ChainView = { state: "whole", length: 2, brokenAt: null, why: "", at: null };
export const BROKEN: ChainView = {
  state: "broken",
  length: 2,
  brokenAt: 2,
  why: "“错误”写的是 1，记录里是 60000。",
  at: { sheet: "校验记录", row: 5, column: 13 },
};

export const WAIVERS: readonly WaiverView[] = [
  {
    number: 2,
    key: "INC-05|H9",
    rule: "INC-05",
    title: "人均纯收入未超过标准",
    severity: "warning",
    household: "H9",
    who: "赵*",
    message: "人均纯收入 3,900 元",
    reason: "已纳入低保，县里会议确认。",
    by: "县乡村振兴局",
    from: "2021-01-01",
    until: "2021-01-03",
    ended: "",
    state: "expired",
    at: { sheet: SHEET, row: 40, column: 3 },
  },
  {
    number: 1,
    key: "ID-02|H1",
    rule: "ID-02",
    title: "身份证校验码错误",
    severity: "warning",
    household: "H1",
    who: "张*",
    message: "末位应为 X",
    reason: "户口簿如此，已报公安更正。",
    by: "县公安局",
    from: "2021-01-01",
    until: "2021-06-30",
    ended: "",
    state: "inForce",
    at: { sheet: SHEET, row: 4, column: 2 },
  },
];

export const AUDIT: AuditState = {
  who: "",
  records: [RECORD, FIRST],
  chain: WHOLE,
  recorded: "yes",
  result: null,
  audited: null,
  waivers: WAIVERS,
  assignments: [{ rule: "ID-02", village: null, unit: "县公安局", deadline: "2021-03-31" }],
};

const COUNTS = { error: 60_000, warning: 39_000, note: 1_000 };
const TOTALS = { then: COUNTS, now: COUNTS };

export const IDENTICAL: AuditView = {
  record: RECORD,
  baseline: { kind: "record" },
  answers: ["identical"],
  chain: WHOLE,
  differs: [],
  lacking: [],
  data: { same: true, level: "fields", inputs: [], columns: [], households: [], count: 0 },
  findings: {
    counts: { new: 0, unchanged: 100_000, updated: 0, absent: 0, reopened: 0 },
    ...{ totals: TOTALS, byRule: [], list: [], same: true },
  },
  waived: { then: 12, now: 12 },
  tabs: [
    { id: "T3", name: "户户研判表", sheet: "户户研判表", state: "same", compared: 9_876, edited: [], editedCount: 0 },
  ],
  waivers: WAIVERS,
};

export const DIFFERENT: AuditView = {
  ...IDENTICAL,
  answers: ["dataChanged", "findingsChanged", "tabsEdited", "chainBroken", "notWhole"],
  chain: BROKEN,
  differs: ["工具版本：记录为 0.0.9，现为 0.1.0"],
  lacking: ["没有部门表“公安户籍.xlsx”：请重新添加。"],
  data: {
    same: false,
    level: "fields",
    inputs: ["上期：农户信息 2019.xlsx"],
    columns: ["工资性收入"],
    households: [
      {
        household: "H1",
        head: "张*",
        what: "changed",
        fields: ["工资性收入", "危房等级"],
        at: { sheet: SHEET, row: 4, column: 3 },
        address: "D5",
      },
      { household: "H77", head: "", what: "removed", fields: [], at: null, address: "" },
    ],
    count: 1_204,
  },
  findings: {
    same: false,
    ...{ totals: TOTALS, byRule: [] },
    counts: { new: 1, unchanged: 99_990, updated: 1, absent: 1, reopened: 0 },
    list: [
      {
        change: "new",
        rule: "INC-05",
        title: "人均纯收入未超过标准",
        household: "H1",
        message: "人均纯收入 2,864 元",
        at: { sheet: SHEET, row: 4, column: 3 },
        address: "D5",
        isExplained: true,
      },
      {
        change: "updated",
        rule: "ID-02",
        title: "身份证校验码错误",
        household: "H2",
        message: "末位应为 3",
        at: { sheet: SHEET, row: 9, column: 2 },
        address: "C10",
        isExplained: false,
      },
      {
        change: "absent",
        rule: "ID-02",
        title: "身份证校验码错误",
        household: "H3",
        message: "",
        at: null,
        address: "",
        isExplained: true,
      },
    ],
  },
  tabs: [
    {
      id: "T3",
      name: "户户研判表",
      sheet: "户户研判表",
      state: "edited",
      compared: 9_876,
      edited: [
        { at: { sheet: "户户研判表", row: 6, column: 13 }, address: "N7", stored: "12.5", recomputed: "12" },
        { at: { sheet: "户户研判表", row: 7, column: 13 }, address: "N8", stored: "", recomputed: null },
      ],
      editedCount: 2,
    },
    {
      id: "T1",
      name: "分乡镇（村）基本情况汇总表",
      sheet: "分乡镇（村）基本情况汇总表",
      state: "outOfDate",
      compared: 0,
      edited: [],
      editedCount: 0,
    },
  ],
};
