import type { DifferenceView } from "../../app/DepartmentViews";

/** What a list of differences shows unless something else is asked for, from what contradicts to what one side lacks. */
export const DISAGREEING = ["conflict", "onlyHere", "onlyThere"] as const;

/** Everything but agreement; at the end what says nothing. */
export const OUTCOMES: readonly DifferenceView["outcome"][] = [...DISAGREEING, "open"];
