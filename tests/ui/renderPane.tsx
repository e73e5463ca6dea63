import { act, configure, render } from "@testing-library/react";
import type { RenderResult } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import type { Session, SessionState } from "../../src/app/Session";
import { Pane } from "../../src/ui/Pane";
import { createFakeSession } from "./fakeSession";
import type { FakeSession } from "./fakeSession";

// Asking for the visibility of each element takes most of the time of a query by role.
// What has not come after five seconds does not come, however busy the machine is.
configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });

/** jsdom has no layout: what scrolls is as large as this, and each row of a list as high as that. */
const HEIGHT = 600;
const WIDTH = 350;
const ROW = 74;

/** Nothing changes its size here. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export interface ShownPane extends RenderResult {
  readonly session: FakeSession;
  readonly user: UserEvent;
  /** What the workbook or engine does next, drawn. */
  readonly become: (change: Partial<SessionState>) => Promise<void>;
  /** Everything that the page holds as text, labels included. */
  readonly everything: () => string;
}

export async function renderPane(start: Partial<SessionState> = {}, over: Partial<Session> = {}): Promise<ShownPane> {
  const size = (name: string, of: (element: HTMLElement) => number): void => {
    const get = function get(this: HTMLElement): number {
      return of(this);
    };
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
  };
  window.ResizeObserver = StillObserver;
  size("clientHeight", () => HEIGHT);
  size("scrollHeight", ({ firstElementChild: inside }) =>
    inside ? parseFloat(getComputedStyle(inside).height) || HEIGHT : HEIGHT,
  );
  size("clientWidth", () => WIDTH);
  size("offsetHeight", (element) => (element.role === "option" ? ROW : HEIGHT));
  Element.prototype.scrollTo = function scrollTo(this: Element, options?: unknown) {
    if (typeof options !== "object" || options === null || !("top" in options)) return;
    this.scrollTop = Number(options.top);
    this.dispatchEvent(new Event("scroll"));
  };
  const session = createFakeSession(start, over);
  const shown = await act(async () => render(<Pane session={session} />));
  return {
    ...shown,
    session,
    user: userEvent.setup(),
    become: (change) => act(async () => session.set(change)),
    everything: () => document.documentElement.outerHTML,
  };
}
