import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DepartmentSummary } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { OUTCOMES } from "./outcomes";
import { formatRate } from "../../messages/render";
import { viewMark, type View } from "./View";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  heading: {
    padding: "2px 3px",
    textAlign: "end",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  item: {
    padding: "5px 3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  count: { padding: "1px 3px 5px", textAlign: "end", whiteSpace: "nowrap" },
  reason: { padding: "1px 3px 5px", overflowWrap: "anywhere" },
  rule: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  number: { fontSize: "inherit" },
});

interface ItemTableProps {
  readonly summary: DepartmentSummary;
  readonly onOpen: (view: View) => void;
}

/** Every item with its counts; a number leads to what it counts. */
export function ItemTable({ summary, onOpen }: ItemTableProps): ReactNode {
  const styles = useStyles();
  const { state, t, words } = usePane();
  const { outcomes } = words.departments;
  const columns = ["agree", ...OUTCOMES] as const;
  const number = (count: number): string => count.toLocaleString(state.language);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t("compared.items", { department: visibleText(summary.title) })}>
        <thead>
          <tr>
            {columns.map((outcome) => (
              <th key={outcome} scope="col" className={styles.heading}>
                {outcomes[outcome]}
              </th>
            ))}
            <th scope="col" className={styles.heading}>
              {t("compared.rate")}
            </th>
          </tr>
        </thead>
        {summary.items.map(({ id, title, rule, counts, rate, notCompared }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={styles.item}>
                <CellText text={title} /> <span className={styles.rule}>{rule}</span>
              </th>
            </tr>
            <tr>
              {notCompared === null ? (
                <>
                  <td className={styles.count}>{number(counts.agree)}</td>
                  {OUTCOMES.map((outcome) => {
                    const view: View = { name: "differences", department: summary.id, item: id, outcome };
                    return (
                      <td key={outcome} className={styles.count}>
                        {counts[outcome] === 0 ? (
                          number(0)
                        ) : (
                          <Link
                            as="button"
                            className={styles.number}
                            aria-label={t("compared.count", {
                              item: visibleText(title),
                              outcome: outcomes[outcome],
                              count: counts[outcome],
                            })}
                            data-opens={viewMark(view)}
                            onClick={() => onOpen(view)}
                          >
                            {number(counts[outcome])}
                          </Link>
                        )}
                      </td>
                    );
                  })}
                  <td className={styles.count}>{rate === null ? t("dept.noRate") : formatRate(rate, state)}</td>
                </>
              ) : (
                <td colSpan={columns.length + 1} className={styles.reason}>
                  <CellText text={notCompared} />
                </td>
              )}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
