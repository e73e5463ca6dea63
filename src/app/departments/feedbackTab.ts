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
import { labelsOf, listDifferences, type ListedDepartment } from "./listDifferences";
import { ANSWER_COLUMNS, COLUMNS, isAnswered, textOf, type FeedbackRow } from "./readAnswerRows";
import { agreementIn } from "./viewDepartments";

export const FEEDBACK_ID = "T6";

type Cell = CellValue | TabCell;

const WIDTHS: Readonly<Record<keyof typeof FEEDBACK_COLUMNS, number>> = {
  number: 16,
  department: 14,
  village: 12,
  household: 20,
  person: 28,
  item: 16,
  here: 18,
  there: 18,
  outcome: 12,
  basis: 24,
  answer: 18,
  answeredBy: 12,
  answeredOn: 12,
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
 * Rows of departments that this run did not compare stay as they are.
 */
export function feedbackTab(
  compared: ComparedRun,
  before: readonly FeedbackRow[],
  day: string,
  language: Language,
): TabTable {
  const words = feedbackWords[language];
  const listed = listDifferences(compared, language);
  const answered = new Map<string, FeedbackRow>();
  const gone: FeedbackRow[] = [];
  const labels = new Set(Object.keys(catalogues).flatMap((one) => labelsOf(compared, one as Language)));
  const isCompared = (row: FeedbackRow): boolean => labels.has(textOf(row.department));
  const left = before.filter((row) => !isCompared(row));
  const current = new Set(listed.flatMap(({ differences }) => differences.map(({ number }) => number)));
  for (const row of before) {
    if (!isAnswered(row) || !isCompared(row)) continue;
    const number = textOf(row.number);
    if (current.has(number) && !answered.has(number)) answered.set(number, row);
    else if (!current.has(number) || !isSameAnswer(row, answered.get(number))) gone.push(row);
  }
  const details = listed.flatMap(({ differences }) =>
    differences.map(({ number, describe }): FeedbackRow => {
      const own = answered.get(number);
      const { answer = null, answeredBy = null, answeredOn = null } = own ?? {};
      return { number, ...describe("id"), answer, answeredBy, answeredOn };
    }),
  );

  // Title, note, heading of the summary, its lines, the total, a blank row, the heading of the details.
  const firstSummary = 3;
  const headingRow = firstSummary + listed.length + 2;
  const firstDetail = headingRow + 1;
  const summary = summaryRows({ listed, day, firstSummary, firstDetail, details: details.length, language });
  const block = (title: string, kept: readonly FeedbackRow[]): readonly (readonly Cell[])[] =>
    kept.length === 0 ? [] : [[styled(title, "remark")], ...kept.map(feedbackCells)];
  const firstGone = firstDetail + details.length + 1;
  const firstLeft = firstGone + (gone.length === 0 ? 0 : gone.length + 1);
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
    ...details.map(feedbackCells),
    ...block(words.gone, gone),
    ...block(words.left, left),
  ];
  const whole = { row: 0, column: 0, rows: 1, columns: COLUMNS.length };
  return {
    id: FEEDBACK_ID,
    name: FEEDBACK_TAB,
    columns: feedbackColumns,
    rows,
    merges: [whole, { ...whole, row: 1 }],
    freeze: { rows: 0, columns: 1 },
    filter: { row: headingRow, column: 0, rows: details.length + 1, columns: COLUMNS.length },
    inputs: [
      ...feedbackInputs(firstDetail, details.length, language),
      ...feedbackInputs(firstGone, gone.length, language),
      ...feedbackInputs(firstLeft, left.length, language),
    ],
  };
}

function isSameAnswer(a: FeedbackRow, b: FeedbackRow | undefined): boolean {
  return b !== undefined && ANSWER_COLUMNS.every((column) => textOf(a[column]) === textOf(b[column]));
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
  const rateCell = (row: number, agree: number, conflict: number, style: TabStyle): TabCell => {
    const [a, c] = [cell("agree", row), cell("conflict", row)];
    const all = agree + conflict;
    return { value: all === 0 ? null : agree / all, formula: `=IF(${a}+${c}=0,"",${a}/(${a}+${c}))`, style };
  };
  const totals = { people: 0, agree: 0, conflict: 0, onlyHere: 0, onlyThere: 0 };
  const lines = listed.map(({ department, label, differences }, position) => {
    const row = firstSummary + position;
    const { entries } = department.result;
    const { agree } = agreementIn(department.result);
    const counts = { people: entries.both, agree, conflict: 0, onlyHere: 0, onlyThere: 0 };
    for (const { outcome } of differences) if (outcome !== "open") counts[outcome]++;
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += counts[name];
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
      rateCell(row, counts.agree, counts.conflict, "body"),
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
    rateCell(totalRow, totals.agree, totals.conflict, "total"),
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
    filter: { row: first - 1, column: 0, rows: rows.length + 1, columns: COLUMNS.length },
    inputs: feedbackInputs(first, rows.length, language),
  };
}
