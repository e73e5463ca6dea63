import { z } from "zod";
import { TEXT_FORMS, type Condition, type Expression } from "./Rule";

// Browser hosts forbid code generation (content security policy); this has to come before the first schema.
z.config({ jitless: true });

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "an ISO date such as 2020-12-31");
const documentDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "an ISO date, month or year");
const scope = z.string().regex(/^(CN|\d{6})$/, "CN or a 6-digit region code");
const field = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a field id");
export const localText = z.strictObject({ "zh-CN": z.string().min(1), "en-US": z.string().min(1) });
export const confidence = z.enum(["confirmed", "probable", "unconfirmed"]);
export const severity = z.enum(["error", "warning", "note"]);
const comparator = z.enum(["<", "<=", "=", "!=", ">=", ">"]);
const inForce = z.strictObject({ from: isoDate, to: isoDate.optional() });

export const referenceSchema = z.strictObject({
  title: z.string().min(1),
  issuer: z.string().optional(),
  number: z.string().optional(),
  date: documentDate.optional(),
  clause: z.string().optional(),
  href: z.url().optional(),
});

/**
 * One of several shapes, told by the keys that an object has; anything else has to be `other`. A union would try each
 * shape in turn, which takes many times as long and cannot say what is wrong with the one that was meant.
 */
function shaped<T>(other: z.ZodType, shapes: readonly z.ZodObject[]): z.ZodType<T> {
  const signature = (keys: readonly string[]): string => [...keys].sort().join(" ");
  const byKeys = new Map(shapes.map((shape) => [signature(Object.keys(shape.shape)), shape]));
  return z.unknown().transform((value, context): T => {
    const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
    const parsed = (byKeys.get(signature(keys)) ?? other).safeParse(value);
    if (parsed.success) return parsed.data as T;
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });
}

export const expression: z.ZodType<Expression> = z.lazy(() =>
  shaped<Expression>(z.number(), [
    z.strictObject({ field }),
    z.strictObject({ parameter: z.string() }),
    z.strictObject({ age: z.union([z.literal("asOf"), z.strictObject({ cutoff: z.string() })]) }),
    z.strictObject({ run: z.enum(["asOf", "year"]) }),
    z.strictObject({ digits: z.tuple([z.int().min(1), z.int().max(22)]), of: field }),
    z.strictObject({ length: field }),
    z.strictObject({ items: field }),
    z.strictObject({ yearOf: expression }),
    z.strictObject({ monthsBetween: z.tuple([expression, expression]) }),
    z.strictObject({ sum: z.array(expression).min(1) }),
    z.strictObject({ difference: z.tuple([expression, expression]) }),
    z.strictObject({ product: z.array(expression).min(1) }),
    z.strictObject({ quotient: z.tuple([expression, expression]) }),
    z.strictObject({ remainder: z.tuple([expression, expression]) }),
    z.strictObject({ if: condition, then: expression, else: expression }),
    z.strictObject({ count: condition }),
    z.strictObject({ sumOver: expression }),
    z.strictObject({ least: expression, where: condition }),
    z.strictObject({ most: expression, where: condition }),
    z.strictObject({ previous: expression }),
  ]),
);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  shaped<Condition>(z.never("a known condition"), [
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ field, is: z.enum(["blank", "filled"]) }),
    z.strictObject({ field, equals: z.union([z.string(), z.number()]) }),
    z.strictObject({ field, in: z.array(z.string()).min(1) }),
    z.strictObject({ field, inGroup: z.string() }),
    z.strictObject({ field, contains: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ field, form: z.enum(TEXT_FORMS) }),
    z.strictObject({ field, sharesCode: field }),
    z.strictObject({ compare: z.tuple([expression, comparator, expression]) }),
    z.strictObject({ dates: z.tuple([expression, comparator, expression]) }),
    z.strictObject({ sex: z.enum(["male", "female"]) }),
    z.strictObject({ members: z.enum(["any", "every"]), that: condition }),
    z.strictObject({ previous: condition }),
    z.strictObject({ inPrevious: z.enum(["entry", "household"]) }),
    z.strictObject({ untold: localText }),
  ]),
);

const always = { when: condition.optional(), severity: severity.optional(), requires: z.array(field).optional() };

const checkSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("idForm"), field, ...always }),
  z.strictObject({ kind: z.literal("checkDigit"), field, ...always }),
  z.strictObject({ kind: z.literal("storedAsNumber"), field, ...always }),
  z.strictObject({
    kind: z.literal("unique"),
    field,
    within: z.array(field),
    alike: z.array(field).optional(),
    ...always,
  }),
  z.strictObject({
    kind: z.literal("memberCount"),
    at: field,
    where: condition,
    min: z.int().optional(),
    max: z.int().optional(),
    ...always,
  }),
  z.strictObject({
    kind: z.literal("range"),
    field,
    min: expression.optional(),
    max: expression.optional(),
    whole: z.boolean().optional(),
    ...always,
  }),
  z.strictObject({
    kind: z.literal("equation"),
    field,
    right: expression,
    tolerance: expression,
    alternatives: z.array(z.strictObject({ label: localText, right: expression })).optional(),
    ...always,
  }),
  z.strictObject({ kind: z.literal("comparison"), field, must: comparator, limit: expression, ...always }),
  z.strictObject({
    kind: z.literal("forbidden"),
    at: field,
    that: condition,
    shows: z.array(field).optional(),
    facts: z.record(z.string(), expression).optional(),
    ...always,
  }),
  z.strictObject({
    kind: z.literal("affirmative"),
    fields: z.array(field).min(1),
    need: z.enum(["any", "all"]),
    whereLacking: severity.optional(),
    ...always,
  }),
  z.strictObject({ kind: z.literal("joined"), field, ...always }),
  z.strictObject({
    kind: z.literal("consistent"),
    texts: z.array(field),
    only: z.array(field).min(1).optional(),
    ...always,
  }),
  z.strictObject({
    kind: z.literal("filled"),
    fields: z.array(field).min(1),
    readable: z.boolean().optional(),
    ...always,
  }),
  z.strictObject({ kind: z.literal("idBirth"), field, birth: field.optional(), ...always }),
  z.strictObject({ kind: z.literal("dependency"), field, on: z.array(field).min(1), ...always }),
  z.strictObject({ kind: z.literal("lapsed"), field, ...always }),
  z.strictObject({ kind: z.literal("department"), ...always }),
  z.strictObject({ kind: z.literal("readable"), problem: z.enum(["unreadable", "error", "cleaned"]), ...always }),
]);

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-\d{2}$/, "a rule id such as INC-05"),
  dimension: z.enum([
    "income",
    "food",
    "clothing",
    "housing",
    "water",
    "medical",
    "education",
    "identity",
    "structure",
    "labour",
    "data",
  ]),
  severity,
  subject: z.enum(["member", "household", "village"]),
  confidence,
  inForce,
  scope,
  title: localText,
  why: localText,
  says: localText.optional(),
  expected: localText,
  criterion: localText.optional(),
  advice: localText,
  references: z.array(referenceSchema).min(1),
  requires: z.array(z.union([field, z.strictObject({ anyOf: z.array(field).min(2) })])),
  optional: z.array(field),
  waivable: localText.optional(),
  follows: z
    .array(z.strictObject({ rule: z.string(), at: z.enum(["subject", "cell", "household", "member"]) }))
    .optional(),
  checks: z.array(checkSchema).min(1),
});

const parameterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "a parameter id such as income-line"),
  label: localText,
  unit: z.string(),
  by: z.enum(["year", "asOf"]),
  reviewedOn: isoDate,
  countyEnters: z.strictObject({ from: isoDate }).optional(),
  values: z
    .array(
      z.strictObject({
        from: isoDate,
        to: isoDate.optional(),
        scope,
        value: z.union([z.number(), z.string(), z.null()]),
        confidence,
        note: localText.optional(),
        references: z.array(referenceSchema),
      }),
    )
    .min(1),
});

const criterionSchema = z.strictObject({
  dimension: z.enum(["income", "food", "clothing", "housing", "water", "medical", "education"]),
  title: localText,
  references: z.array(referenceSchema).min(1),
  applies: condition.optional(),
  met: condition,
  optional: z.array(field),
  rules: z.array(z.string()),
});

export const fieldSchema = z.strictObject({
  id: field,
  nationalCode: z.string().optional(),
  type: z.enum([
    "text",
    "idNumber",
    "integer",
    "number",
    "money",
    "area",
    "date",
    "yearMonth",
    "yesNo",
    "code",
    "codes",
  ]),
  owner: z.enum(["household", "member", "village"]),
  codeList: z.string().optional(),
  answers: z.strictObject({ yes: z.array(z.string().min(1)), no: z.array(z.string().min(1)) }).optional(),
  personal: z.enum(["name", "number"]).optional(),
  label: localText,
  aliases: z.array(z.string().min(1)),
  notAliases: z.array(z.string().min(1)).optional(),
});

export const codeListSchema = z.strictObject({
  id: z.string(),
  codes: z.array(
    z.strictObject({ code: z.string().min(1), aliases: z.array(z.string()), groups: z.array(z.string()) }),
  ),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: localText,
  scope,
  inForce,
  about: localText,
  references: z.array(referenceSchema),
  fields: z.array(fieldSchema).min(1),
  codeLists: z.array(codeListSchema),
  parameters: z.array(parameterSchema),
  rules: z.array(ruleSchema).min(1),
  criteria: z.array(criterionSchema),
});
