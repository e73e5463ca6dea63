import { screen } from "@testing-library/react";
import type { Session, SessionState } from "../../../src/app/Session";
import type { TabsState } from "../../../src/app/TabViews";
import "../../../src/ui/tabs/TabsScreen";
import { renderPane, type ShownPane } from "../renderPane";
import { TABS } from "../sampleTabs";
import { SUMMARY } from "../sampleViews";

/** The pane with the summary tabs in front, after a run unless told otherwise. */
export async function openTabs(
  tabs: Partial<TabsState> = {},
  over: Partial<Session> = {},
  start: Partial<SessionState> = {},
): Promise<ShownPane> {
  const pane = await renderPane({ summary: SUMMARY, tabs: { ...TABS, ...tabs }, ...start }, over);
  await pane.user.click(pane.container.querySelector<HTMLElement>('[data-opens="tabs"]')!);
  await screen.findByText(start.language === "en-US" ? /^Makes the summary tabs/ : /^从当前校验结果生成/);
  return pane;
}

/** The screen itself, without the first one that lies hidden beside it. */
export function tabsScreen(): HTMLElement {
  const section = screen.getByRole("main").querySelector<HTMLElement>(":scope > section[aria-label]");
  if (!section) throw new Error("the summary tabs are not in front");
  return section;
}
