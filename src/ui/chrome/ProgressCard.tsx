import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { Progress } from "../../app/Session";
import { CellText } from "../CellText";
import { useFocusIfLost, usePane } from "../PaneContext";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  step: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "flex", flexWrap: "wrap", gap: "4px 12px", margin: 0, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", alignItems: "center", gap: "8px" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A long step in words, how far it is, and the way to stop it. */
export function ProgressCard({ progress }: { readonly progress: Progress }): ReactNode {
  const styles = useStyles();
  const { session, t, percent } = usePane();
  const cancel = useRef<HTMLButtonElement>(null);
  useFocusIfLost(cancel);
  const { step, sheet, done, total } = progress;
  const share = total > 0 ? Math.min(done / total, 1) : undefined;
  return (
    <section className={styles.card} aria-busy="true" aria-label={t(`step.${step}`)}>
      <p className={styles.step}>
        {t(`step.${step}`)}
        {share === undefined ? null : ` ${percent.format(share)}`}
      </p>
      <ProgressBar aria-label={t(`step.${step}`)} {...(share === undefined ? {} : { value: share })} />
      <p className={styles.facts}>
        {sheet ? (
          <span>
            <CellText text={t("progress.sheet", { sheet })} />
          </span>
        ) : null}
        {total === 0 ? null : step === "making" ? (
          <span>{t("progress.tabs", { now: Math.min(Math.floor(done) + 1, total), total })}</span>
        ) : (
          <span>{t("progress.rows", { done, total })}</span>
        )}
      </p>
      <div className={styles.foot}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            cancel.current = element;
          }}
          onClick={() => session.cancel()}
        >
          {t("app.cancel")}
        </Button>
        <span className={styles.hint}>{t("progress.cancelHint")}</span>
      </div>
    </section>
  );
}
