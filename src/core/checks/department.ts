import { COMPARED } from "../model/DepartmentResult";
import type { Violation } from "../model/Finding";
import type { CheckKind, CheckOf } from "./CheckKind";
import type { MadeComparison } from "./departments/comparisonsOf";
import { describeDifference, type Described } from "./departments/describeDifference";
import { describeStranger } from "./departments/describeStranger";
import { originOf } from "./departments/originOf";
import type { WorkScope } from "./Workings";

/** One finding for each difference of the comparisons that name the rule; what is open is none. */
export const department: CheckKind<CheckOf<"department">> = (check, _level, scope, emit) => ({
  overall: () => {
    let applied = 0;
    for (const made of scope.compared?.made ?? []) {
      const { counts } = made.result;
      applied = Math.max(applied, counts.agree + counts.conflict + counts.onlyHere + counts.onlyThere);
      const origin = originOf(made, scope.compared!.made);
      const severity = made.comparison.severity ?? check.severity;
      // Without an ID number it may be somebody of the same name: that is to be verified, never wrong.
      const unsure = severity === "note" ? severity : "warning";
      emitEach(made, scope, ({ isSure, ...one }) =>
        emit({ ...one, department: origin, severity: isSure ? severity : unsure } satisfies Violation),
      );
    }
    return applied;
  },
});

function emitEach(made: MadeComparison, scope: WorkScope, emit: (one: Described) => void): void {
  const { outcome, entry, row } = made.result.differences;
  const told: number[] = [];
  for (let i = 0; i < outcome.length; i++) if (COMPARED[outcome[i]!] !== "open") told.push(i);
  if (told.length === 0) return;
  if (made.comparison.kind === "known") {
    const rows = told.map((i) => row[i]!);
    rows.map(describeStranger(rows, made, scope.dataset, scope.compared!.heading)).forEach(emit);
    return;
  }
  const describe = describeDifference(made, scope);
  for (const i of told) emit(describe(COMPARED[outcome[i]!]!, entry[i]!, row[i]!));
}
