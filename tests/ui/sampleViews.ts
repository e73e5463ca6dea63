import type {
  CellView,
  FindingQuery,
  FindingPage,
  FindingView,
  HouseholdView,
  Recognition,
  RuleView,
  RuleCount,
  RunSummary,
} from "../../src/app/views";
import type { SessionState } from "../../src/app/Session";
import { cellAddress } from "../../src/core/model/a1";
import type { Severity } from "../../src/core/model/Finding";
import { NATIONAL, PACKS, PARAMETER } from "./sampleStandards";

/** A county of invented people as a session words it. */

const SHEET = "农户信息";

export const SHEETS: SessionState["sheets"] = [
  { name: SHEET, rows: 61_209, columns: 38, visible: true, protected: false, active: true },
  { name: "户表", rows: 14_137, columns: 20, visible: true, protected: false, active: false },
];

export const RECOGNITION: Recognition = {
  members: {
    sheet: SHEET,
    kind: "members",
    headingRow: 3,
    headings: [
      { column: 0, text: "户编号", path: "户编号" },
      { column: 1, text: "姓名", path: "姓名" },
      { column: 2, text: "证件号码", path: "证件号码" },
      { column: 3, text: "工资性收入", path: "收入/工资性收入" },
      { column: 4, text: "工资性收入（元）", path: "收入/工资性收入（元）" },
      { column: 5, text: "", path: "" },
      { column: 6, text: "备注\u202e电话", path: "备注\u202e电话" },
    ],
    firstRow: 4,
    lastRow: 61_208,
    skippedRows: [120, 121, 61_208],
    columns: [
      { field: "householdId", column: 0, heading: "户编号", score: 1, reason: "exact" },
      { field: "name", column: 1, heading: "姓名", score: 0.82, reason: "contained" },
      { field: "idNo", column: 2, heading: "证件号码", score: 0.75, reason: "content" },
    ],
    ambiguous: [{ field: "wageIncome", columns: [3, 4] }],
    titleText: "某县 2020 年农户信息表",
    fingerprint: "f1",
  },
  households: null,
  sheets: [SHEET, "户表"],
  fields: [
    { id: "householdId", label: "户编号", owner: "household", kind: "text", codes: [] },
    { id: "name", label: "姓名", owner: "member", kind: "text", codes: [] },
    { id: "idNo", label: "证件号码", owner: "member", kind: "idNumber", codes: [] },
    { id: "wageIncome", label: "工资性收入", owner: "household", kind: "number", codes: [] },
    { id: "phone", label: "联系电话", owner: "member", kind: "text", codes: [] },
    { id: "birthDate", label: "出生日期", owner: "member", kind: "date", codes: [] },
    {
      id: "relation",
      label: "与户主关系",
      owner: "member",
      kind: "code",
      codes: [
        { code: "head", label: "户主" },
        { code: "spouse", label: "配偶" },
      ],
    },
  ],
  villages: null,
  previous: null,
  region: "459099",
  regionName: "自造县",
  year: 2020,
  asOf: "2020-12-31",
  assumed: [],
  pack: NATIONAL,
  packs: PACKS,
  packProposed: true,
  packSuggested: NATIONAL,
  packInForce: true,
  unfit: [],
  parameters: [PARAMETER],
};

/** A rule's findings by severity, and in all. */
export function found(severities: Partial<RuleCount["severities"]>): Pick<RuleCount, "count" | "severities"> {
  const all = { error: 0, warning: 0, note: 0, ...severities };
  return { count: all.error + all.warning + all.note, severities: all };
}

const CHECKED = { notChecked: null, reason: null, partly: [], followed: 0 } as const;

export const SUMMARY: RunSummary = {
  pack: { id: "national-2020", version: "1.0.0", title: "国家标准 2020" },
  region: "459099",
  regionName: "自造县",
  year: 2020,
  asOf: "2020-12-31",
  households: 14_133,
  members: 61_205,
  hiddenRows: 12,
  findings: { error: 60_000, warning: 39_000, note: 1_000 },
  waived: 0,
  householdsAffected: 9_876,
  householdsNotMet: 86,
  dimensions: [
    {
      dimension: "income",
      count: 39_000,
      rules: [
        {
          ruleId: "INC-05",
          title: "人均纯收入未超过标准",
          severity: "warning",
          ...found({ warning: 39_000 }),
          ...CHECKED,
        },
        {
          ruleId: "INC-09",
          title: "监测线以下",
          severity: "warning",
          ...found({}),
          ...CHECKED,
          notChecked: "参数“监测收入线”待县里确认",
          reason: "parameterUnconfirmed",
        },
      ],
    },
    {
      dimension: "identity",
      count: 61_000,
      rules: [
        { ruleId: "ID-02", title: "身份证校验码错误", severity: "error", ...found({ error: 60_000 }), ...CHECKED },
        { ruleId: "ID-03", title: "证件号末位小写", severity: "note", ...found({ note: 1_000 }), ...CHECKED },
      ],
    },
    {
      dimension: "housing",
      count: 0,
      rules: [
        {
          ruleId: "HOU-01",
          title: "危房等级",
          severity: "error",
          ...found({}),
          ...CHECKED,
          notChecked: "缺少列：危房等级",
          reason: "columnMissing",
        },
      ],
    },
  ],
  verdicts: (["income", "food", "clothing", "housing", "water", "medical", "education"] as const).map((dimension) => ({
    dimension,
    counts: { met: 13_000, notMet: 33, toVerify: 1_100, notApplicable: 0 },
  })),
  parameters: [PARAMETER],
  waiting: { "monitoring-line": 1 },
  incomplete: [],
};

/** The same county with nothing to report from the rules that were checked. */
export const NOTHING_FOUND: RunSummary = {
  ...SUMMARY,
  findings: { error: 0, warning: 0, note: 0 },
  householdsAffected: 0,
  dimensions: SUMMARY.dimensions.map(({ dimension, rules }) => ({
    dimension,
    count: 0,
    rules: rules.map((rule) => ({ ...rule, ...found({}) })),
  })),
};

export const RULES = SUMMARY.dimensions.flatMap(({ dimension, rules }) =>
  rules.map((rule) => ({ ...rule, dimension })),
);

/** The n-th finding of a rule. */
export function sampleFinding(ruleId: string, n: number): FindingView {
  const rule = RULES.find((candidate) => candidate.ruleId === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  const at = { sheet: SHEET, row: 4 + n, column: 2 };
  return {
    key: `${ruleId} ${n}`,
    ruleId,
    severity: rule.severity,
    dimension: rule.dimension,
    title: rule.title,
    at,
    address: cellAddress(at),
    heading: "证件号码",
    household: `H${n + 1}`,
    who: "张*",
    message: `第 ${n + 1} 条：末位应为 X`,
    value: "459099********0023",
    expected: "末位 X",
    advice: "请核对户口簿后更正。",
    waiver: null,
    notWaivable: "",
    waivableWhy: "",
    consequences: [],
    related: [{ at: { ...at, column: 1 }, address: cellAddress({ ...at, column: 1 }) }],
  };
}

/** Answers a query over all findings of the summary, by rule. */
export function sampleFindings(query: FindingQuery): FindingPage {
  const wanted = RULES.filter(
    (rule) =>
      (query.ruleId === undefined || rule.ruleId === query.ruleId) &&
      (query.dimension === undefined || rule.dimension === query.dimension) &&
      (query.severity === undefined || rule.severity === (query.severity satisfies Severity)),
  );
  const total = wanted.reduce((count, rule) => count + rule.count, 0);
  const findings: FindingView[] = [];
  let before = 0;
  for (const rule of wanted) {
    const first = Math.max(query.from - before, 0);
    const end = Math.min(query.from + query.count - before, rule.count);
    for (let n = first; n < end; n++) findings.push(sampleFinding(rule.ruleId, n));
    before += rule.count;
  }
  return { total, findings };
}

export function sampleRule(ruleId: string): RuleView {
  const rule = RULES.find((candidate) => candidate.ruleId === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  return {
    id: ruleId,
    title: rule.title,
    why: "号码错误会使数据比对失败。",
    severity: rule.severity,
    dimension: rule.dimension,
    confidence: "confirmed",
    references: [{ text: "GB 11643-1999 公民身份号码 第 4.3 条", href: null }],
    parameters: [PARAMETER],
    criterion: "证件号码的末位等于前 17 位按 GB 11643 算出的校验码。",
    advice: "对照户口簿更正证件号码。",
    requires: ["证件号码", "姓名"],
    inForce: { from: "1999-10-01", to: null },
  };
}

export const HOUSEHOLD: HouseholdView = {
  household: "H1",
  head: "张*",
  members: 4,
  at: { sheet: SHEET, row: 4, column: 0 },
  verdicts: [
    {
      dimension: "income",
      verdict: "notMet",
      because: [{ text: "人均纯收入 2,864 元，未超过 4,000 元", at: { sheet: SHEET, row: 4, column: 3 } }],
    },
    { dimension: "food", verdict: "met", because: [] },
    { dimension: "clothing", verdict: "met", because: [] },
    {
      dimension: "housing",
      verdict: "toVerify",
      because: [{ text: "表中没有危房等级列", at: { sheet: SHEET, row: 3, column: 0 } }],
    },
    { dimension: "water", verdict: "met", because: [] },
    { dimension: "medical", verdict: "met", because: [] },
    { dimension: "education", verdict: "notApplicable", because: [] },
  ],
};

export const SELECTION: CellView = {
  at: { sheet: SHEET, row: 4, column: 2 },
  address: "C5",
  heading: "证件号码",
  findings: [sampleFinding("ID-02", 0)],
  household: HOUSEHOLD,
};
