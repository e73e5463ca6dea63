import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReviewAmount } from "../../app/ReviewViews";
import { CellText } from "../CellText";
import { useReviewText } from "./useReviewText";
import { useYuan } from "./useYuan";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    padding: "4px 6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "end",
    verticalAlign: "top",
  },
  name: { width: "50%", paddingInlineStart: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  total: { fontWeight: tokens.fontWeightSemibold },
  bars: { display: "flex", flexDirection: "column", gap: "2px", marginTop: "3px" },
  bar: { boxSizing: "border-box", height: "8px", minWidth: "1px" },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  before: { border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
});

interface IncomePartProps {
  readonly sources: readonly ReviewAmount[];
  readonly perHead: ReviewAmount;
}

/** Income by source, this year's beside last year's: a full bar for this year, a hollow one for last year. */
export function IncomePart({ sources, perHead }: IncomePartProps): ReactNode {
  const styles = useStyles();
  const say = useReviewText();
  const yuan = useYuan();
  const most = Math.max(1, ...sources.flatMap(({ now, before }) => [now ?? 0, before ?? 0]));
  const width = (amount: number): { readonly width: string } => ({ width: `${(Math.max(amount, 0) / most) * 100}%` });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
            {say("card.source")}
          </th>
          <th scope="col" className={styles.cell}>
            {say("card.now")}
            <span aria-hidden="true">{" ■"}</span>
          </th>
          <th scope="col" className={styles.cell}>
            {say("card.before")}
            <span aria-hidden="true">{" □"}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ label, now, before }) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              <CellText text={label} />
              <span className={styles.bars} aria-hidden="true">
                {now === null || now <= 0 ? null : (
                  <span className={mergeClasses(styles.bar, styles.now)} style={width(now)} />
                )}
                {before === null || before <= 0 ? null : (
                  <span className={mergeClasses(styles.bar, styles.before)} style={width(before)} />
                )}
              </span>
            </th>
            <td className={styles.cell}>{yuan(now)}</td>
            <td className={styles.cell}>{yuan(before)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>
            <CellText text={perHead.label} />
          </th>
          <td className={mergeClasses(styles.cell, styles.total)}>{yuan(perHead.now)}</td>
          <td className={mergeClasses(styles.cell, styles.total)}>{yuan(perHead.before)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
