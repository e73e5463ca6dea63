import { useCallback, useEffect, useRef, useState } from "react";
import type { Session } from "../../app/Session";
import type { FindingQuery, FindingView } from "../../app/views";

const PAGE = 100;
/** Pages kept; the rest are asked for again when the list comes back to them. */
const KEPT = 20;

export interface FindingPages {
  /** Null until the first page is there. */
  readonly total: number | null;
  readonly at: (index: number) => FindingView | undefined;
  /** Asks for the pages of these rows, unless they are there or under way. */
  readonly need: (first: number, last: number) => void;
}

interface Loaded {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly FindingView[]>;
}

const NOTHING: Loaded = { total: null, pages: new Map() };

/**
 * Findings of a query, page by page. The caller remounts (by `key`) when the query, run or language changes,
 * so that pages of different runs never mix.
 */
export function useFindingPages(session: Session, query: Omit<FindingQuery, "from" | "count">): FindingPages {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const asked = useRef(new Set<number>());
  const alive = useRef(true);
  const { ruleId, dimension, severity } = query;

  const load = useCallback(
    async (page: number): Promise<void> => {
      const answer = await session.findings({ ruleId, dimension, severity, from: page * PAGE, count: PAGE });
      if (!alive.current) return;
      setLoaded((before) => {
        const pages = new Map(before.pages);
        pages.delete(page);
        pages.set(page, answer.findings);
        const oldest = pages.keys().next().value;
        if (pages.size > KEPT && oldest !== undefined) {
          pages.delete(oldest);
          asked.current.delete(oldest);
        }
        return { total: answer.total, pages };
      });
    },
    [session, ruleId, dimension, severity],
  );

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
