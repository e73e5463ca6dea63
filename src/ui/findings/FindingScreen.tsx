import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import type { Severity } from "../../core/model/Finding";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import type { FindingScope } from "../PaneContext";
import { SEVERITIES } from "../severities";
import { FindingList } from "./FindingList";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  top: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "6px 8px" },
  title: { margin: "4px 0 0", fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
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

  const { title, ruleId, dimension } = scope;
  return (
    <section
      className={styles.screen}
      aria-label={t("list.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div className={styles.top}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft20Regular aria-hidden />}
          aria-label={t("app.back")}
          onClick={onBack}
        />
        <h2 className={styles.title}>
          <CellText text={title} />
        </h2>
      </div>
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
        query={{ ruleId, dimension, severity: severity ?? undefined }}
        onChoose={onChoose}
      />
    </section>
  );
}

/** Counts the runs seen, so that a new run begins a new list. */
function useRunNumber(summary: object | null): number {
  const [seen, setSeen] = useState({ summary, number: 0 });
  if (seen.summary === summary) return seen.number;
  setSeen({ summary, number: seen.number + 1 });
  return seen.number + 1;
}
