import type { LinkLevel, LinkTerm } from "../model/Linkage";
import { isWholeDate, type Person, type Vocabulary } from "./Persons";
import type { Name } from "./NameTable";

/** How alike two persons are in one term. The same whichever of them comes first. */
export type Compare<T extends LinkTerm> = (a: Person, b: Person, vocabulary: Vocabulary) => LinkLevel<T>;

export const compareTerm: { readonly [T in LinkTerm]: Compare<T> } = {
  idNo: (a, b) => (a.id === "" || b.id === "" ? "blank" : compareIds(a.id, b.id)),
  name: (a, b, { names }) => {
    if (a.name === 0 || b.name === 0) return "blank";
    return a.name === b.name ? "equal" : compareNames(names.nameOf(a.name), names.nameOf(b.name));
  },
  village: (a, b, { places }) => {
    const inOtherTown = a.town !== 0 && b.town !== 0 && a.town !== b.town;
    if (a.village !== 0 && b.village !== 0) {
      if (places.placeOf(a.village) === places.placeOf(b.village) && !inOtherTown)
        return a.village === b.village ? "equal" : "renamed";
    } else if (a.town === 0 || b.town === 0) return "blank";
    return a.town !== 0 && a.town === b.town ? "town" : "other";
  },
  birth: (a, b) => (a.birth === 0 || b.birth === 0 ? "blank" : compareBirths(a.birth, b.birth)),
  sex: (a, b) => (a.sex === 0 || b.sex === 0 ? "blank" : a.sex === b.sex ? "equal" : "other"),
  phone: (a, b) => {
    if ((a.phone === 0 && a.householdPhone === 0) || (b.phone === 0 && b.householdPhone === 0)) return "blank";
    const shared = (phone: number): boolean => phone !== 0 && (phone === b.phone || phone === b.householdPhone);
    return shared(a.phone) || shared(a.householdPhone) ? "equal" : "other";
  },
  head: (a, b, { names }) => {
    if (a.head === 0 || b.head === 0) return "blank";
    if (a.head === b.head) return "equal";
    return names.nameOf(a.head).simpleText === names.nameOf(b.head).simpleText ? "variant" : "other";
  },
};

/** Area and date of birth. */
const PARTS = 14;

function compareIds(a: string, b: string): LinkLevel<"idNo"> {
  if (a === b) return "equal";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length - short.length === 1 && short.slice(at) === long.slice(at + 1)) return "oneOff";
  if (long.length !== short.length) return "other";
  if (short.slice(at + 1) === long.slice(at + 1)) return "oneOff";
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  if (isSwapped && short.slice(at + 2) === long.slice(at + 2)) return "swapped";
  return short.length === 18 && at >= PARTS ? "parts" : "other";
}

function compareNames(a: Name, b: Name): LinkLevel<"name"> {
  if (a.simpleText === b.simpleText) return "variant";
  if (a.sound === b.sound) return "sound";
  if (a.sorted === b.sorted) return "swapped";
  const [short, long] = a.simple.length <= b.simple.length ? [a.simple, b.simple] : [b.simple, a.simple];
  if (short.length < 2 || long.length - short.length > 1) return "other";
  const from = short.findIndex((character, at) => character !== long[at]);
  const rest = short.slice(from === -1 ? short.length : from);
  const tail = long.slice(long.length - rest.length);
  if (short.length < long.length) return rest.every((each, at) => each === tail[at]) ? "oneMissing" : "other";
  return rest.every((each, at) => at === 0 || each === tail[at]) ? "oneOther" : "other";
}

function compareBirths(a: number, b: number): LinkLevel<"birth"> {
  if (a === b && isWholeDate(a)) return "equal";
  const [year, month, day] = partsOf(a);
  const [otherYear, otherMonth, otherDay] = partsOf(b);
  if (year !== otherYear) return "other";
  if (month !== 0 && month === otherMonth) return "month";
  return isWholeDate(a) && month === otherDay && day === otherMonth ? "swapped" : "year";
}

export function partsOf(date: number): readonly [year: number, month: number, day: number] {
  return [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
}
