import { columnCell, type Column, type FurtherCells } from "../model/Dataset";
import type { CellRef } from "../model/RawSheet";
import { compareDates } from "./calendar";
import { shown, type CheckKind, type CheckOf, type Emit } from "./CheckKind";
import { MOST_RELATED } from "./mostRelated";
import { sameValue } from "./sameValue";
import { FALSE, OUTCOMES } from "./truth";

const MOST_LISTED = 5;

/** Readable cells of a household that contradict the one that counts: one finding for each household and column. */
export const consistent: CheckKind<CheckOf<"consistent">> = (check, _level, { dataset }, emit) => ({
  overall: () => {
    for (const further of dataset.furtherCells) {
      const { field, type } = further.column;
      const own = dataset.households.columns.get(field.id);
      if (!own || (type === "text" && !check.texts.includes(field.id))) continue;
      if (check.only && !check.only.includes(field.id)) continue;
      compareAll(check, own, further, emit);
    }
    return dataset.households.size;
  },
});

function compareAll(check: CheckOf<"consistent">, own: Column, { column, households }: FurtherCells, emit: Emit): void {
  let entry = 0;
  while (entry < households.length) {
    const household = households[entry]!;
    const cells: CellRef[] = [];
    const writings = new Map<string | null, string>();
    keep(writings, own, household);
    for (; households[entry] === household; entry++) {
      if (!differ(own, household, column, entry)) continue;
      keep(writings, column, entry);
      cells.push(columnCell(column, entry)!);
    }
    const [at, ...others] = cells;
    if (!at) continue;
    const counted = columnCell(own, household);
    const listed = [...writings.values()].sort().slice(0, MOST_LISTED);
    const data = { value: listed.join(" / "), count: writings.size };
    const related = [...(counted ? [counted] : []), ...others].slice(0, MOST_RELATED);
    const { id } = column.field;
    const messageId = "consistent.differs";
    emit({ messageId, data, level: "household", entry: household, field: id, at, related, severity: check.severity });
  }
}

/** One writing of each value, as it may be shown: of several the first in order, not in the sheet. */
function keep(writings: Map<string | null, string>, column: Column, entry: number): void {
  const value = sameValue(column, entry);
  const writing = column.type === "number" ? String(value) : String(shown({ column, entryOf: (of) => of }, entry));
  const known = writings.get(value);
  if (known === undefined || writing < known) writings.set(value, writing);
}

function differ(own: Column, household: number, column: Column, entry: number): boolean {
  const value = sameValue(own, household);
  const other = sameValue(column, entry);
  if (value === null || other === null) return false;
  if (own.type === "date") return compareDates(Number(value), Number(other), OUTCOMES["="]) === FALSE;
  return value !== other;
}
