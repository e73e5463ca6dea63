import type { Column } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Violation } from "../model/Finding";
import { maskField, maskId, maskName, maskNumber } from "../model/mask";
import type { Check } from "../model/Rule";
import { truthsOf } from "./compile";
import { reach, type Level, type Reach, type Scope } from "./Scope";
import { TRUE } from "./truth";
import type { WorkScope } from "./Workings";

export type Emit = (violation: Violation) => void;

/** Looks at the entries of one block: at those for which `admitted` is true. */
export type LookAtBlock = (entries: Uint32Array, admitted: Uint8Array) => void;

/** How a check goes over the data. */
export type Pass =
  | {
      /** Block by block; nothing of one block is needed in another but what `atEnd` tells. */
      readonly inBlock: LookAtBlock;
      readonly atEnd?: () => void;
      /** Entries that were admitted but could not be judged. */
      readonly leftOut?: () => number;
    }
  /** All at once, whatever the blocks; tells to how many entries it applied. */
  | { readonly overall: () => number };

/**
 * Prepares one check of a kind for all entries of a level. A kind knows no standard and no field: both come with the
 * check, and what is wrong with the check itself is told here, not on the way.
 */
export type CheckKind<C extends Check = Check> = (check: C, level: Level, scope: WorkScope, emit: Emit) => Pass;

/** A check of one kind, with the members that every check has. */
export type CheckOf<K extends Check["kind"]> = Extract<Check, { readonly kind: K }>;

/** The entries that the check's `when` admits; all without one. */
export function admittedBy(check: Check, level: Level, scope: WorkScope): () => Uint8Array {
  const part = truthsOf(check.when ?? { all: [] }, level, scope);
  return () => part.values();
}

/** The entries of a block for which `what` is as `sought`, among those that are admitted. */
export function forEach(
  entries: Uint32Array,
  admitted: Uint8Array,
  what: Uint8Array,
  sought: number,
  visit: (entry: number, place: number) => void,
): void {
  for (let place = 0; place < entries.length; place++)
    if (what[place] === sought && admitted[place] === TRUE) visit(entries[place]!, place);
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
 * are masked in any column, names and numbers of persons in theirs; a blank is "". What is told apart is told apart by
 * `sameValue`: two values may be shown alike.
 */
export function shown({ column, entryOf }: Pick<Reach, "column" | "entryOf">, entry: number): string | number {
  const at = entryOf(entry);
  const value = column.raw(at);
  if (value === null) return "";
  const { type, personal } = column.field;
  if (type === "idNumber") return maskId(String(value));
  if (personal === "name") return textFact(maskName(String(value)));
  if (personal === "number") return textFact(maskNumber(String(value)));
  if (column.type === "date" && typeof value === "number")
    return dateFact(column.values[at]!) || textFact(String(value));
  if (typeof value === "number" && Math.abs(value) < 1e14) {
    const read = column.type === "number" ? column.values[at] : undefined;
    return read === undefined || Number.isNaN(read) ? value : read;
  }
  return textFact(maskField(String(value), column.field));
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
