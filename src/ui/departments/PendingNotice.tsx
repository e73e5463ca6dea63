import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

/** Decisions that the results do not know yet, and the way to let them count. */
export function PendingNotice(): ReactNode {
  const { session, state, t, decisions } = usePane();
  if (decisions.pending === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("dept.pending", { count: decisions.pending })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={state.progress !== null} onClick={() => void session.validate()}>
          {t("dept.again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
