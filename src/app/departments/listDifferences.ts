import type { Comparison } from "../../core/model/DepartmentProfile";
import type { Language } from "../../core/model/Field";
import { maskId, maskIdentity, maskName, maskNumbers } from "../../core/model/mask";
import { catalogues } from "../../messages/catalogues";
import { feedbackWords } from "../../messages/department.feedback";
import type { Masking } from "../DepartmentViews";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import type { FeedbackColumn } from "./readAnswerRows";
import { digitsOf } from "./digitsOf";
import { createDifferenceReader, type Difference, type DifferenceReader, type Disagreement } from "./readDifferences";
import { labelsOf, sheetIdentities } from "./sheetIdentity";
import { allDifferences, DISAGREEING } from "./viewDifferences";

type Described = Readonly<
  Record<Exclude<FeedbackColumn, "number" | "answer" | "answeredBy" | "answeredOn" | "check">, string>
>;

/** A difference as the feedback tab lists it. */
export interface ListedDifference {
  readonly number: string;
  /** What both sides say, and of which item, hashed: it changes with the state that an answer is given to. */
  readonly check: string;
  readonly outcome: Disagreement;
  readonly describe: (masking: Masking) => Described;
}

export interface ListedDepartment {
  readonly department: DepartmentRun;
  /** Tells two sheets of one department apart. */
  readonly label: string;
  /** File and sheet, as numbers hide them. */
  readonly identity: string;
  readonly differences: readonly ListedDifference[];
}

/** Every difference of a run under a number that stays its own in every later run, of this workbook or another copy. */
export function listDifferences(compared: ComparedRun, language: Language): readonly ListedDepartment[] {
  const { keyOf } = compared;
  const numberOf = createNumbering(keyOf);
  const labels = labelsOf(compared, language);
  const identities = sheetIdentities(compared);
  return compared.departments.map((department, position) => {
    const [label = "", identity = ""] = [labels[position], identities[position]];
    const reader = createDifferenceReader(department, compared);
    const items = new Map<Comparison, string>();
    const differences = Array.from(allDifferences(department, DISAGREEING), (difference): ListedDifference => {
      const { comparison, outcome } = difference;
      const item = items.get(comparison) ?? itemCode(keyOf, identity, comparison);
      items.set(comparison, item);
      const { here, there, counts } = reader.sides(difference, "id");
      const state = JSON.stringify(["state", outcome, here?.value ?? null, there?.value ?? null, counts]);
      return {
        number: numberOf(numberText(identity, reader.identity(difference))),
        check: `C${digitsOf(keyOf(state)).slice(0, CODE)}${item}`,
        outcome,
        describe: (masking) => describeDifference(difference, label, reader, masking, language),
      };
    });
    return { department, label, identity, differences };
  });
}

/** What a number is made of: the sheet, and what stays the same of a difference when rows move. */
export const numberText = (sheet: string, difference: string): string => JSON.stringify([sheet, difference]);

/** Sheet and comparison, as the second part of a check code names them. */
export const itemCode = (keyOf: (text: string) => string, sheet: string, { id }: Pick<Comparison, "id">): string =>
  digitsOf(keyOf(JSON.stringify(["item", sheet, id]))).slice(0, CODE);

/** The second part of a check code, "" of what is none. */
export const itemOf = (check: string): string => /^C[0-9A-HJ-NP-X]{8}([0-9A-HJ-NP-X]{8})$/.exec(check)?.[1] ?? "";

function describeDifference(
  difference: Difference,
  department: string,
  reader: DifferenceReader,
  masking: Masking,
  language: Language,
): Described {
  const { departments } = catalogues[language];
  const { listed, notListed, onOurs } = feedbackWords[language];
  const { name, idNo, household, village } = reader.who(difference);
  const { here, there, counts } = reader.sides(difference, masking);
  const link = reader.link(difference);
  const { comparison, outcome } = difference;
  const isList = !("theirs" in comparison) && comparison.kind !== "mustNot";
  const isFull = masking === "full";
  const shownName = masking === "all" ? maskName(name) : isFull ? name : maskNumbers(name);
  const person = [shownName, isFull ? idNo : maskId(idNo)];
  return {
    department,
    village: isFull ? village : maskNumbers(village),
    household: isFull ? household : maskIdentity(household),
    person: person.filter((part) => part !== "").join(" "),
    item: comparison.title[language],
    here:
      "own" in comparison ? (here?.value ?? "") : !here ? notListed : comparison.kind === "mustNot" ? onOurs : listed,
    // Somebody on the list who does not count is shown with the reason.
    there: isList && (counts || !there) ? (there ? listed : notListed) : there?.value || listed,
    outcome: departments.outcomes[outcome],
    basis: link === null ? "" : departments.steps[link],
  };
}

/** Characters of a number behind its letter: 50 bits. */
const LENGTH = 10;
/** Characters of each part of a check code: 40 bits. */
const CODE = 8;

/** Short numbers of texts, each its own: texts that come twice are counted, numbers that coincide grow longer. */
export function createNumbering(keyOf: (text: string) => string): (text: string) => string {
  const times = new Map<string, number>();
  const taken = new Set<string>();
  return (text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    const digits = digitsOf(keyOf(`number ${time} ${text}`));
    let length = LENGTH;
    while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
    const number = digits.slice(0, length);
    taken.add(number);
    return `D${number}`;
  };
}
