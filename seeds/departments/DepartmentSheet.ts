import type { CellValue } from "../../src/core/model/RawSheet";
import type { HouseholdField, MemberField } from "../columns";
import type { Person } from "./CountyPeople";

export type Cells = Record<string, CellValue>;

/** A difference that the sheet is given from the county's own, by the comparison of the profile that has to find it. */
export interface Plant {
  readonly item: string;
  readonly outcome: "conflict" | "onlyHere" | "onlyThere";
  /** The county's own field in whose cell it shows. */
  readonly at: MemberField | HouseholdField;
  readonly note: string;
  readonly fits: (person: Person, row: Cells | null) => boolean;
  /** The row as the department has it then; `null` where it has none. */
  readonly change: (row: Cells, person: Person) => Cells | null;
  /** Further items in which the same change shows, and how. */
  readonly also?: Readonly<Record<string, Plant["outcome"]>>;
}

/** How a department would list the county's people if both always said the same, and what it says otherwise. */
export interface DepartmentSheet {
  /** The profile. */
  readonly id: string;
  readonly file: `${string}.xlsx` | `${string}.csv`;
  readonly encoding?: "UTF-8" | "GB18030";
  readonly sheet: string;
  readonly title: string | null;
  readonly headings: readonly string[];
  /** Whom the sheet could list: heads of households or everybody. */
  readonly of: "head" | "everybody";
  /** What both would say; `null` where the person is rightly not on it. */
  readonly row: (person: Person) => Cells | null;
  readonly plants: readonly Plant[];
  /** People whom the county does not have: found where both should list the same people. */
  readonly added?: { readonly item: string; readonly rows: (people: readonly Person[]) => readonly Cells[] };
  /** Rows of people from elsewhere, and of things that are no difference, such as a motorcycle. */
  readonly harmless?: (people: readonly Person[]) => readonly Cells[];
}
