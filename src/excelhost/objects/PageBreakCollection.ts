import { invalidArgument, itemNotFound } from "../ExcelError";
import type { HostSheet } from "../HostWorkbook";
import { PAGE_BREAKS } from "../limits";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { range } from "./Range";
import { areaOf, demandWritable, rangeArgument, rangeTarget } from "./rangeTarget";

interface BreakTarget {
  readonly sheet: HostSheet;
  /** The row below the break. */
  readonly row: number;
}

function set(sheet: HostSheet, rows: Iterable<number>): void {
  demandWritable(sheet);
  const pageStarts = [...new Set(rows)].sort((a, b) => a - b);
  if (pageStarts.length > PAGE_BREAKS) throw invalidArgument(`a sheet has ${PAGE_BREAKS} page breaks at most`);
  sheet.setDrawings({ pageStarts });
}

const PAGE_BREAK: ObjectType<BreakTarget> = {
  name: "PageBreak",
  identity: ({ row }) => ({ _Id: String(row) }),
  methods: {
    Delete: {
      since: 9,
      call: ({ sheet, row }) =>
        set(
          sheet,
          sheet.pageStarts().filter((start) => start !== row),
        ),
    },
    GetCellAfterBreak: {
      since: 9,
      call: ({ sheet, row }) => range(rangeTarget(sheet, { row, column: 0, rows: 1, columns: 1 })),
    },
  },
};

const pageBreak = (sheet: HostSheet, row: number): HostObject => hostObject<BreakTarget>(PAGE_BREAK, { sheet, row });

const PAGE_BREAKS_TYPE: ObjectType<HostSheet> = {
  name: "PageBreakCollection",
  items: (sheet) => sheet.pageStarts().map((row) => pageBreak(sheet, row)),
  item: (sheet, key) => {
    const row = sheet.pageStarts().find((start) => String(start) === String(key as string | number));
    if (row === undefined) throw itemNotFound("page break");
    return pageBreak(sheet, row);
  },
  methods: {
    Add: {
      since: 9,
      call: (sheet, args) => {
        const { row } = areaOf(rangeArgument(args, 0, sheet));
        if (row === 0) throw invalidArgument("no page begins above the first row");
        set(sheet, [...sheet.pageStarts(), row]);
        return pageBreak(sheet, row);
      },
    },
    GetCount: { since: 9, call: (sheet) => sheet.pageStarts().length },
    RemovePageBreaks: { since: 9, call: (sheet) => set(sheet, []) },
  },
};

/** Breaks between rows. */
export const pageBreaks = (sheet: HostSheet): HostObject => hostObject(PAGE_BREAKS_TYPE, sheet);
