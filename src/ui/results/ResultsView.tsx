import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RunSummary } from "../../app/views";
import { Disclosure } from "../Disclosure";
import { DepartmentsCard } from "../departments/DepartmentsCard";
import { usePane } from "../PaneContext";
import { FindingGroups } from "./FindingGroups";
import { Headline } from "./Headline";
import { NotCheckedList } from "./NotCheckedList";
import { PaintState } from "./PaintState";
import { PartlyList } from "./PartlyList";
import { VerdictBars } from "./VerdictBars";

const useStyles = makeStyles({
  help: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What a run found, with exact counts, and what it did not check. */
export function ResultsView({ summary }: { readonly summary: RunSummary }): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const { summaries } = state.departments;
  const rules = summary.dimensions.flatMap((dimension) => dimension.rules);
  const notChecked = rules.filter((rule) => rule.notChecked !== null);
  const partly = rules.filter((rule) => rule.notChecked === null && rule.partly.length > 0);
  const found = summary.findings.error + summary.findings.warning + summary.findings.note;
  return (
    <>
      <Headline summary={summary} notChecked={notChecked.length} />
      {found > 0 ? <PaintState /> : null}
      {found > 0 ? (
        <Disclosure title={t("groups.title")} aside={t("list.total", { count: found })} openAtFirst>
          <FindingGroups summary={summary} />
        </Disclosure>
      ) : null}
      {summaries.length > 0 ? <DepartmentsCard summaries={summaries} /> : null}
      {state.selfChecked === null ? (
        <Disclosure title={t("verdict.title")} openAtFirst>
          <p className={styles.help}>{t("verdict.help")}</p>
          <VerdictBars verdicts={summary.verdicts} />
        </Disclosure>
      ) : null}
      <Disclosure
        title={t("notChecked.title")}
        aside={t("notChecked.count", { count: notChecked.length })}
        openAtFirst={found === 0 && notChecked.length > 0}
      >
        <NotCheckedList rules={notChecked} />
      </Disclosure>
      {partly.length > 0 ? (
        <Disclosure title={t("partly.title")} aside={t("notChecked.count", { count: partly.length })}>
          <p className={styles.help}>{t("partly.help")}</p>
          <PartlyList rules={partly} />
        </Disclosure>
      ) : null}
    </>
  );
}
