import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { AddSheets } from "./AddSheets";
import { FeedbackPart } from "./FeedbackPart";
import { PreparePart } from "./PreparePart";
import { RenamesPart } from "./RenamesPart";
import { ResultCard } from "./ResultCard";
import { SheetCard } from "./SheetCard";
import type { View } from "./View";

const useStyles = makeStyles({
  overview: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 12px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  cards: { display: "flex", flexDirection: "column", gap: "8px", margin: "0 0 8px", padding: 0, listStyle: "none" },
  none: { margin: "0 0 8px" },
});

interface OverviewProps {
  readonly onOpen: (view: View) => void;
  readonly onLeave: () => void;
}

/** The parts of the comparison, one below the other. */
export function Overview({ onOpen, onLeave }: OverviewProps): ReactNode {
  const styles = useStyles();
  const { session, state, t, isReplaced } = usePane();
  const { sheets, summaries } = state.departments;
  // Once there are results, the sheets that they came of step back.
  const isCompared = summaries.length > 0;
  const unchosen = sheets.filter(({ profile }) => profile === null).length;
  return (
    <div className={styles.overview}>
      <p className={styles.help}>{t("dept.help")}</p>
      <Disclosure
        key={isCompared ? "compared" : "not compared"}
        title={t("sheets.title")}
        aside={t("sheets.aside", { count: sheets.length })}
        openAtFirst={!isCompared || unchosen > 0}
      >
        {sheets.length === 0 ? <p className={styles.none}>{t("sheets.none")}</p> : null}
        <ul className={styles.cards}>
          {sheets.map((sheet) => (
            <SheetCard key={sheet.id} sheet={sheet} />
          ))}
        </ul>
        <AddSheets />
      </Disclosure>
      {sheets.length > 0 ? (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={state.progress !== null || unchosen > 0}
            onClick={() => void session.validate()}
          >
            {t(isCompared ? "dept.again" : "dept.start")}
          </Button>
        </div>
      ) : null}
      {unchosen > 0 ? <p className={styles.help}>{t("dept.notChosen", { count: unchosen })}</p> : null}
      {isReplaced ? null : (
        <Disclosure title={t("compared.title")} openAtFirst>
          {isCompared ? null : <p className={styles.none}>{t("compared.none")}</p>}
          <ul className={styles.cards}>
            {summaries.map((summary) => (
              <ResultCard key={summary.id} summary={summary} onOpen={onOpen} />
            ))}
          </ul>
        </Disclosure>
      )}
      <RenamesPart />
      <FeedbackPart />
      <PreparePart onChecked={onLeave} />
    </div>
  );
}
