import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { DepartmentSummary, DifferenceView } from "../../app/DepartmentViews";
import { usePane } from "../PaneContext";
import { DifferenceList } from "./DifferenceList";
import { OUTCOMES } from "./outcomes";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "0 8px 6px" },
  filter: { minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

interface DifferenceScreenProps {
  readonly summary: DepartmentSummary;
  /** Id of the item, `null` for all. */
  readonly item: string | null;
  /** Shown at first, `null` for all. */
  readonly outcome: DifferenceView["outcome"] | null;
}

/** Differences from one department, narrowed by outcome. */
export function DifferenceScreen({ summary, item, outcome }: DifferenceScreenProps): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const [shown, setShown] = useState(outcome);
  return (
    <>
      <div className={styles.filters} role="group" aria-label={t("differences.filter")}>
        {[null, ...OUTCOMES].map((choice) => (
          <ToggleButton
            key={choice ?? "all"}
            size="small"
            className={styles.filter}
            checked={choice === shown}
            onClick={() => setShown(choice)}
          >
            {choice === null ? t("differences.all") : words.departments.outcomes[choice]}
          </ToggleButton>
        ))}
      </div>
      <DifferenceList
        key={shown ?? "all"}
        query={{ department: summary.id, item: item ?? undefined, outcome: shown ?? undefined }}
      />
    </>
  );
}
