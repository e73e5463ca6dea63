import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { KeyHint } from "./KeyHint";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", flexShrink: 0, gap: "4px", padding: "6px 8px" },
  button: { minWidth: 0 },
});

type Action = (() => void) | null;

interface PairActionsProps {
  /** Null for what the list does not offer. */
  readonly accept: Action;
  readonly reject: Action;
  readonly takeBack: Action;
  /** Null for what cannot be done now. */
  readonly undo: Action;
  readonly previous: Action;
  readonly next: Action;
}

/** What can be done with the pair in front, each with its key. */
export function PairActions(props: PairActionsProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { accept, reject, takeBack, undo, previous, next } = props;
  const button = (text: string, action: Action, keys: string | null, shortcuts: string | null): ReactNode => (
    <Button
      size="small"
      className={styles.button}
      disabledFocusable={action === null}
      {...(shortcuts === null ? {} : { "aria-keyshortcuts": shortcuts })}
      onClick={() => action?.()}
    >
      {text}
      {keys === null ? null : <KeyHint keys={keys} />}
    </Button>
  );
  return (
    <div className={styles.actions} role="group" aria-label={t("queue.actions")}>
      {accept ? button(t("queue.accept"), accept, "A", "A") : null}
      {reject ? button(t("queue.reject"), reject, "R", "R") : null}
      {takeBack ? button(t("queue.takeBack"), takeBack, null, null) : null}
      {button(t("queue.undo"), undo, "U", "U")}
      {button(t("queue.previous"), previous, t("queue.keyPrevious"), "ArrowUp K")}
      {button(t("queue.next"), next, t("queue.keyNext"), "ArrowDown J")}
    </div>
  );
}
