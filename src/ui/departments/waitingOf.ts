import type { DepartmentSummary } from "../../app/DepartmentViews";
import type { Decisions } from "./useDecisions";

/** Pairs of a department that still wait for the person. */
export const waitingOf = ({ id, waiting }: DepartmentSummary, decisions: Decisions): number =>
  Math.max(0, waiting - decisions.decidedOf(id));
