import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RuleCount, RunSummary } from "../../app/views";
import type { Catalogue } from "../../messages/Catalogue";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { SEVERITIES } from "../severities";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  group: { display: "flex", alignItems: "center", gap: "8px", marginTop: "6px" },
  name: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  rule: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "5px 6px",
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
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  id: { whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  followed: {
    display: "block",
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  counts: { display: "flex", flexDirection: "column", flexShrink: 0, minWidth: "64px" },
  severity: { display: "flex", justifyContent: "space-between", gap: "6px" },
  count: { fontWeight: tokens.fontWeightSemibold },
});

/** Findings by dimension, then by rule, each with its exact count; a press shows the list. */
export function FindingGroups({ summary }: { readonly summary: RunSummary }): ReactNode {
  const styles = useStyles();
  const { state, t, openFindings, words } = usePane();
  const followed = summary.dimensions.flatMap(({ rules }) => rules).reduce((sum, rule) => sum + rule.followed, 0);
  return (
    <>
      {summary.dimensions
        .filter(({ count }) => count > 0)
        .map(({ dimension, count, rules }) => {
          const name = words.dimensions[dimension];
          return (
            <section key={dimension} aria-label={t("groups.dimension", { dimension: name, count })}>
              <div className={styles.group}>
                <h3 className={styles.name}>{name}</h3>
                <Button
                  size="small"
                  appearance="transparent"
                  data-scope={`dimension ${dimension}`}
                  aria-label={t("groups.allOf", { dimension: name, count })}
                  onClick={() => openFindings({ dimension, title: name })}
                >
                  {t("groups.all", { count })}
                </Button>
              </div>
              <ul className={styles.list}>
                {rules
                  .filter((rule) => rule.count > 0)
                  .map(({ ruleId, title, severities, count: ruleCount, followed: more }) => (
                    <li key={ruleId}>
                      <button
                        type="button"
                        className={styles.rule}
                        data-scope={`rule ${ruleId}`}
                        aria-label={t("groups.rule", {
                          severity: severityText(severities, words),
                          title,
                          rule: ruleId,
                          count: ruleCount,
                        })}
                        onClick={() => openFindings({ ruleId, title: `${title} (${ruleId})` })}
                      >
                        <span className={styles.counts}>
                          {SEVERITIES.filter((severity) => severities[severity] > 0).map((severity) => (
                            <span key={severity} className={styles.severity}>
                              <SeverityMark severity={severity} />
                              <span className={styles.count}>
                                {severities[severity].toLocaleString(state.language)}
                              </span>
                            </span>
                          ))}
                        </span>
                        <span className={styles.title}>
                          <CellText text={title} /> <span className={styles.id}>{ruleId}</span>
                          {more > 0 ? (
                            <span className={styles.followed}>{t("groups.followed", { count: more })}</span>
                          ) : null}
                        </span>
                        <ChevronRight16Regular aria-hidden className={styles.icon} />
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          );
        })}
      {followed > 0 ? <p className={styles.followed}>{t("groups.followedTotal", { count: followed })}</p> : null}
    </>
  );
}

/** The severity of a rule's findings, each with its count where there are several. */
function severityText(severities: RuleCount["severities"], words: Catalogue): string {
  const found = SEVERITIES.filter((severity) => severities[severity] > 0);
  return found
    .map((severity) =>
      found.length === 1 ? words.severities[severity] : `${words.severities[severity]} ${severities[severity]}`,
    )
    .join(words.phrases.separator);
}
