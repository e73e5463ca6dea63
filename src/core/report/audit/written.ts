import { BLANK, type Column, type Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";

export type Written = string | number | boolean | null;

export type DigestTable = "members" | "households" | "villages";

/** The field by which households are told apart. */
export const HOUSEHOLD_FIELD: FieldId = "householdId";

/**
 * What the cells of a column of a table hold, as written. Which of a household's rows counts hangs on their order: so
 * nothing is told of how its blanks are written, and of its ID only what it reads.
 */
export function writtenIn(column: Column, table: DigestTable, { householdIds }: Dataset): (entry: number) => Written {
  const { field, state, raw } = column;
  if (table !== "households") return raw;
  if (field.id === HOUSEHOLD_FIELD) return (household) => householdIds[household] || raw(household);
  return (household) => (state[household] === BLANK ? null : raw(household));
}
