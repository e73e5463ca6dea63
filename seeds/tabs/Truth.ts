export type TruthRow = Readonly<Record<string, string | number | null>>;

/**
 * What a block of a tab has to say: its rows are found by the columns of `by`, whatever their order, and there are no
 * others unless `isPart`; the other columns are what is to stand there. `total` is the row 合计.
 */
export interface TruthBlock {
  readonly by: readonly string[];
  readonly rows: readonly TruthRow[];
  readonly total?: TruthRow;
  readonly isPart?: true;
}

/** Tab → block → what it has to say. */
export type TabsTruth = Readonly<Record<string, Readonly<Record<string, TruthBlock>>>>;

/** One row of several. */
export const merged = (rows: readonly TruthRow[]): TruthRow =>
  Object.fromEntries(rows.flatMap((row) => Object.entries(row)));

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A share; a division by 0 shows a dash. */
export const share = (part: number, whole: number): number | string => (whole === 0 ? "–" : part / whole);
