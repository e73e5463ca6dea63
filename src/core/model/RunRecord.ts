import type { FieldId } from "./Field";
import type { Confidence, ResolvedParameter, Rule } from "./Rule";
import type { NotChecked, RunOptions } from "./Run";

/** A SHA-256 as 64 lower-case hexadecimal characters. */
export type Sha256 = string;

/** A sheet that took part, with what was mapped of it. */
export interface RecordedInput {
  readonly role: "members" | "households" | "villages" | "previous" | "department";
  /** Of a department: its profile; else "". */
  readonly profile: string;
  /** "" for a sheet of the workbook itself. */
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
  /** Of the mapped data: the same whatever order the rows have and wherever the columns stand. */
  readonly sha256: Sha256;
}

/** What the person chose over what was recognised in one sheet; `null` of a column takes its field away. */
export interface RecordedChoices {
  readonly headingRow?: number | undefined;
  readonly columns: readonly {
    /** A hash of it: what was chosen as a heading may be somebody's name. */
    readonly heading: string;
    readonly occurrence: number;
    readonly field: FieldId | null;
  }[];
}

/**
 * A run, as the workbook keeps it: enough to repeat it, and to say whether the answer is the same. No cell value, no name
 * but the one that the person chose for themselves. Its text is its canonical JSON (`canonicalJson`), so that a hash of it
 * is the same everywhere.
 */
export interface RunRecord {
  readonly schema: "huhuqing-record/1";
  /** From 1 on. */
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  /** Whoever ran it, in words of their own; "" where nobody said. */
  readonly by: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** `sha256`: of the pack as it is published, without rules of the county's own. */
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: Sha256 };
  /** Options with which `validate` was called. */
  readonly options: RunOptions;
  /** Values that entered, and who confirmed one of the county's (`by`) on which day; "" where that is not known. */
  readonly parameters: readonly (Pick<ResolvedParameter, "id" | "value" | "status" | "scope"> & {
    readonly confidence: Confidence;
    readonly confirmedBy: string;
    readonly confirmedOn: string;
  })[];
  readonly ownRules: readonly Rule[];
  readonly sheets: { readonly members: string; readonly households: string | null; readonly villages: string | null };
  readonly choices: Readonly<Record<string, RecordedChoices>>;
  readonly inputs: readonly RecordedInput[];
  /** Of everything that was mapped. */
  readonly data: Sha256;
  /** Mapped columns of the county's sheets, each with 16 hexadecimal characters of what it holds. */
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly rules: {
    readonly checked: readonly string[];
    readonly notChecked: readonly { readonly id: string; readonly reason: NotChecked["reason"] }[];
    readonly partly: readonly string[];
  };
  readonly counts: {
    readonly households: number;
    readonly members: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    /** Findings that waivers set aside: in none of the three. */
    readonly waived: number;
    readonly byRule: Readonly<Record<string, number>>;
  };
  readonly complete: boolean;
  /** Of findings (by key, without where they stand), waivers and verdicts. */
  readonly result: Sha256;
  /** Beside the record before; `null` of the first, and where the fingerprints of that one are not there. */
  readonly changes: RecordedChanges | null;
  /** Hash of the record before, "" for the first. */
  readonly before: Sha256;
}

/** How far a run differs from the one before. */
export interface RecordedChanges {
  /** Households of which something mapped changed, came or went, and how many fields of them. */
  readonly households: number;
  readonly fields: number;
  readonly findings: Readonly<Record<FindingChange, number>>;
  /** How many of those absent were asked again, of a household that is still there: gone for being mended. */
  readonly corrected?: number | undefined;
}

/** What became of a finding since a recorded run. `reopened`: it was there, was gone in a run between, and is there again. */
export const FINDING_CHANGES = ["new", "unchanged", "updated", "absent", "reopened"] as const;
export type FindingChange = (typeof FINDING_CHANGES)[number];

/** JSON in which the keys of objects stand by code point and nothing is indented: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${canonicalJson(inside)}`).join(",")}}`;
}
