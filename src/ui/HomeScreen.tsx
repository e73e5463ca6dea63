import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ParameterView } from "../app/views";
import { ProgressCard } from "./chrome/ProgressCard";
import { Disclosure } from "./Disclosure";
import { usePane } from "./PaneContext";
import { ParameterList } from "./ParameterList";
import { replacesResults } from "./replacesResults";
import { RecognitionSection } from "./recognition/RecognitionSection";
import { ResultsView } from "./results/ResultsView";
import { StartCard } from "./StartCard";

const useStyles = makeStyles({
  home: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px" },
});

/** Before a run: what is about to be checked. During: progress. After: results, then the same to correct. */
export function HomeScreen(): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const { progress, summary, recognition } = state;
  const parameters = recognition?.parameters ?? [];
  if (progress && replacesResults(progress)) {
    return (
      <div className={styles.home}>
        <ProgressCard progress={progress} />
      </div>
    );
  }
  return (
    <div className={styles.home}>
      {progress && progress.step !== "recognising" ? <ProgressCard progress={progress} /> : <StartCard />}
      {summary ? <ResultsView summary={summary} /> : null}
      {parameters.length > 0 ? <ParameterSection parameters={parameters} /> : null}
      <RecognitionSection key={recognition ? "recognised" : "nothing recognised"} />
    </div>
  );
}

function ParameterSection({ parameters }: { readonly parameters: readonly ParameterView[] }): ReactNode {
  const { t } = usePane();
  const open = parameters.filter(({ status }) => status === "unconfirmed");
  return (
    <Disclosure
      title={t("parameter.title")}
      {...(open.length > 0 ? { aside: t("parameter.attention", { count: open.length }) } : {})}
    >
      <p>{t("parameter.help")}</p>
      <ParameterList parameters={[...open, ...parameters.filter(({ status }) => status !== "unconfirmed")]} />
    </Disclosure>
  );
}
