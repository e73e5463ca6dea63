import { ExcelError } from "../ExcelError";
import type { HostSheet } from "../HostWorkbook";
import type { Method } from "../ObjectType";
import type { Json } from "../protocol";
import { areaOf, sheetOf, type RangeTarget } from "./rangeTarget";

/** What can be asked of rows, by the load options that ask for it. */
const READERS: Readonly<Record<string, (sheet: HostSheet, row: number) => { readonly [name: string]: Json }>> = {
  '{"rowHeight":true}': (sheet, row) => ({ format: { rowHeight: sheet.rowHeight(row) } }),
  true: (sheet, row) => ({ rowHidden: sheet.rowHidden(row) }),
};

/** What a range tells of each of its rows: heights, and whether they are hidden. */
export const rowProperties: Method<RangeTarget> = {
  since: 9,
  call: (target, args, context) => {
    const wanted = Object.entries((args.json(0) ?? {}) as { readonly [name: string]: Json });
    const readers = wanted.map(([name, options]) => {
      const reader = READERS[options === true ? String(name === "rowHidden") : JSON.stringify(options)];
      if (!reader) throw new ExcelError("UnsupportedFeature", "Of rows only height and hiding can be asked for here.");
      return reader;
    });
    const sheet = sheetOf(target, context);
    const { row, rows } = areaOf(target);
    return Array.from({ length: rows }, (_, i) =>
      readers.reduce<{ readonly [name: string]: Json }>((told, read) => ({ ...told, ...read(sheet, row + i) }), {}),
    );
  },
};
