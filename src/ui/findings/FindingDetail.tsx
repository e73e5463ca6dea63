import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { FindingView, RuleView } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { ParameterFacts } from "../ParameterList";
import { ReferenceList } from "../ReferenceList";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  finding: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { display: "flex", flexWrap: "wrap", gap: "0 8px", margin: 0, fontSize: tokens.fontSizeBase300 },
  message: { margin: "4px 0", overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 10px", margin: "4px 0" },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  why: { fontSize: tokens.fontSizeBase200 },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** Everything known of one finding: what was found, what was expected, what to do, and on which clause it rests. */
export function FindingDetail({ finding }: { readonly finding: FindingView }): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const { severity, title, ruleId, message, value, expected, advice, related } = finding;
  return (
    <article className={styles.finding}>
      <h3 className={styles.title}>
        <SeverityMark severity={severity} />
        <CellText text={`${title} (${ruleId})`} />
      </h3>
      <p className={styles.message}>
        <CellText text={message} />
      </p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t("finding.value")}</dt>
        <dd className={styles.fact}>{value === "" ? t("finding.blank") : <CellText text={value} />}</dd>
        {expected ? (
          <>
            <dt className={styles.term}>{t("finding.expected")}</dt>
            <dd className={styles.fact}>
              <CellText text={expected} />
            </dd>
          </>
        ) : null}
        {advice ? (
          <>
            <dt className={styles.term}>{t("finding.advice")}</dt>
            <dd className={styles.fact}>
              <CellText text={advice} />
            </dd>
          </>
        ) : null}
      </dl>
      {related.length > 0 ? (
        <div className={styles.cells}>
          <span className={styles.term}>{t("finding.related")}</span>
          {related.map(({ at, address }) => (
            <Button
              key={`${at.sheet} ${address}`}
              size="small"
              aria-label={t("finding.locate", { address: t("list.at", { sheet: at.sheet, address }) })}
              onClick={() => void session.select(at)}
            >
              <CellText text={at.sheet === finding.at.sheet ? address : t("list.at", { sheet: at.sheet, address })} />
            </Button>
          ))}
        </div>
      ) : null}
      <RuleFacts key={ruleId} ruleId={ruleId} />
    </article>
  );
}

/** The rule behind a finding: why it exists, its sources, its parameters. */
function RuleFacts({ ruleId }: { readonly ruleId: string }): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const rule = useRule(ruleId);
  if (!rule) return <p className={styles.why}>{t("rule.loading")}</p>;
  return (
    <div className={styles.why}>
      <h4 className={styles.heading}>{t("rule.why")}</h4>
      <p className={styles.text}>
        <CellText text={rule.why} />
      </p>
      <h4 className={styles.heading}>
        {t("rule.references")} · {t("parameter.confidence", { confidence: words.confidences[rule.confidence] })}
      </h4>
      {rule.references.length > 0 ? (
        <ReferenceList references={rule.references} />
      ) : (
        <p className={styles.text}>{t("parameter.noSource")}</p>
      )}
      {rule.parameters.length > 0 ? (
        <>
          <h4 className={styles.heading}>{t("rule.parameters")}</h4>
          {rule.parameters.map((parameter) => (
            <ParameterFacts key={parameter.id} parameter={parameter} />
          ))}
        </>
      ) : null}
    </div>
  );
}

function useRule(ruleId: string): RuleView | null {
  const { session, state } = usePane();
  const [answer, setAnswer] = useState<{ readonly language: string; readonly rule: RuleView } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const { language, summary } = state;
  useEffect(() => {
    let wanted = true;
    session.rule(ruleId).then(
      (rule) => wanted && setAnswer({ language, rule }),
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [session, ruleId, language, summary]);
  if (failure) throw failure.error;
  return answer?.language === language ? answer.rule : null;
}
