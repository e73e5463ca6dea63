import { VALUE } from "../model/Dataset";
import type { CellRef } from "../model/RawSheet";
import { columnFor, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { KeyTable } from "./KeyTable";
import { reach, sizeOf, type Reach } from "./Scope";

/** More than this many other cells are counted, not listed. */
const MOST_RELATED = 20;

export const unique: CheckKind<CheckOf<"unique">> = (check, level, scope, emit) => {
  const way = columnFor(check.field, level, scope);
  const { column, entryOf } = way;
  if (column.type !== "idNumber" && column.type !== "text") return 0;
  const { values, state } = column;
  const size = sizeOf(scope, level);
  const keys = new KeyTable(size);
  /** Entries with the same key, as a ring: next[e] is the following one, e itself where it is alone. */
  const next = new Int32Array(size).fill(-1);
  const applied = forEachApplicable(check, level, scope, (entry) => {
    const at = entryOf(entry);
    if (state[at] !== VALUE) return;
    const first = keys.firstWith((values[at] ?? "").slice(0, 18), entry);
    next[entry] = first === entry ? entry : (next[first] ?? entry);
    next[first] = entry;
  });
  const units = check.within.map((field) => reach(scope, level, field));
  for (let entry = 0; entry < size; entry++) {
    if (next[entry] === -1 || next[entry] === entry) continue;
    const others: number[] = [];
    for (let other = next[entry] ?? entry; other !== entry; other = next[other] ?? entry) others.push(other);
    others.sort((a, b) => a - b);
    const related = others.slice(0, MOST_RELATED).map((other): CellRef => {
      const at = entryOf(other);
      return { sheet: column.sheet, row: column.rows[at] ?? 0, column: column.sheetColumn };
    });
    const within = smallestShared(units, [entry, ...others]);
    const data = { value: shown(way, entry), times: others.length + 1, ...(within && { within }) };
    const messageId = within ? "unique.repeatedWithin" : "unique.repeated";
    emit({ messageId, data, level, entry, field: check.field, related, severity: check.severity });
  }
  return applied;
};

/** The first unit (village, then town, then county) in which all entries lie. */
function smallestShared(units: readonly (Reach | null)[], entries: readonly number[]): string | null {
  for (const unit of units) {
    if (!unit) continue;
    const names = new Set(entries.map((entry) => shown(unit, entry)));
    const [name] = names;
    if (names.size === 1 && name !== "" && name !== undefined) return String(name);
  }
  return null;
}
