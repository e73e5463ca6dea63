import type { FieldId, LocalText } from "./Field";
import type { Finding, Severity } from "./Finding";
import type { CellRef } from "./RawSheet";
import type { Confidence, ResolvedParameter, RuleSwitch, VerdictDimension } from "./Rule";
import type { SheetMapping } from "./SheetMapping";
import type { WaiverOutcome } from "./Waiver";

export type Verdict = "met" | "notMet" | "toVerify" | "notApplicable";
export const VERDICTS: readonly Verdict[] = ["met", "notMet", "toVerify", "notApplicable"];

/** Of a household: not met where one is; to verify where one is; what does not apply counts as met. */
export function overallVerdict(verdicts: readonly Uint8Array[], household: number): Exclude<Verdict, "notApplicable"> {
  let isOpen = false;
  for (const codes of verdicts) {
    const verdict = VERDICTS[codes[household]!];
    if (verdict === "notMet") return "notMet";
    isOpen ||= verdict === "toVerify";
  }
  return isOpen ? "toVerify" : "met";
}

/** Why a rule was not checked; never a silent pass. */
export type NotChecked =
  | { readonly reason: "columnMissing"; readonly fields: readonly FieldId[] }
  | { readonly reason: "parameterUnconfirmed"; readonly parameter: string }
  | { readonly reason: "parameterNotInForce"; readonly parameter: string }
  | { readonly reason: "notInForce" }
  | { readonly reason: "otherRegion" }
  | { readonly reason: "ruleUnconfirmed"; readonly confidence: Confidence }
  /** The county switched it off. */
  | { readonly reason: "switchedOff" }
  /** It compares with the period before, and none was given. */
  | { readonly reason: "previousMissing" }
  /** The period before was given without these columns. */
  | { readonly reason: "previousColumnMissing"; readonly fields: readonly FieldId[] }
  /** It compares with a department's sheet, and none was given that tells it. */
  | { readonly reason: "departmentMissing" }
  /** The department's sheet was given, and no row of it is about this. */
  | { readonly reason: "departmentSilent" }
  /** The department's sheet was given without these columns. */
  | {
      readonly reason: "departmentColumnMissing";
      /** Its profile. */
      readonly department: string;
      readonly fields: readonly FieldId[];
      /** What they are called: the pack knows no field of a department. */
      readonly names: { readonly department: LocalText; readonly fields: readonly LocalText[] };
    }
  | { readonly reason: "failed" };

export interface RuleOutcome {
  readonly ruleId: string;
  readonly notChecked: NotChecked | null;
  /** Why some of the rule's checks were left out while others ran; where none ran, the reasons beside `notChecked`. */
  readonly partly: readonly NotChecked[];
  /** Entries (members, households or villages) to which the rule applied. */
  readonly applied: number;
  /** Findings that follow from no other. */
  readonly findings: number;
  /** Findings that follow from one of another rule: listed under it and counted with it. */
  readonly followed: number;
}

/** Verdicts per household, columnar: `codes[dimension][h]` is an index into `VERDICTS`. */
export type VerdictTable = Readonly<Record<VerdictDimension, Uint8Array>>;

/** What a run was asked to do. `asOf` is an ISO date; core never asks what day it is. */
export interface RunOptions {
  readonly region: string;
  /** Year of the income window. */
  readonly year: number;
  readonly asOf: string;
  /** ISO day on which the run is made: by it waivers begin and end. Recorded, so that a re-run gives the same; else `asOf`. */
  readonly day?: string | undefined;
  /** Values that the county confirmed or gave for this run, by parameter id. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** What the county changed about rules, by rule id. */
  readonly rules?: Readonly<Record<string, RuleSwitch>> | undefined;
}

export interface Totals {
  readonly households: number;
  readonly members: number;
  /** Findings that follow from no other and that no waiver sets aside; so too `byRule`. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly byRule: ReadonlyMap<string, number>;
  /** Findings that follow from no other and that a waiver sets aside. */
  readonly waived: number;
}

export interface Run {
  readonly pack: { readonly id: string; readonly version: string };
  readonly options: RunOptions;
  readonly mappings: readonly SheetMapping[];
  readonly parameters: readonly ResolvedParameter[];
  readonly outcomes: readonly RuleOutcome[];
  /** By sheet, row, column and rule. */
  readonly findings: readonly Finding[];
  readonly householdIds: readonly string[];
  readonly verdicts: VerdictTable;
  readonly totals: Totals;
  /** What became of each waiver, in the order of their numbers. */
  readonly waivers: readonly WaiverOutcome[];
  /** Rules that broke: the answer is incomplete, which is not clean. */
  readonly incomplete: readonly BrokenRule[];
}

export interface BrokenRule {
  readonly ruleId: string;
  readonly reason: string;
  /** What was thrown, for whoever looks for the bug: no report holds it. */
  readonly cause?: unknown;
}

/** A cell that keeps a verdict open: blank, unreadable, or a column that the sheet does not have. */
export interface OpenCell {
  readonly field: FieldId;
  /** `unclear`: it can be read and still does not tell what is asked, as a year of birth does not tell an age. */
  readonly state: "blank" | "unreadable" | "notMapped" | "unclear";
  readonly at: CellRef;
}

/** What keeps a verdict open: a cell, a parameter that the county has to confirm, or what no sheet tells. */
export type OpenReason = OpenCell | { readonly parameter: string } | { readonly untold: LocalText };
