import { isBlank, isCellError, type CellValue, type RawSheet } from "../../core/model/RawSheet";
import { FEEDBACK_COLUMNS } from "../../messages/department.feedback";

export type FeedbackColumn = keyof typeof FEEDBACK_COLUMNS;
export const COLUMNS = Object.keys(FEEDBACK_COLUMNS) as readonly FeedbackColumn[];
export const ANSWER_COLUMNS = ["answer", "answeredBy", "answeredOn"] as const satisfies readonly FeedbackColumn[];

/** A row of the feedback tab or of a list made of it, as it stands. */
export type FeedbackRow = Readonly<Record<FeedbackColumn, CellValue>>;

/** How the number of a difference is written; a spreadsheet cannot take it for anything but text. */
const NUMBER = /^D[0-9A-HJ-NP-X]{10,26}$/;

export const textOf = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());

export const isAnswered = (row: FeedbackRow): boolean => ANSWER_COLUMNS.some((column) => !isBlank(row[column]));

export const answerOf = ({ answer, answeredBy, answeredOn }: FeedbackRow) => ({ answer, answeredBy, answeredOn });

/** The rows that bear a number, in order; a person may have moved columns or put others in between. */
export function readAnswerRows({ columns, rowCount }: RawSheet): readonly FeedbackRow[] {
  const headings = headingRowOf({ columns, rowCount });
  const places = new Map(
    COLUMNS.map((name, position) => {
      const found = columns.findIndex((cells) => textOf(cells[headings] ?? null) === FEEDBACK_COLUMNS[name]);
      return [name, headings < 0 ? position : found] as const;
    }),
  );
  const rows: FeedbackRow[] = [];
  for (let r = headings + 1; r < rowCount; r++) {
    const cell = (name: FeedbackColumn): CellValue => columns[places.get(name) ?? -1]?.[r] ?? null;
    if (!NUMBER.test(textOf(cell("number")))) continue;
    const entries = COLUMNS.map((name) => [name, cell(name)] as const);
    rows.push(Object.fromEntries(entries) as FeedbackRow);
  }
  return rows;
}

/** The row that names both the number and the answer, -1 where there is none. */
function headingRowOf({ columns, rowCount }: Pick<RawSheet, "columns" | "rowCount">): number {
  for (let r = 0; r < rowCount; r++) {
    const texts = new Set(columns.map((cells) => textOf(cells[r] ?? null)));
    if (texts.has(FEEDBACK_COLUMNS.number) && texts.has(FEEDBACK_COLUMNS.answer)) return r;
  }
  return -1;
}
