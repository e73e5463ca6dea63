import type { Dataset } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { Block } from "./Block";
import type { RuleComparisons } from "./departments/comparisonsOf";
import type { JudgedIds } from "./judgeIds";
import type { Level, Scope } from "./Scope";

export type Values = Uint8Array | Float64Array;
/** Fills in the values of the present block. */
export type Work<A extends Values> = (out: A, entries: Uint32Array) => void;

/** A condition's truths or an expression's numbers: worked out once for each block, however many rules ask. */
export class Part<A extends Values> {
  /** Parts that say the same are one part. */
  readonly id: number;
  readonly level: Level;
  /** The households' part that each member sees here, where it is one. */
  readonly shared: Part<A> | null;
  readonly #block: Block;
  readonly #work: Work<A>;
  readonly #out: A;
  #words: Uint32Array | null = null;
  #stamp = -1;

  constructor(id: number, level: Level, shared: Part<A> | null, block: Block, work: Work<A>, out: A) {
    this.id = id;
    this.level = level;
    this.shared = shared;
    this.#block = block;
    this.#work = work;
    this.#out = out;
  }

  /** The same four by four, for what is done to all bits alike; of truths only. */
  words(): Uint32Array {
    const { buffer } = this.values();
    return (this.#words ??= new Uint32Array(buffer));
  }

  /** By place in the block; beyond its places stands what was there before. Not to be changed. */
  values(): A {
    if (this.#stamp !== this.#block.stamp) {
      this.#work(this.#out, this.#block.entries(this.level));
      this.#stamp = this.#block.stamp;
    }
    return this.#out;
  }
}

export type Truths = Part<Uint8Array>;
export type Numbers = Part<Float64Array>;

/** What the rules of one run have worked out. */
export class Workings {
  readonly block: Block;
  readonly judgedIds = new Map<FieldId, JudgedIds>();
  readonly #truths = new Map<string, Truths>();
  readonly #numbers = new Map<string, Numbers>();
  #parts = 0;

  constructor(block: Block) {
    this.block = block;
  }

  /** The part of that name, which has to tell all that the work depends on; made where there is none. */
  truths(name: string, level: Level, work: () => Work<Uint8Array>, shared: Truths | null = null): Truths {
    const key = level + name;
    const known = this.#truths.get(key);
    if (known) return known;
    const out = new Uint8Array(Math.ceil(this.block.capacity[level] / 4) * 4);
    const part = new Part(this.#parts++, level, shared, this.block, work(), out);
    this.#truths.set(key, part);
    return part;
  }

  numbers(name: string, level: Level, work: () => Work<Float64Array>, shared: Numbers | null = null): Numbers {
    const key = level + name;
    const known = this.#numbers.get(key);
    if (known) return known;
    const out = new Float64Array(this.block.capacity[level]);
    const part = new Part(this.#parts++, level, shared, this.block, work(), out);
    this.#numbers.set(key, part);
    return part;
  }

  /** A household's truths as its members see them. */
  truthsSeen(level: Level, part: Truths): Truths {
    if (level === part.level) return part;
    return this.truths(`seen ${part.id}`, level, () => this.#seeing(part), part);
  }

  numbersSeen(level: Level, part: Numbers): Numbers {
    if (level === part.level) return part;
    return this.numbers(`seen ${part.id}`, level, () => this.#seeing(part), part);
  }

  #seeing<A extends Values>(part: Part<A>): Work<A> {
    const { memberStart } = this.block;
    return (out) => {
      const values = part.values();
      const households = this.block.entries("household").length;
      for (let household = 0; household < households; household++) {
        const value = values[household]!;
        const to = memberStart[household + 1]!;
        for (let member = memberStart[household]!; member < to; member++) out[member] = value;
      }
    };
  }
}

/** The period before, all of it in one block. */
export interface Before {
  readonly scope: Scope & { readonly workings: Workings };
  /** Where each of its entries stands in the block. */
  readonly placeOf: (level: Level) => Uint32Array;
}

/** A scope with what has been worked out in it. */
export interface WorkScope extends Scope {
  readonly workings: Workings;
  /** `null` where nothing is known of it. */
  readonly before: Before | null;
  /** What was compared with departments, for the rule at hand. */
  readonly compared: RuleComparisons | null;
}

/** `block`: all of the dataset, block by block, unless given. */
export function withWorkings(scope: Scope, block: Block = new Block(scope.dataset)): WorkScope {
  const before = scope.previous && beforeOf(scope, scope.previous.dataset);
  return { ...scope, workings: new Workings(block), before, compared: null };
}

function beforeOf(scope: Scope, dataset: Dataset): Before {
  const block = new Block(dataset, Infinity);
  const places = new Map<Level, Uint32Array>();
  return {
    scope: { ...scope, dataset, previous: null, workings: new Workings(block) },
    placeOf: (level) => {
      let placeOf = places.get(level);
      if (!placeOf) {
        const entries = block.entries(level);
        placeOf = new Uint32Array(entries.length);
        for (let place = 0; place < entries.length; place++) placeOf[entries[place]!] = place;
        places.set(level, placeOf);
      }
      return placeOf;
    },
  };
}
