import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import { CellText } from "../CellText";
import { RunningStep } from "../chrome/RunningStep";
import { useFocusIfLost, usePane } from "../PaneContext";

const WaiverForm = lazy(async () => ({ default: (await import("../audit/WaiverForm")).WaiverForm }));

const useStyles = makeStyles({
  part: { margin: "6px 0", fontSize: tokens.fontSizeBase200 },
  waived: {
    padding: "6px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "2px 0", overflowWrap: "anywhere" },
});

/** Whether a finding is accepted as an exception, and the way to accept it or to end that. */
export function WaivedPart({ finding }: { readonly finding: FindingView }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  useFocusIfLost(open, !isOpen);
  const { waiver, notWaivable } = finding;
  const isBusy = state.progress !== null;
  if (waiver !== null) {
    return (
      <div className={styles.part}>
        <div className={styles.waived}>
          <p className={styles.title}>{t("waived.mark")}</p>
          <p className={styles.line}>
            <CellText text={t("waived.facts", { by: waiver.by, until: waiver.until })} />
          </p>
          <p className={styles.line}>
            <CellText text={t("waived.reason", { reason: waiver.reason })} />
          </p>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={t("waived.endOf", { number: waiver.number })}
            onClick={() => void session.endWaiver(waiver.number)}
          >
            {t("waived.end")}
          </Button>
          <RunningStep />
        </div>
      </div>
    );
  }
  if (state.selfChecked !== null) return null;
  if (isOpen) {
    return (
      <div className={styles.part}>
        <Suspense fallback={<p className={styles.line}>{t("waive.loading")}</p>}>
          <WaiverForm finding={finding} onClose={() => setOpen(false)} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          open.current = element;
        }}
        size="small"
        disabledFocusable={isBusy || notWaivable !== ""}
        onClick={() => setOpen(true)}
      >
        {t("waive.open")}
      </Button>
      {notWaivable === "" ? null : (
        <p className={styles.line}>
          <CellText text={notWaivable} />
        </p>
      )}
    </div>
  );
}
