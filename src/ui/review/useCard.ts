import { useEffect, useState } from "react";
import type { ReviewCard } from "../../app/ReviewViews";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";

/**
 * The card of a household, asked for anew when it was written or a step was undone; the old one stays until the new is
 * there. `undefined` until there is one, `null` where the household is in the tab no more.
 */
export function useCard(key: string | null): ReviewCard | null | undefined {
  const { session, state } = usePane();
  const { language, undo, review } = state;
  const [answer, setAnswer] = useState<{ readonly key: string; readonly card: ReviewCard | null } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const steps = undo.length;
  const { items } = review;
  useEffect(() => {
    if (key === null) return;
    let isAwaited = true;
    const ask = async (): Promise<void> => {
      await whenIdle(session);
      const card = await session.reviewCard(key);
      if (isAwaited) setAnswer({ key, card });
    };
    ask().catch((error: unknown) => setFailure({ error }));
    return () => {
      isAwaited = false;
    };
  }, [session, key, language, steps, items]);
  if (failure) throw failure.error;
  return answer?.key === key ? answer.card : undefined;
}
