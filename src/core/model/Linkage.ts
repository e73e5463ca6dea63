import type { Reference } from "./Rule";

/** What two persons are compared by. */
export const LINK_TERMS = ["idNo", "name", "village", "birth", "sex", "phone", "head"] as const;
export type LinkTerm = (typeof LINK_TERMS)[number];

/**
 * How alike two values of a term are, the best level first; `blank` (one side says nothing) always weighs 0.
 * Every level has words in every language (`link.<term>.<level>`).
 */
export const LINK_LEVELS = {
  idNo: ["equal", "oneOff", "swapped", "parts", "other", "blank"],
  name: ["equal", "variant", "sound", "swapped", "oneMissing", "oneOther", "other", "blank"],
  village: ["equal", "renamed", "town", "other", "blank"],
  birth: ["equal", "month", "swapped", "year", "other", "blank"],
  sex: ["equal", "other", "blank"],
  phone: ["equal", "other", "blank"],
  head: ["equal", "variant", "other", "blank"],
} as const satisfies Record<LinkTerm, readonly string[]>;
export type LinkLevel<T extends LinkTerm = LinkTerm> = (typeof LINK_LEVELS)[T][number];

/**
 * Weights after Fellegi and Sunter (1969): log2 of how many times likelier a level is among pairs of one person than
 * among pairs of two. Their sum decides.
 */
export interface LinkageModel {
  readonly id: string;
  readonly version: string;
  readonly references: readonly Reference[];
  readonly weights: { readonly [T in LinkTerm]: Readonly<Record<LinkLevel<T>, number>> };
  /** From this sum on a pair is linked, if neither side has another that comes within `margin` of it. */
  readonly accept: number;
  /** From this sum on it waits for the person. */
  readonly review: number;
  readonly margin: number;
}

/** A village that was renamed, merged or is written otherwise: both names mean one place. */
export interface VillageRename {
  readonly from: string;
  readonly to: string;
}

/** How alike one term of a pair is, and what that weighs (log2). */
export interface TermScore {
  readonly term: LinkTerm;
  readonly level: string;
  readonly weight: number;
}

/** A member of the county's sheet and a row of the department's. */
export interface ScoredPair {
  readonly member: number;
  readonly row: number;
  /** Sum of the terms' weights. */
  readonly weight: number;
  readonly terms: readonly TermScore[];
  /** The blocking rule that brought the two together. */
  readonly foundBy: BlockingRule;
  /** Under which a decision about the two is kept; "" for pairs that no decision concerns, or that nothing tells from another. Holds no value of a person. */
  readonly key: string;
}

/** Pairs are only scored that have one of these in common. */
export const BLOCKING_RULES = ["idNo", "name", "sound", "characters", "birth", "phone"] as const;
export type BlockingRule = (typeof BLOCKING_RULES)[number];

/** Why a pair waits: its weight says neither, or there is another as good. */
export interface WaitingPair extends ScoredPair {
  readonly reason: "middle" | "tie";
}

/** Which step linked a pair: ID number; name, village and birth or sex; score; the person. */
export const LINK_STEPS = ["id", "fallback", "scored", "accepted"] as const;
export type LinkStep = (typeof LINK_STEPS)[number];

export type Decision = "accepted" | "rejected";

/**
 * Who of the county's sheet is who on the department's. One member may have several rows, and one row several members
 * where the county lists somebody twice under one ID number.
 */
export interface LinkageResult {
  /** Linked pairs by row, then member: positions belong together. */
  readonly rows: Uint32Array;
  readonly members: Uint32Array;
  /** Position in `LINK_STEPS` of each pair. */
  readonly steps: Uint8Array;
  /** The linked pairs that no ID number linked, explained. */
  readonly explained: readonly ScoredPair[];
  /** By weight, heaviest first. */
  readonly waiting: readonly WaitingPair[];
  /** Pairs that the person rejected and that would be linked or wait otherwise. */
  readonly rejected: readonly ScoredPair[];
  /**
   * Who shares a valid ID number with others of another name, so that a person has to say who is who, and who is linked
   * to none of them. Of many, `waiting` shows a few.
   */
  readonly muddled: { readonly rows: readonly number[]; readonly members: readonly number[] };
  /**
   * The name of each entry as a number: the same for names that are equal, variants of each other or sound alike, 0 for
   * none. Both are empty where everybody without a valid ID number is linked, so that no name is asked for.
   */
  readonly alike: { readonly rows: Uint32Array; readonly members: Uint32Array };
  /** Rows with neither a usable ID number nor a name: they can be linked to nobody. */
  readonly unlinkable: readonly number[];
  /** Rows and members whose ID number is stored as a number, so that its digits are lost. */
  readonly numeric: { readonly rows: number; readonly members: number };
}
