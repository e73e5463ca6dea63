import type { CellRef, CellValue } from "../core/model/RawSheet";
import type { VerdictDimension } from "../core/model/Rule";
import type { Verdict } from "../core/model/Run";

/** Which households a review meeting steps through. */
export interface ReviewQuery {
  readonly verdict: "notMet" | "toVerify" | "both";
  readonly dimension?: VerdictDimension | undefined;
  /** Village key. */
  readonly village?: string | undefined;
  /** Without those for which a conclusion is written. */
  readonly openOnly: boolean;
}

export interface ReviewItem {
  /** Household key, as in 户户研判表. */
  readonly key: string;
  readonly household: string;
  readonly head: string;
  readonly village: string;
  readonly notMet: readonly VerdictDimension[];
  readonly toVerify: readonly VerdictDimension[];
  /** 可脱贫 / 需加力 / 兜底 as it is written, "" where it is not. */
  readonly conclusion: string;
}

/** An amount in yuan; `null` where it is not known. */
export interface ReviewAmount {
  readonly label: string;
  readonly now: number | null;
  /** Last year's; `null` where nothing tells it. */
  readonly before: number | null;
}

/** What a meeting decides of a household; `null` or "" takes it back. Columns of 户户研判表. */
export interface ReviewDecision {
  readonly decided?: number | null;
  readonly answers?: string;
  readonly measures?: string;
  readonly responsibleUnit?: string;
  readonly owner?: string;
  /** ISO day. */
  readonly deadline?: string;
  readonly conclusion?: string;
}

/** A household as the projector shows it. Names are masked as everywhere but in the sheet. */
export interface ReviewCard {
  readonly key: string;
  readonly household: string;
  readonly head: string;
  readonly place: string;
  readonly at: CellRef;
  readonly members: readonly {
    readonly name: string;
    /** Relation, age, and what matters of health, school, labour and work, as far as the sheet says. */
    readonly facts: readonly string[];
    readonly at: CellRef;
  }[];
  readonly sources: readonly ReviewAmount[];
  /** Per head and year, in yuan; the forecast with its terms. */
  readonly perHead: ReviewAmount;
  readonly forecast: {
    readonly perHead: number | null;
    readonly terms: readonly ReviewAmount[];
    readonly line: number | null;
    readonly gap: number | null;
  };
  /** 收入型 / 无劳动力型 …, as 户户研判表 has it; "" where nothing is short. */
  readonly shortfall: string;
  readonly advice: string;
  /** The seven questions, each with the verdict and what decided it. */
  readonly questions: readonly {
    readonly dimension: VerdictDimension;
    readonly verdict: Verdict;
    readonly because: readonly { readonly text: string; readonly at: CellRef }[];
  }[];
  readonly decision: Required<Omit<ReviewDecision, "decided" | "deadline">> & {
    readonly decided: number | null;
    /** ISO day, "" for none; what is typed there and no day, as it is. */
    readonly deadline: string;
  };
  /** What may be chosen as a conclusion. */
  readonly conclusions: readonly string[];
}

export interface ReviewState {
  /** `null` outside a meeting. */
  readonly items: readonly ReviewItem[] | null;
  readonly query: ReviewQuery;
  /** Households of which something was saved since the meeting began, with a conclusion or without. */
  readonly decided: number;
}

export interface ReviewActions {
  /** Runs and writes 户户研判表 first where it is not there or out of date; refuses where nobody is left (`review.nobody`). */
  readonly startReview: (query: ReviewQuery) => Promise<void>;
  readonly reviewCard: (key: string) => Promise<ReviewCard | null>;
  /** Writes into 户户研判表 at once; the household stays in the list. */
  readonly decideReview: (key: string, decision: ReviewDecision) => Promise<void>;
  readonly endReview: () => Promise<void>;
}

/** A cell of a tab that is to be written, by block, key of the row and column. */
export interface PlacedEntry {
  readonly key: string;
  readonly column: string;
  readonly value: CellValue;
}
