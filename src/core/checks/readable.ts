import { columnCell, ERROR, NUMERIC, UNREADABLE, type Column } from "../model/Dataset";
import type { Field } from "../model/Field";
import { shown, type CheckKind, type CheckOf, type Emit } from "./CheckKind";
import type { Level } from "./Scope";
import type { WorkScope } from "./Workings";

/**
 * Cells that their field's type cannot read, that show a formula error, or that were read after clean-up. A household's
 * cells beside the one that counts are looked at too.
 */
export const readable: CheckKind<CheckOf<"readable">> = (check, _level, { dataset, codeLists }, emit) => ({
  overall: () => {
    const inspect = (column: Column, level: Level, households: Uint32Array | null): number =>
      inspectColumn(check, column, level, households, choicesOf(column.field, codeLists), emit);
    const { members, households, villages, furtherCells } = dataset;
    let applied = 0;
    for (const column of members.columns.values()) applied += inspect(column, "member", null);
    for (const column of households.columns.values()) applied += inspect(column, "household", null);
    for (const column of villages.columns.values()) applied += inspect(column, "village", null);
    for (const further of furtherCells) inspect(further.column, "household", further.households);
    return applied;
  },
});

/** That many codes tell what a list asks for. */
const MOST_CHOICES = 10;

/** The first codes that a cell of the field may hold; "" where it holds no code. */
function choicesOf({ codeList }: Field, codeLists: WorkScope["codeLists"]): string {
  const codes = codeLists.get(codeList ?? "")?.codes ?? [];
  const named = codes.slice(0, MOST_CHOICES).map(({ code }) => code);
  return [...named, ...(codes.length > MOST_CHOICES ? ["…"] : [])].join(" / ");
}

/** `households` are those of the entries, where these are no households themselves. */
function inspectColumn(
  check: CheckOf<"readable">,
  column: Column,
  level: Level,
  households: Uint32Array | null,
  choices: string,
  emit: Emit,
): number {
  const { field, state } = column;
  const report = (at: number): void => {
    const data = {
      value: String(shown({ column, entryOf: (own) => own }, at)),
      type: field.type,
      field: field.id,
      ...(check.problem === "unreadable" && choices !== "" && { choices }),
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
