import type { FieldId } from "../../src/core/model/Field";
import type { CellValue } from "../../src/core/model/RawSheet";

/** What the sheets say of one entry, by field: numbers as numbers, codes as their text, dates as yyyymmdd text. */
export type Values = Record<FieldId, CellValue>;

export interface Member {
  readonly kind: "member";
  readonly household: Household;
  readonly sex: "男" | "女";
  /** yyyymmdd. */
  birth: number;
  /** Yuan in the year, from a public welfare post and from other work. */
  readonly earned: { readonly post: number; readonly other: number };
  /** A household's field in here is what this member's row alone says of it. */
  readonly values: Values;
}

export interface Household {
  readonly kind: "household";
  readonly values: Values;
  readonly members: Member[];
  /** The situation that it was invented for. */
  readonly plight: Plight;
}

export interface Village {
  readonly kind: "village";
  readonly values: Values;
}

export type Entry = Member | Household | Village;

/** An invented county before it becomes sheets. */
export interface Model {
  readonly year: number;
  readonly households: Household[];
  readonly villages: Village[];
  /** An ID number of somebody not yet in the county. */
  readonly issueId: (birth: number, sex: "男" | "女") => string;
}

/** One of a family: ages are in full years on the last day of the year. */
export interface Role {
  readonly relation: string;
  readonly sex: "男" | "女";
  readonly age: readonly [from: number, to: number];
  readonly worker?: boolean;
  readonly health?: string;
  /** Class and level at the end of a number of 20 digits. */
  readonly card?: string;
}

/** A kind of household: its family and what becomes of it. */
export interface Plight {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly cause: string;
  readonly second?: string;
  readonly monitored?: "脱贫不稳定户" | "边缘易致贫户" | "突发严重困难户";
  readonly risk?: string;
  readonly riskSub?: string;
  readonly riskNote?: string;
  readonly cleared?: "帮扶消除" | "自然消除";
  /** Every member receives the minimum living allowance, or is supported as destitute. */
  readonly support?: "低保" | "特困";
  /** Its young go to vocational schools after the ninth year. */
  readonly trade?: boolean;
  readonly relocated?: boolean;
  /** Lives in a dangerous house, or without safe water, and is monitored for it. */
  readonly unsafe?: "housing" | "water";
  /** Was not there in the period before. */
  readonly isNew?: boolean;
}
