import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProgressCard } from "./chrome/ProgressCard";
import { DepartmentsEntry } from "./departments/DepartmentsEntry";
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
  // What is set for the county says nothing about a department's own sheet.
  const isOfCounty = summary === null || state.selfChecked === null;
  return (
    <div className={styles.home}>
      {summary && state.selfChecked !== null ? <SelfCheckBanner profile={state.selfChecked} /> : null}
      {progress && progress.step !== "recognising" ? (
        <ProgressCard progress={progress} />
      ) : isOfCounty ? (
        <StartCard />
      ) : (
        <DepartmentsEntry />
      )}
      {summary ? <ResultsView summary={summary} /> : null}
      {isOfCounty && parameters.length > 0 ? <ParameterSection parameters={parameters} /> : null}
      {isOfCounty && recognition ? <PreviousSection recognition={recognition} /> : null}
      {isOfCounty ? <RecognitionSection key={recognition ? "recognised" : "nothing recognised"} /> : null}
    </div>
  );
}
