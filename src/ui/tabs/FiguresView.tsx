import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { ChartCard } from "./ChartCard";
import { useAnswer } from "./useAnswer";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 12px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: "6px",
    margin: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The county at a glance: the figures and charts of its tabs. */
export function FiguresView(): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useTabsText();
  const { summary, stale, language, tabs } = state;
  const hasRun = summary !== null;
  const overview = useAnswer(
    () => session.overview(),
    `${language} ${hasRun} ${stale} ${tabs.options.index.isAccepted}`,
  );
  if (overview === undefined) return <Spinner label={say("figures.loading")} />;
  if (overview === null) return <p className={styles.view}>{say("figures.none")}</p>;
  const nameOf = (id: string): string =>
    say("tabs.tab", { id, name: tabs.tabs.find((tab) => tab.id === id)?.name ?? "" });
  return (
    <div className={styles.view}>
      {stale ? <p className={styles.text}>{say("figures.stale")}</p> : null}
      <dl className={styles.figures} aria-label={say("figures.list")}>
        {overview.figures.map(({ label, value, note }) => (
          <div key={label} className={styles.figure}>
            <dt className={styles.label}>
              <CellText text={label} />
            </dt>
            <dd className={styles.value}>
              <CellText text={value} />
            </dd>
            {note === null ? null : (
              <dd className={styles.note}>
                <CellText text={note} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {overview.charts.map((chart) => (
        <ChartCard key={chart.id} chart={chart} source={nameOf(chart.tab)} />
      ))}
    </div>
  );
}
