import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { AuditAnswer, AuditView } from "../../app/AuditViews";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { useFocusIfLost, usePane } from "../PaneContext";
import { changeNumbers, changesIn, totalNumbers } from "./changeNumbers";
import { ChainPart } from "./ChainPart";
import { DataPart } from "./DataPart";
import { FindingsPart } from "./FindingsPart";
import { momentText } from "./momentText";
import { TabsPart } from "./TabsPart";
import { useAuditText, type AuditText } from "./useAuditText";
import { WaiverList } from "./WaiverList";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  about: { margin: "2px 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  answers: { margin: "0 0 8px", padding: 0, listStyle: "none" },
  answer: { padding: "3px 0", overflowWrap: "anywhere" },
  outOfDate: {
    margin: "0 0 4px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  word: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { margin: "0 0 6px", paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const MARKS: Readonly<Record<AuditAnswer, { readonly mark: string; readonly tone: "good" | "doubtful" | "bad" }>> = {
  identical: { mark: "✓", tone: "good" },
  dataChanged: { mark: "▲", tone: "doubtful" },
  findingsChanged: { mark: "▲", tone: "doubtful" },
  waiversChanged: { mark: "▲", tone: "doubtful" },
  reportDiffers: { mark: "▲", tone: "doubtful" },
  tabsEdited: { mark: "▲", tone: "doubtful" },
  chainBroken: { mark: "✖", tone: "bad" },
  notWhole: { mark: "?", tone: "doubtful" },
};

/** What a re-run says: each answer in a sentence, then what it rests on, exceptions first. */
export function AuditResult({ result }: { readonly result: AuditView }): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const { audited } = state.audit;
  const isOutOfDate = audited?.isOutOfDate ?? false;
  const say = useAuditText();
  const title = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(title, state.progress === null);
  const { record, baseline, answers, chain, differs, lacking, data, findings, tabs, waivers } = result;
  const changed = changesIn(findings.counts);
  return (
    <section className={styles.card} aria-label={say("answer.title")}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {say("answer.title")}
      </h3>
      <p className={styles.about}>
        <CellText
          text={
            baseline.kind === "report"
              ? say("answer.report", { file: baseline.file })
              : say("answer.record", { number: record.number, at: momentText(record.at, state.language) })
          }
        />
      </p>
      {audited ? (
        <p className={styles.about}>{say("answer.auditedAt", { at: momentText(audited.at, state.language) })}</p>
      ) : null}
      <div role="status">
        {isOutOfDate ? (
          <p className={mergeClasses(styles.answer, styles.outOfDate)}>
            <span aria-hidden="true">{"▲ "}</span>
            {say("answer.outOfDate")}
          </p>
        ) : null}
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer} className={styles.answer}>
              <span className={mergeClasses(styles.word, styles[MARKS[answer].tone])}>
                <span aria-hidden="true">{MARKS[answer].mark}</span> {say(`answer.${answer}`)}
              </span>{" "}
              {sentence(answer, result, say)}
            </li>
          ))}
        </ul>
      </div>
      {/* Out of date they might contradict the list of exceptions as it stands. */}
      {waivers.length > 0 && !isOutOfDate ? (
        <div className={styles.part}>
          <Fold title={say("part.waivers", { count: waivers.length })} openAtFirst>
            <WaiverList waivers={waivers} />
          </Fold>
        </div>
      ) : null}
      <div className={styles.part}>
        <Fold title={say("part.chain")} openAtFirst={chain.state === "broken"}>
          <ChainPart chain={chain} />
        </Fold>
      </div>
      {(["lacking", "differs"] as const).map((which) => {
        const lines = which === "lacking" ? lacking : differs;
        return lines.length === 0 ? null : (
          <div key={which} className={styles.part}>
            <Fold title={say(`part.${which}`, { count: lines.length })} openAtFirst>
              <ul className={styles.list}>
                {lines.map((line) => (
                  <li key={line}>
                    <CellText text={line} />
                  </li>
                ))}
              </ul>
            </Fold>
          </div>
        );
      })}
      <div className={styles.part}>
        <Fold
          title={
            data.same
              ? say("part.dataSame")
              : data.count
                ? say("part.data", { count: data.count })
                : say("part.dataOther")
          }
          openAtFirst={!data.same}
        >
          <DataPart data={data} />
        </Fold>
      </div>
      <div className={styles.part}>
        <Fold
          title={
            changed > 0
              ? say("part.findings", { count: changed })
              : say(answers.includes("findingsChanged") ? "part.findingsOther" : "part.findingsSame")
          }
          openAtFirst={!findings.same}
        >
          <FindingsPart findings={findings} />
        </Fold>
      </div>
      {tabs.length > 0 ? (
        <div className={styles.part}>
          <Fold
            title={say("part.tabs", { count: tabs.length })}
            openAtFirst={tabs.some((tab) => tab.state === "edited")}
          >
            <TabsPart tabs={tabs} />
          </Fold>
        </div>
      ) : null}
    </section>
  );
}

function sentence(answer: AuditAnswer, result: AuditView, say: AuditText): string {
  const { data, findings, waived, tabs, chain, lacking } = result;
  switch (answer) {
    case "identical":
      return say(tabs.length > 0 ? "answer.identicalText" : "answer.identicalNoTabs");
    case "dataChanged":
      if (data.count) return say("answer.dataChangedFields", { count: data.count });
      if (data.columns.length > 0)
        return say(data.count === 0 ? "answer.dataChangedColumnsAlone" : "answer.dataChangedColumns", {
          count: data.columns.length,
        });
      if (data.inputs.length > 0) return say("answer.dataChangedInputs", { count: data.inputs.length });
      return say("answer.dataChangedWhole");
    case "findingsChanged":
      if (!findings.counts) return say("answer.findingsUntold", totalNumbers(findings.totals));
      if (changesIn(findings.counts) === 0) return say("change.hashDiffers");
      return say("answer.findingsChangedText", changeNumbers(findings.counts));
    case "waiversChanged":
      return say("answer.waiversChangedText", waived);
    case "reportDiffers":
      return say("answer.reportDiffersText");
    case "tabsEdited": {
      const edited = tabs.filter(({ state }) => state === "edited");
      const cells = edited.reduce((sum, { editedCount }) => sum + editedCount, 0);
      return say("answer.tabsEditedText", { tabs: edited.length, cells });
    }
    case "chainBroken":
      return say("answer.chainBrokenText", { number: chain.brokenAt ?? 1 });
    case "notWhole":
      return say("answer.notWholeText", { count: lacking.length });
  }
}
