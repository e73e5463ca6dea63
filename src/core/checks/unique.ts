import { columnCell, VALUE, type IdColumn } from "../model/Dataset";
import { firstEighteen } from "../model/idNumber";
import type { CellRef } from "../model/RawSheet";
import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { KeyTable } from "../model/KeyTable";
import { judgeIds } from "./judgeIds";
import { leadingDigits } from "./leadingDigits";
import { MOST_RELATED } from "./mostRelated";
import { reach, sizeOf, type Reach } from "./Scope";
import { TRUE, UNKNOWN } from "./truth";

/** What has not even the digits of an old ID number (无, 不详) names nobody, however often it occurs. */
const FEWEST_DIGITS = 15;

export const unique: CheckKind<CheckOf<"unique">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["idNumber", "text"], level, scope);
  const { column, entryOf } = way;
  const { values, state } = column;
  const keys = new KeyTable(sizeOf(scope, level));
  const judged = isOfIds(way) && way.tableLevel === level ? judgeIds(check.field, way, scope) : null;
  /** Entries by the first one with their key, where there are several. */
  const groups = new Map<number, number[]>();
  const look = (entry: number, at: number): void => {
    const key = firstEighteen(values[at] ?? "");
    const first = keys.firstWith(key, entry);
    if (first !== entry && !(column.type === "idNumber" && leadingDigits(key) < FEWEST_DIGITS)) add(first, entry);
  };
  const add = (first: number, entry: number): void => {
    const group = groups.get(first);
    if (group) group.push(entry);
    else groups.set(first, [first, entry]);
  };
  const units = check.within.map((field) => reach(scope, level, field));
  const alike = (check.alike ?? []).flatMap((field) => reach(scope, level, field) ?? []);
  const cell = (entry: number): CellRef => columnCell(column, entryOf(entry))!;
  const report = (group: readonly number[]): void => {
    const within = smallestShared(units, group);
    const messageId = within ? "unique.repeatedWithin" : "unique.repeated";
    for (const entry of group) {
      const data = { value: shown(way, entry), times: group.length, ...(within && { within }) };
      const others = group.slice(0, MOST_RELATED + 1).filter((other) => other !== entry);
      const related = others.slice(0, MOST_RELATED).map(cell);
      emit({ messageId, data, level, entry, field: check.field, related, severity: check.severity });
    }
  };
  return {
    inBlock: (entries, admitted) => {
      const known = judged?.truths.values();
      for (let place = 0; place < entries.length; place++) {
        if (admitted[place] !== TRUE) continue;
        const entry = entries[place]!;
        if (judged && known && known[place] !== UNKNOWN) {
          const first = keys.firstWithPacked(judged.high[place]!, judged.low[place]!, entry);
          if (first !== entry) add(first, entry);
        } else {
          const at = entryOf(entry);
          if (state[at] === VALUE) look(entry, at);
        }
      }
    },
    // In the order of the sheet, however the blocks went through it.
    atEnd: () =>
      groups.forEach((group) => {
        group.sort((a, b) => a - b);
        if (alike.length === 0) report(group);
        else for (const same of groupsAlike(alike, group)) if (same.length > 1) report(same);
      }),
  };
};

function isOfIds<W extends Reach>(way: W): way is W & { readonly column: IdColumn } {
  return way.column.type === "idNumber";
}

/** Entries that say the same in all those columns, together. */
function groupsAlike(ways: readonly Reach[], entries: readonly number[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const entry of entries) {
    const key = JSON.stringify(ways.map((way) => shown(way, entry)));
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups.values();
}

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
