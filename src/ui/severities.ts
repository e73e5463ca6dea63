import type { Severity } from "../core/model/Finding";

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
