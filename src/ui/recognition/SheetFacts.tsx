import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetMapping } from "../../core/model/SheetMapping";
import { CellText } from "../CellText";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";

const SKIPPED_SHOWN = 12;

const useStyles = makeStyles({
  facts: {
    margin: "8px 0 0",
    padding: 0,
    listStyle: "none",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface SheetFactsProps {
  readonly mapping: SheetMapping;
  /** Of the field for the heading row. */
  readonly label: string;
  /** All rows of the sheet: recognising may have looked at its head only. */
  readonly rowsInSheet: number;
  readonly onHeadingRow: (row: number) => void;
}

/** Heading row, data rows and skipped rows of one sheet, as the person counts them: from 1. */
export function SheetFacts({ mapping, label, rowsInSheet, onHeadingRow }: SheetFactsProps): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const { headingRow, firstRow, lastRow, skippedRows, titleText } = mapping;
  const rows = skippedRows.slice(0, SKIPPED_SHOWN).map((row) => row + 1);
  const skipped = { count: skippedRows.length, rows: rows.join(", ") };
  const bounds = { first: String(firstRow + 1), last: String(lastRow + 1) };
  return (
    <>
      <EntryField
        label={label}
        type="number"
        value={String(headingRow + 1)}
        busy={state.progress !== null}
        fault={(text) => (/^[1-9]\d{0,6}$/.test(text) ? null : t("recognition.rowBad"))}
        onCommit={(text) => onHeadingRow(Number(text) - 1)}
      />
      <ul className={styles.facts}>
        <li>
          {rowsInSheet > lastRow + 1
            ? t("recognition.rowsSeen", { ...bounds, rows: rowsInSheet })
            : t("recognition.rows", { ...bounds, count: Math.max(0, lastRow - firstRow + 1 - skippedRows.length) })}
        </li>
        <li>
          {skippedRows.length === 0
            ? t("recognition.noneSkipped")
            : t(skippedRows.length > SKIPPED_SHOWN ? "recognition.skippedMore" : "recognition.skipped", skipped)}
        </li>
        {titleText ? (
          <li>
            <CellText text={t("recognition.titleText", { text: titleText })} />
          </li>
        ) : null}
      </ul>
    </>
  );
}
