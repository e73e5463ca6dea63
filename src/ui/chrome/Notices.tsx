import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { UndoLine } from "./UndoLine";

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: "6px",
    maxHeight: "30%",
    overflowY: "auto",
    padding: "8px 8px 0",
    ":empty": { display: "none" },
  },
  line: { margin: "2px 0 0" },
});

interface NoticesProps {
  /** Whether the first screen, with its own way to validate, stands below. */
  readonly isHomeShown: boolean;
}

/** What stands above everything else: a refusal, a defect of ours, findings that may be out of date. */
export function Notices({ isHomeShown }: NoticesProps): ReactNode {
  const styles = useStyles();
  const { session, state, t, isReplaced, decisions } = usePane();
  const { refusal, defect, stale, progress } = state;
  const shown = !isReplaced;
  return (
    <div className={styles.notices}>
      {refusal && shown ? (
        <div role="alert">
          <MessageBar intent={refusal.code === "cancelled" ? "info" : "error"} layout="multiline" politeness="polite">
            <MessageBarBody>
              <MessageBarTitle>
                <CellText text={refusal.message} />
              </MessageBarTitle>
              {refusal.advice ? (
                <p className={styles.line}>
                  <CellText text={t("refusal.advice", { advice: refusal.advice })} />
                </p>
              ) : null}
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
      {defect !== null && shown ? (
        <div role="alert">
          <MessageBar intent="error" layout="multiline" politeness="polite">
            <MessageBarBody>
              <MessageBarTitle>{t("defect.title")}</MessageBarTitle>
              <p className={styles.line}>{t("defect.text")}</p>
              <p className={styles.line}>
                <CellText text={defect} />
              </p>
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
      {(stale || decisions.pending > 0) && shown ? (
        <div role="status">
          <MessageBar intent="warning">
            <MessageBarBody>
              {decisions.pending > 0 ? t("dept.pending", { count: decisions.pending }) : t("stale.text")}
            </MessageBarBody>
            {isHomeShown ? null : (
              <MessageBarActions>
                <Button size="small" disabledFocusable={progress !== null} onClick={() => void session.validate()}>
                  {t(decisions.pending > 0 ? "dept.again" : "start.again")}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        </div>
      ) : null}
      {shown ? <UndoLine /> : null}
    </div>
  );
}
