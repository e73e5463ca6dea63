import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./PaneContext";
import { RunContext } from "./RunContext";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The way to begin: one button, and what it will check against what. */
export function StartCard(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const noSheet = state.sheets.length === 0;
  return (
    <section className={styles.card}>
      <Button
        appearance="primary"
        size={state.summary ? "medium" : "large"}
        disabledFocusable={noSheet || state.progress !== null}
        onClick={() => void session.validate()}
      >
        {t(state.summary ? "start.again" : "start.validate")}
      </Button>
      {noSheet ? <p className={styles.hint}>{t("start.noSheet")}</p> : null}
      {state.recognition ? <RunContext recognition={state.recognition} /> : null}
      {state.summary ? null : <p className={styles.hint}>{t("start.hint")}</p>}
    </section>
  );
}
