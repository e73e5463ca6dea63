import { BLOCKING_RULES, type LinkageModel, type ScoredPair } from "../model/Linkage";
import type { Person, Vocabulary } from "./Persons";
import { compareTerm } from "./levels";
import { explainPair, weighPair } from "./scorePair";
import { isWholeDate } from "./Persons";

/** Two persons who may be one. */
export interface Pair {
  /** Positions among the persons of either side. */
  readonly here: number;
  readonly there: number;
  readonly weight: number;
  /** Position in `BLOCKING_RULES`. */
  readonly rule: number;
  /** Equal name, village and birth (or sex): links without a score where it is the only one. */
  readonly isFallback: boolean;
  /** The same, but something else speaks against it: waits at best, and is in the way of another. */
  readonly isContested: boolean;
  /** Both have a valid ID number, and not the same: only a person may link them. */
  readonly isBarred: boolean;
}

export interface Sides {
  readonly here: readonly Person[];
  readonly there: readonly Person[];
  readonly vocabulary: Vocabulary;
  readonly model: LinkageModel;
}

/** The pair of two persons, `null` where it is neither to be linked nor to wait. */
export function pairOf({ here, there, vocabulary, model }: Sides, a: number, b: number, rule: number): Pair | null {
  const [member, row] = [here[a]!, there[b]!];
  const weight = weighPair(member, row, vocabulary, model);
  const isAlike = saysTheSame(member, row, vocabulary);
  if (weight < model.review && !isAlike) return null;
  const isUnlike = isAlike && contradicts(member, row, vocabulary);
  return {
    here: a,
    there: b,
    weight,
    rule,
    isFallback: isAlike && !isUnlike,
    isContested: isAlike && isUnlike,
    isBarred: member.idIsValid && row.idIsValid && member.id !== row.id,
  };
}

/** Equal name and village, and the same birth; where one side tells none, the same sex. */
function saysTheSame(a: Person, b: Person, vocabulary: Vocabulary): boolean {
  if (a.name !== b.name) return false;
  const village = compareTerm.village(a, b, vocabulary);
  if (village !== "equal" && village !== "renamed") return false;
  return a.birth === 0 || b.birth === 0 ? a.sex !== 0 && a.sex === b.sex : a.birth === b.birth && isWholeDate(a.birth);
}

/** Their ID numbers differ in more than a slip of the pen; or, with no birth to go by, they belong to two heads. */
function contradicts(a: Person, b: Person, vocabulary: Vocabulary): boolean {
  const idNo = compareTerm.idNo(a, b, vocabulary);
  if (idNo === "other" || idNo === "parts") return true;
  return (a.birth === 0 || b.birth === 0) && compareTerm.head(a, b, vocabulary) === "other";
}

/** As it is shown: by a member and a row, with its terms. */
export function scoredPair(
  { here, there, vocabulary, model }: Sides,
  pair: Pair,
  key: string,
  member = here[pair.here]!.entries[0]!,
  row = there[pair.there]!.entries[0]!,
): ScoredPair {
  const terms = explainPair(here[pair.here]!, there[pair.there]!, vocabulary, model);
  return { member, row, weight: pair.weight, terms, foundBy: BLOCKING_RULES[pair.rule]!, key };
}
