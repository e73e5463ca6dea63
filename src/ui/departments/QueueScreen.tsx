import { Button, makeStyles, ToggleButton } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { DepartmentSummary, PairQuery } from "../../app/DepartmentViews";
import { usePane } from "../PaneContext";
import { KeyHint } from "./KeyHint";
import { PairQueue } from "./PairQueue";

const LISTS: readonly PairQuery["which"][] = ["waiting", "linked", "rejected"];

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", padding: "0 8px 6px" },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  button: { minWidth: 0 },
  show: { minWidth: 0, marginInlineStart: "auto" },
});

interface QueueScreenProps {
  readonly summary: DepartmentSummary;
  readonly which: PairQuery["which"];
}

/** Links that wait for the person, and earlier ones to look at again. Names and numbers are masked until asked for. */
export function QueueScreen({ summary, which }: QueueScreenProps): ReactNode {
  const styles = useStyles();
  const { state, t, decisions } = usePane();
  const [shown, setShown] = useState({ which, index: 0 });
  const [isFull, setFull] = useState(false);
  const keys = useRef<((event: KeyboardEvent) => void) | null>(null);
  const undo = (): boolean => {
    const place = decisions.undo();
    if (place && place.department === summary.id) setShown({ which: place.which, index: place.index });
    return place !== null;
  };
  return (
    <div className={styles.screen} onKeyDown={(event) => keys.current?.(event)}>
      <div className={styles.bar}>
        <div className={styles.filters} role="group" aria-label={t("queue.which")}>
          {LISTS.map((list) => (
            <ToggleButton
              key={list}
              size="small"
              className={styles.button}
              checked={list === shown.which}
              onClick={() => setShown({ which: list, index: 0 })}
            >
              {t(`queue.${list}`)}
            </ToggleButton>
          ))}
        </div>
        <Button
          size="small"
          className={styles.show}
          aria-pressed={isFull}
          aria-keyshortcuts="V"
          onClick={() => setFull(!isFull)}
        >
          {t(isFull ? "queue.hide" : "queue.show")}
          <KeyHint keys="V" />
        </Button>
      </div>
      <PairQueue
        key={`${state.language} ${shown.which}`}
        summary={summary}
        which={shown.which}
        start={shown}
        isFull={isFull}
        onShow={() => setFull(!isFull)}
        onUndo={undo}
        keys={keys}
      />
    </div>
  );
}
