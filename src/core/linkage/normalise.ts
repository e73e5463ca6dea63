import words from "./words.json";

const PLAIN = /^[\u4e00-\u9fff]+$/u;
/** Blanks, and the dots of names such as 阿依古丽·买买提, which every sheet writes in another way. */
const IDLE = /[\s\p{Cf}·•‧・･．.。｡∙⋅●˙ꞏ᛫]/gu;

/** A name without what sheets write differently: width of characters, blanks, dots, case. */
export function normaliseName(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFKC").replace(IDLE, "").toUpperCase();
}

/** A village without its ending: 龙坪村民委员会, 龙坪村 and 龙坪 are one. */
export function normaliseVillage(text: string): string {
  return withoutEnding(normaliseName(text), words.villageEndings);
}

/** A town without its ending: 平乐乡 may have become 平乐镇. */
export function normaliseTown(text: string): string {
  return withoutEnding(normaliseName(text), words.townEndings);
}

/** The digits of a phone number; "" where they are too few to call anybody. */
export function normalisePhone(text: string): string {
  const digits = text.normalize("NFKC").replace(/\D/gu, "");
  const own = digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
  return own.length >= 7 ? own : "";
}

function withoutEnding(text: string, endings: readonly string[]): string {
  const ending = endings.find((each) => text.endsWith(each) && text.length > each.length);
  return ending === undefined ? text : text.slice(0, -ending.length);
}
