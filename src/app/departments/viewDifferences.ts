import { cellAddress } from "../../core/model/a1";
import type { Language } from "../../core/model/Field";
import type { MessageId } from "../../core/model/Finding";
import { maskIdentity, maskName } from "../../core/model/mask";
import type { SheetMapping } from "../../core/model/SheetMapping";
import { catalogues } from "../../messages/catalogues";
import { fill } from "../../messages/render";
import type { DifferencePage, DifferenceQuery, DifferenceView, SideView } from "../DepartmentViews";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import {
  createDifferenceReader,
  differencesOf,
  type Difference,
  type DifferenceReader,
  type Disagreement,
  type Side,
} from "./readDifferences";

/** What differs; what could not be compared is shown only where it is asked for. */
export const DISAGREEING: ReadonlySet<Disagreement> = new Set(["conflict", "onlyHere", "onlyThere"]);

export function viewDifferences(
  department: DepartmentRun,
  compared: ComparedRun,
  { item, outcome, from, count }: DifferenceQuery,
  language: Language,
): DifferencePage {
  const outcomes = outcome === undefined ? DISAGREEING : new Set([outcome]);
  const reader = createDifferenceReader(department, compared);
  const differences: DifferenceView[] = [];
  let total = 0;
  for (const difference of allDifferences(department, outcomes, item)) {
    if (total >= from && total < from + count)
      differences.push(viewDifference(difference, total, department, compared, reader, language));
    total++;
  }
  return { total, differences };
}

/** In the order of the profile's comparisons. */
export function* allDifferences(
  { result }: DepartmentRun,
  outcomes: ReadonlySet<Disagreement>,
  item?: string,
): Generator<Difference> {
  for (const one of result.comparisons) {
    const comparison = result.profile.comparisons.find(({ id }) => id === one.id);
    if (comparison && (item === undefined || item === one.id)) yield* differencesOf(comparison, one, outcomes);
  }
}

function viewDifference(
  difference: Difference,
  position: number,
  department: DepartmentRun,
  compared: ComparedRun,
  reader: DifferenceReader,
  language: Language,
): DifferenceView {
  const { comparison, outcome } = difference;
  const { sheet, result } = department;
  const { name, household, village } = reader.who(difference);
  const here = reader.here(difference);
  const there = reader.there(difference);
  const rule = compared.pack.rules.find(({ id }) => id === comparison.rule);
  const headings = compared.run.mappings;
  return {
    key: `${sheet.id}.${comparison.id}.${outcome}.${position}`,
    department: sheet.id,
    item: comparison.title[language],
    outcome,
    who: maskName(name),
    household: maskIdentity(household),
    village,
    here: here && viewSide(here, headings, true),
    there: there && viewSide(there, [result.mapping], sheet.file === ""),
    message: wordDifference(difference, department, here, there, maskName(name), language),
    advice: comparison.advice?.[language] ?? rule?.advice[language] ?? "",
    link: reader.link(difference),
  };
}

function viewSide({ shown, at }: Side, mappings: readonly SheetMapping[], isInWorkbook: boolean): SideView {
  const mapping = mappings.find(({ sheet }) => sheet === at.sheet);
  return {
    value: shown("all"),
    at: isInWorkbook ? at : null,
    address: cellAddress(at),
    heading: mapping?.headings.find(({ column }) => column === at.column)?.text ?? "",
  };
}

/** What differs, in words; values are masked. */
function wordDifference(
  { comparison, outcome }: Difference,
  { result }: DepartmentRun,
  here: Side | null,
  there: Side | null,
  who: string,
  language: Language,
): string {
  const { departments, findings, phrases } = catalogues[language];
  if (outcome === "open") return departments.outcomes.open;
  const isOwnValue = "own" in comparison;
  return fill(findings[messageOf(comparison.kind, outcome, there !== null)], {
    department: result.profile.title[language],
    item: comparison.title[language],
    value: (isOwnValue ? here?.shown("all") : who) || phrases.blank,
    there: there?.shown("all") || phrases.blank,
  });
}

function messageOf(kind: Difference["comparison"]["kind"], outcome: Disagreement, hasRow: boolean): MessageId {
  if (kind === "mustNot") return "department.listed";
  if (kind === "known") return "department.unknown";
  if (outcome === "onlyHere") return hasRow ? "department.notCounted" : "department.onlyHere";
  return outcome === "onlyThere" ? "department.onlyThere" : "department.differs";
}
