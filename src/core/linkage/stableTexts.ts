import type { Person, Vocabulary } from "./Persons";

/** Divides what no cell can hold. */
const FIELD = "\u001f";
const PERSON = "\u001e";

/** In place of the text of a person whom nothing tells from another: no decision is kept of him. */
export const UNTOLD = "";

/**
 * By what a decision recognises each person again: ID number, name, village and birth. Only where several share them,
 * their phones, head, sex, town and household are added. `UNTOLD` where even these are the same, so that no decision
 * moves to another with the order of the rows.
 */
export function stableTexts(persons: readonly Person[], vocabulary: Vocabulary): readonly string[] {
  const { names, places } = vocabulary;
  const short = persons.map(({ id, name, village, birth }) =>
    [id, names.plainOf(name), places.textOf(village), birth].join(FIELD),
  );
  const shared = countTexts(short);
  const long = short.map((text, at) => {
    if (shared.get(text) === 1) return text;
    const { phone, householdPhone, head, sex, town, household } = persons[at]!;
    const phones = [phone, householdPhone].map((each) => vocabulary.phoneText(each));
    return [text, ...phones, names.plainOf(head), sex, places.townText(town), household].join(FIELD);
  });
  const times = countTexts(long);
  return long.map((text) => (times.get(text) === 1 ? text : UNTOLD));
}

/** Of two persons together; `UNTOLD` where one of them is. */
export function pairText(here: string, there: string): string {
  return here === UNTOLD || there === UNTOLD ? UNTOLD : here + PERSON + there;
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
