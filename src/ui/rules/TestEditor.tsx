import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { FieldProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { kindOfSubject, type FieldOf } from "../../app/draftFaults";
import { OPERATORS_OF, takesValue, type OwnOperator, type OwnTest } from "../../app/OwnRuleDraft";
import { wordOperator } from "../../app/wordDraft";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import type { PlaceName } from "./placeName";
import { SubjectCombobox } from "./SubjectCombobox";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface TestEditorProps {
  readonly test: OwnTest;
  readonly position: number;
  readonly fieldOf: FieldOf;
  readonly fieldProps: (place: PlaceName) => FieldProps;
  readonly onChange: (test: OwnTest) => void;
  readonly onRemove?: () => void;
}

/** One condition: what it asks about, how it compares and with what. */
export function TestEditor({ test, position, fieldOf, fieldProps, onChange, onRemove }: TestEditorProps): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const { subject, operator, value } = test;
  const kind = kindOfSubject(subject, fieldOf);
  const line = position + 1;
  const choose = (next: string): void => {
    const nextKind = kindOfSubject(next, fieldOf);
    const operators = nextKind === null ? [] : OPERATORS_OF[nextKind];
    const fits = operators.includes(operator);
    const keepsValue = fits && nextKind === kind && nextKind !== "code";
    onChange({
      subject: next,
      operator: fits ? operator : (operators[0] ?? operator),
      value: keepsValue ? value : "",
    });
  };
  return (
    <div className={styles.line} role="group" aria-label={t("own.line", { line })}>
      <div className={styles.top}>
        <p className={styles.title}>{t("own.line", { line })}</p>
        {onRemove ? (
          <Button size="small" appearance="subtle" aria-label={t("own.removeLine", { line })} onClick={onRemove}>
            {t("own.remove")}
          </Button>
        ) : null}
      </div>
      <Field label={t("own.field")} required {...fieldProps(`${position}.subject`)}>
        <SubjectCombobox withAge chosen={subject} onChoose={choose} />
      </Field>
      {kind === null ? null : (
        <Field label={t("own.operator")} {...fieldProps(`${position}.operator`)}>
          <Select
            value={operator}
            onChange={(_event, data) => onChange({ ...test, operator: data.value as OwnOperator })}
          >
            {OPERATORS_OF[kind].map((one) => (
              <option key={one} value={one}>
                {wordOperator(one, kind, words)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === null || !takesValue(operator) ? null : (
        <Field
          label={t("own.value")}
          required
          {...(kind === "date" ? { hint: t("own.dateHint") } : {})}
          {...fieldProps(`${position}.value`)}
        >
          {kind === "code" ? (
            <Select value={value} onChange={(_event, data) => onChange({ ...test, value: data.value })}>
              <option value="" disabled>
                {t("own.choose")}
              </option>
              {fieldOf(subject)?.codes.map(({ code, label }) => (
                <option key={code} value={code}>
                  {visibleText(label)}
                </option>
              ))}
            </Select>
          ) : (
            <Input
              value={value}
              {...(kind === "number" || kind === "age" ? { inputMode: "decimal" as const } : {})}
              contentAfter={
                kind === "age" ? words.ownRule.years : kind === "number" ? (fieldOf(subject)?.unit ?? null) : null
              }
              onChange={(_event, data) => onChange({ ...test, value: data.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
