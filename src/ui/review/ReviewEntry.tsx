import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  entry: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Leads to the review meeting, and says how many households wait for one. */
export function ReviewEntry({ notMet }: { readonly notMet: number }): ReactNode {
  const styles = useStyles();
  const { t, openReview } = usePane();
  return (
    <div className={styles.entry}>
      <Button
        size="small"
        icon={<ChevronRight16Regular aria-hidden />}
        iconPosition="after"
        data-opens="review"
        onClick={openReview}
      >
        {t("review.open")}
      </Button>
      <span className={styles.state}>{t("review.state", { count: notMet })}</span>
    </div>
  );
}
