import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { DepartmentSummary } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { rateText } from "./rateText";
import { waitingOf } from "./waitingOf";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  department: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "5px 6px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
});

/** Every department's rate and counts, among the results of a run. */
export function DepartmentsCard({ summaries }: { readonly summaries: readonly DepartmentSummary[] }): ReactNode {
  const styles = useStyles();
  const { state, t, openDepartments, decisions } = usePane();
  const sum = (items: DepartmentSummary["items"], ...outcomes: ("conflict" | "onlyHere" | "onlyThere")[]): number =>
    items.reduce((total, { counts }) => outcomes.reduce((all, outcome) => all + counts[outcome], total), 0);
  return (
    <Disclosure title={t("dept.title")} aside={t("sheets.aside", { count: summaries.length })} openAtFirst>
      <ul className={styles.list}>
        {summaries.map((summary) => (
          <li key={summary.id}>
            <button
              type="button"
              className={styles.department}
              title={t("dept.openFor", { department: visibleText(summary.title) })}
              data-opens={`department ${summary.id}`}
              onClick={() => openDepartments(summary.id)}
            >
              <span className={styles.text}>
                <span className={styles.name}>
                  <CellText text={summary.title} />
                </span>{" "}
                {rateText(summary.rate, state.language, t)}
                <span className={styles.facts}>
                  {t("dept.cardLine", {
                    conflicts: sum(summary.items, "conflict"),
                    oneSided: sum(summary.items, "onlyHere", "onlyThere"),
                    waiting: waitingOf(summary, decisions),
                  })}
                </span>
              </span>
              <ChevronRight16Regular aria-hidden className={styles.icon} />
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
