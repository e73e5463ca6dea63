import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProgressCard } from "./chrome/ProgressCard";
import { SelfCheckBanner } from "./departments/SelfCheckBanner";
import { usePane } from "./PaneContext";
import { ParameterSection } from "./parameters/ParameterSection";
import { PreviousSection } from "./previous/PreviousSection";
import { RecognitionSection } from "./recognition/RecognitionSection";
import { ResultsView } from "./results/ResultsView";
import { StartCard } from "./StartCard";

const useStyles = makeStyles({
  home: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px" },
});

/** Before a run: what is about to be checked. During: progress. After: results, then the same to correct. */
export function HomeScreen(): ReactNode {
  const styles = useStyles();
  const { state, isReplaced } = usePane();
  const { progress, summary, recognition } = state;
  const parameters = recognition?.parameters ?? [];
  if (progress && isReplaced) {
    return (
      <div className={styles.home}>
        <ProgressCard progress={progress} />
      </div>
    );
  }
  return (
    <div className={styles.home}>
      {summary && state.selfChecked !== null ? <SelfCheckBanner profile={state.selfChecked} /> : null}
      {progress && progress.step !== "recognising" ? <ProgressCard progress={progress} /> : <StartCard />}
      {summary ? <ResultsView summary={summary} /> : null}
      {parameters.length > 0 ? <ParameterSection parameters={parameters} /> : null}
      {recognition ? <PreviousSection recognition={recognition} /> : null}
      <RecognitionSection key={recognition ? "recognised" : "nothing recognised"} />
    </div>
  );
}
