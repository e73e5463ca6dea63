import type { Dataset } from "../model/Dataset";
import type { Decision, LinkageModel, LinkageResult, VillageRename } from "../model/Linkage";
import { alikeNames } from "./alikeNames";
import { assign, type Assignment } from "./assign";
import { findCandidates } from "./findCandidates";
import { IdReader } from "./IdReader";
import { linkById } from "./linkById";
import { pairOf, type Pair, type Sides } from "./Pair";
import { PersonReader, Vocabulary, type Person } from "./Persons";
import { ResultBuilder } from "./ResultBuilder";
import type { Muddle } from "./sortBearers";
import { pairText, stableTexts, UNTOLD } from "./stableTexts";
import { takenRivals } from "./takenRivals";

export interface LinkOptions {
  readonly model: LinkageModel;
  readonly renames: readonly VillageRename[];
  /** What the person said of pairs, by their keys. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** A keyed hash: keys of pairs must not tell whose they are. */
  readonly keyOf: (text: string) => string;
  /** Whether a person may have several rows: then one with an ID number may have others without. */
  readonly repeats?: boolean | undefined;
  /** Persons compared, of those whom no ID number linked. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Finds the county's members on a department's sheet: by ID number; then, of whom that leaves, by name, village and birth
 * or sex; then by the weights of the model. Without `repeats` `linkDepartment(a, b)` mirrors `linkDepartment(b, a)`; the
 * order of the rows does not matter.
 */
export function linkDepartment(here: Dataset, there: Dataset, options: LinkOptions): LinkageResult {
  const { model, decisions, keyOf } = options;
  const ids = { here: new IdReader(here), there: new IdReader(there) };
  const vocabulary = new Vocabulary(options.renames);
  const members = new PersonReader(here, vocabulary, (entry) => ids.here.has(entry));
  const rows = new PersonReader(there, vocabulary, (entry) => ids.there.has(entry));
  const { names } = vocabulary;
  const byId = linkById(ids.here, ids.there, {
    member: (member) => names.variantOf(members.nameOf(member)),
    row: (row) => names.variantOf(rows.nameOf(row)),
  });
  const unlinkable: number[] = [];
  const openRows = openEntries(byId.found, rows, (row) => {
    if (!ids.there.has(row)) unlinkable.push(row);
  });
  const taken = options.repeats ? marked(here.members.size, byId.muddles) : byId.isTaken;
  const openMembers = openRows.length === 0 ? [] : openEntries(taken, members, () => undefined);
  const sides: Sides = { here: members.readAll(openMembers), there: rows.readAll(openRows), vocabulary, model };

  const pairs: Pair[] = [];
  const take = (a: number, b: number, rule: number): void => {
    const pair = pairOf(sides, a, b, rule);
    if (pair !== null) pairs.push(pair);
  };
  findCandidates(sides.here, sides.there, vocabulary, take, options.onProgress);

  const rivals = takenRivals(sides, pairs, {
    members: { size: ids.here.size, has: (member) => taken[member] === 1, reader: members },
    rows: { size: ids.there.size, has: (row) => byId.found[row] !== 0, reader: rows },
    isLinked: (member) => byId.isTaken[member] === 1,
  });

  const result = new ResultBuilder(byId);
  const settle = (within: Sides, found: readonly Pair[], isMuddle: boolean): void => {
    if (found.length === 0) return;
    const keyOfPair = keysOf(within, keyOf);
    const hasDecisions = Object.keys(decisions).length > 0;
    const decisionOf = (pair: Pair): Decision | undefined => {
      const key = hasDecisions ? keyOfPair(pair) : "";
      return key === "" ? undefined : decisions[key];
    };
    result.add(within, isMuddle ? ask(found, decisionOf) : assign(found, within, rivals, decisionOf), keyOfPair);
  };
  settle(sides, pairs, false);
  for (const muddle of byId.muddles) {
    const within = { ...sides, here: choose(members, muddle.members), there: choose(rows, muddle.rows) };
    settle(within, allPairs(within), true);
  }
  const numeric = { rows: ids.there.countNumeric(), members: ids.here.countNumeric() };
  const unsorted = [...byId.muddles, byId.left];
  const muddled = {
    rows: unsorted.flatMap((muddle) => muddle.rows).sort(ascending),
    members: unsorted.flatMap((muddle) => muddle.members).sort(ascending),
  };
  const built = result.build({ muddled, unlinkable, numeric });
  const isAsked = hasStrays(built.rows, ids.there) || hasStrays(built.members, ids.here);
  const sizes = isAsked ? { here: ids.here.size, there: ids.there.size } : { here: 0, there: 0 };
  const alike = alikeNames(
    { size: sizes.here, nameOf: (member) => members.nameOf(member) },
    { size: sizes.there, nameOf: (row) => rows.nameOf(row) },
    names,
  );
  return { ...built, alike };

  function choose(reader: PersonReader, entries: Muddle["rows"]): readonly Person[] {
    const persons = entries.map((entry) => reader.read(entry));
    const texts = stableTexts(persons, vocabulary);
    const order = persons
      .map((_, at) => at)
      .sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
    return order.slice(0, MUDDLE_SHOWN).map((at) => persons[at]!);
  }
}

const ascending = (a: number, b: number): number => a - b;

/** Of a muddle so many of each side are shown. */
const MUDDLE_SHOWN = 8;

/** Whether somebody without a valid ID number is linked to nobody. */
function hasStrays(links: Uint32Array, ids: IdReader): boolean {
  const isLinked = new Uint8Array(ids.size);
  for (const entry of links) isLinked[entry] = 1;
  return isLinked.some((linked, entry) => linked === 0 && !ids.has(entry));
}

/** The members that are part of a muddle. */
function marked(size: number, muddles: readonly Muddle[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const { members } of muddles) for (const member of members) marks[member] = 1;
  return marks;
}

/** The entries that no ID number linked and that have a name. */
function openEntries(
  links: ArrayLike<number>,
  reader: PersonReader,
  onNameless: (entry: number) => void,
): readonly number[] {
  const open: number[] = [];
  for (let entry = 0; entry < links.length; entry++) {
    if (links[entry] !== 0) continue;
    if (reader.nameOf(entry) === 0) onNameless(entry);
    else open.push(entry);
  }
  return open;
}

function allPairs(sides: Sides): readonly Pair[] {
  return sides.here.flatMap((_, a) => sides.there.map((_row, b) => pairOfMuddle(sides, a, b)));
}

function pairOfMuddle(sides: Sides, here: number, there: number): Pair {
  const weighed = pairOf({ ...sides, model: { ...sides.model, review: -Infinity } }, here, there, 0);
  if (weighed === null) throw new Error("A pair without a bound was refused");
  return weighed;
}

/** Of a muddle nothing is linked but what a person accepted. */
function ask(pairs: readonly Pair[], decisionOf: (pair: Pair) => Decision | undefined): Assignment {
  const by = (decision: Decision | undefined) => pairs.filter((pair) => decisionOf(pair) === decision);
  const accepted = by("accepted");
  const isTaken = (pair: Pair) => accepted.some(({ here, there }) => here === pair.here || there === pair.there);
  return {
    linked: accepted.map((pair) => [pair, "accepted"]),
    waiting: by(undefined).flatMap((pair) => (isTaken(pair) ? [] : [[pair, "tie"] as const])),
    rejected: by("rejected"),
  };
}

/** The key of a pair, made when it is first asked for; "" where it is not told from another. */
function keysOf({ here, there, vocabulary }: Sides, keyOf: (text: string) => string): (pair: Pair) => string {
  const texts = { here: stableTexts(here, vocabulary), there: stableTexts(there, vocabulary) };
  const known = new Map<Pair, string>();
  return (pair) => {
    let key = known.get(pair);
    if (key === undefined) {
      const text = pairText(texts.here[pair.here]!, texts.there[pair.there]!);
      key = text === UNTOLD ? "" : keyOf(text);
      known.set(pair, key);
    }
    return key;
  };
}
