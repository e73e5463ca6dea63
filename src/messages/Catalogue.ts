import type { FieldType, Language } from "../core/model/Field";
import type { MessageId, Severity } from "../core/model/Finding";
import type { Compared } from "../core/model/DepartmentResult";
import type { LinkLevel, LinkStep, LinkTerm } from "../core/model/Linkage";
import type { RefusalCode } from "../core/model/Refusal";
import type { Comparator, Confidence, Dimension } from "../core/model/Rule";
import type { NotChecked, Verdict } from "../core/model/Run";

/** How alike two values of a term are: `name.sound`. */
type WordedLevel = { [T in LinkTerm]: `${T}.${Exclude<LinkLevel<T>, "blank">}` }[LinkTerm];

/** What is refused, and what the person can do. */
export interface RefusalText {
  readonly message: string;
  readonly advice: string;
}

/** All texts of one language but the pane's own labels. A language that lacks one does not compile. */
export interface Catalogue {
  readonly language: Language;
  /** What was found, with `{{holes}}` for the facts of the kind. */
  readonly findings: Readonly<Record<MessageId, string>>;
  /** `byReason`: instead, where the refusal tells that reason. */
  readonly refusals: Readonly<
    Record<RefusalCode, RefusalText & { readonly byReason?: Readonly<Record<string, RefusalText>> | undefined }>
  >;
  readonly notChecked: Readonly<Record<NotChecked["reason"], string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  /** What a value of the type looks like. */
  readonly types: Readonly<Record<FieldType, string>>;
  readonly units: Readonly<Partial<Record<FieldType, string>>>;
  /** Units of parameters, which the records have in Chinese; one that is not here stays as it is. */
  readonly measures: Readonly<Record<string, string>>;
  /** How a value falls short of a required comparison. */
  readonly fallsShort: Readonly<Record<Comparator, string>>;
  readonly answers: Readonly<Record<"yes" | "no", string>>;
  /** A county's own rule in words: predicates, sentences of one test, and how tests are joined. */
  readonly ownRule: {
    readonly age: string;
    readonly years: string;
    readonly predicates: Readonly<
      Record<
        | "blank"
        | "filled"
        | "is"
        | "isNot"
        | "contains"
        | "lacks"
        | "equals"
        | "differs"
        | "less"
        | "atMost"
        | "atLeast"
        | "more"
        | "before"
        | "notAfter"
        | "on"
        | "notBefore"
        | "after",
        string
      >
    >;
    readonly bare: string;
    readonly quoted: string;
    readonly measured: string;
    readonly all: string;
    readonly any: string;
    /** What the rule expects. */
    readonly banned: string;
  };
  /** How persons were linked to those of a department's sheet, and what the comparison yields. */
  readonly departments: {
    readonly terms: Readonly<Record<LinkTerm, string>>;
    readonly levels: Readonly<Record<WordedLevel, string>>;
    /** A level of any term of which one side says nothing. */
    readonly blank: string;
    readonly bothBlank: string;
    readonly numeric: string;
    /** Of whoever is on one side alone. */
    readonly people: Readonly<Record<"onlyHere" | "onlyThere", string>>;
    readonly steps: Readonly<Record<LinkStep, string>>;
    readonly reasons: Readonly<Record<"middle" | "tie" | "linked" | "rejected", string>>;
    readonly outcomes: Readonly<Record<Compared, string>>;
  };
  /** What the pane and the command line say of summary tabs. */
  readonly tabs: {
    readonly feedbackAbout: string;
    /** What a tab lacks. */
    readonly needs: Readonly<
      Record<
        | "columns"
        | "columnsAny"
        | "previous"
        | "previousYear"
        | "department"
        | "anyDepartment"
        | "villages"
        | "parameter"
        | "acceptance"
        | "pages",
        string
      >
    >;
    readonly advice: Readonly<Record<"blocked" | "department" | "pages", string>>;
    readonly leftOut: string;
    readonly overview: Readonly<
      Record<"households" | "members" | "allMet" | "notMet" | "toVerify" | "errors" | "rate" | "findings", string>
    >;
  };
  /** Cards of a review meeting. */
  readonly review: Readonly<Record<"fact" | "age" | "perHead" | "registered" | "monthly" | "decided", string>>;
  /** What is said of findings that a waiver sets aside, and of those that none can. */
  readonly waivers: Readonly<Record<"marked" | "mustCorrect" | "notOfCounty", string>>;
  /** What steps that can be undone did. */
  readonly undo: {
    readonly deeds: Readonly<
      Record<
        | "marked"
        | "unmarked"
        | "tab"
        | "tabs"
        | "feedback"
        | "prepared"
        | "waived"
        | "waiverEnded"
        | "waivers"
        | "reviewed"
        | "reviewSaved"
        | "typedOn"
        | "confirmed"
        | "confirmedBack"
        | "pack"
        | "packBack"
        | "rule"
        | "rules"
        | "ownRule"
        | "ownRuleGone"
        | "decided"
        | "renamed"
        | "tabChoice"
        | "tabOptions"
        | "villageNumbers"
        | "assigned"
        | "month"
        | "setting",
        string
      >
    >;
    readonly join: string;
    /** Behind a step after which older marks do not come back, and behind one of which a part was undone. */
    readonly lostMarks: string;
    readonly rest: string;
    /** Why a step cannot be undone. */
    readonly edited: string;
  };
  readonly openCells: Readonly<
    Record<"blank" | "unreadable" | "notMapped" | "unclear" | "parameter" | "untold", string>
  >;
  readonly phrases: Readonly<
    Record<
      | "blank"
      | "more"
      | "separator"
      | "choices"
      | "or"
      | "nationwide"
      | "notInForce"
      | "notChecked"
      | "awaitsCounty"
      | "confirmedBefore"
      | "confirmedFor"
      | "openBracket"
      | "closeBracket",
      string
    >
  >;
}
