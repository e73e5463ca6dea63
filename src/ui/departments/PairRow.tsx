import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ReactNode } from "react";
import type { PairView } from "../../app/DepartmentViews";
import type { Decision } from "../../core/model/Linkage";
import { usePane } from "../PaneContext";
import { decisionText } from "./decisionText";
import { FullText } from "./FullText";
import { weightText } from "./weightText";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px" },
  weight: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PairRowProps {
  readonly pair: PairView;
  readonly decision: Decision | null;
  readonly isFull: boolean;
}

/** One pair in the list: both names, its score, and what was decided. */
export function PairRow({ pair, decision, isFull }: PairRowProps): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const name = pair.terms.find(({ term }) => term === "name") ?? pair.terms[0];
  return (
    <>
      <div className={styles.line}>
        {name ? (
          <Fragment>
            <FullText text={name.here} isFull={isFull} />
            {" ↔ "}
            <FullText text={name.there} isFull={isFull} />
          </Fragment>
        ) : null}
        <span className={styles.weight}>{weightText(pair.weight, state.language)}</span>
      </div>
      <div className={styles.facts}>
        {t("queue.cells", { here: pair.here.address, there: pair.there.address })} · {decisionText(decision, t)}
      </div>
    </>
  );
}
