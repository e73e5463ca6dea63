import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { numbersOf } from "./compile";
import { compare, FALSE, TRUE, type Truth } from "./truth";

/** The named alternative is a position in `check.alternatives`; its wording belongs to the rule. */
export const equation: CheckKind<CheckOf<"equation">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const way = columnOfType(field, ["number"], level, scope);
  const left = numbersOf({ field }, level, scope);
  const right = numbersOf(check.right, level, scope);
  const tolerance = numbersOf(check.tolerance, level, scope);
  const alternatives = (check.alternatives ?? []).map((other) => numbersOf(other.right, level, scope));
  const report = (entry: number, place: number, value: number, computed: number, allowed: number): void => {
    const fitting = alternatives.findIndex((other) => agree(value, other.values()[place]!, allowed) === TRUE);
    const data = {
      value: shown(way, entry),
      computed,
      tolerance: allowed,
      ...(fitting >= 0 && { alternative: fitting }),
    };
    const messageId = fitting >= 0 ? "equation.alternative" : "equation.differs";
    emit({ messageId, data, level, entry, field, related: [], severity });
  };
  return {
    inBlock: (entries, admitted) => {
      const values = left.values();
      const computed = right.values();
      const allowed = tolerance.values();
      for (let place = 0; place < entries.length; place++) {
        const [value, sum, most] = [values[place]!, computed[place]!, allowed[place]!];
        if ((value >= sum - most && value <= sum + most) || admitted[place] !== TRUE) continue;
        if (agree(value, sum, most) === FALSE) report(entries[place]!, place, value, sum, most);
      }
    },
  };
};

/** Each bound is compared by itself, so that the noise of a large amount does not weigh on a small tolerance. */
function agree(value: number, computed: number, tolerance: number): Truth {
  const above = compare(value, ">=", computed - tolerance);
  return above === TRUE ? compare(value, "<=", computed + tolerance) : above;
}
