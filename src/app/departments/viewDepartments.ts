import {
  agreementOf,
  agreementRate,
  asksWhoIsThere,
  type Agreement,
  type Compared,
} from "../../core/model/DepartmentResult";
import type { Comparison, DepartmentProfile } from "../../core/model/DepartmentProfile";
import type { Field, Language } from "../../core/model/Field";
import { LINK_STEPS, type LinkStep } from "../../core/model/Linkage";
import type { NotChecked } from "../../core/model/Run";
import { catalogues } from "../../messages/catalogues";
import { renderNotChecked } from "../../messages/render";
import type { DepartmentItem, DepartmentSummary, DepartmentView, ProfileView } from "../DepartmentViews";
import { viewField } from "../renderViews";
import type { ComparisonReport, ReportFacts } from "../report";
import { viewReference } from "../viewParameter";
import { headingOf } from "./headingOf";
import { shownCounts } from "./readDifferences";
import { tabToFill } from "./sheetToFill";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import type { DepartmentSheet } from "./departmentShelf";

export function viewProfile(profile: DepartmentProfile, language: Language): ProfileView {
  return {
    id: profile.id,
    title: profile.title[language],
    sheetTitle: profile.sheetTitle[language],
    about: profile.about[language],
    columns: profile.fields.map((field) => ({
      heading: headingOf(field),
      note: field.note[language],
      required: field.required,
    })),
    compares: profile.comparisons.map(({ title }) => title[language]),
    references: profile.references.map((reference) => viewReference(reference, catalogues[language])),
    tab: tabToFill(profile),
  };
}

export function viewDepartment(
  kept: DepartmentSheet,
  countyFields: readonly Field[],
  language: Language,
): DepartmentView {
  const { id, file, sheet, sheets, encoding, profile, recognised, guesses, mapping } = kept;
  const { firstRow, lastRow, skippedRows } = mapping;
  return {
    id,
    file,
    sheet,
    sheets,
    encoding,
    rows: lastRow - firstRow + 1 - skippedRows.length,
    profile: profile?.id ?? null,
    recognised: recognised && profile !== null,
    guesses,
    mapping: { ...mapping, sheet },
    fields: (profile?.fields ?? countyFields).map((field) => viewField(field, profile?.codeLists ?? [], language)),
  };
}

export function viewSummary(
  { sheet, result }: DepartmentRun,
  compared: ComparedRun,
  language: Language,
): DepartmentSummary {
  const { profile, linkage, dataset, comparisons } = result;
  const agreement = agreementIn(result);
  const items = comparisons.flatMap((one): DepartmentItem[] => {
    const comparison = profile.comparisons.find(({ id }) => id === one.id);
    if (!comparison) throw new Error(`No comparison ${one.id} in ${profile.id}`);
    return [
      {
        id: one.id,
        title: comparison.title[language],
        rule: comparison.rule,
        counts: shownCounts(comparison, one.counts),
        rate: agreementRate(agreementOf(comparison, one.counts)),
        notCompared: one.notCompared && wordNotCompared(one.notCompared, compared, language),
      },
    ];
  });
  return {
    id: sheet.id,
    profile: profile.id,
    title: profile.title[language],
    file: sheet.file,
    sheet: sheet.sheet,
    rows: dataset.members.size,
    ofHouseholds: profile.rowOf === "household",
    links: linksOf(result),
    waiting: linkage.waiting.length,
    rejected: linkage.rejected.length,
    unlinkable: linkage.unlinkable.length,
    numeric: linkage.numeric,
    entries: result.entries,
    items,
    rate: agreement.isRated ? agreementRate(agreement) : null,
  };
}

/**
 * What all comparisons of a department make together. It is no rate where they compare no value but name and ID number,
 * by which people are found: that these agree says nothing of a list of vehicles.
 */
export function agreementIn({
  profile,
  comparisons,
}: DepartmentRun["result"]): Agreement & { readonly isRated: boolean } {
  const kinds = new Map(profile.comparisons.map((comparison) => [comparison.id, comparison]));
  const parts = comparisons.flatMap(({ id, counts }) => {
    const comparison = kinds.get(id);
    return comparison ? [agreementOf(comparison, counts)] : [];
  });
  return {
    agree: parts.reduce((sum, { agree }) => sum + agree, 0),
    differ: parts.reduce((sum, { differ }) => sum + differ, 0),
    isRated: profile.comparisons.some(comparesValue),
  };
}

const comparesValue = (comparison: Comparison): boolean =>
  !asksWhoIsThere(comparison) &&
  !("theirs" in comparison && (comparison.theirs === "name" || comparison.theirs === "idNo"));

function sumOf(items: readonly DepartmentItem[], outcome: Compared): number {
  return items.reduce((sum, { counts }) => sum + counts[outcome], 0);
}

function linksOf({ linkage }: DepartmentRun["result"]): Record<LinkStep, number> {
  const links: Record<LinkStep, number> = { id: 0, fallback: 0, scored: 0, accepted: 0 };
  for (const step of linkage.steps) links[LINK_STEPS[step] ?? "id"]++;
  return links;
}

function wordNotCompared(reason: NotChecked, { run, pack }: ComparedRun, language: Language): string {
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
  return renderNotChecked(reason, fields, parameters, catalogues[language]);
}

/** The same as the JSON contract has it. */
export function reportComparisons(
  compared: ComparedRun,
  facts: ReportFacts,
  language: Language,
): readonly ComparisonReport[] {
  return compared.departments.map((department, position) => {
    const summary = viewSummary(department, compared, language);
    const { links, entries, items } = summary;
    return {
      department: summary.profile,
      title: summary.title,
      sheet: summary.sheet,
      file: facts.departments[position]?.file ?? summary.file,
      sha256: facts.departments[position]?.sha256 ?? "",
      matched: entries.both,
      onlyHere: entries.onlyHere,
      onlyThere: entries.onlyThere,
      conflicts: sumOf(items, "conflict"),
      agreementRate: summary.rate,
      pairs: {
        exact: links.id,
        fallback: links.fallback,
        scored: links.scored,
        accepted: links.accepted,
        review: summary.waiting,
      },
      items: items.map(({ counts, notCompared, ...item }) => ({ ...item, ...counts, notCompared: notCompared ?? "" })),
    };
  });
}
