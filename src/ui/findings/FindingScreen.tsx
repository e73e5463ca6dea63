import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import type { Severity } from "../../core/model/Finding";
import { usePane } from "../PaneContext";
import type { FindingScope } from "../PaneContext";
import { SEVERITIES } from "../severities";
import { SubScreen } from "../SubScreen";
import { FindingList } from "./FindingList";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "0 8px 6px" },
});

interface FindingScreenProps {
  readonly scope: FindingScope;
  readonly onBack: () => void;
  readonly onChoose: (finding: FindingView) => Promise<void>;
}

/** The findings of one rule, dimension or severity. */
export function FindingScreen({ scope, onBack, onChoose }: FindingScreenProps): ReactNode {
  const styles = useStyles();
  const { state, t, words } = usePane();
  const [severity, setSeverity] = useState<Severity | null>(scope.severity ?? null);
  const runs = useRunNumber(state.summary);

  const { title, ruleId, dimension, waived } = scope;
  return (
    <SubScreen label={t("list.title")} title={title} isFilled onBack={onBack}>
      <div className={styles.filters} role="group" aria-label={t("severity.filter")}>
        {[null, ...SEVERITIES].map((choice) => (
          <ToggleButton
            key={choice ?? "all"}
            size="small"
            checked={choice === severity}
            onClick={() => setSeverity(choice)}
          >
            {choice === null ? t("severity.all") : words.severities[choice]}
          </ToggleButton>
        ))}
      </div>
      <FindingList
        key={`${runs} ${state.language} ${severity ?? "all"}`}
        query={{ ruleId, dimension, severity: severity ?? undefined, waived }}
        onChoose={onChoose}
      />
    </SubScreen>
  );
}

/** Counts the runs seen, so that a new run begins a new list. */
function useRunNumber(summary: object | null): number {
  const [seen, setSeen] = useState({ summary, number: 0 });
  if (seen.summary === summary) return seen.number;
  setSeen({ summary, number: seen.number + 1 });
  return seen.number + 1;
}
