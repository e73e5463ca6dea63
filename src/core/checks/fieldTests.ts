import { BLANK, VALUE, type CodeColumn, type Column } from "../model/Dataset";
import type { Condition, TextForm } from "../model/Rule";
import { codesInGroup, type Scope } from "./Scope";
import { truthIf, UNKNOWN } from "./truth";

export type FieldTest = Extract<Condition, { readonly field: string }>;

/** The truth of a test for each entry of the column. `other` is the column that it is compared with, if any. */
export function testColumn(column: Column, test: FieldTest, other: Column | null, scope: Scope): Uint8Array {
  const { state } = column;
  const truths = new Uint8Array(state.length);
  if ("is" in test) {
    const whenBlank = truthIf(test.is === "blank");
    const whenFilled = truthIf(test.is === "filled");
    for (let at = 0; at < truths.length; at++) truths[at] = state[at] === BLANK ? whenBlank : whenFilled;
    return truths;
  }
  if ("sharesCode" in test) {
    for (let at = 0; at < truths.length; at++) {
      const known = state[at] === VALUE && other?.state[at] === VALUE;
      truths[at] = known ? truthIf(codesOf(column, at).some((code) => codesOf(other, at).includes(code))) : UNKNOWN;
    }
    return truths;
  }
  const matches = valueTest(column, test, scope);
  for (let at = 0; at < truths.length; at++) truths[at] = state[at] === VALUE ? truthIf(matches(at)) : UNKNOWN;
  return truths;
}

function valueTest(column: Column, test: FieldTest, scope: Scope): (at: number) => boolean {
  if ("inGroup" in test) return anyOf(column, codesInGroup(scope, column, test.inGroup));
  if ("in" in test) return anyOf(column, new Set(test.in));
  if ("contains" in test) {
    const wanted = test.contains.map((part) => part.normalize("NFKC"));
    return textTest(column, (text) => wanted.some((part) => text.includes(part)));
  }
  if ("form" in test) return textTest(column, FORMS[test.form]);
  if (!("equals" in test)) throw new TypeError("Blankness is not a value");
  const { equals } = test;
  if (column.type === "number" || column.type === "date") {
    const { values } = column;
    return (at) => values[at] === equals;
  }
  return anyOf(column, new Set([String(equals)]));
}

/** Minority names are written with a dot of one of these forms. */
const NAME = /^[\p{Script=Han}A-Za-z]+(?:[·•・.．][\p{Script=Han}A-Za-z]+)*$/u;
const FORMS: Readonly<Record<TextForm, (text: string) => boolean>> = {
  mobilePhone: (text) => /^1\d{10}$/.test(text),
  personName: (text) => NAME.test(text),
};

function textTest(column: Column, meets: (text: string) => boolean): (at: number) => boolean {
  if (column.type !== "text") throw new TypeError(`Field ${column.field.id} is no text`);
  const { values } = column;
  return (at) => meets((values[at] ?? "").normalize("NFKC"));
}

function anyOf(column: Column, wanted: ReadonlySet<string>): (at: number) => boolean {
  if (column.type === "code") return codeTest(column, wanted);
  if (column.type === "number" || column.type === "date") {
    const { values } = column;
    return (at) => wanted.has(String(values[at]));
  }
  const { values } = column;
  return (at) => wanted.has(values[at] ?? "");
}

function codeTest(column: CodeColumn, wanted: ReadonlySet<string>): (at: number) => boolean {
  const { values, bits, codes } = column;
  if (bits) {
    let mask = 0;
    codes.forEach((code, position) => {
      if (wanted.has(code)) mask |= 1 << position;
    });
    return (at) => ((bits[at] ?? 0) & mask) !== 0;
  }
  const hit = Uint8Array.from(codes, (code) => (wanted.has(code) ? 1 : 0));
  return (at) => hit[values[at] ?? 0xffff] === 1;
}

/** The codes of one entry, one or several. */
function codesOf(column: Column | null, at: number): readonly string[] {
  if (column?.type !== "code") throw new TypeError("Only codes are shared");
  const { codes, values, bits } = column;
  if (bits) return codes.filter((_code, position) => ((bits[at] ?? 0) & (1 << position)) !== 0);
  const code = codes[values[at] ?? 0xffff];
  return code === undefined ? [] : [code];
}
