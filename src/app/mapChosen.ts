import { withColumnField } from "../core/mapping/correctMapping";
import { recogniseSheet, recogniseSheetAt } from "../core/mapping/recogniseSheet";
import type { Field } from "../core/model/Field";
import type { RawSheet } from "../core/model/RawSheet";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { SheetChoices } from "./Engine";
import { headingMark } from "./headingMark";

/** The columns of a sheet as recognised, then as the person chose, here or in a record; refuses what recognition refuses. */
export function mapChosen(sheet: RawSheet, fields: readonly Field[], own: SheetChoices | undefined): SheetMapping {
  const recognised =
    own?.headingRow === undefined ? recogniseSheet(sheet, fields) : recogniseSheetAt(sheet, fields, own.headingRow);
  return (own?.columns ?? []).reduce((before, { heading, occurrence, field }) => {
    const isChosen = (path: string): boolean => path === heading || headingMark(path) === heading;
    const column = before.headings.filter(({ path }) => isChosen(path))[occurrence]?.column;
    return column === undefined ? before : withColumnField(before, column, field, fields);
  }, recognised);
}
