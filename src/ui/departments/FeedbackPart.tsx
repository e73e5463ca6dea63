import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { AnswerReader } from "./AnswerReader";
import { ListMaker } from "./ListMaker";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  said: { margin: 0, ":empty": { display: "none" } },
});

/** The tab that departments and villages answer, the lists made of it, and the way back of their answers. */
export function FeedbackPart(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { summaries, feedbackSheet } = state.departments;
  const [isWritten, setWritten] = useState(false);
  const write = async (): Promise<void> => {
    setWritten(false);
    await session.writeFeedback();
    const { refusal, defect } = session.state();
    setWritten(refusal === null && defect === null);
  };
  return (
    <Disclosure title={t("feedback.title")}>
      <div className={styles.part}>
        <p className={styles.help}>{t(summaries.length === 0 ? "feedback.first" : "feedback.help")}</p>
        {summaries.length > 0 ? (
          <Button disabledFocusable={state.progress !== null} onClick={() => void write()}>
            {t(feedbackSheet === null ? "feedback.write" : "feedback.refresh")}
          </Button>
        ) : null}
        <p role="status" className={styles.said}>
          {feedbackSheet === null ? null : (
            <CellText text={t(isWritten ? "feedback.written" : "feedback.sheet", { sheet: feedbackSheet })} />
          )}
        </p>
        {feedbackSheet === null ? null : <ListMaker />}
        {feedbackSheet === null ? null : <AnswerReader />}
      </div>
    </Disclosure>
  );
}
