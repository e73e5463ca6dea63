import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ParameterView } from "../../app/views";
import { CellText } from "../CellText";
import { EntryField } from "../EntryField";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ParameterFacts } from "./ParameterFacts";

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  candidate: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  confirm: { flexShrink: 0, whiteSpace: "nowrap" },
  source: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface ParameterQuestionProps {
  readonly parameter: ParameterView;
  /** Rules that would be checked if it had a value; 0 where that is not known. */
  readonly waiting: number;
  readonly openAtFirst: boolean;
}

/** A value that the county has to settle: what it may be and on what that rests, or a field to enter it. */
export function ParameterQuestion({ parameter, waiting, openAtFirst }: ParameterQuestionProps): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const busy = state.progress !== null;
  const { id, label, unit, candidates } = parameter;
  const withUnit = (value: string): string => [value, unit].filter(Boolean).join(" ");
  const values = [...new Set(candidates.map(({ value }) => value))].join(t("notes.separator"));
  const isNumber = candidates.every(({ raw }) => typeof raw === "number");
  const hints = [
    values === "" ? t("parameter.toEnter") : t("parameter.mayBe", { values: withUnit(values) }),
    ...(waiting > 0 ? [t("parameter.waiting", { count: waiting })] : []),
  ];
  const confirm = (value: number | string): void => void session.correct({ parameter: { id, value } });
  const fault = (text: string): string | null => {
    if (text === "") return t("parameter.ownBad");
    return isNumber && !NUMBER.test(text) ? t("parameter.numberBad") : null;
  };
  return (
    <Fold
      openAtFirst={openAtFirst}
      title={
        <>
          <span className={styles.label}>
            <CellText text={label} />
          </span>{" "}
          <span className={styles.hint}>
            <CellText text={hints.join(" · ")} />
          </span>
        </>
      }
    >
      <ParameterFacts parameter={parameter} />
      {candidates.length > 0 ? (
        <div role="group" aria-label={t("parameter.candidates")}>
          {candidates.map((candidate) => (
            <div key={`${candidate.raw} ${candidate.source}`} className={styles.candidate}>
              <span className={styles.source}>
                <b>
                  <CellText text={withUnit(candidate.value)} />
                </b>
                <span className={styles.hint}>
                  <CellText text={candidate.source} />
                </span>
              </span>
              <Button
                size="small"
                className={styles.confirm}
                disabledFocusable={busy}
                aria-label={t("parameter.confirmValue", { label, value: withUnit(candidate.value) })}
                onClick={() => confirm(candidate.raw)}
              >
                {t("parameter.confirm")}
              </Button>
            </div>
          ))}
        </div>
      ) : null}
      <EntryField
        label={t(candidates.length > 0 ? "parameter.ownFor" : "parameter.ownNew", { label })}
        hint={unit}
        value=""
        busy={busy}
        fault={fault}
        onCommit={(text) => confirm(isNumber ? Number(text) : text)}
      />
    </Fold>
  );
}

const NUMBER = /^-?\d+(\.\d+)?$/;
