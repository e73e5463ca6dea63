import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DifferenceView, SideView } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { SideValue } from "./DifferenceRow";

const useStyles = makeStyles({
  detail: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    padding: "8px 12px 10px",
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { margin: "0 0 4px", overflowWrap: "anywhere" },
  facts: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse" },
  name: {
    width: "58px",
    padding: "2px 0",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  side: { padding: "2px 6px 2px 0", textAlign: "start", verticalAlign: "top", overflowWrap: "anywhere" },
  jump: { minWidth: 0 },
});

/** One difference in full: both values and both cells side by side, what is wrong, and what to do. */
export function DifferenceDetail({ difference }: { readonly difference: DifferenceView }): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const { here, there, message, advice, village, link } = difference;
  const facts = [
    ...(village ? [t("differences.village", { village })] : []),
    ...(link ? [t("differences.link", { step: words.departments.steps[link] })] : []),
  ];
  return (
    <section className={styles.detail} tabIndex={0} aria-label={t("differences.detail")}>
      <p className={styles.line}>
        <CellText text={message} />
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.name} />
            <th scope="col" className={styles.side}>
              {t("differences.here")}
            </th>
            <th scope="col" className={styles.side}>
              {t("differences.there")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={styles.name}>
              {t("differences.value")}
            </th>
            <td className={styles.side}>
              <SideValue side={here} />
            </td>
            <td className={styles.side}>
              <SideValue side={there} />
            </td>
          </tr>
          <tr>
            <th scope="row" className={styles.name}>
              {t("differences.column")}
            </th>
            <td className={styles.side}>{here ? <CellText text={here.heading} /> : null}</td>
            <td className={styles.side}>{there ? <CellText text={there.heading} /> : null}</td>
          </tr>
          <tr>
            <th scope="row" className={styles.name}>
              {t("differences.cell")}
            </th>
            <td className={styles.side}>
              <Place side={here} jump="differences.jumpHere" />
            </td>
            <td className={styles.side}>
              <Place side={there} jump="differences.jumpThere" />
            </td>
          </tr>
        </tbody>
      </table>
      {advice ? (
        <p className={styles.facts}>
          <CellText text={t("refusal.advice", { advice })} />
        </p>
      ) : null}
      {facts.length > 0 ? (
        <p className={styles.facts}>
          <CellText text={facts.join(" · ")} />
        </p>
      ) : null}
    </section>
  );
}

interface PlaceProps {
  readonly side: SideView | null;
  readonly jump: "differences.jumpHere" | "differences.jumpThere";
}

/** A way to the cell, or where it is in a file that is not open. */
function Place({ side, jump }: PlaceProps): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  if (side === null) return t("differences.noSide");
  const { at, address } = side;
  if (at === null) return <CellText text={t("differences.inFile", { address })} />;
  const place = t("list.at", { sheet: at.sheet, address });
  return (
    <Button
      size="small"
      className={styles.jump}
      aria-label={t(jump, { address: visibleText(place) })}
      onClick={() => void session.select(at)}
    >
      <CellText text={place} />
    </Button>
  );
}
