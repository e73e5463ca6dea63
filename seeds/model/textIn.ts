import type { FieldId } from "../../src/core/model/Field";
import { textOf } from "../columns";
import type { Values } from "./Model";

/** What the values say of a field, as text; "" where nothing. */
export function textIn(values: Values, field: FieldId): string {
  const value = values[field] ?? null;
  return value === null ? "" : textOf(value);
}
