import { useCallback, useEffect, useRef, useState } from "react";

const PAGE = 100;
/** Pages kept; the rest are asked for again when the list comes back to them. */
const KEPT = 20;

/** Asks for some entries of a list; `total` is exact however many come. */
export type LoadPage<Entry> = (
  from: number,
  count: number,
) => Promise<{ readonly total: number; readonly entries: readonly Entry[] }>;

export interface Pages<Entry> {
  /** Null until the first page is there. */
  readonly total: number | null;
  readonly at: (index: number) => Entry | undefined;
  /** Asks for the pages of these entries, unless they are there or under way. */
  readonly need: (first: number, last: number) => void;
}

interface Loaded<Entry> {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Entry[]>;
}

/**
 * A long list, page by page. The caller remounts (by `key`) when what is asked for, the run or the language changes, so
 * that pages of different runs never mix; `ask` may be a new function each time.
 */
export function usePages<Entry>(ask: LoadPage<Entry>): Pages<Entry> {
  const [loaded, setLoaded] = useState<Loaded<Entry>>({ total: null, pages: new Map() });
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const asked = useRef(new Set<number>());
  const alive = useRef(true);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  }, [ask]);

  const load = useCallback(async (page: number): Promise<void> => {
    const answer = await latest.current(page * PAGE, PAGE);
    if (!alive.current) return;
    setLoaded((before) => {
      const pages = new Map(before.pages);
      pages.delete(page);
      pages.set(page, answer.entries);
      const oldest = pages.keys().next().value;
      if (pages.size > KEPT && oldest !== undefined) {
        pages.delete(oldest);
        asked.current.delete(oldest);
      }
      return { total: answer.total, pages };
    });
  }, []);

  const need = useCallback(
    (first: number, last: number): void => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        load(page).catch((error: unknown) => setFailure({ error }));
      }
    },
    [load],
  );

  useEffect(() => {
    alive.current = true;
    need(0, 0);
    return () => {
      alive.current = false;
    };
  }, [need]);

  if (failure) throw failure.error;
  return {
    total: loaded.total,
    at: (index) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need,
  };
}
