import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { waitingOf } from "./waitingOf";

const useStyles = makeStyles({
  entry: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Leads to the comparison with departments, and says how far it is. */
export function DepartmentsEntry(): ReactNode {
  const styles = useStyles();
  const { state, t, openDepartments, decisions } = usePane();
  const { sheets, summaries } = state.departments;
  const conflicts = summaries.flatMap(({ items }) => items).reduce((sum, { counts }) => sum + counts.conflict, 0);
  const waiting = summaries.reduce((sum, one) => sum + waitingOf(one, decisions), 0);
  return (
    <div className={styles.entry}>
      <Button
        size="small"
        icon={<ChevronRight16Regular aria-hidden />}
        iconPosition="after"
        data-opens="departments"
        onClick={() => openDepartments()}
      >
        {t("dept.open")}
      </Button>
      <span className={styles.state}>
        {summaries.length > 0
          ? t("dept.stateResults", { count: summaries.length, conflicts, waiting })
          : sheets.length > 0
            ? t("dept.stateSheets", { count: sheets.length })
            : t("dept.stateNone")}
      </span>
    </div>
  );
}
