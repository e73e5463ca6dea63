import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewCard, ReviewDecision } from "../../app/ReviewViews";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";
import { decisionOf, draftOf, type DecisionDraft } from "./DecisionDraft";
import { useCard } from "./useCard";

type Typed = Partial<DecisionDraft>;

interface Held {
  readonly key: string;
  readonly typed: Typed;
}

export interface Meeting {
  /** Key of the household in front, `null` where there is none. */
  readonly key: string | null;
  readonly index: number;
  /** `undefined` until it is there, `null` where there is none. */
  readonly card: ReviewCard | null | undefined;
  /** The decision as it stands, with what was typed since. */
  readonly values: DecisionDraft | null;
  readonly outcome: "none" | "unsaved" | "saving" | "saved" | "failed";
  readonly type: (change: Typed) => void;
  /** Whether everything typed is in the workbook. */
  readonly save: () => Promise<boolean>;
  /** Saves, then leads to that household of the list; stays where that fails. */
  readonly go: (index: number) => Promise<void>;
}

/** Steps through the households of a meeting. What is typed is kept until the workbook has taken it. */
export function useMeeting(): Meeting {
  const { session, state, keep } = usePane();
  const { items } = state.review;
  const [wanted, setWanted] = useState<string | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [outcome, setOutcome] = useState<"none" | "saving" | "saved" | "failed">("none");
  const latest = useRef(held);
  const hold = useCallback((next: Held | null): void => {
    latest.current = next;
    setHeld(next);
  }, []);
  const isGoing = useRef(false);

  const firstOpen = items?.findIndex(({ conclusion }) => conclusion === "") ?? 0;
  const found = items?.findIndex((item) => item.key === (held?.key ?? wanted)) ?? -1;
  const index = found >= 0 ? found : Math.max(firstOpen, 0);
  const key = items?.[index]?.key ?? null;
  useEffect(() => {
    if (key !== null && key !== wanted) setWanted(key);
  }, [key, wanted]);
  const card = useCard(key);
  const [written, setWritten] = useState<{ readonly card: ReviewCard; readonly typed: Typed } | null>(null);
  const typed = held !== null && held.key === key ? held.typed : {};
  const values = card
    ? { ...draftOf(card.decision), ...(written?.card === card ? written.typed : {}), ...typed }
    : null;

  const type = useCallback(
    (change: Typed): void => {
      if (key === null) return;
      const before = latest.current?.key === key ? latest.current.typed : {};
      hold({ key, typed: { ...before, ...change } });
      setOutcome("none");
    },
    [hold, key],
  );

  const save = useCallback(async (): Promise<boolean> => {
    for (let now = latest.current; now !== null; now = latest.current) {
      const sent = now;
      const decision: ReviewDecision | null = decisionOf(sent.typed);
      if (decision === null) {
        setOutcome("failed");
        return false;
      }
      setOutcome("saving");
      await keep(async () => {
        await whenIdle(session);
        await session.decideReview(sent.key, decision);
      });
      const { refusal, defect } = session.state();
      if (refusal !== null || defect !== null) {
        setOutcome("failed");
        return false;
      }
      if (card)
        setWritten((before) => ({ card, typed: { ...(before?.card === card ? before.typed : {}), ...sent.typed } }));
      hold(rest(latest.current, sent));
    }
    setOutcome((before) => (before === "saving" ? "saved" : before));
    return true;
  }, [session, keep, hold, card]);

  const go = useCallback(
    async (to: number): Promise<void> => {
      if (isGoing.current) return;
      isGoing.current = true;
      try {
        if (!(await save())) return;
        const next = session.state().review.items?.[to];
        if (!next) return;
        setWanted(next.key);
        setOutcome("none");
      } finally {
        isGoing.current = false;
      }
    },
    [session, save],
  );

  return {
    key,
    index,
    card,
    values,
    outcome: outcome === "none" && held !== null ? "unsaved" : outcome,
    type,
    save,
    go,
  };
}

/** What was typed while the rest was on its way. */
function rest(now: Held | null, sent: Held): Held | null {
  if (now === null || now.key !== sent.key) return now;
  const typed = Object.fromEntries(
    Object.entries(now.typed).filter(([name, text]) => sent.typed[name as keyof DecisionDraft] !== text),
  );
  return Object.keys(typed).length === 0 ? null : { key: now.key, typed };
}
