import { BLANK, VALUE, type CodeColumn, type Column } from "../model/Dataset";
import type { Condition, TextForm } from "../model/Rule";
import { codesInGroup, type Scope } from "./Scope";
import { FALSE, TRUE, truthIf, UNKNOWN } from "./truth";
import type { Work } from "./Workings";

export type FieldTest = Extract<Condition, { readonly field: string }>;

/** The truth of a test for entries of the column. `other` is the column that it is compared with, if any. */
export function testColumn(column: Column, test: FieldTest, other: Column | null, scope: Scope): Work<Uint8Array> {
  const { state } = column;
  if ("is" in test) {
    const whenBlank = truthIf(test.is === "blank");
    const whenFilled = truthIf(test.is === "filled");
    return (out, entries) => {
      for (let i = 0; i < entries.length; i++) out[i] = state[entries[i]!] === BLANK ? whenBlank : whenFilled;
    };
  }
  if ("sharesCode" in test) {
    return testEach(state, (at) => {
      if (other?.state[at] !== VALUE) return UNKNOWN;
      return truthIf(codesOf(column, at).some((code) => codesOf(other, at).includes(code)));
    });
  }
  if ("inGroup" in test) return testCodes(column, codesInGroup(scope, column, test.inGroup));
  if ("in" in test) return testCodes(column, new Set(test.in));
  if ("contains" in test) {
    const wanted = test.contains.map((part) => part.normalize("NFKC"));
    return testText(column, (text) => wanted.some((part) => text.includes(part)));
  }
  if ("form" in test) return testText(column, FORMS[test.form]);
  const { equals } = test;
  if (column.type === "number" || column.type === "date") {
    const values: ArrayLike<number> = column.values;
    return testEach(state, (at) => truthIf(values[at] === equals));
  }
  return testCodes(column, new Set([String(equals)]));
}

/** What has no value is unknown. */
function testEach(state: Uint8Array, truthOf: (at: number) => number): Work<Uint8Array> {
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] === VALUE ? truthOf(at) : UNKNOWN;
    }
  };
}

/** The value, or one of the codes, is among the wanted. */
function testCodes(column: Column, wanted: ReadonlySet<string>): Work<Uint8Array> {
  const { state } = column;
  if (column.type === "code") return column.bits ? testBits(column, column.bits, wanted) : testCode(column, wanted);
  const values: ArrayLike<string | number> = column.values;
  return testEach(state, (at) => truthIf(wanted.has(String(values[at]))));
}

function testCode({ state, values, codes }: CodeColumn, wanted: ReadonlySet<string>): Work<Uint8Array> {
  const truths = Uint8Array.from(codes, (code) => truthIf(wanted.has(code)));
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] === VALUE ? (truths[values[at]!] ?? FALSE) : UNKNOWN;
    }
  };
}

function testBits({ state, codes }: CodeColumn, bits: Uint32Array, wanted: ReadonlySet<string>): Work<Uint8Array> {
  let mask = 0;
  codes.forEach((code, position) => {
    if (wanted.has(code)) mask |= 1 << position;
  });
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] !== VALUE ? UNKNOWN : (bits[at]! & mask) !== 0 ? TRUE : FALSE;
    }
  };
}

/** Minority names are written with a dot of one of these forms. */
const NAME = /^[\p{Script=Han}A-Za-z]+(?:[·•・.．][\p{Script=Han}A-Za-z]+)*$/u;
const FORMS: Readonly<Record<TextForm, (text: string) => boolean>> = {
  mobilePhone: (text) => /^1\d{10}$/.test(text),
  personName: (text) => text !== "" && (isHan(text) || NAME.test(text)),
};

function testText(column: Column, meets: (text: string) => boolean): Work<Uint8Array> {
  if (column.type !== "text") throw new TypeError(`Field ${column.field.id} is no text`);
  const { state, values } = column;
  return testEach(state, (at) => {
    const text = values[at]!;
    return truthIf(meets(isHan(text) ? text : text.normalize("NFKC")));
  });
}

/** Only of the common block of Han characters, which have one form each: normalising would change nothing. */
function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fa5) return false;
  }
  return true;
}

/** The codes of one entry, one or several. */
function codesOf(column: Column, at: number): readonly string[] {
  if (column.type !== "code") throw new TypeError("Only codes are shared");
  const { codes, values, bits } = column;
  if (bits) return codes.filter((_code, position) => ((bits[at] ?? 0) & (1 << position)) !== 0);
  const code = codes[values[at] ?? 0xffff];
  return code === undefined ? [] : [code];
}
