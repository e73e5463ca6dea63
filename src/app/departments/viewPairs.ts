import { cellAddress } from "../../core/model/a1";
import { NUMERIC, type Column, type Dataset } from "../../core/model/Dataset";
import type { FieldId, Language } from "../../core/model/Field";
import { ID_FIELD } from "../../core/model/personFields";
import type { LinkTerm, ScoredPair, WaitingPair } from "../../core/model/Linkage";
import type { Catalogue } from "../../messages/Catalogue";
import { catalogues } from "../../messages/catalogues";
import type { LinkingMemory } from "../Engine";
import type { PairPage, PairQuery, PairView, TermView } from "../DepartmentViews";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import { maskedValue, shownValue } from "./shownValue";

/** Fields whose cells a term compares, the first filled one: a county's phone may be the household's. */
const FIELDS: Readonly<Record<LinkTerm, readonly FieldId[]>> = {
  idNo: ["idNo"],
  name: ["name"],
  village: ["village", "town"],
  birth: ["birth", "birthDate"],
  sex: ["sex"],
  phone: ["phone", "personPhone", "hhPhone"],
  head: ["headName"],
};

export function viewPairs(
  department: DepartmentRun,
  compared: ComparedRun,
  decisions: LinkingMemory["decisions"],
  { which, from, count }: PairQuery,
  language: Language,
): PairPage {
  const { linkage } = department.result;
  const pairs: readonly (ScoredPair | WaitingPair)[] =
    which === "waiting" ? linkage.waiting : which === "linked" ? linkage.explained : linkage.rejected;
  const view = (pair: ScoredPair | WaitingPair): PairView => {
    const why = "reason" in pair ? pair.reason : which === "rejected" ? "rejected" : "linked";
    return viewPair(pair, why, department, compared, decisions, catalogues[language]);
  };
  return { total: pairs.length, pairs: pairs.slice(from, from + count).map(view) };
}

function viewPair(
  pair: ScoredPair,
  why: PairView["why"],
  { sheet, result }: DepartmentRun,
  { dataset }: ComparedRun,
  decisions: LinkingMemory["decisions"],
  catalogue: Catalogue,
): PairView {
  const { member, row, key, weight } = pair;
  const here = dataset.cellOf("member", member, "name");
  const there = result.dataset.cellOf("member", row, "name");
  return {
    key,
    department: sheet.id,
    weight,
    why,
    reason: catalogue.departments.reasons[why],
    decision: decisions[key] ?? null,
    terms: pair.terms.map(({ term, level, weight: adds }) => ({
      term,
      title: catalogue.departments.terms[term],
      level:
        level === "blank"
          ? wordBlank(term, pair, dataset, result.dataset, catalogue)
          : wordLevel(term, level, catalogue),
      weight: adds,
      here: bothOf(term, dataset, member),
      there: bothOf(term, result.dataset, row),
    })),
    here: { at: here, address: cellAddress(here) },
    there: { at: sheet.file === "" ? there : null, address: cellAddress(there) },
  };
}

function wordLevel(term: LinkTerm, level: string, { departments }: Catalogue): string {
  const words: Readonly<Record<string, string>> = departments.levels;
  const word = words[`${term}.${level}`];
  if (word === undefined) throw new Error(`No word for the level ${term}.${level}`);
  return word;
}

/** Why a term says nothing. */
function wordBlank(
  term: LinkTerm,
  { member, row }: ScoredPair,
  here: Dataset,
  there: Dataset,
  { departments }: Catalogue,
): string {
  const isNumeric = (of: Dataset, at: number): boolean =>
    term === "idNo" && of.members.columns.get(ID_FIELD)?.state[at] === NUMERIC;
  if (isNumeric(here, member) || isNumeric(there, row)) return departments.numeric;
  const areBlank = bothOf(term, here, member).full === "" && bothOf(term, there, row).full === "";
  return areBlank ? departments.bothBlank : departments.blank;
}

/** What the sheet says of a term; birth and sex may come from the ID number alone. */
function bothOf(term: LinkTerm, dataset: Dataset, member: number): TermView["here"] {
  const household = dataset.householdOf[member] ?? 0;
  for (const field of FIELDS[term]) {
    const places: readonly (readonly [Column | undefined, number])[] = [
      [dataset.members.columns.get(field), member],
      [dataset.households.columns.get(field), household],
    ];
    for (const [column, entry] of places) {
      const full = shownValue(column, entry);
      if (full !== "") return { full, masked: maskedValue(full, column?.field) };
    }
  }
  return { full: "", masked: "" };
}
