import { FEEDBACK_ID } from "../../app/departments/feedbackTab";
import { Refusal } from "../../core/model/Refusal";
import { TAB_IDS, type TabId } from "../../core/model/SummaryTab";
import { summaryTabs } from "../../tabs/summaryTabs";

/** How the spot check draws; what is `null` is as the workbook has it. A rate takes a number back, and the other way round. */
export interface DrawWish {
  readonly seed: number | null;
  /** Share of the households, 0 to 1. */
  readonly rate: number | null;
  readonly count: number | null;
  readonly byVerdict: boolean | null;
  readonly again: boolean | null;
}

/** Summary tabs to write into the copy, and how; what is `null` is as the workbook has it. */
export interface TabWish {
  readonly ids: readonly TabId[];
  readonly draw: DrawWish;
  /** `null`: as each tab says. */
  readonly isMasked: boolean | null;
  readonly unit: string | null;
  /** Villages, each by its name or as `township/village`, of tabs with a household a page; empty for all. */
  readonly villages: readonly string[];
  readonly acceptsIndex: boolean;
  /** The month (`yyyy-mm`) that is closed with the figures of this run once the tabs are written. */
  readonly closesMonth: string | null;
}

/** All tabs that can be written, by number. */
const knownTabs: readonly TabId[] = TAB_IDS.filter(
  (id) => id === FEEDBACK_ID || summaryTabs.some((tab) => tab.id === id),
);

/** The tabs that `all`, `none` or a list of numbers names; refuses others (`tab.unknown`). */
export function tabsNamed(given: string): readonly TabId[] {
  const name = given.trim().toLowerCase();
  if (name === "all") return knownTabs;
  if (name === "none") return [];
  const ids = given.split(/[,，\s]+/).flatMap((part) => (part === "" ? [] : [part.toUpperCase()]));
  const unknown = ids.find((id) => !knownTabs.includes(id));
  if (unknown !== undefined || ids.length === 0)
    throw new Refusal("tab.unknown", { tab: unknown ?? given, tabs: knownTabs.join(", ") });
  return knownTabs.filter((id) => ids.includes(id));
}
