import type { Dataset } from "../../core/model/Dataset";
import type { DepartmentResult, TellDifference } from "../../core/model/DepartmentResult";
import type { Run } from "../../core/model/Run";
import type { RulePack } from "../../core/model/Rule";
import type { DepartmentSheet } from "./departmentShelf";

/** One department's part of a run, with the sheet that it was about. */
export interface DepartmentRun {
  readonly sheet: DepartmentSheet;
  readonly result: DepartmentResult;
  /** What a comparison of it found, by the comparison's id. */
  readonly tell: (comparison: string) => TellDifference;
}

/** What is asked about departments after a run. */
export interface ComparedRun {
  readonly run: Run;
  readonly pack: RulePack;
  readonly dataset: Dataset;
  readonly departments: readonly DepartmentRun[];
  /** Of what numbers of differences are made: the same in every workbook. */
  readonly keyOf: (text: string) => string;
}
