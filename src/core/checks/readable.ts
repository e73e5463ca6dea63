import { ERROR, UNREADABLE, type Column } from "../model/Dataset";
import { shown, type CheckKind, type CheckOf, type Emit } from "./CheckKind";
import type { Level } from "./Scope";

/** Cells that their field's type cannot read, that show a formula error, or that were read after clean-up. */
export const readable: CheckKind<CheckOf<"readable">> = (check, _level, scope, emit) => {
  let applied = 0;
  for (const column of scope.dataset.members.columns.values()) applied += inspect(check, column, "member", emit);
  for (const column of scope.dataset.households.columns.values()) applied += inspect(check, column, "household", emit);
  return applied;
};

function inspect(check: CheckOf<"readable">, column: Column, level: Level, emit: Emit): number {
  const report = (entry: number): void => {
    const value = String(shown({ column, entryOf: (own) => own }, entry));
    const data = { value, type: column.field.type, field: column.field.id };
    const messageId = `readable.${check.problem}` as const;
    emit({ messageId, data, level, entry, field: column.field.id, related: [], severity: check.severity });
  };
  if (check.problem === "cleaned") {
    for (const entry of column.cleaned) report(entry);
  } else {
    const sought = check.problem === "error" ? ERROR : UNREADABLE;
    const { state } = column;
    for (let entry = state.indexOf(sought); entry !== -1; entry = state.indexOf(sought, entry + 1)) report(entry);
  }
  return column.state.length;
}
