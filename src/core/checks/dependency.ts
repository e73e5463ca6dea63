import { columnCell, VALUE, type Column } from "../model/Dataset";
import { columnFor, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";

/**
 * A functional dependency inside each household: members whose `on` fields are all filled and equal have the same
 * `field`. Every member of a group that differs is reported, with the others beside it; a blank differs from nothing.
 */
export const dependency: CheckKind<CheckOf<"dependency">> = (check, level, scope, emit) => {
  if (level !== "household") throw new TypeError("Members are compared within households");
  const { memberStart, memberOrder } = scope.dataset;
  const own = columnFor(check.field, "member", scope);
  const keys = check.on.map((field) => columnFor(field, "member", scope));
  return forEachApplicable(check, level, scope, (household) => {
    const groups = new Map<string, number[]>();
    for (let i = memberStart[household]!; i < memberStart[household + 1]!; i++) {
      const member = memberOrder[i]!;
      const parts = keys.map(({ column, entryOf }) => written(column, entryOf(member)));
      if (written(own.column, own.entryOf(member)) === null || parts.includes(null)) continue;
      const key = JSON.stringify(parts);
      groups.set(key, [...(groups.get(key) ?? []), member]);
    }
    for (const group of groups.values()) {
      const values = new Set(group.map((member) => written(own.column, own.entryOf(member))));
      if (values.size < 2) continue;
      for (const member of group) {
        emit({
          messageId: "dependency.differs",
          data: { value: shown(own, member), count: values.size },
          level: "member",
          entry: member,
          field: check.field,
          related: group
            .filter((other) => other !== member)
            .map((other) => columnCell(own.column, own.entryOf(other))!),
          severity: check.severity,
        });
      }
    }
  });
};

/** What two cells must have in common to say the same; `null` for what is blank or cannot be read. */
function written(column: Column, at: number): string | null {
  if (column.state[at] !== VALUE) return null;
  if (column.type === "code") return String(column.bits?.[at] ?? column.values[at]);
  const value = column.values[at];
  return typeof value === "string" ? value.normalize("NFKC").replace(/\s/gu, "") : String(value);
}
