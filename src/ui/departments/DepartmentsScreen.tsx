import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ProgressCard } from "../chrome/ProgressCard";
import { useFocusIfLost, usePane } from "../PaneContext";
import { SubScreen } from "../SubScreen";
import { DifferenceList } from "./DifferenceList";
import { DifferenceScreen } from "./DifferenceScreen";
import { Overview } from "./Overview";
import { QueueScreen } from "./QueueScreen";
import { viewMark, type View } from "./View";

const OVERVIEW: View = { name: "overview" };

const useStyles = makeStyles({
  progress: { padding: "0 8px 8px" },
});

interface DepartmentsScreenProps {
  /** The department at whose results it begins, `null` for its top. */
  readonly department: string | null;
  readonly onBack: () => void;
}

/** Departments' sheets beside the county's own: what is compared, what came of it, and what the departments answer. */
export function DepartmentsScreen({ department, onBack }: DepartmentsScreenProps): ReactNode {
  const styles = useStyles();
  const { state, t, words, isReplaced, hasFocus, decisions } = usePane();
  const { progress, departments, language, summary: run } = state;
  const [wanted, setWanted] = useState<View>(OVERVIEW);
  const section = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const runs = useRunNumber(run);
  const summary =
    wanted.name === "overview" ? undefined : departments.summaries.find(({ id }) => id === wanted.department);
  const view = summary && !isReplaced ? wanted : OVERVIEW;
  useFocusIfLost(back, progress === null);
  useEffect(() => {
    const view = section.current?.closest("main");
    if (view) view.scrollTop = 0;
    if (!hasFocus.current) return;
    const results = department && section.current?.querySelector<HTMLElement>(`[data-results="${department}"]`);
    (results || back.current)?.focus();
  }, [hasFocus, department]);

  const leave = (): void => {
    if (view.name === "overview") return onBack();
    const from = viewMark(view);
    setWanted(OVERVIEW);
    requestAnimationFrame(() => {
      const opener = section.current?.querySelector<HTMLElement>(`[data-opens="${from}"]`);
      (opener ?? back.current)?.focus();
    });
  };
  const leaveForResults = (): void => {
    const main = section.current?.closest("main");
    onBack();
    requestAnimationFrame(() => main?.scrollTo(0, 0));
  };
  const title =
    view.name === "overview" || !summary
      ? t("dept.title")
      : view.name === "queue"
        ? t("queue.title", { department: summary.title })
        : view.name === "people"
          ? [summary.title, words.departments.outcomes[view.which]].join(" · ")
          : [summary.title, summary.items.find(({ id }) => id === view.item)?.title ?? t("differences.title")].join(
              " · ",
            );
  return (
    <SubScreen
      label={t("dept.title")}
      title={title}
      isFilled={view.name !== "overview"}
      isBusy={progress !== null && !decisions.isKeeping}
      section={section}
      back={back}
      onBack={leave}
    >
      {progress && progress.step !== "recognising" && !decisions.isKeeping ? (
        <div className={styles.progress}>
          <ProgressCard progress={progress} />
        </div>
      ) : null}
      <div hidden={view.name !== "overview"}>
        <Overview onOpen={setWanted} onLeave={leaveForResults} />
      </div>
      {view.name === "differences" && summary ? (
        <DifferenceScreen
          key={`${runs} ${language} ${viewMark(view)}`}
          summary={summary}
          item={view.item}
          outcome={view.outcome}
        />
      ) : null}
      {view.name === "people" && summary ? (
        <DifferenceList
          key={`${runs} ${language} ${viewMark(view)}`}
          query={{ department: summary.id, people: view.which }}
        />
      ) : null}
      {view.name === "queue" && summary ? (
        <QueueScreen key={`${runs} ${summary.id}`} summary={summary} which={view.which} />
      ) : null}
    </SubScreen>
  );
}

/** Counts the runs seen, so that a new run begins a new list. Between two runs there is no summary. */
function useRunNumber(summary: object | null): number {
  const [seen, setSeen] = useState({ is: summary !== null, number: 0 });
  const is = summary !== null;
  if (seen.is === is) return seen.number;
  const next = { is, number: seen.number + 1 };
  setSeen(next);
  return next.number;
}
