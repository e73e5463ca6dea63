import { columnCell } from "../model/Dataset";
import { columnFor, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { MOST_RELATED } from "./mostRelated";
import { sameValue } from "./sameValue";
import { TRUE } from "./truth";

/**
 * A functional dependency inside each household: members whose `on` fields are all filled and equal have the same
 * `field`. Every member of a group that differs is reported, with the others beside it; a blank differs from nothing.
 */
export const dependency: CheckKind<CheckOf<"dependency">> = (check, level, scope, emit) => {
  if (level !== "household") throw new TypeError("Members are compared within households");
  const { memberStart, memberOrder } = scope.dataset;
  const own = columnFor(check.field, "member", scope);
  const keys = check.on.map((field) => columnFor(field, "member", scope));
  const valueOf = (member: number): string | null => sameValue(own.column, own.entryOf(member));
  const inHousehold = (household: number): void => {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    if (to - from < 2) return;
    const groups = new Map<string, number[]>();
    for (const member of memberOrder.subarray(from, to)) {
      const parts = keys.map(({ column, entryOf }) => sameValue(column, entryOf(member)));
      if (valueOf(member) === null || parts.includes(null)) continue;
      const key = JSON.stringify(parts);
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
    for (const group of groups.values()) {
      const { size } = new Set(group.map(valueOf));
      if (size < 2) continue;
      for (const member of group) {
        const others = group.slice(0, MOST_RELATED + 1).filter((other) => other !== member);
        emit({
          messageId: "dependency.differs",
          data: { value: shown(own, member), count: size },
          level: "member",
          entry: member,
          field: check.field,
          related: others.slice(0, MOST_RELATED).map((other) => columnCell(own.column, own.entryOf(other))!),
          severity: check.severity,
        });
      }
    }
  };
  return {
    inBlock: (households, admitted) => {
      for (let place = 0; place < households.length; place++)
        if (admitted[place] === TRUE) inHousehold(households[place]!);
    },
  };
};
