import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FieldView } from "../../app/views";
import type { FieldId } from "../../core/model/Field";
import type { SheetMapping } from "../../core/model/SheetMapping";
import { columnLetters } from "../../core/model/a1";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { ColumnRow } from "./ColumnRow";

const UNUSED_STEP = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  heading: { margin: "12px 0 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  ambiguous: {
    margin: "10px 0 0",
    padding: "8px",
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface ColumnListProps {
  readonly mapping: SheetMapping;
  /** What a column can be given. */
  readonly fields: readonly FieldView[];
  readonly onCorrect: (column: number, field: FieldId | null) => void;
}

/** Every column of a sheet: what needs a choice first, then what was recognised, then the rest. */
export function ColumnList({ mapping, fields, onCorrect }: ColumnListProps): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const [shown, setShown] = useState(UNUSED_STEP);
  const headings = new Map(mapping.headings.map((heading) => [heading.column, heading]));
  const labels = new Map(fields.map((field) => [field.id, field.label]));
  const mapped = new Set(mapping.columns.map((column) => column.column));
  const unused = mapping.headings.filter((heading) => !mapped.has(heading.column));
  const nameOf = (column: number): string => headings.get(column)?.path || t("recognition.noHeadingText");
  return (
    <div role="group" aria-label={t("recognition.columns")}>
      {mapping.ambiguous.map(({ field, columns }) => (
        <div key={field} className={styles.ambiguous}>
          <p className={styles.field}>{t("recognition.ambiguousFor", { field: labels.get(field) ?? field })}</p>
          <p className={styles.heading}>{t("recognition.ambiguous")}</p>
          {columns.map((column) => (
            <div key={column} className={styles.choice}>
              <span className={styles.name}>
                {t("recognition.column", { letters: columnLetters(column) })} <CellText text={nameOf(column)} />
              </span>
              <Button
                size="small"
                disabledFocusable={state.progress !== null}
                aria-label={t("recognition.useColumn", {
                  letters: columnLetters(column),
                  field: visibleText(labels.get(field) ?? field),
                })}
                onClick={() => onCorrect(column, field)}
              >
                {t("recognition.use")}
              </Button>
            </div>
          ))}
        </div>
      ))}
      <p className={styles.heading}>{t("recognition.mapped", { count: mapping.columns.length })}</p>
      <ul className={styles.list}>
        {[...mapping.columns]
          .sort((a, b) => a.column - b.column)
          .map((column) => (
            <ColumnRow
              key={column.column}
              fields={fields}
              column={column.column}
              heading={nameOf(column.column)}
              mapped={column}
              onCorrect={onCorrect}
            />
          ))}
      </ul>
      {unused.length > 0 ? (
        <>
          <p className={styles.heading}>{t("recognition.unmapped", { count: unused.length })}</p>
          <ul className={styles.list}>
            {unused.slice(0, shown).map(({ column }) => (
              <ColumnRow
                key={column}
                fields={fields}
                column={column}
                heading={nameOf(column)}
                mapped={null}
                onCorrect={onCorrect}
              />
            ))}
          </ul>
          {unused.length > shown ? (
            <Button size="small" onClick={() => setShown(shown + UNUSED_STEP)}>
              {t("app.more", { count: unused.length - shown })}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
