import { cellAddress } from "../../core/model/a1";
import type { Field, FieldId, Language } from "../../core/model/Field";
import type { ToldDifference } from "../../core/model/DepartmentResult";
import { maskIdentity, maskName } from "../../core/model/mask";
import type { SheetMapping } from "../../core/model/SheetMapping";
import type { Catalogue } from "../../messages/Catalogue";
import { catalogues } from "../../messages/catalogues";
import { renderDifference } from "../../messages/render";
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
  const fields = new Map(compared.pack.fields.map((field) => [field.id, field]));
  const differences: DifferenceView[] = [];
  let total = 0;
  for (const difference of allDifferences(department, outcomes, item)) {
    if (total >= from && total < from + count)
      differences.push(viewDifference(difference, department, compared, reader, fields, language));
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
  department: DepartmentRun,
  compared: ComparedRun,
  reader: DifferenceReader,
  fields: ReadonlyMap<FieldId, Field>,
  language: Language,
): DifferenceView {
  const { comparison, outcome, position } = difference;
  const { sheet, result } = department;
  const { name, household, village } = reader.who(difference);
  const { here, there } = reader.sides(difference, "all");
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
    message: wordDifference(reader.told(difference), fields, catalogues[language]),
    advice: comparison.advice?.[language] ?? rule?.advice[language] ?? "",
    link: reader.link(difference),
  };
}

export function viewSide({ value, at }: Side, mappings: readonly SheetMapping[], isInWorkbook: boolean): SideView {
  const mapping = mappings.find(({ sheet }) => sheet === at.sheet);
  return {
    value,
    at: isInWorkbook ? at : null,
    address: cellAddress(at),
    heading: mapping?.headings.find(({ column }) => column === at.column)?.text ?? "",
  };
}

/** What differs, in the words of its finding. */
function wordDifference(told: ToldDifference, fields: ReadonlyMap<FieldId, Field>, catalogue: Catalogue): string {
  const { messageId } = told;
  if (messageId === null) return catalogue.departments.outcomes.open;
  return renderDifference({ ...told, messageId }, fields, catalogue);
}
