import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { DepartmentSummary } from "../../app/DepartmentViews";
import { LINK_STEPS } from "../../core/model/Linkage";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { ItemTable } from "./ItemTable";
import { DISAGREEING } from "./outcomes";
import { rateText } from "./rateText";
import { viewMark, type View } from "./View";
import { waitingOf } from "./waitingOf";

const useStyles = makeStyles({
  card: {
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { display: "flex", flexWrap: "wrap", gap: "0 8px", margin: 0, fontSize: tokens.fontSizeBase300 },
  rate: { marginInlineStart: "auto" },
  facts: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  links: { margin: "4px 0 0", padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200 },
  warning: { margin: "4px 0 0", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", margin: "8px 0" },
  button: { minWidth: 0 },
  number: { fontSize: "inherit" },
});

interface ResultCardProps {
  readonly summary: DepartmentSummary;
  readonly onOpen: (view: View) => void;
}

/** What the comparison with one department yields: how persons were linked, what waits, and every item with its counts. */
export function ResultCard({ summary, onOpen }: ResultCardProps): ReactNode {
  const styles = useStyles();
  const { state, t, words, decisions } = usePane();
  const { id, title, file, sheet, rows, links, rejected, unlinkable, numeric, entries, ofHouseholds, items } = summary;
  const department = visibleText(title);
  const waiting = waitingOf(summary, decisions);
  const unproved = links.fallback + links.scored + links.accepted;
  const differences = items.reduce((sum, { counts }) => DISAGREEING.reduce((all, one) => all + counts[one], sum), 0);
  const open = (view: View, label: string, text: string, isFirst = false): ReactNode => (
    <Button
      size="small"
      className={styles.button}
      appearance={isFirst ? "primary" : "secondary"}
      aria-label={label}
      data-opens={viewMark(view)}
      onClick={() => onOpen(view)}
    >
      {text}
    </Button>
  );
  const queue = (which: "waiting" | "linked" | "rejected"): View => ({ name: "queue", department: id, which });
  const people = (which: "onlyHere" | "onlyThere"): ReactNode => {
    const view: View = { name: "people", department: id, which };
    const text = t(`compared.${which}`, { count: entries[which] });
    return (
      <Link
        as="button"
        className={styles.number}
        aria-label={t("compared.peopleOf", { department, text })}
        data-opens={viewMark(view)}
        onClick={() => onOpen(view)}
      >
        {text}
      </Link>
    );
  };
  return (
    <li className={styles.card}>
      <h3 className={styles.title} tabIndex={-1} data-results={id}>
        <CellText text={title} />
        <span className={styles.rate}>{rateText(summary.rate, state.language, t)}</span>
      </h3>
      <p className={styles.facts}>
        <CellText text={t("compared.place", { sheet: file === "" ? sheet : file, count: rows })} />
      </p>
      <p className={styles.facts}>
        {t(ofHouseholds ? "compared.households" : "compared.members", { both: entries.both })}
        {(["onlyHere", "onlyThere"] as const).map((which) => (
          <Fragment key={which}>
            {t("compared.between")}
            {entries[which] === 0 ? t(`compared.${which}`, { count: 0 }) : people(which)}
          </Fragment>
        ))}
      </p>
      <ul className={styles.links} aria-label={t("compared.links")}>
        {LINK_STEPS.filter((step) => links[step] > 0).map((step) => (
          <li key={step}>{t("compared.link", { step: words.departments.steps[step], count: links[step] })}</li>
        ))}
        {unlinkable > 0 ? <li>{t("compared.unlinkable", { count: unlinkable })}</li> : null}
      </ul>
      {numeric.rows > 0 ? <p className={styles.warning}>{t("compared.numericRows", { count: numeric.rows })}</p> : null}
      {numeric.members > 0 ? (
        <p className={styles.warning}>{t("compared.numericMembers", { count: numeric.members })}</p>
      ) : null}
      <div className={styles.buttons}>
        {summary.waiting > 0
          ? open(
              queue("waiting"),
              t("compared.waitingOf", { department, count: waiting }),
              t("compared.waiting", { count: waiting }),
              waiting > 0,
            )
          : null}
        {unproved > 0
          ? open(queue("linked"), t("compared.linkedOf", { department }), t("compared.linked", { count: unproved }))
          : null}
        {rejected > 0
          ? open(
              queue("rejected"),
              t("compared.rejectedOf", { department, count: rejected }),
              t("compared.rejected", { count: rejected }),
            )
          : null}
        {differences > 0
          ? open(
              { name: "differences", department: id, item: null, outcome: null },
              t("compared.allOf", { department }),
              t("compared.all", { count: differences }),
            )
          : null}
      </div>
      <ItemTable summary={summary} onOpen={onOpen} />
    </li>
  );
}
