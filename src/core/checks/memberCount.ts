import { BLANK, columnCell } from "../model/Dataset";
import type { CellRef } from "../model/RawSheet";
import { columnFor, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { truthsOf } from "./compile";
import { TRUE, UNKNOWN } from "./truth";

/**
 * How many members of a household meet a condition. Too few is a finding on the household, too many one on each of
 * them. Members without a household ID are no household to count in. A blank counts as not met; a cell that cannot be
 * read may hold the one that is missed, so that too few cannot be told.
 */
export const memberCount: CheckKind<CheckOf<"memberCount">> = (check, level, scope, emit) => {
  if (level !== "household") throw new TypeError("Members are counted in households");
  const { block } = scope.workings;
  const { isLone } = scope.dataset;
  const { at: field, severity, min = 0, max = Infinity } = check;
  const way = columnFor(field, "member", scope);
  const { column, entryOf } = way;
  const where = truthsOf(check.where, "member", scope);
  const cell = (member: number): CellRef => columnCell(column, entryOf(member))!;

  const report = (household: number, from: number, to: number): void => {
    const members = block.entries("member").subarray(from, to);
    const holds = where.values().subarray(from, to);
    const matching = members.filter((_, place) => holds[place] === TRUE);
    let blank = 0;
    let open = 0;
    members.forEach((member, place) => {
      if (column.state[entryOf(member)] === BLANK) blank++;
      else if (holds[place] === UNKNOWN) open++;
    });
    const count = matching.length;
    if (count + open < min) {
      const data = { count, min, members: members.length, blank, value: "" };
      emit({ messageId: "memberCount.below", data, level, entry: household, field, related: [], severity });
    }
    if (count <= max) return;
    for (const member of matching) {
      const data = { count, max, members: members.length, value: shown(way, member) };
      const related = Array.from(
        matching.filter((other) => other !== member),
        cell,
      );
      emit({ messageId: "memberCount.above", data, level: "member", entry: member, field, related, severity });
    }
  };

  let leftOut = 0;
  return {
    inBlock: (households, admitted) => {
      const holds = where.values();
      const { memberStart } = block;
      for (let place = 0; place < households.length; place++) {
        if (admitted[place] !== TRUE) continue;
        const from = memberStart[place]!;
        const to = memberStart[place + 1]!;
        if (isLone[households[place]!] === 1 || from === to) {
          leftOut++;
          continue;
        }
        let met = 0;
        for (let member = from; member < to; member++) if (holds[member] === TRUE) met++;
        if (met < min || met > max) report(households[place]!, from, to);
      }
    },
    leftOut: () => leftOut,
  };
};
