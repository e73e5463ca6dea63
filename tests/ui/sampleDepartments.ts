import type {
  DepartmentsState,
  DepartmentSummary,
  DepartmentView,
  DifferencePage,
  DifferenceQuery,
  DifferenceView,
  PairPage,
  PairQuery,
  PairView,
  ProfileView,
} from "../../src/app/DepartmentViews";
import { cellAddress } from "../../src/core/model/a1";

/** Departments of an invented county as a session words them. */

export const NO_DEPARTMENTS: DepartmentsState = {
  profiles: [],
  sheets: [],
  offered: [],
  renames: [],
  decisions: {},
  summaries: [],
  feedbackSheet: null,
  answers: null,
};

const profile = (id: string, title: string, sheetTitle: string): ProfileView => ({
  id,
  title,
  sheetTitle,
  about: `${sheetTitle}，一行一户。`,
  columns: [
    { heading: "户主姓名", note: "与户口簿一致", required: true },
    { heading: "鉴定等级", note: "A、B、C、D", required: false },
  ],
  compares: ["鉴定等级与危房等级"],
  references: [{ text: "住房安全鉴定台账", href: null }],
  tab: { id: `prepare.${id}`, name: sheetTitle },
});

export const PROFILES: readonly ProfileView[] = [
  profile("housing", "住建", "住房安全鉴定台账"),
  profile("medical", "医保", "参保名单"),
];

const IN_FILE = "鉴定台账";

export const HOUSING: DepartmentView = {
  id: "d1",
  file: "住建.xlsx",
  sheet: IN_FILE,
  sheets: [IN_FILE, "往年"],
  encoding: "",
  rows: 8_996,
  profile: "housing",
  recognised: true,
  guesses: ["housing"],
  mapping: {
    sheet: IN_FILE,
    kind: "members",
    headingRow: 1,
    headings: [
      { column: 0, text: "户主姓名", path: "户主姓名" },
      { column: 1, text: "等级", path: "等级" },
    ],
    firstRow: 2,
    lastRow: 8_997,
    skippedRows: [],
    columns: [{ field: "name", column: 0, heading: "户主姓名", score: 1, reason: "exact" }],
    ambiguous: [],
    titleText: "",
    fingerprint: "f2",
  },
  fields: [
    { id: "name", label: "户主姓名", owner: "member", kind: "text", codes: [] },
    { id: "grade", label: "鉴定等级", owner: "member", kind: "code", codes: [] },
  ],
};

/** A file of which the headings tell no department. */
export const UNKNOWN: DepartmentView = {
  ...HOUSING,
  id: "d2",
  file: "导出.csv",
  sheet: "导出",
  sheets: ["导出"],
  encoding: "GB18030",
  rows: 12,
  profile: null,
  recognised: false,
  guesses: ["medical"],
};

export const HOUSING_SUMMARY: DepartmentSummary = {
  id: "d1",
  profile: "housing",
  title: "住建",
  file: "住建.xlsx",
  sheet: IN_FILE,
  rows: 8_996,
  ofHouseholds: true,
  links: { id: 8_000, fallback: 500, scored: 40, accepted: 0 },
  waiting: 250,
  rejected: 2,
  unlinkable: 3,
  numeric: { rows: 7, members: 0 },
  entries: { both: 8_540, onlyHere: 5_593, onlyThere: 206 },
  items: [
    {
      id: "grade",
      title: "危房等级",
      rule: "XD-06",
      counts: { agree: 5_799, conflict: 3_197, onlyHere: 12, onlyThere: 0, open: 40 },
      rate: 0.6446,
      notCompared: null,
    },
    {
      id: "area",
      title: "住房面积",
      rule: "XD-06",
      counts: { agree: 0, conflict: 0, onlyHere: 0, onlyThere: 0, open: 0 },
      rate: null,
      notCompared: "未检查：住建的表没有这些列：建筑面积",
    },
  ],
  rate: 0.6446,
};

export const COMPARED: DepartmentsState = {
  ...NO_DEPARTMENTS,
  profiles: PROFILES,
  sheets: [HOUSING],
  summaries: [HOUSING_SUMMARY],
};

/** The n-th difference; the third of each four stands on a sheet of this workbook. */
export function sampleDifference(n: number, outcome: DifferenceView["outcome"] = "conflict"): DifferenceView {
  const at = { sheet: "农户信息", row: 4 + n, column: 9 };
  const theirs = { sheet: "户表", row: 2 + n, column: 1 };
  return {
    key: `${outcome} ${n}`,
    department: "d1",
    item: "危房等级",
    outcome,
    who: "张*",
    household: `H${n + 1}`,
    village: "上坪村",
    here: { value: "A级", at, address: cellAddress(at), heading: "危房等级" },
    there:
      outcome === "onlyHere"
        ? null
        : { value: "D级", at: n === 2 ? theirs : null, address: cellAddress(theirs), heading: "鉴定等级" },
    message: `第 ${n + 1} 处：两边不同`,
    advice: "请入户核实。",
    link: "fallback",
  };
}

export function sampleDifferences(query: DifferenceQuery): DifferencePage {
  const { item, people, outcome = people ?? "conflict", from, count } = query;
  const items = HOUSING_SUMMARY.items.filter(({ id }) => item === undefined || id === item);
  const total = people ? HOUSING_SUMMARY.entries[people] : items.reduce((sum, { counts }) => sum + counts[outcome], 0);
  const length = Math.max(0, Math.min(count, total - from));
  return { total, differences: Array.from({ length }, (_one, n) => sampleDifference(from + n, outcome)) };
}

export const ID_HERE = "459099198001010017";
export const ID_THERE = "459099198001010033";

/** The n-th pair; every second one waits because another is as good. */
export function samplePair(n: number, which: PairQuery["which"] = "waiting"): PairView {
  const row = 4 + n;
  return {
    key: `${which} ${n}`,
    department: "d1",
    weight: 7.25,
    why: which === "waiting" ? (n % 2 === 0 ? "middle" : "tie") : which,
    reason: which === "waiting" ? "得分居中，待人工确认" : which === "linked" ? "已关联" : "已否定",
    decision: which === "rejected" ? "rejected" : null,
    terms: [
      {
        term: "idNo",
        title: "证件号码",
        level: "不同",
        weight: -2,
        here: { masked: "459099********0017", full: ID_HERE },
        there: { masked: "459099********0033", full: ID_THERE },
      },
      {
        term: "name",
        title: "姓名",
        level: "缺一个字",
        weight: 5.5,
        here: { masked: `张*${n}`, full: `张三${n}` },
        there: { masked: `张**${n}`, full: `张三丰${n}` },
      },
    ],
    here: { at: { sheet: "农户信息", row, column: 1 }, address: `B${row + 1}` },
    there: { at: null, address: `A${row + 1}` },
  };
}

const PAIRS: Readonly<Record<PairQuery["which"], number>> = { waiting: 250, linked: 540, rejected: 2 };

export function samplePairs({ which, from, count }: PairQuery): PairPage {
  const total = PAIRS[which];
  const length = Math.max(0, Math.min(count, total - from));
  return { total, pairs: Array.from({ length }, (_one, n) => samplePair(from + n, which)) };
}
