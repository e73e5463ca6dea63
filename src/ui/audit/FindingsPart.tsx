import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AuditView } from "../../app/AuditViews";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { LongList } from "../LongList";
import { CellLink } from "./CellLink";
import { changeNumbers, changesIn, totalNumbers } from "./changeNumbers";
import { useAuditText } from "./useAuditText";

/** What an auditor asks about first comes first. */
const CHANGES = ["new", "reopened", "updated", "absent"] as const;

const useStyles = makeStyles({
  line: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  item: { padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  facts: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What became of the findings of the record, by change; each leads to its cell where there still is one. */
export function FindingsPart({ findings }: Pick<AuditView, "findings">): ReactNode {
  const styles = useStyles();
  const say = useAuditText();
  const { counts, totals, byRule, list, same } = findings;
  if (!counts)
    return (
      <>
        <p className={styles.line}>{say("answer.findingsUntold", totalNumbers(totals))}</p>
        {byRule.length > 0 ? (
          <LongList
            label={say("change.byRule")}
            more={(rest) => say("list.more", { count: rest })}
            entries={byRule}
            show={({ rule, title, then, now }) => (
              <li key={rule} className={styles.item}>
                <CellText text={say("change.ofRule", { title, rule, then, now })} />
              </li>
            )}
          />
        ) : null}
      </>
    );
  const changed = changesIn(counts);
  return (
    <>
      <p className={styles.line}>{say("change.counts", changeNumbers(counts))}</p>
      {changed === 0 && !same ? <p className={styles.line}>{say("change.hashDiffers")}</p> : null}
      {CHANGES.filter((change) => counts[change] > 0).map((change) => {
        const entries = list.filter((finding) => finding.change === change);
        const title = say("change.title", { change: say(`change.${change}`), count: counts[change] });
        return (
          <Fold key={change} title={title} openAtFirst={change !== "absent"}>
            {entries.length < counts[change] ? (
              <p className={styles.line}>{say("change.capped", { shown: entries.length })}</p>
            ) : null}
            <LongList
              label={title}
              more={(rest) => say("list.more", { count: rest })}
              entries={entries}
              show={({ rule, title: name, household, message, at, address, isExplained }, index) => (
                <li key={`${rule} ${household} ${index}`} className={styles.item}>
                  <CellText text={`${name} (${rule})`} />
                  {household ? (
                    <>
                      {" · "}
                      <CellText text={say("data.household", { household })} />
                    </>
                  ) : null}{" "}
                  {at ? <CellLink at={at} address={address} /> : null}
                  <span className={styles.facts}>
                    <CellText
                      text={[message, say(isExplained ? "change.explained" : "change.unexplained")]
                        .filter(Boolean)
                        .join(" · ")}
                    />
                  </span>
                </li>
              )}
            />
          </Fold>
        );
      })}
    </>
  );
}
