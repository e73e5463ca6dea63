import { KEPT_AS, type KeptAs } from "../../messages/department.feedback";
import type { ComparedRun } from "./DepartmentRun";
import type { ListedDepartment, ListedDifference } from "./listDifferences";
import { ANSWER_COLUMNS, answerOf, isAnswered, textOf, type FeedbackRow } from "./readAnswerRows";
import { createSettled } from "./settledDifferences";

/** What the feedback tab holds: the differences of a run with their answers, and what stays below them. */
export interface MergedAnswers {
  readonly details: readonly {
    readonly difference: ListedDifference;
    readonly given: Pick<FeedbackRow, (typeof ANSWER_COLUMNS)[number]>;
  }[];
  readonly kept: readonly { readonly as: KeptAs; readonly rows: readonly FeedbackRow[] }[];
}

const UNANSWERED = { answer: null, answeredBy: null, answeredOn: null } as const;

/**
 * Gives each difference the answer that was given to its state as it is now: of rows with its number and check code the
 * first. No other answer is lost, and none stands where it was not given.
 */
export function mergeAnswers(
  compared: ComparedRun,
  listed: readonly ListedDepartment[],
  before: readonly FeedbackRow[],
): MergedAnswers {
  const differences = listed.flatMap((one) => one.differences);
  const current = new Map(differences.map((difference) => [difference.number, difference]));
  const settled = createSettled(compared, listed);
  const given = new Map<string, FeedbackRow>();
  const seen = new Set<string>();
  const kept = new Map<KeptAs, FeedbackRow[]>(KEPT_AS.map((as) => [as, []]));
  for (const row of before) {
    const [number, check] = [textOf(row.number), textOf(row.check)];
    const difference = current.get(number);
    const isCurrent = difference !== undefined && difference.check === check;
    const copy = JSON.stringify([number, check, ...ANSWER_COLUMNS.map((column) => textOf(row[column]))]);
    if (seen.has(copy)) continue;
    seen.add(copy);
    if (isCurrent && !given.has(number)) given.set(number, row);
    else {
      const as = difference ? (isCurrent ? "twice" : "changed") : settled(number, check);
      // What was not compared stays, answered or not.
      if (isAnswered(row) || !(as === "gone" || as === "changed" || as === "twice")) kept.get(as)?.push(row);
    }
  }
  return {
    details: differences.map((difference) => {
      const row = given.get(difference.number);
      return { difference, given: row ? answerOf(row) : UNANSWERED };
    }),
    kept: [...kept].flatMap(([as, rows]) => (rows.length === 0 ? [] : [{ as, rows }])),
  };
}

/** The rows of the tab in its order. */
export function rowsOfTab({ details, kept }: MergedAnswers): readonly FeedbackRow[] {
  return [...details.map(rowOf), ...kept.flatMap(({ rows }) => rows)];
}

export function rowOf({ difference, given }: MergedAnswers["details"][number]): FeedbackRow {
  const { number, check, describe } = difference;
  return { number, ...describe("id"), ...given, check };
}
