import type { DifferenceView } from "../../app/DepartmentViews";

/** Everything but agreement, from what contradicts to what says nothing. */
export const OUTCOMES: readonly DifferenceView["outcome"][] = ["conflict", "onlyHere", "onlyThere", "open"];
