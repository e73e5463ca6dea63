import { LINKING_ASIDE } from "../departments/linkingMemory";

/** The tab of records of runs: what ran, ran. */
export const RECORDS_ID = "records";

/** Settings that belong to those records, or that hold what must not be lost. */
export const NEVER_UNDONE: readonly string[] = ["huhuqing.prints", "huhuqing.lastRecord", LINKING_ASIDE];
