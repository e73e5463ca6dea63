import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { ColumnList } from "./ColumnList";
import { SheetChoice } from "./SheetChoice";
import { SheetFacts } from "./SheetFacts";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px" },
  sheet: { margin: "4px 0 0", fontSize: tokens.fontSizeBase300 },
});

/** What was recognised and the means to correct it. */
export function RecognitionSection(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { recognition, progress, summary } = state;
  const { members, households, villages } = recognition ?? {};
  const mappings = [members, households, villages].flatMap((mapping) => mapping ?? []);
  const several = Boolean(households ?? villages);
  const attention = mappings.reduce((count, mapping) => count + mapping.ambiguous.length, 0);
  return (
    <Disclosure
      title={t("recognition.title")}
      openAtFirst={summary === null || recognition === null}
      {...(attention > 0 ? { aside: t("recognition.attention", { count: attention }) } : {})}
    >
      <div className={styles.body}>
        {recognition ? null : <p>{t("recognition.none")}</p>}
        <SheetChoice />
        {mappings.map((mapping) => (
          <div key={mapping.sheet}>
            {mappings.length > 1 ? (
              <h3 className={styles.sheet}>
                <CellText text={mapping.sheet} />
              </h3>
            ) : null}
            <SheetFacts
              mapping={mapping}
              label={several ? t("recognition.headingRowOf", { sheet: mapping.sheet }) : t("recognition.headingRow")}
              rowsInSheet={state.sheets.find(({ name }) => name === mapping.sheet)?.rows ?? 0}
              onHeadingRow={(row) => void session.correct({ headingRow: { sheet: mapping.sheet, row } })}
            />
            <ColumnList
              mapping={mapping}
              fields={recognition?.fields ?? []}
              onCorrect={(column, field) => void session.correct({ column: { sheet: mapping.sheet, column, field } })}
            />
          </div>
        ))}
        <Button disabledFocusable={progress !== null} onClick={() => void session.recognise()}>
          {t("recognition.recognise")}
        </Button>
      </div>
    </Disclosure>
  );
}
