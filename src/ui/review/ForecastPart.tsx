import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReviewCard } from "../../app/ReviewViews";
import { CellText } from "../CellText";
import { useReviewText } from "./useReviewText";
import { useYuan } from "./useYuan";

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 12px",
    padding: "3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  amount: { margin: 0, marginInlineStart: "auto" },
  total: { fontWeight: tokens.fontWeightSemibold },
  outcome: { margin: "6px 0 0", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  short: { color: tokens.colorPaletteRedForeground1 },
  enough: { color: tokens.colorPaletteGreenForeground1 },
});

/** The forecast with its terms, the line, and how far one is from the other. */
export function ForecastPart({ forecast }: Pick<ReviewCard, "forecast">): ReactNode {
  const styles = useStyles();
  const say = useReviewText();
  const yuan = useYuan();
  const { perHead, terms, line, gap } = forecast;
  const rows = [
    ...terms.map(({ label, now }) => ({ label, amount: now, isTotal: false })),
    { label: say("card.forecastPerHead"), amount: perHead, isTotal: true },
    { label: say("card.line"), amount: line, isTotal: true },
  ];
  const distance = perHead === null || line === null || gap === null ? null : perHead - line;
  const amount = yuan(Math.abs(gap ?? 0));
  return (
    <>
      <dl className={styles.list}>
        {rows.map(({ label, amount: sum, isTotal }) => (
          <div key={label} className={mergeClasses(styles.row, isTotal && styles.total)}>
            <dt>
              <CellText text={label} />
            </dt>
            <dd className={styles.amount}>{yuan(sum)}</dd>
          </div>
        ))}
      </dl>
      <p
        className={mergeClasses(
          styles.outcome,
          distance !== null && distance < 0 && styles.short,
          distance !== null && distance > 0 && styles.enough,
        )}
      >
        {distance === null ? (
          <>
            <span aria-hidden="true">{"? "}</span>
            {say("card.open")}
          </>
        ) : distance === 0 ? (
          say("card.equal")
        ) : (
          <>
            <span aria-hidden="true">{distance < 0 ? "✖ " : "✓ "}</span>
            {say(distance < 0 ? "card.short" : "card.above", { amount })}
          </>
        )}
      </p>
    </>
  );
}
