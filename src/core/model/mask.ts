import type { Field, FieldId } from "./Field";
import { birthOfId } from "./idNumber";

/** An ID number as it may be shown outside its sheet: first six and last four characters (110101********002X). */
export function maskId(id: string): string {
  const text = id.trim();
  if (text.length < 11) return "*".repeat(text.length);
  const first18 = text.slice(0, 18);
  return first18.slice(0, 6) + "*".repeat(first18.length - 10) + first18.slice(-4);
}

/** A name as it may be shown outside its sheet: the first character stays. */
export function maskName(name: string): string {
  const [first = "", ...rest] = name.trim();
  return first + "*".repeat(rest.length);
}

/** A phone or account number as it may be shown outside its sheet: first three and last two characters (138******78). */
export function maskNumber(number: string): string {
  const characters = Array.from(number.trim());
  const hidden = characters.length - 5;
  if (hidden < 3) return "*".repeat(characters.length);
  return [...characters.slice(0, 3), "*".repeat(hidden), ...characters.slice(-2)].join("");
}

/** A long run of digits, ASCII or full-width. */
const LONG_NUMBER = /([0-9０-９]{6})([0-9０-９]{5,})([0-9０-９]{3}[0-9０-９XxＸｘ])/g;

/** ASCII and full-width digits end in the same four bits. */
const digitAt = (run: string, position: number): number => run.charCodeAt(position) & 15;

/** Whether a run may be an ID number: 17 digits or more, or the old 15 with a birth date in the middle. */
function mayBeIdentity(run: string): boolean {
  if (run.length >= 17) return true;
  const month = digitAt(run, 8) * 10 + digitAt(run, 9);
  const day = digitAt(run, 10) * 10 + digitAt(run, 11);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Whether a text is digits alone but for an X at the end, as nearly all numbers of persons and households are. */
function isOneNumber(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 48 || unit > 57) && !(i === last && (unit === 88 || unit === 120))) return false;
  }
  return true;
}

/** An ID number written in groups of digits without what stands between them; any other text as it is. */
function closedId(text: string): string {
  if (!/[\s-]/.test(text)) return text;
  const closed = text.replace(/[\s-]/g, "");
  return closed.length === 18 && birthOfId(closed) > 0 ? closed : text;
}

/**
 * A text in which only the first six and last four characters of what may be an ID number stay, be it written in
 * groups. A household number of 15 digits without a birth date stays whole.
 */
export function maskIdentity(text: string): string {
  if (text.length < 15 || (text.length === 15 && !mayBeIdentity(text))) return text;
  if (isOneNumber(text)) return mayBeIdentity(text) ? `${text.slice(0, 6)}********${text.slice(-4)}` : text;
  return closedId(text).replace(LONG_NUMBER, (run, first: string, _middle, last: string) =>
    mayBeIdentity(run) ? `${first}********${last}` : run,
  );
}

const DIGIT = "[0-9０-９]";
/** Seven digits or more: whole, or as ID numbers, phones and accounts are written in groups. Days and months are none. */
const NUMBERS_IN_TEXT = new RegExp(
  [
    `${DIGIT}{6}[\\s-]${DIGIT}{4}[\\s-]?${DIGIT}{4}[\\s-]${DIGIT}{3}[0-9０-９XxＸｘ]`,
    `(?<!${DIGIT})[1１]${DIGIT}{2}([\\s-])${DIGIT}{4}\\1${DIGIT}{4}(?!${DIGIT})`,
    `${DIGIT}{4}(?:[\\s-]${DIGIT}{4}){3,}(?:[\\s-]?${DIGIT}{1,3})?`,
    `${DIGIT}{7,}[XxＸｘ]?`,
  ].join("|"),
  "g",
);

/** A name or another text in words, in which every number that may be that of a person, phone or account is masked. */
export function maskNumbers(text: string): string {
  if (text.length < 7) return text;
  return text.replace(NUMBERS_IN_TEXT, (found) => {
    const run = found.replace(/[\s-]/g, "");
    return run.length >= 15 && mayBeIdentity(run) ? `${run.slice(0, 6)}********${run.slice(-4)}` : maskNumber(run);
  });
}

/** The numbers of households and persons in sheets: nothing personal unless they are ID numbers. */
const OWN_NUMBERS: readonly FieldId[] = ["householdId", "personId"];

/** What a cell of a field holds, as it may be shown outside its sheet: names and other texts stay but for the numbers in them. */
export function maskField(text: string, field: Pick<Field, "id" | "type" | "personal">): string {
  if (field.type === "idNumber") return maskId(text);
  if (field.personal === "number") return maskNumber(text);
  return field.type === "text" && !OWN_NUMBERS.includes(field.id) ? maskNumbers(text) : maskIdentity(text);
}

/**
 * Each text masked, and still told apart: of those that look the same once masked, the second and later ones in the
 * order of the texts (never that of the list) bear a number. Equal texts stay equal.
 */
export function maskDistinctly(
  texts: readonly string[],
  maskOf: (text: string) => string = maskIdentity,
): readonly string[] {
  const hidden = new Set(texts.filter((text) => maskOf(text) !== text));
  if (hidden.size === 0) return texts;
  // Nothing else can look like a mask.
  const taken = new Set(texts.filter((text) => text.includes("*") && !hidden.has(text)));
  const masks = new Map<string, string>();
  const times = new Map<string, number>();
  for (const text of [...hidden].sort()) {
    const mask = maskOf(text);
    let time = times.get(mask) ?? 0;
    let name: string;
    do name = ++time === 1 ? mask : `${mask}#${time}`;
    while (taken.has(name));
    times.set(mask, time);
    taken.add(name);
    masks.set(text, name);
  }
  return texts.map((text) => masks.get(text) ?? text);
}
