import { compileCondition, TRUE } from "./compile";
import { columnFor, forEachApplicable, type CheckKind, type CheckOf } from "./CheckKind";
import { BLANK } from "../model/Dataset";
import type { CellRef } from "../model/RawSheet";

/** How many members of a household meet a condition. Members without a household ID are no household to count in. */
export const memberCount: CheckKind<CheckOf<"memberCount">> = (check, level, scope, emit) => {
  if (level !== "household") return 0;
  const { memberStart, memberOrder, isLone } = scope.dataset;
  const { column, entryOf } = columnFor(check.at, "member", scope);
  const holds = compileCondition(check.where, "member", scope);
  const cell = (member: number): CellRef => ({
    sheet: column.sheet,
    row: column.rows[entryOf(member)] ?? 0,
    column: column.sheetColumn,
  });
  let lone = 0;
  const applied = forEachApplicable(check, level, scope, (household) => {
    const from = memberStart[household] ?? 0;
    const to = memberStart[household + 1] ?? 0;
    if (isLone[household] === 1 || from === to) {
      lone++;
      return;
    }
    const matching: number[] = [];
    let blank = 0;
    for (let i = from; i < to; i++) {
      const member = memberOrder[i] ?? 0;
      if (holds(member) === TRUE) matching.push(member);
      if (column.state[entryOf(member)] === BLANK) blank++;
    }
    const count = matching.length;
    const first = memberOrder[from] ?? 0;
    if (check.min !== undefined && count < check.min) {
      const data = { count, min: check.min, members: to - from, blank, value: "" };
      emit({
        messageId: "memberCount.below",
        data,
        level: "member",
        entry: first,
        field: check.at,
        related: [],
        severity: check.severity,
      });
    }
    if (check.max !== undefined && count > check.max) {
      const data = { count, max: check.max, members: to - from, value: "" };
      const related = matching.slice(1).map(cell);
      emit({
        messageId: "memberCount.above",
        data,
        level: "member",
        entry: matching[0] ?? first,
        field: check.at,
        related,
        severity: check.severity,
      });
    }
  });
  return applied - lone;
};
