import { BLANK, type Column, type Dataset } from "../../model/Dataset";
import { HOUSEHOLD_FIELD } from "../../model/personFields";

export type Written = string | number | boolean | null;

export type DigestTable = "members" | "households" | "villages";

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
