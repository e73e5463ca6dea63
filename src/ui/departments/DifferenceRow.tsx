import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DifferenceView, SideView } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px", fontSize: tokens.fontSizeBase200 },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  village: { marginInlineStart: "auto", color: tokens.colorNeutralForeground2 },
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "2px 10px", margin: "2px 0 0" },
  side: { minWidth: 0, overflowWrap: "anywhere" },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One difference in the list: of which item, who, and what both sides say beside each other. */
export function DifferenceRow({ difference }: { readonly difference: DifferenceView }): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const { outcome, item, household, who, village, here, there } = difference;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.outcome}>{words.departments.outcomes[outcome]}</span>
        {item ? (
          <span>
            <CellText text={item} />
          </span>
        ) : null}
        {household ? (
          <span>
            <CellText text={t("list.household", { household })} />
          </span>
        ) : null}
        {who ? (
          <span>
            <CellText text={who} />
          </span>
        ) : null}
        {village ? (
          <span className={styles.village}>
            <CellText text={village} />
          </span>
        ) : null}
      </div>
      <div className={styles.sides}>
        <span className={styles.side}>
          <span className={styles.term}>{sideName(t("differences.here"), here)}</span> <SideValue side={here} />
        </span>
        <span className={styles.side}>
          <span className={styles.term}>{sideName(t("differences.there"), there)}</span> <SideValue side={there} />
        </span>
      </div>
    </>
  );
}

const sideName = (name: string, side: SideView | null): string => (side ? `${name} ${side.address}` : name);

/** What a side says; a blank is told from a side that has nobody. */
export function SideValue({ side }: { readonly side: SideView | null }): ReactNode {
  const { t } = usePane();
  if (side === null) return t("differences.noSide");
  return side.value === "" ? t("finding.blank") : <CellText text={side.value} />;
}
