import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { ParameterView, RuleView } from "../app/views";
import { Refusal } from "../core/model/Refusal";
import { CellText } from "./CellText";
import { usePane } from "./PaneContext";
import { ParameterFacts } from "./parameters/ParameterFacts";
import { parameterText } from "./parameters/parameterText";
import { ReferenceList } from "./ReferenceList";

const useStyles = makeStyles({
  rule: { fontSize: tokens.fontSizeBase200 },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "16px", overflowWrap: "anywhere" },
});

interface RuleReaderProps {
  readonly ruleId: string;
  /** False where the advice stands beside it already. */
  readonly withAdvice?: boolean;
}

/** One rule as its record has it: criterion, reason, advice, sources, values by date, dates, confidence, columns. */
export function RuleReader({ ruleId, withAdvice = true }: RuleReaderProps): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const rule = useRule(ruleId);
  if (rule === "gone") return <p className={styles.rule}>{t("rule.gone")}</p>;
  if (!rule) return <p className={styles.rule}>{t("rule.loading")}</p>;
  const { criterion, why, advice, confidence, references, parameters, requires, inForce } = rule;
  const { from, to } = inForce;
  const texts = [
    ["rule.criterion", criterion],
    ["rule.why", why],
    ...(withAdvice && advice ? ([["rule.advice", advice]] as const) : []),
    ["rule.inForce", to === null ? t("rule.from", { from }) : t("rule.fromTo", { from, to })],
    ["rule.confidence", words.confidences[confidence]],
    ...(requires.length > 0 ? ([["rule.requires", requires.join(t("notes.separator"))]] as const) : []),
  ] as const;
  return (
    <div className={styles.rule}>
      {texts.map(([heading, text]) => (
        <div key={heading}>
          <h4 className={styles.heading}>{t(heading)}</h4>
          <p className={styles.text}>
            <CellText text={text} />
          </p>
        </div>
      ))}
      <h4 className={styles.heading}>{t("rule.references")}</h4>
      {references.length > 0 ? (
        <ReferenceList references={references} />
      ) : (
        <p className={styles.text}>{t("parameter.noSource")}</p>
      )}
      {parameters.length > 0 ? (
        <>
          <h4 className={styles.heading}>{t("rule.parameters")}</h4>
          {parameters.map((parameter) => (
            <UsedParameter key={parameter.id} parameter={parameter} />
          ))}
        </>
      ) : null}
    </div>
  );
}

function UsedParameter({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { unit, candidates, status } = parameter;
  // The value in force stands above; it is listed again only among others.
  const listed = candidates.length > (status === "inForce" ? 1 : 0) ? candidates : [];
  return (
    <div>
      <p className={styles.text}>
        <b>
          <CellText text={parameterText(parameter, t)} />
        </b>
      </p>
      <ParameterFacts parameter={parameter} />
      {listed.length > 0 ? (
        <>
          <h5 className={styles.heading}>{t("rule.values")}</h5>
          <ul className={styles.list}>
            {listed.map(({ value, source }) => (
              <li key={`${value} ${source}`}>
                <b>
                  <CellText text={[value, unit].filter(Boolean).join(" ")} />
                </b>{" "}
                <CellText text={source} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** "gone": the pack chosen since has no such rule. Null until it is there. */
function useRule(ruleId: string): RuleView | "gone" | null {
  const { session, state } = usePane();
  const [answer, setAnswer] = useState<
    { readonly language: string; readonly rule: RuleView } | { readonly error: unknown } | null
  >(null);
  const { language, summary, recognition } = state;
  useEffect(() => {
    let wanted = true;
    session.rule(ruleId).then(
      (rule) => wanted && setAnswer({ language, rule }),
      (error: unknown) => wanted && setAnswer({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [session, ruleId, language, summary, recognition]);
  if (!answer) return null;
  if ("error" in answer) {
    if (answer.error instanceof Refusal && answer.error.code === "rule.unknown") return "gone";
    throw answer.error;
  }
  return answer.language === language ? answer.rule : null;
}
