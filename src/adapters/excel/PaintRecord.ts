import { z } from "zod";

const format = z.tuple([z.string(), z.number().int().positive()]);

/** How the cells of a result column looked before we painted, and where; no cell values. Rows and columns zero-based. */
const paintRecord = z.object({
  sheetId: z.string(),
  sheet: z.string(),
  heading: z.string(),
  /** False from the first change until the last one succeeded: only then is the place of use. */
  done: z.boolean(),
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  /** Number formats from the heading down: format and how many cells bear it. By place: a sort does not carry them along. */
  numberFormats: z.array(format),
  /** Ids of the person's conditional formats whose formula is a constant: one of ours that lacks its formula looks alike. */
  constantRules: z.array(z.string()),
  /** Rows of the used range under the painted block: tells where the block ends after rows were inserted. */
  below: z.number().int(),
  /** Points; `null` where it is not known. */
  width: z.number().nullable(),
  /** True where we switched wrapping off or bold on. */
  headingWrapped: z.boolean(),
  bodyWrapped: z.boolean(),
  headingBold: z.boolean(),
});

export type PaintRecord = z.infer<typeof paintRecord>;

const SETTING = "huhuqing-painted";

export function loadRecords(context: Excel.RequestContext): () => PaintRecord[] {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING);
  setting.load("value");
  return () => (setting.isNullObject ? [] : parseRecords(setting.value));
}

/** A record that is not ours, or damaged, is no record: the column is then restored to the defaults. */
function parseRecords(value: unknown): PaintRecord[] {
  if (typeof value !== "string") return [];
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
  const parsed = z.array(paintRecord).safeParse(json);
  return parsed.success ? parsed.data : [];
}

/** Queues the new list of records; `had` tells whether the workbook holds one. */
export function queueRecords(context: Excel.RequestContext, records: readonly PaintRecord[], had: boolean): void {
  if (records.length > 0) context.workbook.settings.add(SETTING, JSON.stringify(records));
  else if (had) context.workbook.settings.getItemOrNullObject(SETTING).delete();
}

/** The record of a sheet; Excel may give a sheet another id when the file is opened again, hence the name. */
export function recordOf(
  records: readonly PaintRecord[],
  sheet: { readonly id: string; readonly name: string },
): PaintRecord | null {
  return (
    records.find((record) => record.sheetId === sheet.id) ??
    records.find((record) => record.sheet === sheet.name) ??
    null
  );
}

/** Run lengths of a column of number formats. */
export function formatRuns(formats: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const one of formats) {
    const last = runs.at(-1);
    if (last?.[0] === one) last[1]++;
    else runs.push([one, 1]);
  }
  return runs;
}
