import type { Comparison } from "../../model/DepartmentProfile";
import type { Rule } from "../../model/Rule";
import type { RunOptions } from "../../model/Run";
import { startsOn } from "../../model/startsOn";
import type { CellRef } from "../../model/RawSheet";
import type { ComparisonResult, DepartmentResult } from "../../model/DepartmentResult";

/** One comparison of a department's sheet and how it came out. */
export interface MadeComparison {
  readonly comparison: Comparison;
  readonly result: ComparisonResult;
  readonly department: DepartmentResult;
}

/** The comparisons of one rule. */
export interface RuleComparisons {
  readonly made: readonly MadeComparison[];
  /** Of the county's column of persons: what is about nobody there is told at it. */
  readonly heading: CellRef;
}

/**
 * The comparisons that name the rule. Like a rule, one that is not confirmed gives findings only where the county
 * switched the rule on: `unconfirmed` are the others of its kind.
 */
export function comparisonsOf(
  { id }: Pick<Rule, "id">,
  departments: readonly DepartmentResult[],
  { rules }: Pick<RunOptions, "rules">,
): { readonly made: readonly MadeComparison[]; readonly unconfirmed: readonly MadeComparison[] } {
  const all = departments.flatMap((department) =>
    department.profile.comparisons.flatMap((comparison, position) => {
      const result = department.comparisons[position];
      return result && comparison.rule === id ? [{ comparison, result, department }] : [];
    }),
  );
  const isOn = ({ comparison }: MadeComparison): boolean => startsOn(comparison) || rules?.[id]?.on === true;
  return { made: all.filter(isOn), unconfirmed: all.filter((one) => !isOn(one)) };
}
