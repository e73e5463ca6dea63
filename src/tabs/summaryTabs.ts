import type { SummaryTab } from "../core/model/SummaryTab";

/** The summary tabs, by their number. */
export const summaryTabs: readonly SummaryTab[] = [];
