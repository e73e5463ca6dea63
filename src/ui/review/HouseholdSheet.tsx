import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { ReviewCard } from "../../app/ReviewViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { ForecastPart } from "./ForecastPart";
import { IncomePart } from "./IncomePart";
import { QuestionsPart } from "./QuestionsPart";
import { useGloss } from "./useGloss";
import { useReviewText } from "./useReviewText";

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  part: {
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { margin: "4px 0 0", overflowWrap: "anywhere" },
  heading: { margin: "10px 0 4px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  first: { margin: "0 0 4px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  member: { padding: "2px 0", overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface HouseholdSheetProps {
  readonly card: ReviewCard;
  readonly title: RefObject<HTMLHeadingElement | null>;
}

/** One household as everybody in the room sees it: family, income, forecast and the seven questions. */
export function HouseholdSheet({ card, title }: HouseholdSheetProps): ReactNode {
  const styles = useStyles();
  const { session, keep } = usePane();
  const say = useReviewText();
  const gloss = useGloss();
  const { household, head, place, at, members, shortfall, advice } = card;
  return (
    <article className={styles.sheet}>
      <section className={styles.part}>
        <div className={styles.top}>
          <h3 ref={title} tabIndex={-1} className={styles.title}>
            <CellText text={say("card.title", { head, household })} />
          </h3>
          <Button size="small" onClick={() => void keep(() => session.select(at))}>
            {say("card.locate")}
          </Button>
        </div>
        <p className={styles.line}>
          <CellText text={place} />
        </p>
        {shortfall ? (
          <p className={styles.line}>
            <b>
              <CellText text={say("card.shortfall", { text: gloss(shortfall, true) })} />
            </b>
          </p>
        ) : null}
        {advice ? (
          <p className={styles.line}>
            <CellText text={say("card.advice", { text: gloss(advice) })} />
          </p>
        ) : null}
        <h4 className={styles.heading}>{say("card.family", { count: members.length })}</h4>
        <ul className={styles.list}>
          {members.map(({ name, facts, at: cell }) => (
            <li key={`${cell.sheet} ${cell.row}`} className={styles.member}>
              <span className={styles.name}>
                <CellText text={name} />
              </span>
              {" · "}
              <CellText text={facts.join(" · ")} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h4 className={styles.first}>{say("card.income")}</h4>
        <IncomePart sources={card.sources} perHead={card.perHead} />
      </section>
      <section className={styles.part}>
        <h4 className={styles.first}>{say("card.forecast")}</h4>
        <ForecastPart forecast={card.forecast} />
      </section>
      <section className={styles.part}>
        <h4 className={styles.first}>{say("card.questions")}</h4>
        <QuestionsPart questions={card.questions} />
      </section>
    </article>
  );
}
