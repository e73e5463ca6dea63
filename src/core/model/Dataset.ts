import type { Field, FieldId } from "./Field";
import type { CellRef } from "./RawSheet";

/** What is known of one value. Only `VALUE` may enter a comparison. */
export const BLANK = 0;
export const VALUE = 1;
/** Something is written there that the field's type cannot read, e.g. 不详 in a money column. */
export const UNREADABLE = 2;
/** The cell shows a formula error. */
export const ERROR = 3;
/** An ID number stored as a number: digits are lost, so it is no ID number at all. */
export const NUMERIC = 4;

/** In place of the sheet row of an entry that has no cell there. */
export const NO_ROW = 0xffffffff;

/** A column of one sheet. */
export interface ColumnPlace {
  /** Zero-based sheet column. */
  readonly sheetColumn: number;
  readonly sheet: string;
  /** Sheet row of each entry's cell, `NO_ROW` where it has none. */
  readonly rows: Uint32Array;
}

interface ColumnBase extends ColumnPlace {
  readonly field: Field;
  /** BLANK … NUMERIC for each entry. */
  readonly state: Uint8Array;
  /** Where the entries are read that have no cell in `sheet`: the members' sheet, for households that the other does not list. */
  readonly elsewhere: ColumnPlace | null;
  /** What the cell really holds; for messages only. */
  readonly raw: (entry: number) => string | number | boolean | null;
  /** Entries whose text was read after clean-up (`4,000元`, full-width digits): told to the person, never written back. */
  readonly cleaned: ReadonlySet<number>;
}

/** Trimmed text; "" unless the state is VALUE. */
export interface TextColumn extends ColumnBase {
  readonly type: "text";
  readonly values: readonly string[];
}

/** ID numbers: upper-case X, no spaces, quotes or ="…" wrapper; length not yet judged. */
export interface IdColumn extends ColumnBase {
  readonly type: "idNumber";
  readonly values: readonly string[];
}

/** Money in yuan rounded to 分, area in m² rounded to cm²; NaN unless the state is VALUE. */
export interface NumberColumn extends ColumnBase {
  readonly type: "number";
  readonly values: Float64Array;
}

/** yyyymmdd as a number; month or day 00 where the text does not give it. */
export interface DateColumn extends ColumnBase {
  readonly type: "date";
  readonly values: Int32Array;
}

/** Bit set of codes by their position in `codes`; a yes/no field has the codes `yes` (bit 0) and `no` (bit 1). At most 31 codes a word. */
export interface CodeColumn extends ColumnBase {
  readonly type: "code";
  readonly codes: readonly string[];
  /** Positions in `codes` for a single-code field, 0xffff where there is none. */
  readonly values: Uint16Array;
  /** For a multi-code field: the bit set of positions below 31. */
  readonly bits: Uint32Array | null;
}

export type Column = TextColumn | IdColumn | NumberColumn | DateColumn | CodeColumn;

/** The cell of an entry; `null` where no sheet has one. */
export function columnCell(column: Column, entry: number): CellRef | null {
  const place = column.rows[entry] === NO_ROW ? column.elsewhere : column;
  const row = place?.rows[entry];
  return place === null || row === undefined || row === NO_ROW
    ? null
    : { sheet: place.sheet, row, column: place.sheetColumn };
}

/** Columnar table: one entry per member, household or village. */
export interface Table {
  readonly size: number;
  readonly columns: ReadonlyMap<FieldId, Column>;
}

/**
 * Cells of one household field, in one sheet, beside those that count: in further rows of a household, or on the members'
 * sheet where the households' sheet lists the household. Blanks and repetitions of a value that was read are left out.
 */
export interface FurtherCells {
  readonly column: Column;
  /** Household of each entry of the column. */
  readonly households: Uint32Array;
}

/** A row whose household ID does not do its work. */
export interface UnjoinedRow {
  /** Blank or unreadable: the row belongs to no household. Repeated: a second row of one ID on the households' sheet. */
  readonly reason: "blank" | "unreadable" | "repeated";
  /** Its household ID. */
  readonly at: CellRef;
  /** The ID as read where it is repeated, otherwise what is written there. */
  readonly value: string;
  /** The member, or -1 for a row of the households' sheet. */
  readonly member: number;
  /** The household of a repeated row, otherwise -1. */
  readonly household: number;
  /** The household ID of the first row, where it is repeated. */
  readonly first: CellRef | null;
}

/**
 * The sheet as typed columns. No object per row or cell: a million members fit in 1 GB.
 * Members without a household ID form households of one, marked in `isLone`.
 */
export interface Dataset {
  readonly members: Table;
  readonly households: Table;
  /** One entry for each row of the villages' sheet; empty where there is none. */
  readonly villages: Table;
  readonly furtherCells: readonly FurtherCells[];
  readonly unjoined: readonly UnjoinedRow[];
  /** Household index of each member. */
  readonly householdOf: Uint32Array;
  /** Members of household h: `memberOrder[memberStart[h]] … memberOrder[memberStart[h + 1] - 1]`, in sheet order. */
  readonly memberStart: Uint32Array;
  readonly memberOrder: Uint32Array;
  /** Household IDs as written; "" for a lone member. */
  readonly householdIds: readonly string[];
  readonly isLone: Uint8Array;
  /** yyyymmdd from a valid ID number, else from the birth column; 0 where neither tells. */
  readonly birthDate: Int32Array;
  /** `MALE` or `FEMALE` from a valid ID number, else from the sex column; 0 where neither tells. */
  readonly sex: Uint8Array;
  /** Stable identity of a member inside its household: its person ID, else a hash of its name alone: an ID number could be guessed from its hash. */
  readonly memberKey: (member: number) => string;
  /** The name as written, or "". */
  readonly memberName: (member: number) => string;
  readonly memberSheet: string;
  readonly memberRows: Uint32Array;
  /** Cell of a field for a member or household entry, or of the row's first column where the field is not mapped. */
  readonly cellOf: (owner: "member" | "household" | "village", entry: number, field: FieldId) => CellRef;
}

/** Entries of `Dataset.sex`. */
export const MALE = 1;
export const FEMALE = 2;

/** The same persons and households in the period before. */
export interface PreviousPeriod {
  readonly dataset: Dataset;
  /** Member of the period before for each member, -1 where there is none. */
  readonly memberOf: Int32Array;
  readonly householdOf: Int32Array;
  /** The year of income that its sheets say they are of; none where they do not say. */
  readonly year?: number | null | undefined;
  /** Households of the period before that this one lacks. */
  readonly lapsed: readonly number[];
  /** The heading under which their rows would stand. */
  readonly heading: CellRef;
  /**
   * Where nobody, or no household, can be said to be new: the columns that the period before lacks for that, none where
   * it is not for want of columns. `null` where it can be said.
   */
  readonly untold: Readonly<Record<"member" | "household", readonly FieldId[] | null>>;
}
