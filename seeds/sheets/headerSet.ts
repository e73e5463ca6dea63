import type { FieldId } from "../../src/core/model/Field";

/** A column of an export: its heading as it really is, and the field that it holds, `null` where no field is known for it. */
export interface SheetColumn {
  readonly heading: string;
  readonly field: FieldId | null;
}

/** A heading a line, its field behind the last space: `与户主关系 relation`. Headings have no spaces of their own. */
export function headerSet(...tables: readonly string[]): readonly SheetColumn[] {
  return tables
    .flatMap((table) => table.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [heading = "", field = null] = line.split(" ");
      return { heading, field };
    });
}
