import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { z } from "zod";
import type { Rule } from "../../core/model/Rule";
import { FINDING_CHANGES, type FindingChange, type RunRecord } from "../../core/model/RunRecord";
import { readJson } from "../readJson";

export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const value = z.union([z.number(), z.string()]);
const ruleSwitch = z.strictObject({
  on: z.boolean().optional(),
  severity: z.enum(["error", "warning", "note"]).optional(),
});
const choices = z.strictObject({
  headingRow: count.optional(),
  columns: z.array(
    z.strictObject({ heading: z.string(), occurrence: z.int().min(0), field: z.string().min(1).nullable() }),
  ),
});
const changeCounts = z.strictObject(
  Object.fromEntries(FINDING_CHANGES.map((change) => [change, count])) as Record<FindingChange, typeof count>,
);

/** A rule of the county's own is held against the pack before it is asked. */
const rule = z.custom<Rule>((given) => z.looseObject({ id: z.string().min(1) }).safeParse(given).success);

const record: z.ZodType<RunRecord> = z.strictObject({
  schema: z.literal("huhuqing-record/1"),
  number: z.int().min(1),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256: hash }),
  options: z.strictObject({
    region: z.string(),
    year: z.int(),
    asOf: z.iso.date(),
    day: z.iso.date().optional(),
    parameters: z.record(z.string(), value),
    rules: z.record(z.string(), ruleSwitch).optional(),
  }),
  parameters: z.array(
    z.strictObject({
      id: z.string(),
      value: value.nullable(),
      status: z.enum(["inForce", "given", "unconfirmed", "notInForce"]),
      scope: z.string(),
      confidence: z.enum(["confirmed", "probable", "unconfirmed"]),
      confirmedBy: z.string(),
      confirmedOn: z.string(),
    }),
  ),
  ownRules: z.array(rule),
  sheets: z.strictObject({
    members: z.string(),
    households: z.string().nullable(),
    villages: z.string().nullable(),
  }),
  choices: z.record(z.string(), choices),
  inputs: z.array(
    z.strictObject({
      role: z.enum(["members", "households", "villages", "previous", "department"]),
      profile: z.string(),
      file: z.string(),
      sheet: z.string(),
      rows: count,
      sha256: hash,
    }),
  ),
  data: hash,
  fields: z.record(z.string(), z.string()),
  rules: z.strictObject({
    checked: z.array(z.string()),
    notChecked: z.array(
      z.strictObject({
        id: z.string(),
        reason: z.enum([
          "columnMissing",
          "parameterUnconfirmed",
          "parameterNotInForce",
          "notInForce",
          "otherRegion",
          "ruleUnconfirmed",
          "switchedOff",
          "previousMissing",
          "previousColumnMissing",
          "departmentMissing",
          "departmentSilent",
          "departmentColumnMissing",
          "failed",
        ]),
      }),
    ),
    partly: z.array(z.string()),
  }),
  counts: z.strictObject({
    households: count,
    members: count,
    errors: count,
    warnings: count,
    notes: count,
    waived: count,
    byRule: z.record(z.string(), count),
  }),
  complete: z.boolean(),
  result: hash,
  changes: z
    .strictObject({ households: count, fields: count, findings: changeCounts, corrected: count.optional() })
    .nullable(),
  before: z.union([z.literal(""), hash]),
});

/** The record of its JSON, `null` where that is cut, changed beyond reading or of another form. */
export const readRecord = (json: string): RunRecord | null => readJson(json, record);
