import type { Language } from "../../core/model/Field";
import { maskId, maskIdentity, maskName } from "../../core/model/mask";
import { catalogues } from "../../messages/catalogues";
import { feedbackWords } from "../../messages/department.feedback";
import type { Masking } from "../DepartmentViews";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import type { FeedbackColumn } from "./readAnswerRows";
import { createDifferenceReader, type Difference, type DifferenceReader, type Disagreement } from "./readDifferences";
import { allDifferences, DISAGREEING } from "./viewDifferences";

type Described = Readonly<Record<Exclude<FeedbackColumn, "number" | "answer" | "answeredBy" | "answeredOn">, string>>;

/** A difference as the feedback tab lists it. */
interface ListedDifference {
  readonly number: string;
  readonly outcome: Disagreement;
  readonly describe: (masking: Masking) => Described;
}

export interface ListedDepartment {
  readonly department: DepartmentRun;
  /** Tells two sheets of one department apart. */
  readonly label: string;
  readonly differences: readonly ListedDifference[];
}

/** Every difference of a run under a number that stays its own in every later run of the workbook. */
export function listDifferences(compared: ComparedRun, language: Language): readonly ListedDepartment[] {
  const numberOf = createNumbering(compared.keyOf);
  const labels = labelsOf(compared, language);
  return compared.departments.map((department, position) => {
    const label = labels[position] ?? "";
    const sameBefore = compared.departments
      .slice(0, position)
      .filter(({ result }) => result.profile === department.result.profile);
    const time = sameBefore.length + 1;
    const reader = createDifferenceReader(department, compared);
    const differences = Array.from(allDifferences(department, DISAGREEING), (difference): ListedDifference => ({
      number: numberOf(JSON.stringify([time, reader.identity(difference)])),
      outcome: concluded(difference),
      describe: (masking) => describeDifference(difference, label, reader, masking, language),
    }));
    return { department, label, differences };
  });
}

/** What each department's sheet is called on the tab: a second one of the same department bears a number. */
export function labelsOf({ departments }: ComparedRun, language: Language): readonly string[] {
  const times = new Map<string, number>();
  return departments.map(({ result }) => {
    const title = result.profile.title[language];
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return time === 1 ? title : `${title}${time}`;
  });
}

/** A list that says otherwise than the county's column is a difference of what both tell, whichever of them has somebody. */
function concluded({ comparison, outcome }: Difference): Disagreement {
  return comparison.kind === "listed" && outcome !== "open" ? "conflict" : outcome;
}

function describeDifference(
  difference: Difference,
  department: string,
  reader: DifferenceReader,
  masking: Masking,
  language: Language,
): Described {
  const { departments } = catalogues[language];
  const { listed, notListed } = feedbackWords[language];
  const { name, idNo, household, village } = reader.who(difference);
  const { here, there } = reader.sides(difference, masking);
  const link = reader.link(difference);
  const { comparison, outcome } = difference;
  // Somebody on the list who does not count is shown with the reason.
  const counts = outcome !== "onlyHere";
  const isList = !("theirs" in comparison) && comparison.kind !== "mustNot";
  const person = [masking === "all" ? maskName(name) : name, masking === "full" ? idNo : maskId(idNo)];
  return {
    department,
    village,
    household: masking === "full" ? household : maskIdentity(household),
    person: person.filter((part) => part !== "").join(" "),
    item: comparison.title[language],
    here: "own" in comparison ? (here?.value ?? "") : here ? listed : notListed,
    there: isList && (counts || !there) ? (there ? listed : notListed) : there?.value || listed,
    outcome: departments.outcomes[concluded(difference)],
    basis: link === null ? "" : departments.steps[link],
  };
}

/** Without I and O, which are read as digits. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
/** Characters of a number behind its letter: 50 bits. */
const LENGTH = 10;

/** Short numbers of texts, each its own: texts that come twice are counted, numbers that coincide grow longer. */
function createNumbering(keyOf: (text: string) => string): (text: string) => string {
  const times = new Map<string, number>();
  const taken = new Set<string>();
  return (text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    let bits = BigInt(`0x${keyOf(`number ${time} ${text}`)}`);
    let digits = "";
    for (; bits > 0n; bits >>= 5n) digits += ALPHABET.charAt(Number(bits & 31n));
    digits = digits.padEnd(26, "0");
    let length = LENGTH;
    while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
    const number = digits.slice(0, length);
    taken.add(number);
    return `D${number}`;
  };
}
