import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { HouseholdView } from "../app/views";
import { cellAddress } from "../core/model/a1";
import { CellText } from "./CellText";
import { usePane } from "./PaneContext";
import { VERDICT_MARKS } from "./verdictMarks";
import { visibleText } from "./visibleText";

const useStyles = makeStyles({
  card: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { display: "flex", alignItems: "center", gap: "8px", margin: 0, fontSize: tokens.fontSizeBase300 },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  facts: { margin: "2px 0 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  verdict: { padding: "3px 0" },
  label: { fontWeight: tokens.fontWeightSemibold },
  because: { margin: 0, paddingInlineStart: "14px", listStyle: "none", fontSize: tokens.fontSizeBase200 },
  reason: { display: "flex", alignItems: "baseline", gap: "6px", overflowWrap: "anywhere" },
  text: { minWidth: 0 },
});

/** Reasons of one verdict that stand open. */
const SHOWN = 3;

/** One household: its verdicts and what decided each. */
export function HouseholdCard({ household }: { readonly household: HouseholdView }): ReactNode {
  const styles = useStyles();
  const { session, t, words } = usePane();
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>
        <span className={styles.name}>
          <CellText
            text={household.household ? t("household.title", { household: household.household }) : t("household.lone")}
          />
        </span>
        <Button size="small" onClick={() => void session.select(household.at)}>
          {t("household.locate")}
        </Button>
      </h3>
      <p className={styles.facts}>
        {household.head ? (
          <>
            <CellText text={t("household.head", { head: household.head })} />
            {" · "}
          </>
        ) : null}
        {t("household.members", { count: household.members })}
      </p>
      <ul className={styles.list}>
        {household.verdicts.map(({ dimension, verdict, because }) => (
          <li key={dimension} className={styles.verdict}>
            <span className={styles.label}>{words.dimensions[dimension]}</span>{" "}
            <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {words.verdicts[verdict]}
            {because.length > 0 ? <ReasonList because={because} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What decided a verdict, each with the way to its cell; of many the first few stand open. */
function ReasonList({ because }: Pick<HouseholdView["verdicts"][number], "because">): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? because : because.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.because} aria-label={t("household.because")}>
        {shown.map(({ text, at }) => (
          <li key={`${at.sheet} ${at.row} ${at.column} ${text}`} className={styles.reason}>
            <span className={styles.text}>
              <CellText text={text} />
            </span>
            <Button
              size="small"
              appearance="transparent"
              aria-label={t("finding.locate", {
                address: t("list.at", { sheet: visibleText(at.sheet), address: cellAddress(at) }),
              })}
              onClick={() => void session.select(at)}
            >
              {cellAddress(at)}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < because.length ? (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {t("household.more", { count: because.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
