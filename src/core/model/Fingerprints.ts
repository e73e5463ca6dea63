import type { FieldId } from "./Field";

/**
 * What is remembered of the last recorded run, to say later what changed since: keyed hashes, no value, no name, no ID
 * number. By them a change can be found, not what was there before.
 */
export interface Fingerprints {
  /** SHA-256 of the record that they belong to. */
  readonly record: string;
  /** Of each household: 12 hexadecimal characters by which it is found again. */
  readonly households: readonly string[];
  /** Fields of `cells`, in the order of their columns; the pseudo-field `MEMBERS` tells who belongs to the household. */
  readonly fields: readonly FieldId[];
  /**
   * `cells[f * households + h]`: what household h and its members hold in field f, whatever order the members stand in; 0
   * where all of it is blank. `null` where the sheet is too large to remember each cell: then `rows` alone tells.
   */
  readonly cells: Uint16Array | null;
  /** Of all fields of a household together. */
  readonly rows: Uint32Array;
  readonly findings: readonly FindingPrint[];
  /** Villages' sheet, period before and departments, each whole: by `role|profile|file|sheet`. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Stands for the members of a household among the fields. */
export const MEMBERS = "~members";

export interface FindingPrint {
  /** 12 hexadecimal characters of its key. */
  readonly key: string;
  readonly rule: string;
  /** Index into `households`, -1 of a finding on none. */
  readonly household: number;
  /** 8 hexadecimal characters of what it says: `findingPrint`. */
  readonly value: string;
  /** Whether it was there in the recorded run; else it was in one before and is gone since. */
  readonly isOpen: boolean;
  /** Number of the waiver that set it aside, 0 where none did; absent in prints that do not tell. */
  readonly waiver?: number | undefined;
}
