import type { CodeList, Field, FieldId, LocalText } from "./Field";
import type { Severity } from "./Finding";
import type { Condition, Confidence, Expression, Reference } from "./Rule";

/** A column of a department's sheet. Those by which somebody is found bear the ids of the dictionary: idNo, name, village … */
export interface DepartmentField extends Field {
  /** Without it the sheet cannot be sent: a blank cell is found by the department's own check. */
  readonly required: boolean;
  /** What the department writes there, shown beside the heading of the sheet that it fills in. */
  readonly note: LocalText;
}

/**
 * What a department's sheet looks like, and what each of its columns means beside the county's own sheet. Every field
 * of it belongs to the row (`owner` "member"), also where a row stands for a household.
 */
export interface DepartmentProfile {
  readonly id: string;
  /** The department: 住建. */
  readonly title: LocalText;
  /** Its sheet: 住房安全鉴定台账. */
  readonly sheetTitle: LocalText;
  readonly about: LocalText;
  /** How sure it is that such sheets have these columns. */
  readonly confidence: Confidence;
  readonly references: readonly Reference[];
  /** Whom a row stands for: a person, or a household named by its head. */
  readonly rowOf: "member" | "household";
  /** Whether one person or household may have several rows: vehicles, companies. */
  readonly repeats: boolean;
  readonly fields: readonly DepartmentField[];
  readonly codeLists: readonly CodeList[];
  /** Columns that tell this department's sheets from others: the more of them a sheet has, the likelier it is one. */
  readonly signs: readonly FieldId[];
  /** Words that a title, sheet or file name of it may hold: 危房, 住建. */
  readonly names: readonly string[];
  readonly comparisons: readonly Comparison[];
}

interface ComparisonBase {
  /** Unique in the profile. */
  readonly id: string;
  readonly title: LocalText;
  /** The rule of which a difference is a finding. */
  readonly rule: string;
  readonly confidence: Confidence;
  readonly references: readonly Reference[];
  /** Instead of the rule's own severity. */
  readonly severity?: Severity | undefined;
  /**
   * Only rows for which this holds count, asked of the department's fields: 状态为存续. Unknown leaves the row open. Where
   * it holds for no row at all, the sheet is no list of those whom `listed` or `must` looks for, and nothing is compared.
   */
  readonly rows?: Condition | undefined;
  /**
   * Columns of `rows` that the sheet may lack. They then count as blank, and a condition of the outermost `all` that reads
   * none but such columns is not asked: a list of the insured without 参保状态 is of those who are. A blank cell of a
   * column that is there stays unknown. Any other column that is lacking leaves the comparison out.
   */
  readonly optional?: readonly FieldId[] | undefined;
  /** Only members for whom this holds are compared, asked of the county's own fields. Unknown leaves them open. */
  readonly who?: Condition | undefined;
  /** What to do about a difference, where it is more than the rule's advice. */
  readonly advice?: LocalText | undefined;
}

/**
 * By which meaning a column of the department is compared. `own` is a field of the pack, `theirs` one of the profile. What
 * is said of the linked member is compared, also where the row stands for the household that this member heads.
 */
export type Comparison = ComparisonBase &
  /** Both say the same: texts after clean-up, numbers, days as far as both tell them, codes by their text. */
  (
    | { readonly kind: "same"; readonly own: FieldId; readonly theirs: FieldId }
    /** Both numbers differ by no more than the tolerance, in the unit of `own`. `theirs` is computed of the row: monthly × 12. */
    | {
        readonly kind: "near";
        readonly own: FieldId;
        readonly theirs: FieldId;
        readonly value?: Expression | undefined;
        readonly tolerance: Expression;
      }
    /** Codes that mean the same: C级 and D级 of theirs, 是 of ours. A code in no line leaves the pair open. */
    | {
        readonly kind: "meaning";
        readonly own: FieldId;
        readonly theirs: FieldId;
        readonly lines: readonly { readonly own: readonly string[]; readonly theirs: readonly string[] }[];
      }
    /**
     * A person is on the list exactly if `own` says so: neither 应保未保 nor 漏登. Of several codes one in `yes` says yes, and
     * all in `no` say no. Where rows are of households and `own` is of persons, one member's yes is the household's, and
     * all members' no.
     */
    | {
        readonly kind: "listed";
        readonly own: FieldId;
        readonly yes: readonly string[];
        readonly no: readonly string[];
      }
    /** Every member (or household) has a row. */
    | { readonly kind: "must" }
    /** Nobody has one. What a row says is shown; it is to be verified and removes nobody. */
    | { readonly kind: "mustNot"; readonly shows: readonly FieldId[] }
    /** Every row is of somebody on the county's own sheet: for lists of the same people. */
    | { readonly kind: "known" }
  );

export type ComparisonKind = Comparison["kind"];
