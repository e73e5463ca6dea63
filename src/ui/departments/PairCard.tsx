import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PairView } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { decisionText } from "./decisionText";
import { FullText } from "./FullText";
import { weightText } from "./weightText";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    maxHeight: "55%",
    overflowY: "auto",
    margin: "0 8px",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  top: { display: "flex", flexWrap: "wrap", gap: "0 8px", margin: 0, fontSize: tokens.fontSizeBase300 },
  decision: { marginInlineStart: "auto", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  reason: { margin: "2px 0 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 6px 3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  term: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  weight: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  sum: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "6px" },
  jump: { minWidth: 0 },
  place: { fontSize: tokens.fontSizeBase200, alignSelf: "center" },
});

interface PairCardProps {
  readonly pair: PairView;
  readonly position: number;
  readonly count: number;
  readonly isFull: boolean;
}

/** Two entries that may be one person: each term on both sides, how alike it is, and what that weighs. */
export function PairCard({ pair, position, count, isFull }: PairCardProps): ReactNode {
  const styles = useStyles();
  const { session, state, t, decisions } = usePane();
  const { terms, weight, reason, here, there } = pair;
  const heading = t("queue.pair", { position, count });
  const placeHere = t("list.at", { sheet: here.at.sheet, address: here.address });
  const placeThere = there.at
    ? t("list.at", { sheet: there.at.sheet, address: there.address })
    : t("differences.inFile", { address: there.address });
  const headings = ["queue.term", "differences.here", "differences.there", "queue.level"] as const;
  return (
    <section className={styles.card} tabIndex={0} aria-label={heading}>
      <h3 className={styles.top}>
        {heading}
        <span className={styles.decision}>{decisionText(decisions.of(pair.key), t)}</span>
      </h3>
      <p className={styles.reason}>{reason}</p>
      <table className={styles.table} aria-label={t("queue.terms")}>
        <thead>
          <tr>
            {headings.map((key) => (
              <th key={key} scope="col" className={styles.cell}>
                {t(key)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.weight)}>
              {t("queue.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, title, level, weight: part, here: ours, there: theirs }) => (
            <tr key={term}>
              <th scope="row" className={mergeClasses(styles.cell, styles.term)}>
                {title}
              </th>
              <td className={styles.cell}>
                <FullText text={ours} isFull={isFull} />
              </td>
              <td className={styles.cell}>
                <FullText text={theirs} isFull={isFull} />
              </td>
              <td className={styles.cell}>{level}</td>
              <td className={mergeClasses(styles.cell, styles.weight)}>{weightText(part, state.language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={headings.length} className={mergeClasses(styles.cell, styles.sum)}>
              {t("queue.sum")}
            </th>
            <td className={mergeClasses(styles.cell, styles.weight, styles.sum)}>
              {weightText(weight, state.language)}
            </td>
          </tr>
        </tfoot>
      </table>
      <div className={styles.cells}>
        <Button
          size="small"
          className={styles.jump}
          aria-label={t("differences.jumpHere", { address: visibleText(placeHere) })}
          onClick={() => void session.select(here.at)}
        >
          <CellText text={placeHere} />
        </Button>
        {there.at ? (
          <Button
            size="small"
            className={styles.jump}
            aria-label={t("differences.jumpThere", { address: visibleText(placeThere) })}
            onClick={() => there.at && void session.select(there.at)}
          >
            <CellText text={placeThere} />
          </Button>
        ) : (
          <span className={styles.place}>
            <CellText text={placeThere} />
          </span>
        )}
      </div>
    </section>
  );
}
