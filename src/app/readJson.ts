import type { z } from "zod";

/** The value of a JSON text from a file or store, or `null` where it is damaged or of another form. */
export function readJson<T>(json: string | null, schema: z.ZodType<T>): T | null {
  if (json === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
  return schema.safeParse(value).data ?? null;
}
