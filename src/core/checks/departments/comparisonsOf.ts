import type { Comparison } from "../../model/DepartmentProfile";
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

/** All comparisons whose differences are findings of the rule. */
export function comparisonsOf(ruleId: string, departments: readonly DepartmentResult[]): readonly MadeComparison[] {
  return departments.flatMap((department) =>
    department.profile.comparisons.flatMap((comparison, position) => {
      const result = department.comparisons[position];
      return result && comparison.rule === ruleId ? [{ comparison, result, department }] : [];
    }),
  );
}
