import { z } from "zod";
import {
  codeListSchema,
  condition,
  confidence,
  expression,
  fieldSchema,
  localText,
  referenceSchema,
  severity,
} from "../core/model/packSchema";

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "an id such as roomArea");

const base = {
  id,
  title: localText,
  rule: z.string().regex(/^XD-\d{2}$/, "a rule id such as XD-06"),
  confidence,
  references: z.array(referenceSchema),
  severity: severity.optional(),
  rows: condition.optional(),
  optional: z.array(id).min(1).optional(),
  who: condition.optional(),
  advice: localText.optional(),
};
const codes = z.array(z.string().min(1)).min(1);

const comparison = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same"), own: id, theirs: id, ...base }),
  z.strictObject({
    kind: z.literal("near"),
    own: id,
    theirs: id,
    value: expression.optional(),
    tolerance: expression,
    ...base,
  }),
  z.strictObject({
    kind: z.literal("meaning"),
    own: id,
    theirs: id,
    lines: z.array(z.strictObject({ own: codes, theirs: codes })).min(1),
    ...base,
  }),
  z.strictObject({ kind: z.literal("listed"), own: id, yes: codes, no: codes, ...base }),
  z.strictObject({ kind: z.literal("must"), ...base }),
  z.strictObject({ kind: z.literal("mustNot"), shows: z.array(id).min(1), ...base }),
  z.strictObject({ kind: z.literal("known"), ...base }),
]);

const departmentField = fieldSchema.extend({
  owner: z.literal("member"),
  aliases: z.array(z.string().min(1)).min(1),
  required: z.boolean(),
  note: localText,
});

export const profileSchema = z.strictObject({
  id,
  title: localText,
  sheetTitle: localText,
  about: localText,
  confidence,
  references: z.array(referenceSchema),
  rowOf: z.enum(["member", "household"]),
  repeats: z.boolean(),
  fields: z.array(departmentField).min(1),
  codeLists: z.array(codeListSchema),
  signs: z.array(id),
  names: z.array(z.string().min(1)).min(1),
  comparisons: z.array(comparison).min(1),
});
