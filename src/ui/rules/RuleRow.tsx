import { Button, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleListEntry } from "../../app/views";
import type { Severity } from "../../core/model/Finding";
import type { RuleSwitch } from "../../core/model/Rule";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { RuleReader } from "../RuleReader";
import { SEVERITIES } from "../severities";

const useStyles = makeStyles({
  row: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  id: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200 },
  tags: { display: "flex", flexWrap: "wrap", gap: "0 10px", fontSize: tokens.fontSizeBase200 },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  probable: { color: tokens.colorNeutralForeground2 },
  controls: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px", paddingInlineStart: "20px" },
  select: { minWidth: "0" },
  button: { minWidth: 0 },
});

interface RuleRowProps {
  readonly rule: RuleListEntry;
  readonly onChange: (change: RuleSwitch) => void;
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

/** One rule: its text to open, its severity and its switch; what the county changed can be put back. */
export function RuleRow({ rule, onChange, onEdit, onRemove }: RuleRowProps): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const { id, title, severity, changedSeverity, confidence, on, switched } = rule;
  const names = { rule: id, title };
  const severityNow = changedSeverity ?? severity;
  const isProbable = confidence !== "confirmed";
  return (
    <li className={styles.row}>
      <Fold
        title={
          <>
            <CellText text={title} /> <span className={styles.id}>{id}</span>
            {switched || isProbable ? (
              <span className={styles.tags}>
                {switched ? <span className={styles.changed}>{t("rules.changed")}</span> : null}
                {isProbable ? <span className={styles.probable}>{t("rules.probable")}</span> : null}
              </span>
            ) : null}
          </>
        }
      >
        <h3 className={styles.heading}>{t("rule.show")}</h3>
        {isProbable ? <p className={styles.id}>{t("rules.probableHint")}</p> : null}
        <RuleReader ruleId={id} />
      </Fold>
      <div className={styles.controls}>
        <Select
          size="small"
          className={styles.select}
          aria-label={t("rules.severityOf", names)}
          value={severityNow}
          onChange={(_event, data) => onChange({ on, severity: data.value as Severity })}
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {changedSeverity !== null && one === severity
                ? t("rules.asInPack", { severity: words.severities[one] })
                : words.severities[one]}
            </option>
          ))}
        </Select>
        <Switch
          checked={on}
          label={t("rules.inForce")}
          aria-label={t("rules.inForceOf", names)}
          {...(isProbable ? { title: t("rules.probableHint") } : {})}
          onChange={(_event, data) => onChange({ on: data.checked, severity: severityNow })}
        />
        {switched ? (
          <Button size="small" appearance="subtle" aria-label={t("rules.resetOf", names)} onClick={() => onChange({})}>
            {t("rules.reset")}
          </Button>
        ) : null}
        {onEdit ? (
          <Button size="small" className={styles.button} aria-label={t("own.editOf", names)} onClick={onEdit}>
            {t("own.edit")}
          </Button>
        ) : null}
        {onRemove ? (
          <Button size="small" className={styles.button} aria-label={t("own.removeOf", names)} onClick={onRemove}>
            {t("own.remove")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
