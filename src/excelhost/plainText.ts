import { invalidArgument } from "./ExcelError";
import type { Json } from "./protocol";

/** A name or key as the text that stands for it. Throws `InvalidArgument` for a list or an object, which no text stands for. */
export function plainText(value: Json): string {
  if (typeof value === "object" && value !== null) throw invalidArgument("a text or a number is needed");
  return String(value);
}
