import { isBlank, type RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { FEEDBACK_TAB } from "../../messages/department.feedback";
import type { AnswerConflict, AnswersRead } from "../DepartmentViews";
import type { OpenFile } from "../previousPeriod";
import { ANSWER_COLUMNS, isAnswered, readAnswerRows, textOf, type FeedbackRow } from "./readAnswerRows";

interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An answer with where it was given. */
interface Given {
  readonly row: FeedbackRow;
  readonly from: string;
}

/** The rows of the tab with the answers of the lists; refuses a file without any number (`answers.none`). */
export async function readAnswers(
  before: readonly FeedbackRow[],
  files: readonly AnswerFile[],
  chosen: Readonly<Record<string, string>>,
  openFile: OpenFile,
): Promise<{ readonly rows: readonly FeedbackRow[]; readonly read: AnswersRead }> {
  const given = new Map<string, Given>(before.map((row) => [textOf(row.number), { row, from: FEEDBACK_TAB }] as const));
  const counts = { filled: 0, same: 0, unknown: 0 };
  const conflicts: AnswerConflict[] = [];
  for (const { name, bytes } of files) {
    const rows = await rowsOf(bytes, name, openFile);
    if (rows.length === 0) throw new Refusal("answers.none", { file: name });
    for (const row of rows) {
      const number = textOf(row.number);
      const own = given.get(number);
      if (!own) counts.unknown++;
      else if (isAnswered(row)) take(number, own, { row, from: name });
    }
  }
  return {
    rows: before.map((row) => given.get(textOf(row.number))?.row ?? row),
    read: { files: files.length, ...counts, conflicts },
  };

  function take(number: string, own: Given, other: Given): void {
    const [kept, told] = [textOf(own.row.answer), textOf(other.row.answer)];
    const wanted = Object.hasOwn(chosen, number) ? chosen[number] : undefined;
    if (kept !== "" && told !== "" && kept !== told) {
      if (wanted === told) {
        given.set(number, { row: { ...own.row, ...answerOf(other.row) }, from: other.from });
        counts.filled++;
      } else if (wanted === kept) counts.same++;
      else conflicts.push(conflictOf(number, own, other));
      return;
    }
    const row = withBlanksFilled(own.row, other.row);
    if (row === own.row) counts.same++;
    else {
      given.set(number, { row, from: kept === "" ? other.from : own.from });
      counts.filled++;
    }
  }
}

async function rowsOf(bytes: Uint8Array, name: string, openFile: OpenFile): Promise<readonly FeedbackRow[]> {
  const source = await openFile(bytes, name);
  const sheets: RawSheet[] = [];
  for (const { name: sheet, rows } of await source.sheets()) if (rows > 0) sheets.push(await source.read(sheet));
  return sheets.flatMap(readAnswerRows);
}

const answerOf = ({ answer, answeredBy, answeredOn }: FeedbackRow) => ({ answer, answeredBy, answeredOn });

/** The same row where nothing was blank that the other one tells. */
function withBlanksFilled(own: FeedbackRow, other: FeedbackRow): FeedbackRow {
  const blanks = ANSWER_COLUMNS.filter((column) => isBlank(own[column]) && !isBlank(other[column]));
  return blanks.reduce((row, column) => ({ ...row, [column]: other[column] }), own);
}

function conflictOf(number: string, kept: Given, other: Given): AnswerConflict {
  const { person, item } = kept.row;
  return {
    number,
    who: textOf(person),
    item: textOf(item),
    kept: { answer: textOf(kept.row.answer), from: kept.from },
    other: { answer: textOf(other.row.answer), from: other.from },
  };
}
