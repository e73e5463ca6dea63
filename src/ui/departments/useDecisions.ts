import { useMemo, useRef, useState } from "react";
import type { PairQuery } from "../../app/DepartmentViews";
import type { Session, SessionState } from "../../app/Session";
import type { Decision } from "../../core/model/Linkage";
import { whenIdle } from "../whenIdle";

type DecisionsByPair = Readonly<Record<string, Decision>>;

/** Where a decision was made, to lead back to it. */
export interface DecidedPlace {
  readonly department: string;
  readonly which: PairQuery["which"];
  /** Position in that list. */
  readonly index: number;
}

interface Step extends DecidedPlace {
  readonly pair: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

export interface Decisions {
  /** As it will be once what is under way has been kept. */
  readonly of: (pair: string) => Decision | null;
  readonly decide: (pair: string, decision: Decision | null, place: DecidedPlace) => void;
  readonly canUndo: boolean;
  /** Takes the last decision back and says where it was made. */
  readonly undo: () => DecidedPlace | null;
  /** Decisions that the last run did not know yet. */
  readonly pending: number;
  /** How many of a department's waiting pairs were decided since the last run. */
  readonly decidedOf: (department: string) => number;
  /** Whether a decision is on its way into the workbook. */
  readonly isKeeping: boolean;
}

/**
 * What the person decides about pairs, one after the other into the workbook and at once on the page. What the last run
 * knew is what there was when its summary appeared.
 */
export function useDecisions(session: Session, { summary, departments }: SessionState): Decisions {
  const { decisions } = departments;
  const [run, setRun] = useState<{ readonly decisions: DecisionsByPair } | null>(summary && { decisions });
  const [history, setHistory] = useState<readonly Step[]>([]);
  const [keeping, setKeeping] = useState<ReadonlyMap<string, Decision | null>>(new Map());
  const queue = useRef<Promise<void>>(Promise.resolve());
  // A summary in another language replaces one at once; a run has none until it ends.
  if ((summary === null) !== (run === null)) {
    setRun(summary && { decisions });
    setHistory([]);
  }

  return useMemo(() => {
    const of = (pair: string): Decision | null => {
      const wanted = keeping.get(pair);
      return wanted === undefined ? (decisions[pair] ?? null) : wanted;
    };
    const keep = (pair: string, decision: Decision | null): void => {
      setKeeping((before) => new Map(before).set(pair, decision));
      queue.current = queue.current.then(async () => {
        await whenIdle(session);
        await session.decide(pair, decision);
        // What the workbook refuses goes back to what it was.
        const kept = (session.state().departments.decisions[pair] ?? null) === decision;
        setKeeping((before) => new Map([...before].filter(([one, value]) => one !== pair || value !== decision)));
        if (!kept) setHistory((steps) => steps.filter((step) => step.pair !== pair || step.after !== decision));
      });
    };
    const known = run?.decisions ?? decisions;
    const pairs = new Set([...Object.keys(known), ...Object.keys(decisions), ...keeping.keys()]);
    const last = history.at(-1);
    return {
      of,
      decide: (pair, decision, place) => {
        const before = of(pair);
        if (before === decision) return;
        setHistory((steps) => [...steps, { ...place, pair, before, after: decision }]);
        keep(pair, decision);
      },
      canUndo: last !== undefined,
      undo: () => {
        if (!last) return null;
        setHistory((steps) => steps.filter((step) => step !== last));
        keep(last.pair, last.before);
        return last;
      },
      pending: [...pairs].filter((pair) => of(pair) !== (known[pair] ?? null)).length,
      decidedOf: (department) =>
        new Set(
          history
            .filter((step) => step.department === department && step.which === "waiting" && of(step.pair) !== null)
            .map(({ pair }) => pair),
        ).size,
      isKeeping: keeping.size > 0,
    };
  }, [session, run, history, keeping, decisions]);
}
