import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ReviewCard } from "../../app/ReviewViews";
import { cellAddress } from "../../core/model/a1";
import type { Verdict } from "../../core/model/Run";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { VERDICT_MARKS } from "../verdictMarks";
import { visibleText } from "../visibleText";
import { useReviewText } from "./useReviewText";

/** Grounds of one verdict that stand open. */
const SHOWN = 4;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  question: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  met: { color: tokens.colorPaletteGreenForeground1 },
  notMet: { color: tokens.colorPaletteRedForeground1 },
  toVerify: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notApplicable: { color: tokens.colorNeutralForeground2 },
  grounds: { margin: 0, paddingInlineStart: "18px", overflowWrap: "anywhere" },
  link: { textAlign: "start", fontSize: "inherit" },
});

/** The seven questions, each with its verdict and what decided it. */
export function QuestionsPart({ questions }: Pick<ReviewCard, "questions">): ReactNode {
  const styles = useStyles();
  const { words } = usePane();
  const tone: Readonly<Record<Verdict, string>> = {
    met: styles.met,
    notMet: styles.notMet,
    toVerify: styles.toVerify,
    notApplicable: styles.notApplicable,
  };
  return (
    <ul className={styles.list}>
      {questions.map(({ dimension, verdict, because }) => (
        <li key={dimension} className={styles.question}>
          {words.dimensions[dimension]}{" "}
          <span className={mergeClasses(styles.verdict, tone[verdict])}>
            <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {words.verdicts[verdict]}
          </span>
          {because.length > 0 ? <Grounds because={because} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Grounds({ because }: Pick<ReviewCard["questions"][number], "because">): ReactNode {
  const styles = useStyles();
  const { session, t, keep } = usePane();
  const say = useReviewText();
  const [all, setAll] = useState(false);
  const shown = all ? because : because.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.grounds}>
        {shown.map(({ text, at }) => (
          <li key={`${at.sheet} ${at.row} ${at.column} ${text}`}>
            <CellText text={text} />{" "}
            <Link
              as="button"
              className={styles.link}
              aria-label={say("card.cell", {
                place: t("list.at", { sheet: visibleText(at.sheet), address: cellAddress(at) }),
              })}
              onClick={() => void keep(() => session.select(at))}
            >
              {cellAddress(at)}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < because.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {say("card.more", { count: because.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
