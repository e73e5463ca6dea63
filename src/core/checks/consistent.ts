import { columnCell, VALUE, type Column, type FurtherCells } from "../model/Dataset";
import { firstEighteen } from "../model/idNumber";
import type { CellRef } from "../model/RawSheet";
import { compareDates } from "./calendar";
import { shown, type CheckKind, type CheckOf, type Emit } from "./CheckKind";
import { FALSE, OUTCOMES } from "./truth";

/** More than this many other cells are counted, not listed. */
const MOST_RELATED = 20;
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
    const values = new Set([written(own, household)]);
    for (; households[entry] === household; entry++) {
      if (!differ(own, household, column, entry)) continue;
      values.add(written(column, entry));
      cells.push(columnCell(column, entry)!);
    }
    const [at, ...others] = cells;
    if (!at) continue;
    const counted = columnCell(own, household);
    const listed = [...values].sort().slice(0, MOST_LISTED);
    const data = { value: listed.join(" / "), count: values.size };
    const related = [...(counted ? [counted] : []), ...others].slice(0, MOST_RELATED);
    const { id } = column.field;
    const messageId = "consistent.differs";
    emit({ messageId, data, level: "household", entry: household, field: id, at, related, severity: check.severity });
  }
}

/** The same for all writings of a number, and whichever row comes first. */
function written(column: Column, entry: number): string {
  const number = column.type === "number" ? column.values[entry] : undefined;
  return String(number ?? shown({ column, entryOf: (of) => of }, entry));
}

function differ(own: Column, household: number, column: Column, entry: number): boolean {
  if (own.state[household] !== VALUE || column.state[entry] !== VALUE) return false;
  if (own.type === "code" && column.type === "code") {
    return own.bits !== null && column.bits !== null
      ? own.bits[household] !== column.bits[entry]
      : own.values[household] !== column.values[entry];
  }
  const a = own.values[household];
  const b = column.values[entry];
  if (own.type === "date") return compareDates(Number(a), Number(b), OUTCOMES["="]) === FALSE;
  if (typeof a === "string" && typeof b === "string") return plain(a, own) !== plain(b, own);
  return a !== b;
}

function plain(text: string, { type }: Column): string {
  return type === "idNumber" ? firstEighteen(text) : text.normalize("NFKC").replace(/\s/gu, "");
}
