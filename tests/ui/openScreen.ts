import { screen } from "@testing-library/react";
import type { Session, SessionState } from "../../src/app/Session";
import "../../src/ui/audit/AuditScreen";
import "../../src/ui/audit/WaiverForm";
import "../../src/ui/review/ReviewScreen";
import { renderPane, type ShownPane } from "./renderPane";
import { AUDIT } from "./sampleAudit";
import { TABS } from "./sampleTabs";
import { SUMMARY } from "./sampleViews";

/** The pane with the records or the review meeting in front, after a run unless told otherwise. */
export async function openScreen(
  which: "audit" | "review",
  start: Partial<SessionState> = {},
  over: Partial<Session> = {},
): Promise<ShownPane> {
  const pane = await renderPane({ summary: SUMMARY, tabs: TABS, audit: AUDIT, ...start }, over);
  await pane.user.click(pane.container.querySelector<HTMLElement>(`[data-opens="${which}"]`)!);
  await screen.findByText(
    { audit: /^(每次校验都在|Every check leaves)/, review: /^(逐户研判|Household by household|第 \d|Household \d)/ }[
      which
    ],
  );
  return pane;
}

/** The screen itself, without the first one that lies hidden beside it. */
export function inFront(): HTMLElement {
  const section = [...document.querySelectorAll<HTMLElement>("main section[aria-label]")].find(
    (one) => one.closest("[hidden]") === null,
  );
  if (!section) throw new Error("no screen is in front");
  return section;
}
