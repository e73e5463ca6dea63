import { pairOf, type Pair, type Sides } from "./Pair";
import type { Person, PersonReader } from "./Persons";

/** Of each person on one side the best that an ID number already linked and that might be meant as well. */
export interface TakenRivals {
  /** Its weight, -Infinity where there is none. */
  readonly weight: Float64Array;
  /** Whether one says the same name, village and birth or sex. */
  readonly isAlike: Uint8Array;
}

/** Whom an ID number linked and who is not open to more, on one side. */
export interface Taken {
  readonly size: number;
  readonly has: (entry: number) => boolean;
  readonly reader: PersonReader;
}

/** Looks for rivals of the same name, for the persons of `pairs` on both sides. */
export function takenRivals(
  sides: Sides,
  pairs: readonly Pair[],
  taken: { readonly members: Taken; readonly rows: Taken; readonly isLinked: (member: number) => boolean },
): { readonly here: TakenRivals; readonly there: TakenRivals } {
  const { here, there } = sides;
  const rivals = (
    persons: readonly Person[],
    asked: ReadonlySet<number>,
    { size, has, reader }: Taken,
  ): TakenRivals => {
    const found = { weight: new Float64Array(persons.length).fill(-Infinity), isAlike: new Uint8Array(persons.length) };
    if (asked.size === 0) return found;
    const byName = new Map<number, Person[]>();
    for (const person of asked) byName.set(persons[person]!.name, []);
    for (let entry = 0; entry < size; entry++)
      if (has(entry)) byName.get(reader.nameOf(entry))?.push(reader.read(entry));
    for (const at of asked) {
      const person = persons[at]!;
      for (const rival of byName.get(person.name)!) {
        const pair = pairOf({ ...sides, here: [rival], there: [person] }, 0, 0, 0);
        if (pair === null || pair.isBarred) continue;
        found.weight[at] = Math.max(found.weight[at]!, pair.weight);
        if (pair.isFallback) found.isAlike[at] = 1;
      }
    }
    return found;
  };
  // A member whom an ID number linked is open where it may have several rows: those that it has are no rivals.
  const isOpen = ({ entries }: Person): boolean => !entries.some(taken.isLinked);
  const members = new Set(pairs.map((pair) => pair.here).filter((at) => isOpen(here[at]!)));
  const rows = new Set(pairs.map((pair) => pair.there));
  return { here: rivals(here, members, taken.rows), there: rivals(there, rows, taken.members) };
}
