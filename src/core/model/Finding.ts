import type { FieldId, LocalText } from "./Field";
import type { CellRef } from "./RawSheet";

/** `error`: wrong, must be changed; `warning`: doubtful, verify on site; `note`: information. */
export type Severity = "error" | "warning" | "note";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
export const isGraver = (a: Severity, b: Severity): boolean => RANK[a] < RANK[b];

/** Every message of every kind of check. A language that lacks one does not compile. */
export const MESSAGE_IDS = [
  "idForm.fifteen",
  "idForm.wrong",
  "checkDigit.wrong",
  "checkDigit.lowerCase",
  "storedAsNumber.lost",
  "storedAsNumber.kept",
  "unique.repeated",
  "unique.repeatedWithin",
  "memberCount.below",
  "memberCount.above",
  "range.below",
  "range.above",
  "range.notWhole",
  "equation.differs",
  "equation.alternative",
  "comparison.fails",
  "forbidden",
  "affirmative.no",
  "affirmative.blank",
  "affirmative.open",
  "readable.unreadable",
  "readable.error",
  "readable.cleaned",
  "joined.blank",
  "joined.unreadable",
  "joined.repeated",
  "consistent.differs",
  "filled.blank",
  "filled.unreadable",
  "idBirth.impossible",
  "idBirth.early",
  "idBirth.late",
  "idBirth.differs",
  "dependency.differs",
  "lapsed.missing",
  "department.differs",
  "department.onlyHere",
  "department.notCounted",
  "department.onlyThere",
  "department.listed",
  "department.unknown",
] as const;
export type MessageId = (typeof MESSAGE_IDS)[number];

/** Facts of a finding, without prose. Numbers stay numbers until a language formats them. */
export type Facts = Readonly<Record<string, string | number>>;

export type Subject =
  | { readonly kind: "household"; readonly household: string }
  | { readonly kind: "member"; readonly household: string; readonly member: string }
  | { readonly kind: "village"; readonly village: string }
  /** A member or household and its counterpart on a department's sheet; `member` is "" for a household. */
  | { readonly kind: "pair"; readonly household: string; readonly member: string; readonly department: string }
  | { readonly kind: "sheet"; readonly sheet: string };

/** What a check yields. */
export interface Violation {
  readonly messageId: MessageId;
  readonly data: Facts;
  /** `sheet`: of a row that belongs to no household. */
  readonly level: "member" | "household" | "village" | "sheet";
  /** Member, household or village index, by `level`; -1 of a sheet. */
  readonly entry: number;
  readonly field: FieldId;
  readonly related: readonly CellRef[];
  /** The cell, where it is not the entry's own of that field. */
  readonly at?: CellRef | undefined;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  /** Who it is about, where that is no entry of this period's sheets. */
  readonly about?: string | undefined;
  /** Of a difference from a department: its profile, the comparison, and what both are called in every language. */
  readonly department?: DifferenceOrigin | undefined;
}

/** Where a difference comes from. */
export interface DifferenceOrigin {
  readonly profile: string;
  readonly comparison: string;
  /** Which of several sheets of the department, `[file]sheet` where it is of another file; "" where there is only one. */
  readonly sheet: string;
  /** The department and the item that differs. */
  readonly names: Readonly<Record<"department" | "item", LocalText>>;
  readonly advice: LocalText | null;
}

/** One thing that the data get wrong, at one cell. It carries no text: `messages/render.ts` words it. */
export interface Finding {
  /** Rule + household + member + field: survives sorting, inserted rows and a change of language. */
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly messageId: MessageId;
  readonly data: Facts;
  readonly at: CellRef;
  readonly field: FieldId;
  readonly related: readonly CellRef[];
  readonly subject: Subject;
  /** Key of the finding that explains this one, `null` where none does. It is listed under that and not counted. */
  readonly follows: string | null;
  /** Index into the run's households, -1 for a finding on a sheet. */
  readonly household: number;
  /** Index into the run's members, -1 for a finding on none of them. */
  readonly member: number;
  /** Name of the person or head as written, "" where unknown; masked wherever it is shown outside the sheet. */
  readonly name: string;
  /** Of a difference from a department alone. */
  readonly department?: DifferenceOrigin | undefined;
  /** Number of the waiver that sets it aside: it is listed and marked as such, and counted apart. */
  readonly waiver?: number | undefined;
}
