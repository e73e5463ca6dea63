import type { Column, Dataset } from "./Dataset";
import type { Comparison, DepartmentProfile } from "./DepartmentProfile";
import type { FieldId } from "./Field";
import type { DifferenceOrigin, MessageId } from "./Finding";
import type { LinkageResult } from "./Linkage";
import type { CellRef } from "./RawSheet";
import type { NotChecked } from "./Run";
import type { SheetMapping } from "./SheetMapping";

/** How one comparison of one person came out. `open`: a side is blank, unreadable or still waits for a decision. */
export const COMPARED = ["agree", "conflict", "onlyHere", "onlyThere", "open"] as const;
export type Compared = (typeof COMPARED)[number];

/** Everything but agreement, one entry each, by member and row. */
export interface Differences {
  /** Position in `COMPARED`, never that of `agree`. */
  readonly outcome: Uint8Array;
  /** Member, or household where the profile's rows are of households; -1 for nobody of the county's. */
  readonly entry: Int32Array;
  /** Row of the department's dataset, -1 for none; the first one where there are several. */
  readonly row: Int32Array;
}

export interface ComparisonResult {
  /** The comparison's id in the profile. */
  readonly id: string;
  readonly notCompared: NotChecked | null;
  readonly counts: Readonly<Record<Compared, number>>;
  readonly differences: Differences;
}

/** One department's sheet beside the county's own. */
export interface DepartmentResult {
  readonly profile: DepartmentProfile;
  readonly mapping: SheetMapping;
  readonly dataset: Dataset;
  readonly linkage: LinkageResult;
  /** Members (or households, where rows are of households) with and without a row, and rows without a member. */
  readonly entries: { readonly both: number; readonly onlyHere: number; readonly onlyThere: number };
  /** In the order of the profile. */
  readonly comparisons: readonly ComparisonResult[];
}

/** How the cells of a difference are written: masked as facts, or in full for a list. */
export interface CellWriting {
  readonly cell: (column: Column, entry: number) => string | number;
  /** What several rows say, joined to one text. */
  readonly joined: (text: string) => string;
}

/** What a difference says, and of which cells: the same as its finding says. */
export interface ToldDifference {
  /** `null` of what is open: it is no finding. */
  readonly messageId: MessageId | null;
  /** What the county's sheet says and what the department's. Of somebody the county does not have, `value` says who. */
  readonly data: { readonly value: string | number; readonly there: string | number };
  readonly field: FieldId;
  /** The county's cell; of somebody whom it does not have, the heading under which he would stand. */
  readonly at: CellRef;
  /** The department's, the one that decided first. */
  readonly related: readonly CellRef[];
  readonly department: DifferenceOrigin;
}

/** Tells the difference at a position of a comparison's differences; as facts, unless told how to write cells. */
export type TellDifference = (position: number, writing?: CellWriting) => ToldDifference;

/** How often both sides said the same of what both tell, and how often not. */
export interface Agreement {
  readonly agree: number;
  readonly differ: number;
}

/** Whether a comparison compares no value. */
export const asksWhoIsThere = ({ kind }: Pick<Comparison, "kind">): boolean =>
  kind === "must" || kind === "mustNot" || kind === "known";

/**
 * What a comparison adds to 账账相符率; nothing where it only asks who is there. A list tells yes or no of everybody, so
 * that being on one side alone is a difference of what both tell.
 */
export function agreementOf(
  comparison: Pick<Comparison, "kind">,
  { agree, conflict, onlyHere, onlyThere }: ComparisonResult["counts"],
): Agreement {
  if (asksWhoIsThere(comparison)) return { agree: 0, differ: 0 };
  return { agree, differ: comparison.kind === "listed" ? conflict + onlyHere + onlyThere : conflict };
}

/** 账账相符率: agreement among what both sides tell, 0 to 1; `null` where they tell nothing together. */
export function agreementRate({ agree, differ }: Agreement): number | null {
  return agree + differ === 0 ? null : agree / (agree + differ);
}
