import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { ScreenEntry } from "../ScreenEntry";

/** Leads to the summary tabs, and says how far they are. */
export function TabsEntry(): ReactNode {
  const { state, t, openTabs } = usePane();
  const written = state.tabs.tabs.filter(({ sheet }) => sheet !== null).length;
  const said =
    written > 0 ? t("tabs.stateWritten", { count: written }) : t(state.summary ? "tabs.stateReady" : "tabs.stateNone");
  return <ScreenEntry opens="tabs" label={t("tabs.open")} onOpen={openTabs} state={said} />;
}
