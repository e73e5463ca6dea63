import type { Language } from "../../core/model/Field";
import type { TabTable } from "../../core/model/TabTable";
import { ANSWER_LIST, feedbackWords } from "../../messages/department.feedback";
import type { ListWish, MadeFile } from "../DepartmentViews";
import type { ComparedRun } from "./DepartmentRun";
import { answerList } from "./feedbackTab";
import { listDifferences } from "./listDifferences";
import { mergeAnswers } from "./mergeAnswers";
import { textOf, type FeedbackRow } from "./readAnswerRows";

type WriteFile = (tabs: readonly TabTable[]) => Promise<Uint8Array>;

/** One workbook for each village or department, in the order of the tab; a difference that is settled is in none. */
export async function answerLists(
  compared: ComparedRun,
  tab: readonly FeedbackRow[],
  { by, masking }: ListWish,
  day: string,
  language: Language,
  writeFile: WriteFile,
): Promise<readonly MadeFile[]> {
  const { details } = mergeAnswers(compared, listDifferences(compared, language), tab);
  const groups = new Map<string, FeedbackRow[]>();
  for (const { difference, given } of details) {
    const { number, check, describe } = difference;
    const whole: FeedbackRow = { number, ...describe(masking), ...given, check };
    const name = textOf(whole[by]) || feedbackWords[language].noVillage;
    const group = groups.get(name);
    if (group) group.push(whole);
    else groups.set(name, [whole]);
  }
  const names = new Set<string>();
  const files: MadeFile[] = [];
  for (const [group, rows] of groups) {
    const title = `${ANSWER_LIST} ${group} ${day}`;
    files.push({
      name: freeFileName(`${ANSWER_LIST}-${group}-${day}`, names),
      bytes: await writeFile([answerList(title, rows, language)]),
    });
  }
  return files;
}

/** A name that every file system takes, and that no other file of the same batch bears. */
function freeFileName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "");
  const short = Array.from(plain).slice(0, 80).join("");
  for (let n = 1; ; n++) {
    const name = `${short}${n === 1 ? "" : `-${n}`}.xlsx`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
