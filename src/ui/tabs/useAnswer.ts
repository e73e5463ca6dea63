import { useEffect, useRef, useState } from "react";

/** What is answered to a question, asked anew whenever `key` changes; `undefined` until it is there. */
export function useAnswer<Answer>(ask: () => Promise<Answer>, key: string): Answer | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Answer } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  }, [ask]);
  useEffect(() => {
    let isAwaited = true;
    latest
      .current()
      .then((value) => {
        if (isAwaited) setAnswer({ key, value });
      })
      .catch((error: unknown) => setFailure({ error }));
    return () => {
      isAwaited = false;
    };
  }, [key]);
  if (failure) throw failure.error;
  return answer?.key === key ? answer.value : undefined;
}
