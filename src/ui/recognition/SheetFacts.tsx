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

/** Heading row, data rows and skipped rows of one sheet, as the person counts them: from 1. */
export function SheetFacts({ mapping }: { readonly mapping: SheetMapping }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { sheet, headingRow, firstRow, lastRow, skippedRows, titleText } = mapping;
  const rows = skippedRows.slice(0, SKIPPED_SHOWN).map((row) => row + 1);
  const skipped = { count: skippedRows.length, rows: rows.join(", ") };
  const bounds = { first: String(firstRow + 1), last: String(lastRow + 1) };
  // Recognising looks at the head of a sheet only.
  const rowsInSheet = state.sheets.find(({ name }) => name === sheet)?.rows ?? 0;
  const several = Boolean(state.recognition?.households ?? state.recognition?.villages);
  return (
    <>
      <EntryField
        label={several ? t("recognition.headingRowOf", { sheet }) : t("recognition.headingRow")}
        type="number"
        value={String(headingRow + 1)}
        busy={state.progress !== null}
        fault={(text) => (/^[1-9]\d{0,6}$/.test(text) ? null : t("recognition.rowBad"))}
        onCommit={(text) => void session.correct({ headingRow: { sheet, row: Number(text) - 1 } })}
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
