import { VALUE, type CodeColumn, type Column, type DateColumn, type NumberColumn } from "../../model/Dataset";
import type { CodeList } from "../../model/Field";
import { currentId } from "../../model/idNumber";
import { ID_FIELD, NATION_FIELD, PHONE_FIELDS } from "../../model/personFields";
import { isSameDay } from "../calendar";
import { compare, TRUE } from "../truth";
import { AGREES, DIFFERS, OPEN, type ComparePairs } from "./ComparePairs";
import { plainName, plainNation, plainPhone, plainText } from "./plainText";

/** Where the codes of both columns are explained. */
export interface BothLists {
  readonly own: CodeList | undefined;
  readonly theirs: CodeList | undefined;
}

/** Both say the same: texts and phones after clean-up, numbers, days as far as both tell them, codes by their text. */
export function same(own: Column, theirs: Column, lists: BothLists): ComparePairs {
  if (own.type === "code" && theirs.type === "code")
    return own.bits || theirs.bits ? sameSets(own, theirs, lists) : sameCodes(own, theirs, lists);
  if (own.type === "number" && theirs.type === "number") return sameNumbers(own, theirs);
  if (own.type === "date" && theirs.type === "date") return sameDays(own, theirs);
  // Of other cards, class and level at the end are part of what is compared.
  if (own.type === "idNumber" && theirs.type === "idNumber" && own.field.id === ID_FIELD)
    return sameTexts(own, theirs, sameId);
  return sameTexts(own, theirs, plainOf(own, theirs));
}

function plainOf({ field: own }: Column, { field: theirs }: Column): (text: string) => string {
  if (PHONE_FIELDS.includes(own.id)) return plainPhone;
  if (own.id === NATION_FIELD) return plainNation;
  return own.personal === "name" || theirs.personal === "name" ? plainName : plainText;
}

function sameId(text: string): string {
  const id = plainText(text);
  return currentId(id) || id;
}

function sameNumbers(own: NumberColumn, theirs: NumberColumn): ComparePairs {
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const left = own.values[here[i]!]!;
      const right = theirs.values[there[i]!]!;
      // Only NaN differs from itself.
      if (left !== left || right !== right) out[i] = OPEN;
      else out[i] = left === right || compare(left, "=", right) === TRUE ? AGREES : DIFFERS;
    }
  };
}

function sameDays(own: DateColumn, theirs: DateColumn): ComparePairs {
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const mine = here[i]!;
      const other = there[i]!;
      if (own.state[mine] !== VALUE || theirs.state[other] !== VALUE) out[i] = OPEN;
      else out[i] = isSameDay(own.values[mine]!, theirs.values[other]!) ? AGREES : DIFFERS;
    }
  };
}

const NONE = -1;

/** Where a code of theirs stands in our list, by its text, or by that of an alias in one of the lists. */
function translation(own: CodeColumn, theirs: CodeColumn, lists: BothLists): Int32Array {
  const positions = new Map<string, number>();
  const learn = (text: string, position: number): void => {
    const plain = plainText(text);
    if (!positions.has(plain)) positions.set(plain, position);
  };
  own.codes.forEach(learn);
  own.codes.forEach((code, position) => aliasesOf(code, lists.own).forEach((alias) => learn(alias, position)));
  return Int32Array.from(theirs.codes, (code) => {
    const texts = [code, ...aliasesOf(code, lists.theirs)];
    const found = texts.map((text) => positions.get(plainText(text))).find((position) => position !== undefined);
    return found ?? NONE;
  });
}

const aliasesOf = (code: string, list: CodeList | undefined): readonly string[] =>
  list?.codes.find((one) => one.code === code)?.aliases ?? [];

function sameCodes(own: CodeColumn, theirs: CodeColumn, lists: BothLists): ComparePairs {
  const translated = translation(own, theirs, lists);
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const mine = here[i]!;
      const other = there[i]!;
      if (own.state[mine] !== VALUE || theirs.state[other] !== VALUE) out[i] = OPEN;
      else out[i] = translated[theirs.values[other]!] === own.values[mine] ? AGREES : DIFFERS;
    }
  };
}

/** The codes of an entry as a bit set. */
function setOf({ bits, values }: CodeColumn, at: number): number {
  return bits ? bits[at]! : 1 << values[at]!;
}

function sameSets(own: CodeColumn, theirs: CodeColumn, lists: BothLists): ComparePairs {
  const translated = translation(own, theirs, lists);
  const known = new Map<number, number>();
  /** Their set in our positions; the sign bit, which no set of ours has, for a code that we do not have. */
  const inOurs = (set: number): number => {
    const before = known.get(set);
    if (before !== undefined) return before;
    let found = 0;
    for (let position = 0; position < translated.length; position++) {
      if ((set & (1 << position)) === 0) continue;
      const ours = translated[position]!;
      found |= ours === NONE ? 1 << 31 : 1 << ours;
    }
    known.set(set, found);
    return found;
  };
  return (here, there, out) => {
    for (let i = 0; i < out.length; i++) {
      const mine = here[i]!;
      const other = there[i]!;
      if (own.state[mine] !== VALUE || theirs.state[other] !== VALUE) out[i] = OPEN;
      else out[i] = inOurs(setOf(theirs, other)) === (setOf(own, mine) | 0) ? AGREES : DIFFERS;
    }
  };
}

/** So many texts are asked for at once: the memory answers what does not wait for another answer side by side. */
const AT_ONCE = 32;

function sameTexts(own: Column, theirs: Column, plain: (text: string) => string): ComparePairs {
  const [ours, others] = [textsOf(own), textsOf(theirs)];
  return (here, there, out) => {
    for (let from = 0; from < out.length; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, out.length);
      for (let i = from; i < to; i++) out[i] = ours[here[i]!]!.length === others[there[i]!]!.length ? AGREES : DIFFERS;
      for (let i = from; i < to; i++) {
        const mine = here[i]!;
        const other = there[i]!;
        const left = ours[mine]!;
        const right = others[other]!;
        if (own.state[mine] !== VALUE || theirs.state[other] !== VALUE) out[i] = OPEN;
        else if (out[i] === DIFFERS || left !== right) out[i] = plain(left) === plain(right) ? AGREES : DIFFERS;
      }
    }
  };
}

function textsOf(column: Column): readonly string[] {
  if (column.type === "text" || column.type === "idNumber") return column.values;
  if (column.type === "code" && !column.bits) return Array.from(column.values, (code) => column.codes[code] ?? "");
  throw new TypeError(`Field ${column.field.id} (${column.field.type}) cannot be compared with another type`);
}
