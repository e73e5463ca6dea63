import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  entry: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Leads to the summary tabs, and says how far they are. */
export function TabsEntry(): ReactNode {
  const styles = useStyles();
  const { state, t, openTabs } = usePane();
  const written = state.tabs.tabs.filter(({ sheet }) => sheet !== null).length;
  return (
    <div className={styles.entry}>
      <Button
        size="small"
        icon={<ChevronRight16Regular aria-hidden />}
        iconPosition="after"
        data-opens="tabs"
        onClick={openTabs}
      >
        {t("tabs.open")}
      </Button>
      <span className={styles.state}>
        {written > 0
          ? t("tabs.stateWritten", { count: written })
          : t(state.summary ? "tabs.stateReady" : "tabs.stateNone")}
      </span>
    </div>
  );
}
