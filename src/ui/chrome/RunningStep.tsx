import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  step: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The step that runs, beside the button that began it; nothing while none does. */
export function RunningStep(): ReactNode {
  const styles = useStyles();
  const { state, t, percent } = usePane();
  const { progress } = state;
  if (progress === null) return null;
  const { step, done, total } = progress;
  const share = total > 0 ? Math.min(done / total, 1) : undefined;
  return (
    <div>
      <p className={styles.step}>
        {t(`step.${step}`)}
        {share === undefined ? "…" : ` ${percent.format(share)}`}
      </p>
      <ProgressBar aria-label={t(`step.${step}`)} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
