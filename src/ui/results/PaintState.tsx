import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase200 },
  text: { flexGrow: 1, flexBasis: "180px", margin: 0, overflowWrap: "anywhere" },
});

/** Whether the sheet shows the findings, why not, and the way to change that. */
export function PaintState(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { painted, progress } = state;
  const busy = progress !== null;
  return (
    <div className={styles.line}>
      {typeof painted === "object" ? (
        <p className={styles.text}>
          <b>{t("paint.refused")}</b> <CellText text={painted.message} />{" "}
          {painted.advice ? <CellText text={t("refusal.advice", { advice: painted.advice })} /> : null}
        </p>
      ) : (
        <p className={styles.text}>{t(painted === "yes" ? "paint.yes" : "paint.no")}</p>
      )}
      {painted === "yes" ? (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.clearMarks()}>
          {t("paint.clear")}
        </Button>
      ) : (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.paint()}>
          {t("paint.paint")}
        </Button>
      )}
    </div>
  );
}
