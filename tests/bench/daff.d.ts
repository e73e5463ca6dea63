declare module "daff" {
  type Cell = string | number | null;
  export class TableView {
    constructor(rows: Cell[][]);
  }
  export class CompareFlags {
    addPrimaryKey(column: string): void;
    show_unchanged: boolean;
    unchanged_context: number;
  }
  interface Alignment {
    readonly brand: "alignment";
  }
  export function compareTables(one: TableView, other: TableView, flags: CompareFlags): { align(): Alignment };
  export class TableDiff {
    constructor(alignment: Alignment, flags: CompareFlags);
    hilite(into: TableView): boolean;
  }
}
