import type { DepartmentProfile } from "../../core/model/DepartmentProfile";
import type { Field, Language } from "../../core/model/Field";
import type { LinkageModel } from "../../core/model/Linkage";
import { Refusal } from "../../core/model/Refusal";
import type { RawSheet } from "../../core/model/RawSheet";
import type { TabTable } from "../../core/model/TabTable";
import type { DepartmentInput } from "../../core/validate";
import type { Engine, LinkingMemory, ValidateRequest } from "../Engine";
import type { OpenFile } from "../previousPeriod";
import { answerLists } from "./answerLists";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import { createDepartmentShelf, idsOf, type DepartmentSheet } from "./departmentShelf";
import { feedbackTab } from "./feedbackTab";
import { keyWith } from "./keyWith";
import { listDifferences } from "./listDifferences";
import { mergeAnswers, rowsOfTab } from "./mergeAnswers";
import { readAnswerRows, type FeedbackRow } from "./readAnswerRows";
import { readAnswers } from "./readAnswers";
import { sheetToFill } from "./sheetToFill";
import { viewDepartment, viewProfile, viewSummary } from "./viewDepartments";
import { viewDifferences } from "./viewDifferences";
import { viewPairs } from "./viewPairs";
import { viewPeople } from "./viewPeople";

type DepartmentQuestion =
  | "profiles"
  | "departmentOf"
  | "addDepartment"
  | "correctDepartment"
  | "departmentView"
  | "removeDepartment"
  | "departments"
  | "differences"
  | "pairs"
  | "feedbackTab"
  | "answerLists"
  | "readAnswers"
  | "sheetToFill";

/** What of a run concerns departments, beside the decisions that it was made with. */
interface LastComparison extends ComparedRun {
  readonly linking: LinkingMemory;
}

export interface DepartmentEngine {
  readonly questions: Pick<Engine, DepartmentQuestion>;
  /** The sheets that take part, with what links them. Refuses one of which nobody says whose it is, and a sheet of the county. */
  readonly inputs: (request: ValidateRequest) => {
    readonly sheets: readonly DepartmentSheet[];
    readonly departments: readonly DepartmentInput[];
  };
  readonly profileOf: (id: string) => DepartmentProfile;
  readonly kept: (id: string) => DepartmentSheet;
  /** A department's sheet with what links it. */
  readonly inputOf: (
    profile: DepartmentProfile,
    sheet: DepartmentInput["sheet"],
    linking: LinkingMemory,
  ) => DepartmentInput;
  readonly clear: () => void;
}

interface Parts {
  readonly profiles: readonly DepartmentProfile[];
  readonly linkageModel: LinkageModel;
  readonly fields: readonly Field[];
  readonly openFile: OpenFile;
  readonly writeFile: (tabs: readonly TabTable[]) => Promise<Uint8Array>;
  readonly sheetOf: (name: string) => RawSheet;
  readonly lastRun: () => LastComparison;
}

/** The part of the engine that keeps departments' sheets and answers about them. */
export function createDepartmentEngine(parts: Parts): DepartmentEngine {
  const { profiles, linkageModel, fields, openFile, writeFile, sheetOf, lastRun } = parts;
  const shelf = createDepartmentShelf({ profiles, fields, openFile });
  const runOf = (id: string): DepartmentRun => {
    const found = lastRun().departments.find(({ sheet }) => sheet.id === id);
    if (!found) throw new Error(`The last run compared no sheet ${id}`);
    return found;
  };
  const inputOf: DepartmentEngine["inputOf"] = (profile, sheet, { secret, decisions, renames }) => ({
    ...{ profile, sheet, model: linkageModel, renames, decisions },
    keyOf: keyWith(secret),
  });
  const view = (kept: DepartmentSheet, language: Language) => viewDepartment(kept, fields, language);

  return {
    profileOf: shelf.profileOf,
    kept: shelf.kept,
    inputOf,
    clear: shelf.clear,
    inputs: ({ departments: wanted, linking, members, households, villages }) => {
      const sheets = wanted.map(shelf.kept);
      const departments = sheets.map(({ profile, raw, mapping, file, sheet }): DepartmentInput => {
        if (!profile) throw new Refusal("department.notChosen", { sheet: raw.name, departments: idsOf(profiles) });
        if (file === "" && [members, households, villages].includes(sheet))
          throw new Refusal("department.sameSheet", { sheet });
        return inputOf(profile, { sheet: raw, mapping }, linking);
      });
      return { sheets, departments };
    },
    questions: {
      profiles: (language) => Promise.resolve(profiles.map((profile) => viewProfile(profile, language))),
      departmentOf: async (sheet) => Promise.resolve(shelf.recognise(sheetOf(sheet))?.id ?? null),
      addDepartment: async (source, language, step) => view(await shelf.add(source, step), language),
      correctDepartment: async (id, change, language) => view(await shelf.correct(id, change), language),
      departmentView: async (id, language) => Promise.resolve(view(shelf.kept(id), language)),
      removeDepartment: async (id) => {
        shelf.remove(id);
        return Promise.resolve();
      },
      departments: async (language) => {
        const compared = lastRun();
        return Promise.resolve(compared.departments.map((one) => viewSummary(one, compared, language)));
      },
      differences: async (query, language) =>
        Promise.resolve(
          query.people
            ? viewPeople(runOf(query.department), lastRun(), query.people, query, language)
            : viewDifferences(runOf(query.department), lastRun(), query, language),
        ),
      pairs: async (query, language) =>
        Promise.resolve(viewPairs(runOf(query.department), lastRun(), lastRun().linking.decisions, query, language)),
      feedbackTab: async (before, day, language) =>
        Promise.resolve(feedbackTab(lastRun(), before ? readAnswerRows(before) : [], day, language)),
      answerLists: (tab, wish, day, language) =>
        answerLists(lastRun(), readAnswerRows(tab), wish, day, language, writeFile),
      readAnswers: async (tab, files, chosen, day, language) => {
        const compared = lastRun();
        const { rows, read } = await readAnswers(rowsNow(compared, tab, language), files, chosen, openFile);
        return { tab: feedbackTab(compared, rows, day, language), read };
      },
      sheetToFill: async (profile, language) => Promise.resolve(sheetToFill(shelf.profileOf(profile), language)),
    },
  };
}

/** The rows of a tab as this run has them. */
function rowsNow(compared: ComparedRun, tab: RawSheet, language: Language): readonly FeedbackRow[] {
  return rowsOfTab(mergeAnswers(compared, listDifferences(compared, language), readAnswerRows(tab)));
}
