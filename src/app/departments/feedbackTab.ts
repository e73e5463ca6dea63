import { cellAddress, columnLetters } from "../../core/model/a1";
import type { Compared } from "../../core/model/DepartmentResult";
import type { Language } from "../../core/model/Field";
import type { CellValue } from "../../core/model/RawSheet";
import type { TabCell, TabColumn, TabInput, TabStyle, TabTable } from "../../core/model/TabTable";
import { catalogues } from "../../messages/catalogues";
import {
  ANSWER_LIST,
  FEEDBACK_COLUMNS,
  FEEDBACK_TAB,
  feedbackWords,
  SUMMARY_COLUMNS,
} from "../../messages/department.feedback";
import type { ComparedRun } from "./DepartmentRun";
import { listDifferences, type ListedDepartment } from "./listDifferences";
import { mergeAnswers, rowOf } from "./mergeAnswers";
import { ANSWER_COLUMNS, COLUMNS, type FeedbackRow } from "./readAnswerRows";
import { agreementIn } from "./viewDepartments";

export const FEEDBACK_ID = "T6";

type Cell = CellValue | TabCell;

const WIDTHS: Readonly<Record<keyof typeof FEEDBACK_COLUMNS, number>> = {
  number: 18,
  department: 20,
  village: 11,
  household: 20,
  person: 28,
  item: 26,
  here: 20,
  there: 26,
  outcome: 13,
  basis: 20,
  answer: 16,
  answeredBy: 10,
  answeredOn: 11,
  check: 20,
};
/** The column of the rate shares its place with words, which no format touches. */
const FORMATS: Partial<Record<keyof typeof FEEDBACK_COLUMNS, TabColumn["format"]>> = {
  outcome: "percent",
  answeredOn: "date",
};
const COUNTED = ["conflict", "onlyHere", "onlyThere"] as const satisfies readonly Compared[];

const styled = (value: CellValue, style: TabStyle): TabCell => ({ value, style });
const columnOf = (name: keyof typeof FEEDBACK_COLUMNS): number => COLUMNS.indexOf(name);
const feedbackColumns: readonly TabColumn[] = COLUMNS.map((name) => ({
  width: WIDTHS[name],
  format: FORMATS[name] ?? "general",
  ...(name === "check" && { hidden: true }),
}));
const feedbackHeadings: readonly TabCell[] = COLUMNS.map((name) =>
  styled(FEEDBACK_COLUMNS[name], isAnswerColumn(name) ? "inputHeading" : "heading"),
);

function isAnswerColumn(name: keyof typeof FEEDBACK_COLUMNS): name is (typeof ANSWER_COLUMNS)[number] {
  return (ANSWER_COLUMNS as readonly string[]).includes(name);
}

/** The cells of a row, with those that a person fills in marked so. */
function feedbackCells(row: FeedbackRow): readonly Cell[] {
  return COLUMNS.map((name) => (isAnswerColumn(name) ? styled(row[name], "input") : row[name]));
}

/** What is asked in the answer columns of `rows` rows from `first` on. */
function feedbackInputs(first: number, rows: number, language: Language): readonly TabInput[] {
  if (rows === 0) return [];
  const { answers, prompts } = feedbackWords[language];
  return ANSWER_COLUMNS.map((name) => ({
    area: { row: first, column: columnOf(name), rows, columns: 1 },
    list: name === "answer" ? answers : null,
    prompt: { title: FEEDBACK_COLUMNS[name], text: prompts[name] },
  }));
}

/**
 * 部门比对反馈表: a summary whose counts are formulas over the differences below it, and what people answered before.
 * Rows of what this run did not compare stay as they are.
 */
export function feedbackTab(
  compared: ComparedRun,
  before: readonly FeedbackRow[],
  day: string,
  language: Language,
): TabTable {
  const words = feedbackWords[language];
  const listed = listDifferences(compared, language);
  const { details, kept } = mergeAnswers(compared, listed, before);

  // Title, note, heading of the summary, its lines, the total, a blank row, the heading of the details.
  const firstSummary = 3;
  const headingRow = firstSummary + listed.length + 2;
  const firstDetail = headingRow + 1;
  const summary = summaryRows({ listed, day, firstSummary, firstDetail, details: details.length, language });
  const firstKept = firstDetail + details.length;
  const below = kept.map(({ as, rows }, position) => {
    const above = kept.slice(0, position).reduce((sum, one) => sum + one.rows.length + 1, 0);
    return { title: styled(words.kept[as], "remark"), first: firstKept + above + 1, rows };
  });
  const rows: readonly (readonly Cell[])[] = [
    [
      styled(
        `${FEEDBACK_TAB}${catalogues[language].phrases.openBracket}${day}${catalogues[language].phrases.closeBracket}`,
        "title",
      ),
    ],
    [styled(words.note, "remark")],
    Object.values(SUMMARY_COLUMNS).map((heading) => styled(heading, "heading")),
    ...summary,
    [],
    feedbackHeadings,
    ...details.map((detail) => feedbackCells(rowOf(detail))),
    ...below.flatMap((block) => [[block.title], ...block.rows.map(feedbackCells)]),
  ];
  const whole = { row: 0, column: 0, rows: 1, columns: COLUMNS.length };
  return {
    id: FEEDBACK_ID,
    name: FEEDBACK_TAB,
    columns: feedbackColumns,
    rows,
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: 0, columns: 1 },
    print: { landscape: true, repeatRows: { from: headingRow, to: headingRow } },
    filter: { row: headingRow, column: 0, rows: details.length + 1, columns: COLUMNS.length },
    inputs: [
      ...feedbackInputs(firstDetail, details.length, language),
      ...below.flatMap(({ first, rows }) => feedbackInputs(first, rows.length, language)),
    ],
  };
}

interface SummaryInput {
  readonly listed: readonly ListedDepartment[];
  readonly day: string;
  readonly firstSummary: number;
  readonly firstDetail: number;
  readonly details: number;
  readonly language: Language;
}

function summaryRows(input: SummaryInput): readonly (readonly Cell[])[] {
  const { listed, day, firstSummary, firstDetail, details, language } = input;
  const { outcomes } = catalogues[language].departments;
  const names = Object.keys(SUMMARY_COLUMNS) as readonly (keyof typeof SUMMARY_COLUMNS)[];
  const cell = (name: keyof typeof SUMMARY_COLUMNS, row: number): string =>
    cellAddress({ row, column: names.indexOf(name) });
  const range = (name: keyof typeof FEEDBACK_COLUMNS): string => {
    const letters = columnLetters(columnOf(name));
    return `$${letters}$${firstDetail + 1}:$${letters}$${firstDetail + Math.max(1, details)}`;
  };
  /** The rate of those rows together; nothing where there is none. */
  const rateCell = (rows: readonly number[], agree: number, conflict: number, style: TabStyle): TabCell => {
    if (rows.length === 0) return { value: null, style };
    const [a, c] = (["agree", "conflict"] as const).map((name) => rows.map((row) => cell(name, row)).join("+"));
    const all = agree + conflict;
    const agreed = rows.length === 1 ? a : `(${a})`;
    return { value: all === 0 ? null : agree / all, formula: `=IF(${a}+${c}=0,"",${agreed}/(${a}+${c}))`, style };
  };
  const rated = { rows: [] as number[], agree: 0, conflict: 0 };
  const totals = { people: 0, agree: 0, conflict: 0, onlyHere: 0, onlyThere: 0 };
  const lines = listed.map(({ department, label, differences }, position) => {
    const row = firstSummary + position;
    const { entries } = department.result;
    const agreement = agreementIn(department.result);
    const counts = { people: entries.both, agree: agreement.agree, conflict: 0, onlyHere: 0, onlyThere: 0 };
    for (const { outcome } of differences) if (outcome !== "open") counts[outcome]++;
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += counts[name];
    if (agreement.isRated) {
      rated.rows.push(row);
      rated.agree += counts.agree;
      rated.conflict += counts.conflict;
    }
    return [
      label,
      department.sheet.file === "" ? department.sheet.sheet : `${department.sheet.file} ${department.sheet.sheet}`,
      day,
      counts.people,
      counts.agree,
      ...COUNTED.map((outcome): TabCell => {
        const criterion = outcomes[outcome].replaceAll('"', '""');
        const place = `${range("department")},${cell("department", row)},${range("outcome")},"${criterion}"`;
        return { value: counts[outcome], formula: `=COUNTIFS(${place})` };
      }),
      rateCell(agreement.isRated ? [row] : [], counts.agree, counts.conflict, "body"),
    ];
  });
  const last = firstSummary + listed.length - 1;
  const totalRow = last + 1;
  const sum = (name: keyof typeof totals): TabCell => ({
    value: totals[name],
    formula: listed.length === 0 ? undefined : `=SUM(${cell(name, firstSummary)}:${cell(name, last)})`,
    style: "total",
  });
  const total = [
    styled(feedbackWords[language].total, "total"),
    styled(null, "total"),
    styled(null, "total"),
    ...(["people", "agree", ...COUNTED] as const).map(sum),
    rateCell(rated.rows.length < listed.length ? rated.rows : [totalRow], rated.agree, rated.conflict, "total"),
  ];
  return [...lines, total];
}

/** A list of some of the rows, for one village or department to answer. */
export function answerList(title: string, rows: readonly FeedbackRow[], language: Language): TabTable {
  const first = 3;
  const whole = { row: 0, column: 0, rows: 1, columns: COLUMNS.length };
  return {
    id: `${FEEDBACK_ID}.list`,
    name: ANSWER_LIST,
    columns: feedbackColumns,
    rows: [
      [styled(title, "title")],
      [styled(feedbackWords[language].listNote, "remark")],
      feedbackHeadings,
      ...rows.map(feedbackCells),
    ],
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: first, columns: 1 },
    print: { landscape: true, repeatRows: { from: first - 1, to: first - 1 } },
    filter: { row: first - 1, column: 0, rows: rows.length + 1, columns: COLUMNS.length },
    inputs: feedbackInputs(first, rows.length, language),
  };
}
