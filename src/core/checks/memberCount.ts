import { BLANK, columnCell } from "../model/Dataset";
import type { CellRef } from "../model/RawSheet";
import { columnFor, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { compileCondition } from "./compile";
import { TRUE, UNKNOWN } from "./truth";

/**
 * How many members of a household meet a condition. Too few is a finding on the household, too many one on each of
 * them. Members without a household ID are no household to count in. A blank counts as not met; a cell that cannot be
 * read may hold the one that is missed, so that too few cannot be told.
 */
export const memberCount: CheckKind<CheckOf<"memberCount">> = (check, level, scope, emit) => {
  if (level !== "household") throw new TypeError("Members are counted in households");
  const { memberStart, memberOrder, isLone } = scope.dataset;
  const way = columnFor(check.at, "member", scope);
  const { column, entryOf } = way;
  const holds = compileCondition(check.where, "member", scope);
  const cell = (member: number): CellRef => columnCell(column, entryOf(member))!;
  const { at: field, severity } = check;
  let uncounted = 0;
  const applied = forEachApplicable(check, level, scope, (household) => {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    if (isLone[household] === 1 || from === to) {
      uncounted++;
      return;
    }
    let met = 0;
    for (let i = from; i < to; i++) if (holds(memberOrder[i]!) === TRUE) met++;
    if (met >= (check.min ?? met) && met <= (check.max ?? met)) return;
    const members = memberOrder.subarray(from, to);
    const matching: number[] = [];
    let blank = 0;
    let open = 0;
    for (const member of members) {
      const truth = holds(member);
      const isBlank = column.state[entryOf(member)] === BLANK;
      if (truth === TRUE) matching.push(member);
      if (isBlank) blank++;
      else if (truth === UNKNOWN) open++;
    }
    const count = matching.length;
    if (check.min !== undefined && count + open < check.min) {
      const data = { count, min: check.min, members: members.length, blank, value: "" };
      emit({ messageId: "memberCount.below", data, level, entry: household, field, related: [], severity });
    }
    if (check.max !== undefined && count > check.max) {
      for (const member of matching) {
        const data = { count, max: check.max, members: members.length, value: shown(way, member) };
        const related = matching.filter((other) => other !== member).map(cell);
        emit({ messageId: "memberCount.above", data, level: "member", entry: member, field, related, severity });
      }
    }
  });
  return applied - uncounted;
};
