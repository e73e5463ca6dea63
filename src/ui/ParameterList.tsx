import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ParameterView } from "../app/views";
import { CellText } from "./CellText";
import { EntryField } from "./EntryField";
import { usePane } from "./PaneContext";
import { ReferenceList } from "./ReferenceList";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0, listStyle: "none" },
  item: { paddingBottom: "10px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  candidate: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  source: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** Parameters with what they rest on; those that no confirmed source settles can be confirmed by the county. */
export function ParameterList({ parameters }: { readonly parameters: readonly ParameterView[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {parameters.map((parameter) => (
        <li key={parameter.id} className={styles.item}>
          <ParameterFacts parameter={parameter} />
          <Confirmation parameter={parameter} />
        </li>
      ))}
    </ul>
  );
}

export function ParameterFacts({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  return (
    <>
      <p className={styles.label}>
        <CellText text={`${parameter.label}: ${parameter.value || t("parameter.none")}`} />
        {" · "}
        {t(`status.${parameter.status}`)}
      </p>
      <p className={styles.facts}>
        <CellText text={t("parameter.scope", { scope: parameter.scope })} />
        {" · "}
        {t("parameter.confidence", { confidence: words.confidences[parameter.confidence] })}
      </p>
      {parameter.references.length > 0 ? (
        <ReferenceList references={parameter.references} />
      ) : (
        <p className={styles.facts}>{t("parameter.noSource")}</p>
      )}
    </>
  );
}

function Confirmation({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const busy = state.progress !== null;
  const { id, label, unit, status, candidates } = parameter;
  if (status === "inForce") return null;
  const confirm = (value: number | string | null): void => void session.correct({ parameter: { id, value } });
  if (status === "given") {
    return (
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={t("parameter.revokeFor", { label })}
        onClick={() => confirm(null)}
      >
        {t("parameter.revoke")}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={t("parameter.candidates")}>
      {candidates.map((candidate) => (
        <div key={`${candidate.raw} ${candidate.source}`} className={styles.candidate}>
          <span className={styles.source}>
            <b>
              <CellText text={candidate.value} />
            </b>{" "}
            <CellText text={candidate.source} />
          </span>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={t("parameter.confirmValue", { label, value: candidate.value })}
            onClick={() => confirm(candidate.raw)}
          >
            {t("parameter.confirm")}
          </Button>
        </div>
      ))}
      <EntryField
        label={t("parameter.ownFor", { label })}
        hint={unit}
        value=""
        busy={busy}
        fault={(text) => (text === "" ? t("parameter.ownBad") : null)}
        onCommit={(text) => confirm(/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)}
      />
    </div>
  );
}
