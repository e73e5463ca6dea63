import type { Language } from "../../core/model/Field";
import { catalogues } from "../../messages/catalogues";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";

/** Characters of a file's hash that tell it from another one of the same name. */
const DIGEST = 6;

/**
 * What tells a department's sheet from others: alone of its department, that it is of this department, so that next
 * month's file goes on where this month's ended; beside others, file and name of the sheet, never its place among them.
 * Files of one name are told apart by what they hold.
 */
export function sheetIdentities({ departments }: Pick<ComparedRun, "departments">): readonly string[] {
  const places = departments.map(placeOf);
  return places.map((place, position) => {
    const { sheet, result } = departments[position]!;
    const { id } = result.profile;
    if (departments.filter((one) => one.result.profile.id === id).length === 1) return JSON.stringify([id]);
    const isShared = places.indexOf(place) !== places.lastIndexOf(place);
    return JSON.stringify([id, place, ...(isShared ? [sheet.opened?.digest ?? ""] : [])]);
  });
}

const placeOf = ({ sheet: { file, sheet } }: DepartmentRun): string => JSON.stringify([file, sheet]);

/** What each department's sheet is called on the tab: with file and sheet where there are several of one department. */
export function labelsOf({ departments }: Pick<ComparedRun, "departments">, language: Language): readonly string[] {
  const { openBracket, closeBracket } = catalogues[language].phrases;
  const titles = departments.map(({ result }) => result.profile.title[language]);
  const labels = departments.map(({ sheet: { file, sheet } }, position) => {
    const title = titles[position] ?? "";
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title;
    const place = file === "" ? sheet : `${file} ${sheet}`;
    return `${title}${openBracket}${withoutWildcards(place)}${closeBracket}`;
  });
  return labels.map((label, position) => {
    if (labels.indexOf(label) === labels.lastIndexOf(label)) return label;
    const digest = departments[position]?.sheet.opened?.digest.slice(0, DIGEST) ?? "";
    return digest === "" ? label : `${label}${openBracket}${digest}${closeBracket}`;
  });
}

/** The labels are counted by formulas, which take these for patterns. */
const withoutWildcards = (text: string): string => text.replace(/[*?~]/g, "_");
