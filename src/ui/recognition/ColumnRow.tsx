import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { FieldView } from "../../app/views";
import type { FieldId } from "../../core/model/Field";
import type { ColumnMapping } from "../../core/model/SheetMapping";
import { columnLetters } from "../../core/model/a1";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";

const FieldCombobox = lazy(async () => ({ default: (await import("./FieldCombobox")).FieldCombobox }));

const useStyles = makeStyles({
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "flex-start", gap: "8px" },
  letters: { minWidth: "26px", color: tokens.colorNeutralForeground2 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  why: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ColumnRowProps {
  readonly fields: readonly FieldView[];
  readonly column: number;
  readonly heading: string;
  /** Null where no field was given. */
  readonly mapped: ColumnMapping | null;
  readonly onCorrect: (column: number, field: FieldId | null) => void;
}

/** One column: its letters, heading, field, and why it was taken for that field. */
export function ColumnRow({ fields, column, heading, mapped, onCorrect }: ColumnRowProps): ReactNode {
  const styles = useStyles();
  const { state, t, percent } = usePane();
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const letters = columnLetters(column);
  const shown = visibleText(heading);
  const label = mapped && (fields.find((field) => field.id === mapped.field)?.label ?? mapped.field);
  // The focus returns once the combobox, which would hold it, is gone.
  const returning = useRef(false);
  useEffect(() => {
    if (editing || !returning.current) return;
    returning.current = false;
    change.current?.focus();
  }, [editing]);
  const leave = (): void => {
    returning.current = true;
    setEditing(false);
  };
  const choose = (field: FieldId | null): void => {
    leave();
    if (field !== (mapped?.field ?? null)) onCorrect(column, field);
  };
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.letters}>{letters}</span>
        <span className={styles.text}>
          <CellText text={heading} />
          {mapped ? (
            <>
              {" → "}
              <b>{label}</b>
              <span className={styles.why}>
                {t(`reason.${mapped.reason}`)} · {t("recognition.score", { score: percent.format(mapped.score) })}
              </span>
            </>
          ) : (
            <span className={styles.why}>{t("recognition.unused")}</span>
          )}
        </span>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            change.current = element;
          }}
          size="small"
          appearance="subtle"
          disabledFocusable={state.progress !== null}
          aria-expanded={editing}
          aria-label={t("recognition.changeColumn", { letters, heading: shown })}
          onClick={() => setEditing(!editing)}
        >
          {t("recognition.change")}
        </Button>
      </div>
      {editing ? (
        <Suspense fallback={t("list.loading")}>
          <FieldCombobox
            label={t("recognition.fieldOf", { letters, heading: shown })}
            fields={fields}
            field={mapped?.field ?? null}
            onChoose={choose}
            onLeave={leave}
          />
        </Suspense>
      ) : null}
    </li>
  );
}
