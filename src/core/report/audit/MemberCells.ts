import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { canonicalOrder, sortedColumns } from "./canonicalOrder";
import { memberWords, type CellWord } from "./cellWords";
import { finish, textWord } from "./mix";

/** Largest prime below 2 ** 16: products of two numbers below it that are not 0 are not 0 either. */
const PRIME = 65_521;

/** A member at the rank of its key among those of its household. */
export interface Ranked {
  readonly member: number;
  readonly rank: number;
}

/** A word as a number from 1 to PRIME - 1. */
export const valueOf = (word: number): number => 1 + ((word >>> 0) % (PRIME - 1));

export const fieldSeed = (secret: string, field: FieldId): number => textWord(field, textWord(secret, 0x2545f491));

/**
 * Prints of a household's members. A field is the sum over members of what is written there times a number for the rank
 * of the member's key in the household: the same wherever the rows stand, and another one where two members exchange values.
 */
export class MemberCells {
  readonly fields: readonly FieldId[];
  readonly #words: readonly CellWord[];
  readonly #factors: readonly number[];
  /** Of each member's key. */
  readonly #keys: Int32Array;

  constructor(dataset: Dataset, secret: string, isAsked: (field: FieldId) => boolean = () => true) {
    const { rank, keys } = canonicalOrder(dataset);
    const columns = sortedColumns(dataset.members).filter(({ field }) => isAsked(field.id));
    this.fields = columns.map(({ field }) => field.id);
    this.#words = columns.map((column) => memberWords(column, dataset, fieldSeed(secret, column.field.id)));
    const seed = textWord(secret, 0x6a09e667);
    let most = 0;
    for (const each of rank) if (each > most) most = each;
    // A member more may take the place behind the last.
    this.#factors = Array.from({ length: most + 2 }, (_, r) => valueOf(finish(seed + Math.imul(r + 1, 0x9e3779b1))));
    const keySeed = textWord(secret, 0xbb67ae85 | 0);
    this.#keys = Int32Array.from(keys, (key) => finish(textWord(key, keySeed)));
  }

  /** What one cell adds to the sum of a field; 0 where nothing is written. */
  part(field: number, member: number, rank: number): number {
    const word = this.#words[field]!(member);
    return word === 0 ? 0 : this.#factors[rank]! * valueOf(word);
  }

  /** The same for the word of all fields together. */
  rowPart(field: number, member: number, rank: number): number {
    const word = this.#words[field]!(member);
    return word === 0 ? 0 : finish(word + this.#factors[rank]!);
  }

  cell(sum: number): number {
    return sum === 0 ? 0 : sum % PRIME;
  }

  /** The print of a field of these people, at these ranks. */
  print(field: number, people: readonly Ranked[]): number {
    return this.cell(people.reduce((sum, { member, rank }) => sum + this.part(field, member, rank), 0));
  }

  /** A word of who the members are. */
  peopleWord(members: ArrayLike<number>): number {
    let sum = 0;
    for (let i = 0; i < members.length; i++) sum = (sum + this.#keys[members[i]!]!) | 0;
    return sum;
  }

  /** The print of who they are: twelve bits, and four of how many there are. */
  peopleCell(members: ArrayLike<number>): number {
    return ((finish(this.peopleWord(members)) & 0xfff) << 4) | (members.length & 15);
  }
}
