import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { RefusalView } from "../../app/Session";
import type { BrokenTrial, RuleTrial } from "../../app/views";
import { CellText } from "../CellText";
import { FindingRow } from "../findings/FindingRow";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";

const useStyles = makeStyles({
  card: {
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: "6px 0 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  example: {
    display: "block",
    width: "100%",
    padding: "5px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** What came of a trial. */
export type Trial = "running" | RuleTrial | RefusalView | BrokenTrial;

/** How many rows the rule would report, with examples that lead to their cells; comes into view by itself. */
export function TrialResult({ trial }: { readonly trial: Trial }): ReactNode {
  const { t } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = place.current?.closest("main");
    if (!place.current || !view) return;
    const [seen, here] = [view.getBoundingClientRect(), place.current.getBoundingClientRect()];
    view.scrollTop += Math.max(0, Math.min(here.bottom - seen.bottom, here.top - seen.top));
  }, [trial]);
  return <div ref={place}>{outcomeOf(trial, t)}</div>;
}

function outcomeOf(trial: Trial, t: ReturnType<typeof usePane>["t"]): ReactNode {
  if (trial === "running") return <Spinner size="small" label={t("own.trying")} />;
  if ("broken" in trial) return <TrialFault title={t("defect.title")} text={trial.broken} />;
  if ("code" in trial) return <TrialFault title={trial.message} text={trial.advice} />;
  return <TrialFindings trial={trial} />;
}

function TrialFault({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>
            <CellText text={title} />
          </MessageBarTitle>
          <CellText text={text} />
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function TrialFindings({ trial }: { readonly trial: RuleTrial }): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const { applied, count, examples, notChecked } = trial;
  const outcome = count > 0 ? t("own.trial", { applied, count }) : t("own.trialNone", { applied });
  return (
    <section className={styles.card} aria-label={t("own.try")}>
      <p className={styles.count} role="status">
        <CellText text={notChecked ?? outcome} />
      </p>
      {examples.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t("own.examples", { count: examples.length })}</h3>
          <ul className={styles.list}>
            {examples.map((finding) => (
              <li key={finding.key}>
                <button
                  type="button"
                  className={styles.example}
                  aria-label={t("finding.locate", {
                    address: t("list.at", { sheet: visibleText(finding.at.sheet), address: finding.address }),
                  })}
                  onClick={() => void session.select(finding.at)}
                >
                  <FindingRow finding={finding} />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
