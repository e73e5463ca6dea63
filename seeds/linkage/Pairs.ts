import type { CellValue } from "../../src/core/model/RawSheet";

/** Somebody of the invented county, as its own sheet has them. */
export interface Person {
  readonly householdId: string;
  readonly personId: string;
  name: string;
  readonly sex: string;
  /** yyyymmdd. */
  readonly birth: string;
  idNo: string;
  readonly relation: string;
  readonly town: string;
  readonly village: string;
  readonly headName: string;
  phone: string | null;
}

/** How a department writes somebody, as far as it differs from the county's own sheet. */
export interface Row {
  name: string | null;
  sex: string | null;
  birth: string | null;
  idNo: CellValue;
  town: string | null;
  village: string | null;
  headName: string | null;
  phone: string | null;
}

/**
 * What a linkage has to make of a row: link it by its ID number, find its person (at once or in the review queue), or
 * link it to nobody.
 */
export type Expected = "id" | "found" | "nobody";

/** One row of the department with what is true of it. */
export interface PlantedRow {
  readonly form: string;
  readonly expected: Expected;
  /** Person ID; `null` for somebody who is not in the county. */
  readonly person: string | null;
  readonly row: Row;
}
