import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ParameterView } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { ReferenceList } from "../ReferenceList";

const useStyles = makeStyles({
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What a parameter rests on: scope, confidence, documents. */
export function ParameterFacts({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const { scope, confidence, references } = parameter;
  return (
    <>
      <p className={styles.facts}>
        <CellText text={t("parameter.scope", { scope })} />
        {" · "}
        {t("parameter.confidence", { confidence: words.confidences[confidence] })}
      </p>
      {references.length > 0 ? (
        <ReferenceList references={references} />
      ) : (
        <p className={styles.facts}>{t("parameter.noSource")}</p>
      )}
    </>
  );
}
