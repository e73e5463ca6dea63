import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import type { DepartmentSummary, PairQuery, PairView } from "../../app/DepartmentViews";
import type { Decision } from "../../core/model/Linkage";
import { PagedListbox } from "../PagedListbox";
import { usePane } from "../PaneContext";
import { usePages } from "../usePages";
import { PairActions } from "./PairActions";
import { PairCard } from "./PairCard";
import { PairRow } from "./PairRow";
import { queueKey } from "./queueKey";
import { waitingOf } from "./waitingOf";

const ROW_HEIGHT = 44;

const useStyles = makeStyles({
  queue: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  status: { margin: 0, padding: "0 10px 4px", fontSize: tokens.fontSizeBase200 },
});

interface PairQueueProps {
  readonly summary: DepartmentSummary;
  readonly which: PairQuery["which"];
  /** Where it begins; another object leads there anew. */
  readonly start: { readonly index: number };
  readonly isFull: boolean;
  readonly onShow: () => void;
  /** Whether there was anything to take back. */
  readonly onUndo: () => boolean;
  /** Takes the way to answer keys, which are pressed around the queue, too. */
  readonly keys: RefObject<((event: KeyboardEvent) => void) | null>;
}

/** One pair at a time above the list of all; decided by keys or buttons, and the next one follows. */
export function PairQueue({ summary, which, start, isFull, onShow, onUndo, keys }: PairQueueProps): ReactNode {
  const styles = useStyles();
  const { session, t, decisions } = usePane();
  const [place, setPlace] = useState({ start, active: start.index });
  const [said, setSaid] = useState("");
  const region = useRef<HTMLDivElement>(null);
  const pages = usePages(async (from, count) => {
    const { total, pairs } = await session.pairs({ department: summary.id, which, from, count });
    return { total, entries: pairs };
  });
  if (place.start !== start) setPlace({ start, active: start.index });
  const { active } = place;
  const setActive = (index: number): void => setPlace({ start, active: index });
  const count = pages.total ?? 0;
  const pair = pages.at(active);
  const move = (by: number): void => setActive(Math.min(Math.max(active + by, 0), Math.max(count - 1, 0)));

  const decide = (decision: Decision | null): void => {
    if (!pair || pair.key === "") return;
    decisions.decide(pair.key, decision, { department: summary.id, which, index: active });
    setSaid(t(decision === null ? "queue.saidTakenBack" : SAID[decision]));
    if (decision !== null) move(1);
    // The button that took it back is gone.
    else region.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  const actions = {
    accept: which === "linked" ? null : () => decide("accepted"),
    reject: which === "rejected" ? null : () => decide("rejected"),
    takeBack: pair && decisions.of(pair.key) !== null ? () => decide(null) : null,
    undo: decisions.canUndo
      ? () => {
          if (onUndo()) setSaid(t("queue.saidUndone"));
        }
      : null,
  };
  useEffect(() => {
    keys.current = (event) => {
      const wanted = queueKey(event);
      if (wanted === null) return;
      event.preventDefault();
      if (wanted === "next") move(1);
      else if (wanted === "previous") move(-1);
      else if (wanted === "show") onShow();
      else actions[wanted]?.();
    };
  });
  const left = which === "waiting" ? t("queue.left", { count: waitingOf(summary, decisions) }) : null;
  return (
    <div ref={region} className={styles.queue}>
      <p className={styles.status} role="status">
        {pages.total === null
          ? t("list.loading")
          : [
              ...(count === 0 ? [t(`queue.none.${which}`)] : [left ?? t("queue.total", { count })]),
              ...(said ? [said] : []),
            ].join(" · ")}
      </p>
      {pair ? <PairCard pair={pair} position={active + 1} count={count} isFull={isFull} /> : null}
      {pair ? (
        <PairActions
          accept={actions.accept}
          reject={actions.reject}
          takeBack={actions.takeBack}
          undo={actions.undo}
          previous={active > 0 ? () => move(-1) : null}
          next={active < count - 1 ? () => move(1) : null}
        />
      ) : null}
      <PagedListbox
        label={t("queue.list")}
        pages={pages}
        rowHeight={ROW_HEIGHT}
        active={active}
        onActive={setActive}
        onChoose={({ here }: PairView) => session.select(here.at)}
      >
        {(one) => <PairRow pair={one} decision={decisions.of(one.key)} isFull={isFull} />}
      </PagedListbox>
    </div>
  );
}

const SAID = { accepted: "queue.saidAccepted", rejected: "queue.saidRejected" } as const;
