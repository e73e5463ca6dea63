import type { Compared } from "../core/model/DepartmentResult";
import type { CellRef } from "../core/model/RawSheet";
import type { Decision, LinkStep, LinkTerm, VillageRename } from "../core/model/Linkage";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { FieldView, ReferenceView } from "./views";

/** A department that a sheet can be of, in words. */
export interface ProfileView {
  readonly id: string;
  readonly title: string;
  readonly sheetTitle: string;
  readonly about: string;
  /** Headings of the sheet, in order, with what is written there. */
  readonly columns: readonly { readonly heading: string; readonly note: string; readonly required: boolean }[];
  /** What is compared, in words. */
  readonly compares: readonly string[];
  readonly references: readonly ReferenceView[];
  /** The tab that is prepared for it, as it is called where it is new. */
  readonly tab: { readonly id: string; readonly name: string };
}

/** A department's sheet that takes part in the comparison. */
export interface DepartmentView {
  /** Of this sheet, as long as the session lasts. */
  readonly id: string;
  /** File name, "" for a sheet of this workbook. */
  readonly file: string;
  readonly sheet: string;
  /** Other sheets of the same file that could be meant. */
  readonly sheets: readonly string[];
  /** How the file's text was read: UTF-8, GB18030; "" where that is no question. */
  readonly encoding: string;
  readonly rows: number;
  /** The department; `null` until the person chooses one. */
  readonly profile: string | null;
  /** Whether the headings told it; else the person chose it. */
  readonly recognised: boolean;
  /** Departments that it may be of, likeliest first. */
  readonly guesses: readonly string[];
  readonly mapping: SheetMapping;
  /** What a column can be given. */
  readonly fields: readonly FieldView[];
}

export interface DepartmentItem {
  /** The comparison's id in the profile. */
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly counts: Readonly<Record<Compared, number>>;
  /** 账账相符率, 0 to 1; `null` where nothing could be compared. */
  readonly rate: number | null;
  /** In words, where it was not compared. */
  readonly notCompared: string | null;
}

/** One department's comparison at a glance. */
export interface DepartmentSummary {
  /** Of the `DepartmentView`. */
  readonly id: string;
  readonly profile: string;
  readonly title: string;
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
  readonly ofHouseholds: boolean;
  readonly links: Readonly<Record<LinkStep, number>>;
  readonly waiting: number;
  readonly rejected: number;
  readonly unlinkable: number;
  /** ID numbers stored as numbers, on either side: none of them links. */
  readonly numeric: { readonly rows: number; readonly members: number };
  readonly entries: { readonly both: number; readonly onlyHere: number; readonly onlyThere: number };
  readonly items: readonly DepartmentItem[];
  readonly rate: number | null;
}

/** One side of a difference or pair: what the cell holds, and where. */
export interface SideView {
  /** Masked. */
  readonly value: string;
  readonly at: CellRef | null;
  readonly address: string;
  readonly heading: string;
}

export interface DifferenceView {
  readonly key: string;
  readonly department: string;
  /** Title of the item; "" of whoever is on one side alone. */
  readonly item: string;
  readonly outcome: Exclude<Compared, "agree">;
  readonly who: string;
  readonly household: string;
  readonly village: string;
  readonly here: SideView | null;
  /** `at` is null where the sheet is not in this workbook. */
  readonly there: SideView | null;
  /** What is wrong, in words. */
  readonly message: string;
  readonly advice: string;
  /** How the two were linked; `null` where only one side has the person. */
  readonly link: LinkStep | null;
}

export interface DifferenceQuery {
  /** Of a `DepartmentView`. */
  readonly department: string;
  readonly item?: string | undefined;
  /** Instead of differences, whoever is on one side alone: those that `entries` of the summary counts. */
  readonly people?: "onlyHere" | "onlyThere" | undefined;
  readonly outcome?: Exclude<Compared, "agree"> | undefined;
  readonly from: number;
  readonly count: number;
}

export interface DifferencePage {
  /** Exact, however many are shown. */
  readonly total: number;
  readonly differences: readonly DifferenceView[];
}

/** A term of a pair, in words: 姓名：异体字相同 +8.2. */
export interface TermView {
  readonly term: LinkTerm;
  readonly title: string;
  readonly level: string;
  readonly weight: number;
  /** Both values masked, and in full for whoever has to decide. */
  readonly here: { readonly masked: string; readonly full: string };
  readonly there: { readonly masked: string; readonly full: string };
}

/** Two entries that may be one person. */
export interface PairView {
  readonly key: string;
  readonly department: string;
  readonly weight: number;
  readonly why: "middle" | "tie" | "linked" | "rejected";
  /** In words. */
  readonly reason: string;
  readonly decision: Decision | null;
  readonly terms: readonly TermView[];
  readonly here: { readonly at: CellRef; readonly address: string };
  readonly there: { readonly at: CellRef | null; readonly address: string };
}

export interface PairQuery {
  readonly department: string;
  /** `waiting` for a decision, `linked` without an ID number, or `rejected` by the person. */
  readonly which: "waiting" | "linked" | "rejected";
  readonly from: number;
  readonly count: number;
}

export interface PairPage {
  readonly total: number;
  readonly pairs: readonly PairView[];
}

/** What a list for a village or department shows of ID numbers and names. */
export type Masking = "full" | "id" | "all";

/** A workbook made for somebody else, to be saved as a file. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ListWish {
  readonly by: "village" | "department";
  readonly masking: Masking;
}

/** Two answers to one difference that do not say the same. */
export interface AnswerConflict {
  /** Number of the difference on the feedback tab. */
  readonly number: string;
  /** Masked. */
  readonly who: string;
  readonly item: string;
  readonly kept: { readonly answer: string; readonly from: string };
  readonly other: { readonly answer: string; readonly from: string };
}

/** What reading answered lists did. */
export interface AnswersRead {
  readonly files: number;
  readonly filled: number;
  /** Answered as it stands already. */
  readonly same: number;
  /** Numbers that the feedback tab does not know. */
  readonly unknown: number;
  /** Given to what a difference said before, or without its check code: not filled in. */
  readonly outdated: number;
  readonly conflicts: readonly AnswerConflict[];
}

/** Everything about departments that the person sees. */
export interface DepartmentsState {
  /** Every department that the product knows. */
  readonly profiles: readonly ProfileView[];
  readonly sheets: readonly DepartmentView[];
  /** Sheets of this workbook that look like a department's and take no part yet. */
  readonly offered: readonly { readonly sheet: string; readonly profile: string; readonly title: string }[];
  readonly renames: readonly VillageRename[];
  /** By key of the pair, decided but perhaps not yet applied. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Of the last run; empty before. */
  readonly summaries: readonly DepartmentSummary[];
  /** The sheet of this workbook that holds the feedback tab, `null` before it is written. */
  readonly feedbackSheet: string | null;
  readonly answers: AnswersRead | null;
}
