import { columnCell, ERROR, NUMERIC, UNREADABLE, type Column } from "../model/Dataset";
import { shown, type CheckKind, type CheckOf, type Emit } from "./CheckKind";
import type { Level } from "./Scope";

/**
 * Cells that their field's type cannot read, that show a formula error, or that were read after clean-up. A household's
 * cells beside the one that counts are looked at too.
 */
export const readable: CheckKind<CheckOf<"readable">> = (check, _level, { dataset }, emit) => ({
  overall: () => {
    const { members, households, villages, furtherCells } = dataset;
    let applied = 0;
    for (const column of members.columns.values()) applied += inspect(check, column, "member", null, emit);
    for (const column of households.columns.values()) applied += inspect(check, column, "household", null, emit);
    for (const column of villages.columns.values()) applied += inspect(check, column, "village", null, emit);
    for (const further of furtherCells) inspect(check, further.column, "household", further.households, emit);
    return applied;
  },
});

/** `households` are those of the entries, where these are no households themselves. */
function inspect(
  check: CheckOf<"readable">,
  column: Column,
  level: Level,
  households: Uint32Array | null,
  emit: Emit,
): number {
  const { field, state } = column;
  const report = (at: number): void => {
    const data = {
      value: String(shown({ column, entryOf: (own) => own }, at)),
      type: field.type,
      field: field.id,
    };
    const messageId = `readable.${check.problem}` as const;
    const entry = households?.[at] ?? at;
    const cell = households === null ? undefined : (columnCell(column, at) ?? undefined);
    emit({ messageId, data, level, entry, field: field.id, at: cell, related: [], severity: check.severity });
  };
  const reportAll = (sought: number): void => {
    for (let at = state.indexOf(sought); at !== -1; at = state.indexOf(sought, at + 1)) report(at);
  };
  if (check.problem === "cleaned") column.cleaned.forEach(report);
  else reportAll(check.problem === "error" ? ERROR : UNREADABLE);
  // Of ID numbers that became numbers a rule of their own tells.
  if (check.problem === "unreadable" && column.type !== "idNumber") reportAll(NUMERIC);
  return state.length;
}
