/** Caps that hold while a file is being read, not after. Sizes in bytes. */
export interface Limits {
  readonly containerBytes: number;
  readonly entries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Parts that are read whole as text: styles, relations, what follows the rows of a sheet. */
  readonly textBytes: number;
  /** Inflated to compressed bytes, judged once `ratioFrom` bytes have been inflated. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** One cell, row or shared string with its tags. */
  readonly elementBytes: number;
  readonly sharedStrings: number;
  readonly merges: number;
  /** Cells held in memory for one sheet, blank ones between them included. */
  readonly cells: number;
  readonly xmlDepth: number;
}

const MiB = 1024 * 1024;

/** Room for 1,048,576 rows × 60 columns; what Excel itself can write stays below. */
export const LIMITS: Limits = {
  containerBytes: 1024 * MiB,
  entries: 20_000,
  partBytes: 6 * 1024 * MiB,
  totalBytes: 16 * 1024 * MiB,
  textBytes: 128 * MiB,
  ratio: 150,
  ratioFrom: 32 * MiB,
  elementBytes: 16 * MiB,
  sharedStrings: 40_000_000,
  merges: 1_000_000,
  cells: 100_000_000,
  xmlDepth: 200,
};

/** Rows and columns of a worksheet, by the file format. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
