import type { Person, Vocabulary } from "./Persons";

/** Divides what no cell can hold. */
const FIELD = "\u001f";
const PERSON = "\u001e";

/**
 * By what a decision recognises each person again: ID number, name, village and birth. Only where several share them,
 * their phones, head and sex are added, and where even these are the same, which of them it is.
 */
export function stableTexts(persons: readonly Person[], vocabulary: Vocabulary): readonly string[] {
  const { names, places } = vocabulary;
  const short = persons.map(({ id, name, village, birth }) =>
    [id, names.plainOf(name), places.textOf(village), birth].join(FIELD),
  );
  const shared = countTexts(short);
  const long = short.map((text, at) => {
    if (shared.get(text) === 1) return text;
    const { phone, householdPhone, head, sex } = persons[at]!;
    const phones = [phone, householdPhone].map((each) => vocabulary.phoneText(each));
    return [text, ...phones, names.plainOf(head), sex].join(FIELD);
  });
  const times = new Map<string, number>();
  return long.map((text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    return time === 1 ? text : `${text}${FIELD}${time}`;
  });
}

/** Of two persons together. */
export function pairText(here: string, there: string): string {
  return here + PERSON + there;
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
