import type { FieldId } from "../model/Field";
import type { Violation } from "../model/Finding";
import { maskId } from "../model/mask";
import type { Check } from "../model/Rule";
import { compileCondition, TRUE, type Predicate } from "./compile";
import { reach, sizeOf, type Level, type Reach, type Scope } from "./Scope";

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
  const when: Predicate | null = check.when ? compileCondition(check.when, level, scope) : null;
  let applied = 0;
  for (let entry = 0; entry < size; entry++) {
    if (when && when(entry) !== TRUE) continue;
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

/** What the cell holds, as a fact: numbers stay numbers, ID numbers are masked, a blank is "". */
export function shown(way: Reach, entry: number): string | number {
  const at = way.entryOf(entry);
  const value = way.column.raw(at);
  if (value === null) return "";
  if (way.column.field.type === "idNumber") return maskId(String(value));
  return typeof value === "number" ? value : String(value);
}
