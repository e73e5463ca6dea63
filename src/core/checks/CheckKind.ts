import type { Column } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Violation } from "../model/Finding";
import { maskId } from "../model/mask";
import type { Check } from "../model/Rule";
import { compileCondition } from "./compile";
import { reach, sizeOf, type Level, type Reach, type Scope } from "./Scope";
import { TRUE } from "./truth";

export type Emit = (violation: Violation) => void;

/**
 * Runs one check over all entries of a level in one pass and returns to how many it applied.
 * A kind knows no standard and no field: both come with the check.
 */
export type CheckKind<C extends Check = Check> = (check: C, level: Level, scope: Scope, emit: Emit) => number;

/** A check of one kind, with the members that every check has. */
export type CheckOf<K extends Check["kind"]> = Extract<Check, { readonly kind: K }>;

/** Calls back for every entry that the check's `when` admits, and counts them. */
export function forEachApplicable(check: Check, level: Level, scope: Scope, visit: (entry: number) => void): number {
  const size = sizeOf(scope, level);
  if (!check.when) {
    for (let entry = 0; entry < size; entry++) visit(entry);
    return size;
  }
  const when = compileCondition(check.when, level, scope);
  let applied = 0;
  for (let entry = 0; entry < size; entry++) {
    if (when(entry) !== TRUE) continue;
    applied++;
    visit(entry);
  }
  return applied;
}

/** The column that a check is about; the runner has seen to it that it is mapped. */
export function columnFor(field: FieldId, level: Level, scope: Scope): Reach {
  const way = reach(scope, level, field);
  if (!way) throw new Error(`Field ${field} is not mapped although the rule requires it`);
  return way;
}

/** A column of the type that the kind needs; the parser of packs has seen to it that the rule names such a field. */
export function columnOfType<T extends Column["type"]>(
  field: FieldId,
  types: readonly T[],
  level: Level,
  scope: Scope,
): Reach & { readonly column: Extract<Column, { readonly type: T }> } {
  const way = columnFor(field, level, scope);
  if (!isOfType(way, types)) throw new TypeError(`Field ${field} is read as ${way.column.type}, not ${types.join()}`);
  return way;
}

function isOfType<T extends Column["type"]>(
  way: Reach,
  types: readonly T[],
): way is Reach & { readonly column: Extract<Column, { readonly type: T }> } {
  return types.some((type) => type === way.column.type);
}

/** Longer texts are cut in a finding: the cell itself shows the rest. */
const LONGEST_FACT = 120;
const FEWEST_MASKED = 15;
const LONG_DIGITS = /\p{Nd}(?:[\s-]?\p{Nd}){14,}[\s-]?[Xx]?/gu;

/**
 * What the cell holds, as a fact: numbers stay numbers, rounded as they were read, but those that are dates; ID numbers
 * are masked in any column; a blank is "".
 */
export function shown({ column, entryOf }: Pick<Reach, "column" | "entryOf">, entry: number): string | number {
  const at = entryOf(entry);
  const value = column.raw(at);
  if (value === null) return "";
  if (column.field.type === "idNumber") return maskId(String(value));
  if (column.type === "date" && typeof value === "number") return dateFact(column.values[at]!) || String(value);
  if (typeof value === "number" && Math.abs(value) < 1e14) {
    const read = column.type === "number" ? column.values[at] : undefined;
    return read === undefined || Number.isNaN(read) ? value : read;
  }
  return textFact(String(value));
}

/** 2018, 2018-05 or 2018-05-31 of a day yyyymmdd, as far as it is known; "" of 0. */
function dateFact(day: number): string {
  const [, ...parts] = /^(\d{4})(\d{2})(\d{2})$/.exec(String(day)) ?? [];
  return parts.filter((part) => part !== "00").join("-");
}

/** A text as a fact: long digits masked, and no longer than a message can bear. */
export function textFact(written: string): string {
  if (written.length < FEWEST_MASKED) return written;
  const text = written.replace(LONG_DIGITS, (digits) => maskId(digits));
  const characters = Array.from(text);
  return characters.length <= LONGEST_FACT ? text : `${characters.slice(0, LONGEST_FACT).join("")}…`;
}
