import { isBlank, type RawSheet } from "../../core/model/RawSheet";
import { maskId, maskName } from "../../core/model/mask";
import { Refusal } from "../../core/model/Refusal";
import { FEEDBACK_TAB } from "../../messages/department.feedback";
import type { AnswerConflict, AnswersRead } from "../DepartmentViews";
import type { OpenFile } from "../previousPeriod";
import { ANSWER_COLUMNS, answerOf, isAnswered, readAnswerRows, textOf, type FeedbackRow } from "./readAnswerRows";

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
  const given = new Map<string, Given>();
  const firsts = new Map<FeedbackRow, string>();
  const counts = { filled: 0, same: 0, unknown: 0, outdated: 0 };
  const conflicts: AnswerConflict[] = [];
  for (const row of before) {
    const number = textOf(row.number);
    if (given.has(number)) continue;
    given.set(number, { row, from: FEEDBACK_TAB });
    firsts.set(row, number);
  }
  // A row that was copied is an answer beside the first; what was said of an earlier state is none.
  for (const row of before) {
    const own = given.get(textOf(row.number));
    const isTwice = own && !firsts.has(row) && isOfOneState(own.row, row);
    if (isTwice && textOf(own.row.answer) !== "" && textOf(row.answer) !== "")
      take(textOf(row.number), own, { row, from: FEEDBACK_TAB });
  }
  for (const { name, bytes } of files) {
    const rows = await rowsOf(bytes, name, openFile);
    if (rows.length === 0) throw new Refusal("answers.none", { file: name });
    for (const row of rows) {
      const number = textOf(row.number);
      const own = given.get(number);
      if (!own) counts.unknown++;
      else if (!isAnswered(row)) continue;
      else if (!isOfOneState(own.row, row)) counts.outdated++;
      else {
        const came = take(number, own, { row, from: name });
        if (came !== null) counts[came]++;
      }
    }
  }
  return {
    rows: before.map((row) => given.get(firsts.get(row) ?? "")?.row ?? row),
    read: { files: files.length, ...counts, conflicts },
  };

  function take(number: string, own: Given, other: Given): "filled" | "same" | null {
    const [kept, told] = [textOf(own.row.answer), textOf(other.row.answer)];
    const wanted = Object.hasOwn(chosen, number) ? chosen[number] : undefined;
    if (kept !== "" && told !== "" && kept !== told) {
      if (wanted === kept) return "same";
      if (wanted !== told) {
        conflicts.push(conflictOf(number, own, other));
        return null;
      }
      given.set(number, { row: { ...own.row, ...answerOf(other.row) }, from: other.from });
      return "filled";
    }
    const row = withBlanksFilled(own.row, other.row);
    if (row === own.row) return "same";
    given.set(number, { row, from: kept === "" ? other.from : own.from });
    return "filled";
  }
}

async function rowsOf(bytes: Uint8Array, name: string, openFile: OpenFile): Promise<readonly FeedbackRow[]> {
  const source = await openFile(bytes, name);
  const sheets: RawSheet[] = [];
  for (const { name: sheet, rows } of await source.sheets()) if (rows > 0) sheets.push(await source.read(sheet));
  return sheets.flatMap(readAnswerRows);
}

const isOfOneState = (a: FeedbackRow, b: FeedbackRow): boolean => textOf(a.check) === textOf(b.check);

/** The same row where nothing was blank that the other one tells. */
function withBlanksFilled(own: FeedbackRow, other: FeedbackRow): FeedbackRow {
  const blanks = ANSWER_COLUMNS.filter((column) => isBlank(own[column]) && !isBlank(other[column]));
  return blanks.reduce((row, column) => ({ ...row, [column]: other[column] }), own);
}

function conflictOf(number: string, kept: Given, other: Given): AnswerConflict {
  const { person, item } = kept.row;
  return {
    number,
    who: maskedPerson(textOf(person)),
    item: textOf(item),
    kept: { answer: textOf(kept.row.answer), from: kept.from },
    other: { answer: textOf(other.row.answer), from: other.from },
  };
}

/** A name and perhaps an ID number, as the tab has them. */
function maskedPerson(person: string): string {
  const [, name = "", id = ""] = /^(.*?)\s*(\S*\d\S*)?$/u.exec(person) ?? [];
  return [maskName(name), id.includes("*") ? id : maskId(id)].filter((part) => part !== "").join(" ");
}
