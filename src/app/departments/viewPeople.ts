import type { Language } from "../../core/model/Field";
import { maskIdentity, maskName } from "../../core/model/mask";
import { catalogues } from "../../messages/catalogues";
import { fill } from "../../messages/render";
import type { DifferencePage, DifferenceQuery, DifferenceView } from "../DepartmentViews";
import type { ComparedRun, DepartmentRun } from "./DepartmentRun";
import { createDifferenceReader } from "./readDifferences";
import { viewSide } from "./viewDifferences";

type Which = NonNullable<DifferenceQuery["people"]>;

/** Members (households, where rows are of households) without a row, or rows without a member, in the order of their sheet. */
export function viewPeople(
  department: DepartmentRun,
  compared: ComparedRun,
  which: Which,
  { from, count }: Pick<DifferenceQuery, "from" | "count">,
  language: Language,
): DifferencePage {
  const { sheet, result } = department;
  const reader = createDifferenceReader(department, compared);
  const { departments } = catalogues[language];
  const alone = entriesAlone(department, compared, which);
  const view = (at: number): DifferenceView => {
    const subject = which === "onlyHere" ? { entry: at, row: -1 } : { entry: -1, row: at };
    const { name, household, village } = reader.who(subject);
    const side = reader.naming(subject, "all");
    return {
      key: `${sheet.id}.people.${which}.${at}`,
      department: sheet.id,
      item: "",
      outcome: which,
      who: maskName(name),
      household: maskIdentity(household),
      village,
      here: which === "onlyHere" ? viewSide(side, compared.run.mappings, true) : null,
      there: which === "onlyThere" ? viewSide(side, [result.mapping], sheet.file === "") : null,
      message: fill(departments.people[which], { department: result.profile.title[language] }),
      advice: "",
      link: null,
    };
  };
  return { total: alone.length, differences: alone.slice(from, from + count).map(view) };
}

function entriesAlone({ result }: DepartmentRun, { dataset }: ComparedRun, which: Which): readonly number[] {
  const { profile, dataset: theirs, linkage } = result;
  const { rows, members } = linkage;
  if (which === "onlyThere") return missing(theirs.members.size, rows);
  if (profile.rowOf === "member") return missing(dataset.members.size, members);
  return missing(
    dataset.households.size,
    members.map((member) => dataset.householdOf[member] ?? 0),
  );
}

/** The numbers below `size` that are not linked. */
function missing(size: number, linked: Uint32Array): readonly number[] {
  const is = new Uint8Array(size);
  for (const one of linked) is[one] = 1;
  const alone: number[] = [];
  for (let one = 0; one < size; one++) if (is[one] === 0) alone.push(one);
  return alone;
}
