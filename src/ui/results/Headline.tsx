import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { RunSummary } from "../../app/views";
import { SEVERITIES } from "../severities";
import { foundText } from "../announcement";
import { CellText } from "../CellText";
import { useFocusIfLost, usePane } from "../PaneContext";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px", margin: "10px 0 0" },
  count: { display: "flex", flexDirection: "column-reverse" },
  number: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  severities: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "10px" },
  button: { display: "inline-flex", gap: "6px" },
});

interface HeadlineProps {
  readonly summary: RunSummary;
  /** Number of rules that were not checked. */
  readonly notChecked: number;
}

/** The outcome in one sentence and its counts. Incomplete comes before anything that could read as clean. */
export function Headline({ summary, notChecked }: HeadlineProps): ReactNode {
  const styles = useStyles();
  const { state, t, openFindings, words } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  // A run ends with its marks: until then the focus stands on the way to stop it.
  useFocusIfLost(title, state.progress === null);
  const { findings, waived, incomplete, pack, hiddenRows } = summary;
  const found = findings.error + findings.warning + findings.note;
  const numbers = [
    ["result.households", summary.households],
    ["result.members", summary.members],
    ["result.householdsAffected", summary.householdsAffected],
  ] as const;
  const { recognition } = state;
  // The line above the results says the same, unless it was changed after the run.
  const changed =
    state.selfChecked === null &&
    (recognition?.pack.id !== pack.id ||
      recognition.region !== summary.region ||
      recognition.year !== summary.year ||
      recognition.asOf !== summary.asOf);
  return (
    <section className={styles.card} aria-label={t("result.title")}>
      {incomplete.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t("result.incomplete")}</MessageBarTitle>
            <p className={styles.line}>{t("result.incompleteText")}</p>
            <ul>
              {incomplete.map(({ ruleId, title: name }) => (
                <li key={ruleId}>
                  <CellText text={`${ruleId} ${name}`} />
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <h2 ref={title} tabIndex={-1} data-scope="outcome" className={styles.title}>
        {foundText(state, t)}
      </h2>
      {found === 0 ? (
        <p className={styles.line}>
          {notChecked > 0 ? t("result.nothingBut", { count: notChecked }) : t("result.nothingAll")}
        </p>
      ) : notChecked > 0 ? (
        <p className={styles.line}>{t("result.butNotChecked", { count: notChecked })}</p>
      ) : null}
      <dl className={styles.counts}>
        {numbers.map(([label, count]) => (
          <div key={label} className={styles.count}>
            <dt className={styles.label}>{t(label)}</dt>
            <dd className={styles.number}>{count.toLocaleString(state.language)}</dd>
          </div>
        ))}
      </dl>
      {hiddenRows > 0 ? <p className={styles.line}>{t("result.hidden", { count: hiddenRows })}</p> : null}
      {changed ? (
        <p className={styles.line}>
          <CellText
            text={[
              t("result.packLine", { title: pack.title, version: pack.version }),
              summary.regionName,
              t("context.year", { year: String(summary.year) }),
              t("context.asOf", { date: summary.asOf }),
            ].join(" · ")}
          />
        </p>
      ) : null}
      {found + waived > 0 ? (
        <div className={styles.severities}>
          {SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) => (
            <Button
              key={severity}
              size="small"
              data-scope={`severity ${severity}`}
              aria-label={t("severity.open", { severity: words.severities[severity], count: findings[severity] })}
              onClick={() => openFindings({ severity, title: words.severities[severity] })}
            >
              <span className={styles.button}>
                <SeverityMark severity={severity} />
                {findings[severity].toLocaleString(state.language)}
              </span>
            </Button>
          ))}
          {waived > 0 ? (
            <Button
              size="small"
              data-scope="waived"
              aria-label={t("waived.open", { count: waived })}
              onClick={() => openFindings({ waived: true, title: t("waived.title") })}
            >
              {t("waived.mark")} {waived.toLocaleString(state.language)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
