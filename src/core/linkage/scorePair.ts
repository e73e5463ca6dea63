import { LINK_TERMS, type LinkageModel, type LinkTerm, type TermScore } from "../model/Linkage";
import { compareTerm } from "./levels";
import type { Person, Vocabulary } from "./Persons";

/** The sum of the terms' weights. */
export function weighPair(a: Person, b: Person, vocabulary: Vocabulary, { weights }: LinkageModel): number {
  return (
    weights.idNo[compareTerm.idNo(a, b, vocabulary)] +
    weights.name[compareTerm.name(a, b, vocabulary)] +
    weights.village[compareTerm.village(a, b, vocabulary)] +
    weights.birth[compareTerm.birth(a, b, vocabulary)] +
    weights.sex[compareTerm.sex(a, b, vocabulary)] +
    weights.phone[compareTerm.phone(a, b, vocabulary)] +
    weights.head[compareTerm.head(a, b, vocabulary)]
  );
}

/** The same, term by term. */
export function explainPair(a: Person, b: Person, vocabulary: Vocabulary, model: LinkageModel): readonly TermScore[] {
  return LINK_TERMS.map((term: LinkTerm) => {
    const level = compareTerm[term](a, b, vocabulary);
    const weights: Readonly<Record<string, number>> = model.weights[term];
    return { term, level, weight: weights[level]! };
  });
}
